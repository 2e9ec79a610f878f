import type { Expression } from "../../expression/expression.ts";
import type { Template } from "../../expression/template.ts";
import type { StepSubject } from "../subject.ts";

/** A parameter, or a field of the body, that the step sends. */
export interface SentField {
  readonly name: string;
  /** Where its value is one expression and nothing else. */
  readonly expression?: Expression;
}

export function fieldsSent({ prepared }: StepSubject): readonly SentField[] {
  if (prepared?.kind !== "operation") return [];
  const parameters = prepared.parameters.flatMap(({ name, value }) => fieldsIn(value, name));
  return prepared.body === undefined ? parameters : [...parameters, ...fieldsIn(prepared.body.payload, "")];
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
