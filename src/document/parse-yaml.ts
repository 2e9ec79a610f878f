import { type Document, isAlias, isMap, isSeq, LineCounter, parseDocument } from "yaml";
import { type Diagnostic, DocumentError, type Place } from "./diagnostic.ts";
import { isPointer, parsePointer } from "./pointer.ts";
import { keyText, startOf, type YamlFault, yamlFaults } from "./yaml-faults.ts";

/** An alias that is used more often than this is taken for an attack on memory, not for a document. */
const MOST_ALIASES = 1_000;

/** Of faults that do not follow from one another. */
const MOST_FAULTS = 5;

const FIX = "Correct the YAML or JSON at this place.";

/** What to do about the syntax errors that people make most, by the code of the YAML library. */
const FIXES: Readonly<Record<string, string>> = {
  TAB_AS_INDENT: "Indent with spaces: YAML does not allow tabs.",
  BAD_INDENT: "Line the entry up with its neighbours.",
  BLOCK_AS_IMPLICIT_KEY: "Put quotes round the text, or begin the nested map on its own line.",
  MISSING_CHAR: "Close the quote, bracket or brace.",
  MULTIPLE_DOCS: "Keep one document a file: remove the `---` and what follows it.",
  MULTILINE_IMPLICIT_KEY: "Check that the line has a colon and that quotes are closed.",
};

/** The plain value of YAML 1.2 text (JSON is a part of it); places are found only when asked for. */
export function parseYaml(text: string, file: string) {
  const lines = new LineCounter();
  const place = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { file, line: Math.max(line, 1), column: Math.max(col, 1) };
  };
  const refuse = (faults: readonly YamlFault[]): never => {
    throw new DocumentError(
      faults.slice(0, MOST_FAULTS).map(({ message, offset, fix }): Diagnostic => {
        return { code: "document/syntax", severity: "error", message, place: place(offset), fix };
      }),
    );
  };

  // `uniqueKeys` compares every key of a map with every other; `yamlFaults` does it in one pass.
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, uniqueKeys: false });
  const tooDeep = document.errors.find(({ message }) => message.startsWith("Maximum call stack"));
  if (tooDeep !== undefined) {
    refuse([{ message: "The document is nested too deeply.", offset: tooDeep.pos[0], fix: "Nest it less." }]);
  }
  // One slip makes the parser complain many times over; only the first complaint is about the slip.
  const [slip] = document.errors;
  if (slip !== undefined) {
    const said = slip.code === "MULTIPLE_DOCS" ? "The file holds more than one document" : slip.message;
    refuse([{ message: sentence(said), offset: slip.pos[0], fix: FIXES[slip.code] ?? FIX }]);
  }
  const faults = yamlFaults(document, (offset) => place(offset).line);
  if (faults.length > 0) refuse(faults);
  return {
    value: plainValue(document, refuse),
    placeOf: (pointer: string) => place(offsetOf(document, pointer)),
  };
}

type Refuse = (faults: readonly YamlFault[]) => never;

function plainValue(document: Document, refuse: Refuse): unknown {
  try {
    return document.toJS({ maxAliasCount: MOST_ALIASES });
  } catch (error) {
    // The library's word for "too many aliases"; `yamlFaults` has found every other fault of theirs.
    if (!(error instanceof ReferenceError)) throw error;
    const message = "The document repeats its anchors so often that it would not fit into memory.";
    return refuse([{ message, offset: 0, fix: "Write the repeated values out." }]);
  }
}

function sentence(text: string): string {
  return /[.!?]$/.test(text) ? text : `${text}.`;
}

/** Where what the pointer names begins, or the nearest of its ancestors that exists. */
function offsetOf(document: Document, pointer: string): number {
  let node: unknown = document.contents;
  let offset = startOf(node);
  for (const token of isPointer(pointer) ? parsePointer(pointer) : []) {
    if (isAlias(node)) node = node.resolve(document);
    const found = entryOf(node, token);
    if (found === undefined) return offset;
    offset = startOf(found.at);
    node = found.value;
  }
  return offset;
}

function entryOf(node: unknown, token: string): { at: unknown; value: unknown } | undefined {
  if (isSeq(node)) {
    const item = /^\d+$/.test(token) ? node.items[Number(token)] : undefined;
    return item === undefined ? undefined : { at: item, value: item };
  }
  if (!isMap(node)) return undefined;
  const pair = node.items.find(({ key }) => keyText(key) === token);
  return pair === undefined ? undefined : { at: pair.key, value: pair.value };
}
