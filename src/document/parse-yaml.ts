import { type Document, isAlias, isMap, isNode, isScalar, isSeq, LineCounter, parseDocument } from "yaml";
import { DocumentError, errorDiagnostic, type Place, type SyntaxDiagnostic } from "./diagnostic.ts";
import { isPointer, parsePointer } from "./pointer.ts";

/** An alias that is used more often than this is taken for an attack on memory, not for a document. */
const MOST_ALIASES = 1_000;

/** That do not follow from one another. */
const MOST_DIAGNOSTICS = 5;

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
  const fail: Fail = (diagnostics) => {
    throw new DocumentError(
      diagnostics
        .slice(0, MOST_DIAGNOSTICS)
        .map(({ message, offset, fix }) => errorDiagnostic("document/syntax", message, fix, place(offset))),
    );
  };

  // `uniqueKeys` compares every key of a map with every other; `brokenRules` does it in one pass.
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, uniqueKeys: false });
  const tooDeep = document.errors.find(({ message }) => message.startsWith("Maximum call stack"));
  if (tooDeep !== undefined) {
    fail([{ message: "The document is nested too deeply.", offset: tooDeep.pos[0], fix: "Nest it less." }]);
  }
  // The parser reports one wrong character many times over, and only its first error is about that.
  const [first] = document.errors;
  if (first !== undefined) {
    const said = first.code === "MULTIPLE_DOCS" ? "The file holds more than one document" : first.message;
    fail([{ message: sentence(said), offset: first.pos[0], fix: FIXES[first.code] ?? FIX }]);
  }
  const broken = brokenRules(document, (offset) => place(offset).line);
  if (broken.length > 0) fail(broken);
  return {
    value: plainValue(document, fail),
    placeOf: (pointer: string) => place(offsetOf(document, pointer)),
  };
}

type Fail = (diagnostics: readonly SyntaxDiagnostic[]) => never;

function plainValue(document: Document, fail: Fail): unknown {
  try {
    return document.toJS({ maxAliasCount: MOST_ALIASES });
  } catch (error) {
    // What the library throws for too many aliases; `brokenRules` has found everything else that it throws for.
    if (!(error instanceof ReferenceError)) throw error;
    const message = "The document repeats its anchors so often that it would not fit into memory.";
    return fail([{ message, offset: 0, fix: "Write the repeated values out." }]);
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

/** What the YAML library lets pass, or finds only by comparing every key of a map with every other. */
function brokenRules(document: Document, lineOf: (offset: number) => number): SyntaxDiagnostic[] {
  const diagnostics: SyntaxDiagnostic[] = [];
  const anchors = new Set<string>();
  const open = new Set<string>();

  const visit = (node: unknown): void => {
    if (isAlias(node)) {
      const broken = brokenAlias(node.source, anchors, open);
      if (broken !== undefined) diagnostics.push({ ...broken, offset: startOf(node) });
      return;
    }
    if (!isNode(node)) return;
    const { anchor } = node;
    if (anchor !== undefined) anchors.add(anchor);
    if (!isMap(node) && !isSeq(node)) return;
    if (anchor !== undefined) open.add(anchor);
    if (isSeq(node)) {
      for (const item of node.items) visit(item);
    } else {
      const first = new Map<string, number>();
      for (const { key, value } of node.items) {
        const text = keyText(key);
        const earlier = first.get(text);
        if (earlier === undefined) first.set(text, startOf(key));
        else diagnostics.push(duplicate(text, lineOf(earlier), startOf(key)));
        visit(key);
        visit(value);
      }
    }
    if (anchor !== undefined) open.delete(anchor);
  };
  visit(document.contents);
  return diagnostics;
}

function duplicate(key: string, firstLine: number, offset: number): SyntaxDiagnostic {
  const message = `The key "${key}" is already in this map, at line ${firstLine}.`;
  return { message, offset, fix: "Remove one of the two." };
}

function brokenAlias(name: string, anchors: ReadonlySet<string>, open: ReadonlySet<string>) {
  if (!anchors.has(name)) {
    return { message: `There is no anchor "&${name}" before this alias.`, fix: "Write the value itself." };
  }
  // A value without an end would hang everything that walks it.
  if (!open.has(name)) return undefined;
  return { message: `The alias "*${name}" stands inside its own anchor.`, fix: "Write the value itself." };
}

export function keyText(key: unknown): string {
  return isScalar(key) ? String(key.value ?? "") : String(key);
}

function startOf(node: unknown): number {
  return (node as { range?: readonly number[] } | null)?.range?.[0] ?? 0;
}
