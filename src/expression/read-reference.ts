import type { SyntaxDiagnostic } from "../document/diagnostic.ts";
import { nearest } from "../document/nearest.ts";
import { formatPointer, isPointer, parsePointer } from "../document/pointer.ts";
import type { MessageReference, NamedReference, OwnedReference } from "./expression.ts";
import { type Parsed, unparsed } from "./parsed.ts";

/** Nobody names a place deeper than this. */
const DEEPEST = 100;

/** `tchar` of RFC 9110, section 5.6.2. */
const HEADER_NAME = /^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/;

type MessagePart = MessageReference["part"];

const NAMED_PARTS: readonly string[] = ["header", "query", "path"];
const PARTS: readonly string[] = [...NAMED_PARTS, "body", "payload"];

/** The grammar has every part at every root; `usual` are those that mean something. */
export function readMessage(root: MessageReference["root"], usual: readonly MessagePart[]) {
  return (rest: string, start: number): Parsed<MessageReference> => {
    const [, part = "", after = ""] = /^([A-Za-z]*)(.*)$/s.exec(rest) ?? [];
    const at = start + part.length;
    if (!PARTS.includes(part)) {
      const ways = usual.map((one) => `$${root}.${one}`);
      const fix = `Write ${ways.slice(0, -1).join(", ")} or ${ways.at(-1)}.`;
      return unparsed(`$${root} has no "${part}".`, start, fix);
    }
    if (part === "body" || part === "payload") {
      const place = readPlace(after, at, `$${root}.${part}`);
      return "diagnostic" in place ? place : { ...place, value: { root, part, pointer: place.value } };
    }
    const name = after.slice(1);
    if (after[0] !== "." || name === "") {
      return unparsed(`$${root}.${part} needs a name.`, at, `Write $${root}.${part}. and the name.`);
    }
    if (part === "header" && !HEADER_NAME.test(name)) {
      return unparsed(`"${name}" is not the name of a header.`, at + 1, "Use letters, digits and hyphens.");
    }
    return { value: { root, part: part as "header" | "query" | "path", name } };
  };
}

export function readNamed(root: NamedReference["root"]) {
  return (rest: string, start: number): Parsed<NamedReference> => {
    const [name, after] = splitName(rest);
    if (name === "") return unparsed(`$${root} needs a name.`, start, `Write $${root}. and the name.`);
    const place = readPlace(after, start + name.length, `$${root}.${name}`);
    return "diagnostic" in place ? place : { ...place, value: { root, name, pointer: place.value } };
  };
}

/** `fields` is what can follow the owner, and `owners` what that can be. */
export function readOwned(
  root: OwnedReference["root"],
  { fields, owners }: Readonly<Partial<Record<"fields" | "owners", readonly string[]>>>,
) {
  const shape = fields === undefined ? `$${root}.<name>.<field>` : `$${root}.<id>.${fields[0]}.<name>`;
  return (rest: string, start: number): Parsed<OwnedReference> => {
    // An operationId may hold any character: nothing of it is a pointer.
    const [path, after] = root === "sourceDescriptions" ? [rest, ""] : splitName(rest);
    const [owner = "", ...others] = path.split(".");
    const field = fields === undefined ? "" : (others.shift() ?? "");
    const incomplete = unparsed(`$${root} is not complete.`, start + path.length, `Write ${shape}.`);
    if (owner === "") return incomplete;
    if (owners !== undefined && !owners.includes(owner)) {
      const fix = `Did you mean "${nearest(owner, owners) ?? owners[0]}"?`;
      return unparsed(`$${root} has no "${owner}".`, start, fix);
    }
    if (fields !== undefined && path.length > owner.length && !fields.includes(field)) {
      const fix = `Write $${root}.${owner}.${fields[0]}.`;
      return unparsed(`$${root}.${owner} has no "${field}".`, start + owner.length + 1, fix);
    }
    let stepId: string | undefined;
    if (field === "steps") {
      const [id = "", outputs] = others.splice(0, 2);
      if (id === "" || outputs !== "outputs") {
        const fix = `Write $${root}.<id>.steps.<stepId>.outputs.<name>.`;
        return unparsed(`$${root} is not complete.`, start + path.length, fix);
      }
      stepId = id;
    }
    const name = others.join(".");
    if (name === "") return incomplete;
    const place = readPlace(after, start + path.length, `$${root}.${path}`);
    if ("diagnostic" in place) return place;
    const step = stepId === undefined ? {} : { stepId };
    return { ...place, value: { root, owner, field, ...step, name, pointer: place.value } };
  };
}

/** Names end where a pointer or an index begins. */
function splitName(text: string): [name: string, after: string] {
  const end = text.search(/#|\[(?=\d+\])/);
  return end === -1 ? [text, ""] : [text.slice(0, end), text.slice(end)];
}

const ACCESS = /\.([A-Za-z_][\w-]*)|\[(\d+)\]/g;

/**
 * The grammar has pointers only, but its operators and examples have `.name` and `[0]` as well; they are read,
 * with a warning that says how the grammar has it: https://spec.openapis.org/arazzo/v1.1.0.html#operators
 */
function readPlace(text: string, offset: number, before: string): Parsed<readonly string[]> {
  if (text === "") return { value: [] };
  if (text[0] !== "#") {
    const names = [...text.matchAll(ACCESS)].map(([, name, index]) => name ?? index ?? "");
    if (text.replaceAll(ACCESS, "") !== "") {
      const fix = "Name a part of the body by a JSON Pointer: body#/name.";
      return unparsed(`"${text}" cannot follow ${before.replace(/^.*\.(?=body$)/, "the ")}.`, offset, fix);
    }
    const message = `"${text}" is read as the JSON Pointer ${formatPointer(names)}.`;
    const warning: SyntaxDiagnostic = { message, offset, fix: `Write ${before}#${formatPointer(names)}.` };
    return limited(names, offset, [warning]);
  }
  if (!isPointer(text.slice(1))) {
    const message = `"${text.slice(1)}" is not a JSON Pointer.`;
    return unparsed(message, offset + 1, "Begin it with #/ and write ~ as ~0.");
  }
  return limited(parsePointer(text.slice(1)), offset + 1);
}

function limited(
  pointer: readonly string[],
  offset: number,
  warnings?: readonly SyntaxDiagnostic[],
): Parsed<readonly string[]> {
  if (pointer.length > DEEPEST) {
    return unparsed(`The place has more than ${DEEPEST} levels.`, offset, "Name one nearer to the top.");
  }
  return warnings === undefined ? { value: pointer } : { value: pointer, warnings };
}
