import { isDeepStrictEqual } from "node:util";
import { isScalar } from "yaml";
import { DocumentError, type Typo } from "../../document/diagnostic.ts";
import { parseDocument, type TextDocument } from "../../document/text-document.ts";
import type { ContractDiagnostic } from "../rule.ts";
import { editText, editValue, reads } from "./edit-text.ts";
import { overlap, type Splice, splice } from "./splice.ts";
import { type Part, rangeOf, readSyntaxTree, type SyntaxTree } from "./syntax-tree.ts";

/** What is no longer wrong. */
export interface Mend {
  readonly diagnostic: ContractDiagnostic;
  readonly before: string;
  readonly after: string;
}

export interface FixedDocument {
  readonly document: TextDocument;
  readonly mends: readonly Mend[];
}

/** What one mend brings to light another may mend; a document that goes on for longer than this goes in rounds. */
const MOST_PASSES = 20;

/** The document with everything mended whose mend is certain. The text changes there and nowhere else. */
export function fixDocument(
  document: TextDocument,
  check: (document: TextDocument) => readonly ContractDiagnostic[],
): FixedDocument {
  const mends: Mend[] = [];
  const seen = new Set<string>();
  let current = document;
  for (let pass = 0; pass < MOST_PASSES && !seen.has(current.text); pass++) {
    seen.add(current.text);
    const planned = plan(current, check(current));
    const next = apply(current, planned) ?? apply(current, planned.slice(0, 1));
    if (next === undefined || seen.has(next.document.text)) break;
    mends.push(...next.mends);
    current = next.document;
  }
  return { document: current, mends };
}

/** Whether `fixDocument` might do something about it. */
export const isFixable = ({ edit, typo }: ContractDiagnostic): boolean =>
  edit !== undefined || typo !== undefined;

interface Planned {
  readonly diagnostic: ContractDiagnostic;
  readonly change: Splice;
}

/** Of changes that touch each other only the first is made now. */
function plan(document: TextDocument, diagnostics: readonly ContractDiagnostic[]): readonly Planned[] {
  const mendable = diagnostics.filter((one) => isFixable(one) && one.place?.file === document.file);
  if (mendable.length === 0) return [];
  const tree = readSyntaxTree(document.text);
  const planned: Planned[] = [];
  for (const diagnostic of mendable) {
    const change = changeFor(document, tree, diagnostic);
    if (change === undefined || planned.some((other) => overlap(other.change, change))) continue;
    planned.push({ diagnostic, change });
  }
  return planned;
}

function changeFor(document: TextDocument, tree: SyntaxTree, diagnostic: ContractDiagnostic) {
  const { edit, typo, place, pointer = "" } = diagnostic;
  if (edit !== undefined) return editText(document, tree, edit);
  // What an alias repeats is mended where it is written.
  const part = tree.part(pointer) ?? (place && tree.partAt(place));
  return typo === undefined || part === undefined ? undefined : typoText(document, tree, part, typo);
}

function apply({ text, file }: TextDocument, planned: readonly Planned[]): FixedDocument | undefined {
  if (planned.length === 0) return undefined;
  try {
    const document = parseDocument(
      splice(
        text,
        planned.map(({ change }) => change),
      ),
      file,
    );
    const mends = planned.map(({ diagnostic, change }) => {
      return { diagnostic, before: text.slice(change.start, change.end), after: change.text };
    });
    return { document, mends };
  } catch (error) {
    if (error instanceof DocumentError) return undefined;
    throw error;
  }
}

/** The change that puts a name right inside the text at a place; undefined unless the name stands there just once. */
const typoText = (document: TextDocument, tree: SyntaxTree, part: Part, typo: Typo): Splice | undefined =>
  inValue(document, part, typo) ?? inNameOf(document, tree, part, typo);

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
