import { isDeepStrictEqual } from "node:util";
import type { OperationStep, WorkflowStep } from "../../workflow/tree.ts";
import { type Change, shown, type Told, tell } from "./change.ts";
import { compareActions } from "./compare-actions.ts";
import { compareCalls } from "./compare-calls.ts";
import { compareCriteria } from "./compare-criteria.ts";
import { compareStepOutputs } from "./compare-outputs.ts";
import { compareOperation } from "./operation/compare-operation.ts";
import { lostOperation } from "./operation/lost-operation.ts";
import type { Rename } from "./renamer.ts";
import { type StepOf, stepName, stepSpot } from "./step-of.ts";
import { useOf } from "./step-use.ts";

export function compareStep(before: StepOf, after: StepOf, rename: Rename): readonly Change[] {
  return [
    ...compareTarget(before, after),
    ...waits(before, after),
    ...compareCalls(before, after, rename),
    ...compareCriteria(before, after),
    ...compareActions(before, after),
    ...compareStepOutputs(before, after, rename),
  ];
}

type Called = OperationStep | WorkflowStep;

const referenceField = ({ step }: StepOf): string =>
  ["operationId", "operationPath", "workflowId", "channelPath"].find((field) =>
    Object.hasOwn(step.written, field),
  ) ?? "stepId";

const referenceOf = ({ step }: StepOf): string =>
  step.written.operationId ??
  step.written.operationPath ??
  step.written.workflowId ??
  step.written.channelPath ??
  "";

function compareTarget(before: StepOf, after: StepOf): readonly Change[] {
  const [old, now] = [before.step, after.step];
  if (old.kind === "lost") return [];
  const sameWords = referenceOf(before) === referenceOf(after);
  const reference = stepSpot(after, `/${referenceField(after)}`);
  if (now.kind === "lost" && sameWords && old.kind === "operation")
    return [lostOperation(old, after, reference)];
  if (old.kind === "operation" && now.kind === "operation") {
    if (sameWords || nameOf(old) === nameOf(now)) {
      return compareOperation(old, useOf(now), sameWords);
    }
  }
  const target = now.kind === "lost" ? undefined : now;
  if (target !== undefined && nameOf(old) === nameOf(target)) return [];
  return [
    tell(stepSpot(before, `/${referenceField(before)}`), reference, {
      ...otherTarget(old, target, referenceOf(after)),
      uses: [stepName(after)],
    }),
  ];
}

/** The same for two names of one operation. */
const nameOf = (target: Called): string =>
  target.kind === "workflow"
    ? `the workflow "${target.called.workflowId}"`
    : `${target.operation.method} ${target.operation.path}`;

function otherTarget(before: Called, after: Called | undefined, written: string): Told {
  if (after === undefined) {
    return {
      code: "change/step-operation",
      impact: "breaking",
      message: `The step calls "${written}" now, which cannot be found, and called ${nameOf(before)}.`,
      fix: "Name what is there: understudy check says what is near.",
    };
  }
  return {
    code: "change/step-operation",
    impact: "risky",
    message: `The step calls ${nameOf(after)} now, and called ${nameOf(before)}.`,
    fix: "Check that whatever the workflow runs against answers it, and that the outputs mean the same.",
  };
}

function waits(before: StepOf, after: StepOf): readonly Change[] {
  return (["dependsOn", "timeout"] as const).flatMap((field) => {
    const [old, now] = [before.step.written[field], after.step.written[field]];
    if (isDeepStrictEqual(old, now)) return [];
    return [
      tell(stepSpot(before, `/${field}`), stepSpot(after, `/${field}`), {
        code: "change/step-waits",
        impact: "risky",
        message: `${field} is ${shown(now)} now, and was ${shown(old)}.`,
        fix: "Check that the step runs when it should.",
        uses: [stepName(after)],
      }),
    ];
  });
}
