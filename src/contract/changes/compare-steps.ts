import type { Step, Workflow } from "../../workflow/tree.ts";
import { type Change, type Spot, stepName, stepSpot, tell, workflowSpot } from "./change.ts";
import { compareStep, referenceOf } from "./compare-step.ts";
import { otherOrder, type Pairs, pair, tellPairs, type Words } from "./pair.ts";
import type { Rename } from "./renamer.ts";

export const pairSteps = (before: Workflow, after: Workflow): Pairs<Step> =>
  pair(before.steps, after.steps, ({ stepId }) => stepId, isRenamed);

export function* compareSteps(
  before: Workflow,
  after: Workflow,
  pairs: Pairs<Step>,
  rename: Rename,
): Generator<Change> {
  const words: Words<Step> = {
    pointerOf: (step) => spotOf(step).pointer,
    removed: (step) => ({
      code: "change/step-removed",
      message: `The step "${step.stepId}" is gone: ${callOf(step)} is no longer called.`,
      fix: "Check that nobody counts on what it did.",
      // Under the name that the workflow has now.
      uses: [stepName({ ...step, workflow: after })],
    }),
    added: (step) => ({
      code: "change/step-added",
      message: `The step "${step.stepId}" is new: ${callOf(step)} is called too.`,
      fix: "Check that whatever the workflow runs against answers it.",
      uses: [stepName(step)],
    }),
    renamed: ({ stepId }, step) => ({
      code: "change/step-renamed",
      message: `The step "${stepId}" is called "${step.stepId}" now.`,
      fix: "Look for the new name in reports.",
      uses: [stepName(step)],
    }),
  };
  yield* tellPairs(pairs, workflowSpot(before, "/steps"), workflowSpot(after, "/steps"), words);
  yield* moved(pairs, before);
  for (const { before: old, after: now } of pairs.both) yield* compareStep(old, now, rename);
}

const spotOf = (step: Step): Spot => stepSpot(step, "/stepId");

/** A step of another name is the same one when it calls the same with the same. */
const isRenamed = ({ written: old }: Step, { written: now }: Step): boolean =>
  JSON.stringify(essenceOf(old)) === JSON.stringify(essenceOf(now));

const essenceOf = ({ operationId, operationPath, workflowId, parameters, requestBody }: Step["written"]) => [
  operationId ?? operationPath ?? workflowId,
  parameters,
  requestBody,
];

const callOf = (step: Step): string =>
  step.kind === "operation"
    ? `${step.operation.method} ${step.operation.path}`
    : `"${referenceOf(step).written}"`;

/** Only of the steps that are in both: one more or less moves no other. */
function* moved(pairs: Pairs<Step>, { steps }: Workflow): Generator<Change> {
  const { both } = pairs;
  const old = otherOrder(pairs, steps);
  const first = both.findIndex((one, index) => one !== old?.[index]);
  const [now, was] = [both[first], old?.[first]];
  if (old === undefined || now === undefined || was === undefined) return;
  const names = (those: typeof both) => those.map(({ after: { stepId } }) => stepId).join(", ");
  yield tell(spotOf(was.before), spotOf(now.after), {
    code: "change/step-moved",
    message: `The steps run in the order ${names(both)} now, and ran in the order ${names(old)}.`,
    fix: "Check that no step needs what a later one brings about.",
    uses: [now.after.workflow.workflowId],
  });
}
