import { isDeepStrictEqual } from "node:util";
import { isScalar } from "yaml";
import type { Typo } from "../../document/diagnostic.ts";
import type { TextDocument } from "../../document/text-document.ts";
import { reads } from "./edit-text.ts";
import { editValue } from "./edit-value.ts";
import { type Splice, splice } from "./splice.ts";
import { type Part, rangeOf, type SyntaxTree } from "./syntax-tree.ts";

/** The change that puts a name right inside the text at a place; undefined unless the name stands there just once. */
export const typoText = (
  document: TextDocument,
  tree: SyntaxTree,
  part: Part,
  typo: Typo,
): Splice | undefined => inValue(document, part, typo) ?? inNameOf(document, tree, part, typo);

function inValue({ text, value }: TextDocument, part: Part, { written, meant }: Typo): Splice | undefined {
  const range = part.value && rangeOf(part.value);
  if (!isScalar(part.value) || typeof part.value.value !== "string" || !range) return undefined;
  const inText = onlyOne(text.slice(...range), written);
  const inMeaning = onlyOne(part.value.value, written);
  if (inText === undefined || inMeaning === undefined) return undefined;
  const change = { start: range[0] + inText, end: range[0] + inText + written.length, text: meant };
  const after = `${part.value.value.slice(0, inMeaning)}${meant}${part.value.value.slice(inMeaning + written.length)}`;
  const expected = editValue(value, { kind: "replace", pointer: part.pointer, value: after });
  if (isDeepStrictEqual(expected, value)) return undefined;
  return reads(splice(text, [change]), expected) ? change : undefined;
}

/** What is wrong with a whole parameter is told of the parameter, and may be about its name. */
function inNameOf(document: TextDocument, tree: SyntaxTree, part: Part, typo: Typo): Splice | undefined {
  const parameter = part.pointer.replace(/\/[^/]*$/, "");
  const names = [`${part.pointer}/name`, `${parameter}/name`].map((pointer) => tree.part(pointer));
  const name = names.find((one) => isScalar(one?.value) && one.value.value === typo.written);
  return name && inValue(document, name, typo);
}

/** Where a name stands as a whole word; undefined when it is not there, or more than once. */
function onlyOne(text: string, name: string): number | undefined {
  const found = [...text.matchAll(/[\w-]+/g)].filter(([word]) => word === name);
  return found.length === 1 ? found[0]?.index : undefined;
}
