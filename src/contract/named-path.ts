import { isPointer, parsePointer, resolveTokens } from "../document/pointer.ts";

/** What tells an item of a list from the others, whatever its place in the list. */
const NAMES = ["workflowId", "stepId", "name", "rule", "condition"] as const;

/** A pointer with names instead of numbers: `workflows/login/steps/send/outputs/id`. It survives what is moved. */
export function namedPath(value: unknown, pointer: string): string {
  const tokens = isPointer(pointer) ? parsePointer(pointer) : [];
  return tokens
    .map((token, depth) => {
      const item = resolveTokens(value, tokens.slice(0, depth + 1));
      return (/^\d+$/.test(token) ? nameOf(item) : undefined) ?? token;
    })
    .join("/");
}

function nameOf(item: unknown): string | undefined {
  for (const name of NAMES) {
    const value = resolveTokens(item, [name]);
    if (typeof value === "string") return value;
  }
  return undefined;
}
