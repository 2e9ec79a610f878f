import { formatPointer, resolvePointer } from "../../document/pointer.ts";
import type { Finding, Rule } from "../rule.ts";
import type { WorkflowSubject } from "../subject.ts";

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
  *check(subject): Generator<Finding> {
    const elsewhere = new Set(subject.workflows.flatMap(readOfOthers));
    for (const workflow of subject.workflows) {
      // What a step without a target reads is not known.
      if (workflow.steps.some(({ prepared }) => prepared === undefined)) continue;
      const used = usedInputs(workflow);
      for (const name of workflow.inputs.names) {
        if (used.has(name) || elsewhere.has(`${workflow.id}.${name}`)) continue;
        yield {
          pointer: pointerOf(workflow, name),
          message: `Nothing in the workflow "${workflow.id}" reads the input "${name}".`,
          fix: "Remove it, or send it where it belongs.",
        };
      }
    }
  },
};

function usedInputs({ prepared }: WorkflowSubject): ReadonlySet<string> {
  const steps = prepared.steps.flatMap(({ reads, onSuccess, onFailure }) => [
    reads,
    ...[...onSuccess, ...onFailure].map((action) => action.reads),
  ]);
  return new Set([prepared.reads, ...steps].flatMap((names) => [...names]));
}

/** `$workflows.login.inputs.code`, in any of the document. */
function readOfOthers({ loaded }: WorkflowSubject): string[] {
  const text = JSON.stringify(loaded.workflow);
  return [...text.matchAll(/\$workflows\.([\w-]+)\.inputs\.([\w-]+)/g)].map(
    ([, id, name]) => `${id}.${name}`,
  );
}

/** One that comes from a reference or from `allOf` is told of at the inputs. */
function pointerOf({ pointer, loaded }: WorkflowSubject, name: string): string {
  const own = `/properties${formatPointer([name])}`;
  const here = resolvePointer(loaded.workflow.inputs, own) !== undefined;
  return here ? `${pointer}/inputs${own}` : `${pointer}/inputs`;
}
