import { nearest } from "../document/nearest.ts";
import type { Expression, Reference, Root } from "./expression.ts";
import { type Parsed, tooLong, type Unparsed, unparsed } from "./parsed.ts";
import { readMessage, readNamed, readOwned } from "./read-reference.ts";

type Read = (rest: string, start: number) => Parsed<Reference>;

const COMPONENTS = ["parameters", "successActions", "failureActions", "inputs"] as const;

/** How the text after `$root.` is read. A null prototype: `$constructor` is no root. */
const ROOTS: Readonly<Record<Root, Read | null>> = Object.assign(Object.create(null), {
  url: null,
  method: null,
  statusCode: null,
  self: null,
  request: readMessage("request", ["header", "query", "path", "body"]),
  response: readMessage("response", ["header", "query", "path", "body"]),
  message: readMessage("message", ["header", "payload"]),
  inputs: readNamed("inputs"),
  outputs: readNamed("outputs"),
  steps: readOwned("steps", { fields: ["outputs"] }),
  workflows: readOwned("workflows", { fields: ["inputs", "outputs", "steps"] }),
  sourceDescriptions: readOwned("sourceDescriptions", {}),
  components: readOwned("components", { owners: COMPONENTS }),
});

/** True for text that can only be meant as a runtime expression. `$100` and `$ref` are plain text. */
export function looksLikeExpression(text: string): boolean {
  const word = /^\$([A-Za-z]+)(?=\.|$)/.exec(text)?.[1];
  return word !== undefined && word in ROOTS;
}

/** The root that was most likely meant by plain text such as `$input.code`. */
export function nearestRoot(text: string): string | undefined {
  const word = /^\$([A-Za-z]+)\.[A-Za-z_]/.exec(text)?.[1];
  if (word === undefined || word in ROOTS) return undefined;
  return nearest(word, Object.keys(ROOTS));
}

/** Parses one whole runtime expression. Offsets in diagnostics count from the `$`. */
export function parseExpression(text: string): Parsed<Expression> {
  const unreadable = tooLong(text, "expression") ?? controlCharacter(text);
  if (unreadable !== undefined) return unreadable;
  const word = /^\$([A-Za-z]*)/.exec(text)?.[1];
  if (word === undefined)
    return unparsed("A runtime expression begins with $.", 0, "Begin with $inputs, $steps …");
  if (!(word in ROOTS)) {
    const near = nearest(word, Object.keys(ROOTS));
    const roots = Object.keys(ROOTS).map((root) => `$${root}`);
    const fix = near === undefined ? `Begin with one of ${roots.join(", ")}.` : `Did you mean $${near}?`;
    return unparsed(`$${word} is not the root of a runtime expression.`, 0, fix);
  }
  const root = word as Root;
  const end = word.length + 1;
  const read = ROOTS[root];
  if (read === null) {
    if (text.length > end) return unparsed(`Nothing can follow $${root}.`, end, `Write $${root} alone.`);
    return { value: { text, root } as Expression };
  }
  if (text[end] !== "." || text.length === end + 1) {
    return unparsed(`$${root} needs a name.`, end, `Write $${root}. and what to read of it.`);
  }
  const parsed = read(text.slice(end + 1), end + 1);
  return "diagnostic" in parsed ? parsed : { ...parsed, value: { text, ...parsed.value } };
}

function controlCharacter(text: string): Unparsed | undefined {
  const at = text.search(/[^ -\u{10ffff}]/u);
  if (at === -1) return undefined;
  const message = "An expression holds no line end, tab or other control character.";
  return unparsed(message, at, "Write the expression on one line, with nothing after it.");
}
