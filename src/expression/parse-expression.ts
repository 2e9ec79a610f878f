import { nearest } from "../document/nearest.ts";
import { isPointer, parsePointer } from "../document/pointer.ts";
import type { Expression, OwnedReference, Reference, Root } from "./expression.ts";
import { fault, type Parsed } from "./syntax-fault.ts";

type Read = (rest: string, start: number) => Parsed<Reference>;

/** How the text after `$root.` is read. A null prototype: `$constructor` is no root. */
const ROOTS: Readonly<Record<Root, Read | null>> = Object.assign(Object.create(null), {
  url: null,
  method: null,
  statusCode: null,
  request: message("request"),
  response: message("response"),
  inputs: named("inputs"),
  outputs: named("outputs"),
  steps: owned("steps", ["outputs"]),
  workflows: owned("workflows", ["inputs", "outputs"]),
  sourceDescriptions: owned("sourceDescriptions"),
  components: owned("components"),
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

/** Parses one whole runtime expression. Offsets in faults count from the `$`. */
export function parseExpression(text: string): Parsed<Expression> {
  const word = /^\$([A-Za-z]*)/.exec(text)?.[1];
  if (word === undefined)
    return fault("A runtime expression begins with $.", 0, "Begin with $inputs, $steps …");
  if (!(word in ROOTS)) {
    const near = nearest(word, Object.keys(ROOTS));
    const fix = near === undefined ? `Begin with one of ${rootList()}.` : `Did you mean $${near}?`;
    return fault(`$${word} is no root of a runtime expression.`, 0, fix);
  }
  const root = word as Root;
  const end = word.length + 1;
  const read = ROOTS[root];
  if (read === null) {
    if (text.length > end) return fault(`Nothing can follow $${root}.`, end, `Write $${root} alone.`);
    return { value: { text, root } as Expression };
  }
  if (text[end] !== "." || text.length === end + 1) {
    return fault(`$${root} needs a name.`, end, `Write $${root}. and what to read of it.`);
  }
  const parsed = read(text.slice(end + 1), end + 1);
  return "fault" in parsed ? parsed : { value: { text, ...parsed.value } };
}

const rootList = (): string =>
  Object.keys(ROOTS)
    .map((root) => `$${root}`)
    .join(", ");

/** `tchar` of RFC 9110, section 5.6.2. */
const HEADER_NAME = /^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/;

function message(root: "request" | "response"): Read {
  return (rest, start) => {
    const [, part = "", after = ""] = /^([A-Za-z]*)(.*)$/s.exec(rest) ?? [];
    const at = start + part.length;
    if (part === "body") {
      const pointer = pointerOf(after, at);
      return "fault" in pointer ? pointer : { value: { root, part, pointer: pointer.value } };
    }
    if (part !== "header" && part !== "query" && part !== "path") {
      const fix = `Write $${root}.header, $${root}.query, $${root}.path or $${root}.body.`;
      return fault(`$${root} has no "${part}".`, start, fix);
    }
    const name = after.slice(1);
    if (after[0] !== "." || name === "") {
      return fault(`$${root}.${part} needs a name.`, at, `Write $${root}.${part}. and the name.`);
    }
    if (part === "header" && !HEADER_NAME.test(name)) {
      return fault(`"${name}" is no name of a header.`, at + 1, "Use letters, digits and hyphens.");
    }
    return { value: { root, part, name } };
  };
}

function named(root: "inputs" | "outputs"): Read {
  return (rest, start) => {
    const [name, after] = splitPointer(rest);
    if (name === "") return fault(`$${root} needs a name.`, start, `Write $${root}. and the name.`);
    const pointer = pointerOf(after, start + name.length);
    return "fault" in pointer ? pointer : { value: { root, name, pointer: pointer.value } };
  };
}

function owned(root: OwnedReference["root"], fields?: readonly string[]): Read {
  const shape = fields === undefined ? `$${root}.<name>.<field>` : `$${root}.<id>.${fields[0]}.<name>`;
  return (rest, start) => {
    const [path, after] = splitPointer(rest);
    const parts = path.split(".");
    const [owner = "", field = ""] = parts;
    const name = parts.slice(fields === undefined ? 1 : 2).join(".");
    const fieldAt = start + owner.length + 1;
    if (owner !== "" && fields !== undefined && parts.length > 1 && !fields.includes(field)) {
      const fix = `Write $${root}.${owner}.${fields[0]}.`;
      return fault(`$${root}.${owner} has no "${field}".`, fieldAt, fix);
    }
    if (owner === "" || name === "") {
      return fault(`$${root} is not complete.`, start + path.length, `Write ${shape}.`);
    }
    const pointer = pointerOf(after, start + path.length);
    if ("fault" in pointer) return pointer;
    return {
      value: { root, owner, field: fields === undefined ? "" : field, name, pointer: pointer.value },
    };
  };
}

function splitPointer(text: string): [path: string, after: string] {
  const hash = text.indexOf("#");
  return hash === -1 ? [text, ""] : [text.slice(0, hash), text.slice(hash)];
}

function pointerOf(text: string, offset: number): Parsed<readonly string[]> {
  if (text === "") return { value: [] };
  if (text[0] !== "#") {
    const fix = "Name a part of the body by a JSON Pointer: body#/name.";
    return fault(`"${text}" cannot follow the body.`, offset, fix);
  }
  if (!isPointer(text.slice(1))) {
    return fault(`"${text.slice(1)}" is no JSON Pointer.`, offset + 1, "Begin it with #/ and write ~ as ~0.");
  }
  return { value: parsePointer(text.slice(1)) };
}
