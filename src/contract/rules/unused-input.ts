import { formatPointer, resolvePointer } from "../../document/pointer.ts";
import { inputsOfActionIn, inputsOfOutputs, inputsOfStep } from "../../workflow/expressions-read.ts";
import { actionsOf, type Workflow } from "../../workflow/tree.ts";
import type { Rule } from "../rule.ts";

export const unusedInput: Rule = {
  code: "contract/unused-input",
  severity: "warning",
  title: "Nothing reads an input",
  explanation: `The workflow declares an input that none of its steps, actions, criteria or outputs reads. Whoever runs it is
asked for a value that does nothing; most often a field was renamed or a step removed, and the input stayed behind.

    inputs:
      properties: { phone: { type: string }, locale: { type: string } }
    steps: ...      # $inputs.locale stands nowhere

Remove the input, or send it.`,
  *check({ workflows }) {
    const elsewhere = new Set(workflows.flatMap(readOfOthers));
    for (const workflow of workflows) {
      // What a step without a target reads is not known.
      if (workflow.steps.some(({ kind }) => kind === "lost")) continue;
      const used = usedInputs(workflow);
      for (const name of workflow.inputs.names) {
        if (used.has(name) || elsewhere.has(`${workflow.workflowId}.${name}`)) continue;
        yield {
          pointer: inputPointer(workflow, name),
          message: `Nothing in the workflow "${workflow.workflowId}" reads the input "${name}".`,
          fix: "Remove it, or send it where it belongs.",
        };
      }
    }
  },
};

function usedInputs(workflow: Workflow): ReadonlySet<string> {
  const steps = workflow.steps.flatMap((step) => [
    inputsOfStep(step),
    ...actionsOf(step).map(inputsOfActionIn(workflow)),
  ]);
  return new Set([inputsOfOutputs(workflow), ...steps].flatMap((names) => [...names]));
}

/** `$workflows.login.inputs.code`, in any of the document. */
function readOfOthers({ written }: Workflow): string[] {
  const text = JSON.stringify(written);
  return [...text.matchAll(/\$workflows\.([\w-]+)\.inputs\.([\w-]+)/g)].map(
    ([, id, name]) => `${id}.${name}`,
  );
}

/** One that comes from a reference or from `allOf` is told of at the inputs. */
export function inputPointer({ pointer, written }: Workflow, name: string): string {
  const own = `/properties${formatPointer([name])}`;
  const here = resolvePointer(written.inputs, own) !== undefined;
  return here ? `${pointer}/inputs${own}` : `${pointer}/inputs`;
}
