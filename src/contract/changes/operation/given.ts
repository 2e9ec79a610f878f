import { isNode } from "../../../document/node.ts";
import type { Template } from "../../../expression/template.ts";
import { ANY } from "../../../schema/at.ts";

/** What a payload has at a place: a value, something that only a run knows, or nothing. */
export type Given =
  | { readonly kind: "value"; readonly template: Template }
  | { readonly kind: "unknown" }
  | { readonly kind: "absent" };

const ABSENT: Given = { kind: "absent" };

export function givenAt(template: Template | undefined, path: readonly string[]): Given {
  const [token, ...rest] = path;
  if (template === undefined) return ABSENT;
  if (token === undefined) return { kind: "value", template };
  switch (template.kind) {
    case "literal":
      return givenAt(childOf(template.value, token), rest);
    case "map":
      return givenAt(template.entries.find(([name]) => name === token)?.[1], rest);
    case "list":
      return givenAt(token === ANY ? template.items[0] : template.items[Number(token)], rest);
    default:
      return { kind: "unknown" };
  }
}

function childOf(value: unknown, token: string): Template | undefined {
  const key = token === ANY && Array.isArray(value) ? "0" : token;
  const parent = isNode(value) || Array.isArray(value) ? (value as Readonly<Record<string, unknown>>) : {};
  return Object.hasOwn(parent, key) ? { kind: "literal", value: parent[key] } : undefined;
}
