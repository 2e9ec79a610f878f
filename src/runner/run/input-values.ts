import type { Parameter } from "../../workflow/tree.ts";
import type { StepRenderer } from "../request/step-renderer.ts";

/** What is written for the inputs of another workflow; those without a value are left out. */
export function inputValues(
  parameters: readonly Parameter[],
  renderer: StepRenderer,
): Readonly<Record<string, unknown>> {
  const entries = parameters.map(({ name, value }) => [name, renderer.render(value, "entry", name)] as const);
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined));
}
