import type { Step, Workflow } from "../../workflow/tree.ts";
import { type Change, type Spot, tell, workflowSpot } from "./change.ts";
import { compareStep } from "./compare-step.ts";
import { type Pair, type Pairs, pair } from "./pair.ts";
import { type Renames, renamer } from "./renamer.ts";

export function compareSteps(
  { before, after }: Pair<Workflow>,
  inputs: Renames,
): { readonly renames: Renames; readonly changes: readonly Change[] } {
  const pairs = pair(before.steps, after.steps, idOf, isRenamed);
  const renames = new Map(
    pairs.both.flatMap(({ before: old, after: now, renamed }) =>
      renamed ? [[idOf(old), idOf(now)] as const] : [],
    ),
  );
  const rename = renamer({ inputs, steps: renames });
  const changes = [
    ...pairs.removed.map((step) =>
      tell(spotOf(before, step), workflowSpot(after, "/steps"), {
        code: "change/step-removed",
        impact: "risky",
        message: `The step "${idOf(step)}" is gone: ${callOf(step)} is no longer called.`,
        fix: "Check that nobody counts on what it did.",
        uses: [usedBy(after, step)],
      }),
    ),
    ...pairs.added.map((step) =>
      tell(workflowSpot(before, "/steps"), spotOf(after, step), {
        code: "change/step-added",
        impact: "risky",
        message: `The step "${idOf(step)}" is new: ${callOf(step)} is called too.`,
        fix: "Check that whatever the workflow runs against answers it.",
        uses: [usedBy(after, step)],
      }),
    ),
    ...moved(pairs, before, after),
    ...pairs.both.flatMap(({ before: old, after: now, renamed }) => [
      ...(renamed ? [renamedStep(spotOf(before, old), spotOf(after, now), old, usedBy(after, now))] : []),
      ...compareStep(old, now, rename),
    ]),
  ];
  return { renames, changes };
}

const idOf = ({ stepId }: Step): string => stepId;

const spotOf = (workflow: Workflow, { pointer }: Step): Spot => ({
  text: workflow.document.text,
  pointer: `${pointer}/stepId`,
});

const usedBy = ({ workflowId }: Workflow, step: Step): string => `${workflowId} › ${idOf(step)}`;

/** A step of another name is the same one when it calls the same with the same. */
const isRenamed = ({ written: old }: Step, { written: now }: Step): boolean =>
  JSON.stringify(essenceOf(old)) === JSON.stringify(essenceOf(now));

const essenceOf = ({ operationId, operationPath, workflowId, parameters, requestBody }: Step["written"]) => [
  operationId ?? operationPath ?? workflowId,
  parameters,
  requestBody,
];

function callOf(step: Step): string {
  if (step.kind === "operation") return `${step.operation.method} ${step.operation.path}`;
  const { workflowId, operationId, operationPath, channelPath } = step.written;
  return `"${workflowId ?? operationId ?? operationPath ?? channelPath}"`;
}

/** Only of the steps that are in both: one more or less moves no other. */
function moved({ both }: Pairs<Step>, before: Workflow, after: Workflow): readonly Change[] {
  const old = [...both].sort(
    (one, other) => before.steps.indexOf(one.before) - before.steps.indexOf(other.before),
  );
  const first = both.findIndex((one, index) => one !== old[index]);
  const [now, was] = [both[first], old[first]];
  if (now === undefined || was === undefined) return [];
  const names = (steps: Pairs<Step>["both"]) => steps.map(({ after: step }) => idOf(step)).join(", ");
  return [
    tell(spotOf(before, was.before), spotOf(after, now.after), {
      code: "change/step-moved",
      impact: "risky",
      message: `The steps run in the order ${names(both)} now, and ran in the order ${names(old)}.`,
      fix: "Check that no step needs what a later one brings about.",
      uses: [after.workflowId],
    }),
  ];
}

const renamedStep = (before: Spot, after: Spot, old: Step, use: string): Change =>
  tell(before, after, {
    code: "change/step-renamed",
    impact: "safe",
    message: `The step "${idOf(old)}" is called "${use.split(" › ").at(-1)}" now.`,
    fix: "Look for the new name in reports.",
    uses: [use],
  });
