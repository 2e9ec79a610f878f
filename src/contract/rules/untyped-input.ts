import { ownValue } from "../../document/node.ts";
import { formatPointer } from "../../document/pointer.ts";
import { at } from "../../schema/at.ts";
import { shapesOf } from "../../schema/shapes.ts";
import { hasNoType, typesOf } from "../../schema/types.ts";
import { eachWorkflow, type Rule } from "../rule.ts";

export const untypedInput: Rule = {
  code: "contract/untyped-input",
  severity: "warning",
  title: "A required input without a type",
  explanation:
    "An input that has to be given, and may be anything, is not checked before the run: what does not fit is sent " +
    "as it is. Give the input a `type`, or an `enum` of the values that it can have.",
  check: eachWorkflow(function* ({ pointer, written, inputs }) {
    for (const name of [...inputs.required].filter(isText)) {
      const found = at(inputs.schema, [name]);
      const schema = found.kind === "declared" ? found.schema : inputs.schema;
      const isTyped =
        found.kind === "declared" && shapesOf(schema).some((shape) => !hasNoType(typesOf(shape)));
      if (isTyped || found.kind === "impossible") continue;
      yield {
        pointer: `${pointer}/inputs${placeIn(written.inputs, name)}`,
        message: `The required input "${name}" has no type.`,
        fix: `Add a type, such as type: string, to "${name}".`,
      };
    }
  }),
};

/** Where it is declared, or else where it is required; neither need be here. */
function placeIn(inputs: unknown, name: string): string {
  if (ownValue(ownValue(inputs, "properties"), name) !== undefined)
    return `/properties${formatPointer([name])}`;
  const required = ownValue(inputs, "required");
  const index = Array.isArray(required) ? required.indexOf(name) : -1;
  return index < 0 ? "" : `/required/${index}`;
}

/** What the inputs require is not checked to be names before a run. */
const isText = (name: unknown): name is string => typeof name === "string";
