import { formatPointer, parsePointer, resolvePointer } from "../../document/pointer.ts";
import type { Edit } from "../rule.ts";

type Container = Record<string, unknown> | unknown[];

/** What a document holds once the edit is made; undefined when there is no such place. */
export function editValue(value: unknown, edit: Edit): unknown {
  // Not `structuredClone`: what an alias repeats must not change with what it repeats.
  const copy: unknown = JSON.parse(JSON.stringify(value));
  if (edit.kind === "insert") {
    const container = resolvePointer(copy, edit.pointer);
    return isContainer(container) && insert(container, edit.name, edit.value) ? copy : undefined;
  }
  const tokens = parsePointer(edit.pointer);
  const last = tokens.pop();
  const parent = resolvePointer(copy, formatPointer(tokens));
  if (last === undefined || !isContainer(parent) || !Object.hasOwn(parent, last)) return undefined;
  return CHANGES[edit.kind](parent, last, edit as never) ? copy : undefined;
}

/** Each answers whether it could be done. */
const CHANGES: {
  readonly [Kind in Exclude<Edit["kind"], "insert">]: (
    parent: Container,
    token: string,
    edit: Extract<Edit, { kind: Kind }>,
  ) => boolean;
} = {
  replace: (parent, token, { value }) => {
    (parent as Record<string, unknown>)[token] = value;
    return true;
  },
  rename: (parent, token, { name }) => {
    if (Array.isArray(parent) || Object.hasOwn(parent, name)) return false;
    parent[name] = parent[token];
    return delete parent[token];
  },
  remove: (parent, token) =>
    Array.isArray(parent) ? parent.splice(Number(token), 1).length === 1 : delete parent[token],
};

function insert(container: Container, name: string | undefined, value: unknown): boolean {
  if (Array.isArray(container)) {
    if (name !== undefined) return false;
    container.push(value);
    return true;
  }
  if (name === undefined || Object.hasOwn(container, name)) return false;
  container[name] = value;
  return true;
}

const isContainer = (value: unknown): value is Container => typeof value === "object" && value !== null;
