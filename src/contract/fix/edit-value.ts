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
  return change(parent, last, edit) ? copy : undefined;
}

/** Answers whether it could be done. */
function change(parent: Container, token: string, edit: Exclude<Edit, { kind: "insert" }>): boolean {
  switch (edit.kind) {
    case "replace":
      (parent as Record<string, unknown>)[token] = edit.value;
      return true;
    case "rename":
      if (Array.isArray(parent) || Object.hasOwn(parent, edit.name)) return false;
      parent[edit.name] = parent[token];
      return delete parent[token];
    case "remove":
      return Array.isArray(parent) ? parent.splice(Number(token), 1).length === 1 : delete parent[token];
  }
}

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
