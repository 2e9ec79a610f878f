import { arazzoError } from "../../arazzo/codes.ts";
import type { LoadedParameter } from "../../arazzo/loaded.ts";
import { nearest } from "../../document/nearest.ts";
import type { Moment, WorkflowNames } from "./check-expression.ts";
import { type DocumentScope, prepareTemplate } from "./prepare-template.ts";
import type { PreparedInput } from "./prepared.ts";

/** Values for the inputs of another workflow. */
export function prepareInputs(
  parameters: readonly LoadedParameter[],
  moment: Moment,
  called: WorkflowNames | undefined,
  scope: DocumentScope,
): PreparedInput[] {
  return parameters.map(({ parameter: { name, value }, pointer, valuePointer }) => {
    if (called !== undefined) refuseUnknown(name, called, pointer, scope);
    return { name, value: prepareTemplate(value, valuePointer, moment, scope) };
  });
}

function refuseUnknown(
  name: string,
  { workflowId, inputs: { names, open } }: WorkflowNames,
  pointer: string,
  { text, diagnostics }: DocumentScope,
): void {
  if (open || names.has(name)) return;
  const near = nearest(name, names);
  const listed = names.size === 0 ? "It has none." : `It has ${[...names].join(", ")}.`;
  diagnostics.push(
    arazzoError(
      "arazzo/undeclared-input",
      text.placeOf(pointer),
      `The workflow "${workflowId}" declares no input "${name}".`,
      near === undefined ? listed : `Did you mean "${near}"?`,
    ),
  );
}

/** A step that runs a workflow is the only one to give it inputs. */
export function refuseMissing(
  given: readonly PreparedInput[],
  { workflowId, inputs: { required, defaults } }: WorkflowNames,
  pointer: string,
  { text, diagnostics }: DocumentScope,
): void {
  const names = new Set(given.map(({ name }) => name));
  const missing = [...required].filter((name) => !names.has(name) && !defaults.has(name));
  for (const name of missing) {
    const message = `The workflow "${workflowId}" requires the input "${name}", and the step does not give it.`;
    const fix = `Add a parameter called "${name}".`;
    diagnostics.push(arazzoError("arazzo/missing-input", text.placeOf(pointer), message, fix));
  }
}
