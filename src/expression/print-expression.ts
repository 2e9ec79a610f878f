import { formatPointer } from "../document/pointer.ts";
import type { Reference } from "./expression.ts";

/** The expression as the grammar of the specification has it, however it was written. */
export function printExpression(reference: Reference): string {
  switch (reference.root) {
    case "url":
    case "method":
    case "statusCode":
    case "self":
      return `$${reference.root}`;
    case "request":
    case "response":
    case "message":
      return "pointer" in reference
        ? `$${reference.root}.${reference.part}${fragment(reference.pointer)}`
        : `$${reference.root}.${reference.part}.${reference.name}`;
    case "inputs":
    case "outputs":
      return `$${reference.root}.${reference.name}${fragment(reference.pointer)}`;
    case "steps":
    case "workflows":
    case "sourceDescriptions":
    case "components": {
      const { root, owner, field, stepId, name, pointer } = reference;
      const way = stepId === undefined ? [owner, field, name] : [owner, field, stepId, "outputs", name];
      return `$${root}.${way.filter((part) => part !== "").join(".")}${fragment(pointer)}`;
    }
  }
}

const fragment = (pointer: readonly string[]): string =>
  pointer.length === 0 ? "" : `#${formatPointer(pointer)}`;
