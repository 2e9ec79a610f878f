import { resolvePointer } from "../document/pointer.ts";
import type { ExpressionContext, Values } from "../expression/context.ts";
import type { GivenInputs } from "./inputs.ts";
import { RunInputs } from "./inputs.ts";
import type { PreparedWorkflow } from "./prepared.ts";

/** What a run knows at one moment: its inputs and the outputs of the steps that have run. */
export class RunState {
  readonly workflow: PreparedWorkflow;
  readonly inputs: RunInputs;
  readonly outputs = new Map<string, Values>();
  readonly #absences = new Map<string, ReadonlyMap<string, string>>();

  constructor(workflow: PreparedWorkflow, given: GivenInputs) {
    this.workflow = workflow;
    this.inputs = new RunInputs(workflow.inputs, given);
  }

  keep(stepId: string, outputs: Values, absences: ReadonlyMap<string, string>): void {
    this.outputs.set(stepId, outputs);
    this.#absences.set(stepId, absences);
  }

  absenceOf = (stepId: string, output: string): string | undefined => this.#absences.get(stepId)?.get(output);

  /** What expressions can read at any time; a step adds its request and its response. */
  context(): ExpressionContext {
    const { sources } = this.workflow;
    return {
      inputs: this.inputs.values,
      steps: (stepId) => this.outputs.get(stepId),
      sourceDescriptions: (name) => {
        const source = sources.get(name);
        return source && { name, url: source.url, type: "openapi" };
      },
      components: (section) =>
        resolvePointer(this.workflow.document.value, `/components/${section}`) as Values | undefined,
    };
  }
}
