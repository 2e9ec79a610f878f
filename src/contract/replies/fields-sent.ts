import type { Expression } from "../../expression/expression.ts";
import type { Template } from "../../expression/template.ts";
import type { Step } from "../../workflow/tree.ts";

/** A parameter, or a field of the body, that the step sends. */
export interface SentField {
  readonly name: string;
  /** Where its value is one expression and nothing else. */
  readonly expression?: Expression;
}

export function fieldsSent(step: Step): readonly SentField[] {
  if (step.kind !== "operation") return [];
  const parameters = step.parameters.flatMap(({ name, value }) => fieldsIn(value, name));
  return step.body === undefined ? parameters : [...parameters, ...fieldsIn(step.body.payload, "")];
}

function fieldsIn(template: Template, name: string): readonly SentField[] {
  switch (template.kind) {
    case "map":
      return template.entries.flatMap(([inner, value]) => fieldsIn(value, inner));
    case "list":
      return template.items.flatMap((item) => fieldsIn(item, name));
    case "expression":
      return [{ name, expression: template.expression }];
    default:
      return [{ name }];
  }
}
