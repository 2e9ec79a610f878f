import { isDeepStrictEqual } from "node:util";
import type { Operation } from "../../openapi/description.ts";
import type { OperationStep, Step, WorkflowStep } from "../../workflow/tree.ts";
import { type Change, type Spot, shown, stepName, stepSpot, type Told, tell } from "./change.ts";
import { compareActions } from "./compare-actions.ts";
import { compareCalls } from "./compare-calls.ts";
import { compareCriteria } from "./compare-criteria.ts";
import { compareOutputs } from "./compare-outputs.ts";
import { compareOperation } from "./operation/compare-operation.ts";
import { operationSpot } from "./operation/compared.ts";
import type { Rename } from "./renamer.ts";

export function compareStep(before: Step, after: Step, rename: Rename): readonly Change[] {
  return [
    ...compareTarget(before, after),
    ...waits(before, after),
    ...compareCalls(before, after, rename),
    ...compareCriteria(before, after),
    ...compareActions(before, after),
    ...compareOutputs(before, after, rename),
  ];
}

type Called = OperationStep | WorkflowStep;

const referenceField = ({ written }: Step): string =>
  ["operationId", "operationPath", "workflowId", "channelPath"].find((field) =>
    Object.hasOwn(written, field),
  ) ?? "stepId";

const referenceOf = ({ written }: Step): string =>
  written.operationId ?? written.operationPath ?? written.workflowId ?? written.channelPath ?? "";

function compareTarget(before: Step, after: Step): readonly Change[] {
  if (before.kind === "lost") return [];
  const sameWords = referenceOf(before) === referenceOf(after);
  const reference = stepSpot(after, `/${referenceField(after)}`);
  if (after.kind === "lost" && sameWords && before.kind === "operation") {
    return [lostOperation(before, after, reference)];
  }
  const isSame = after.kind !== "lost" && nameOf(before) === nameOf(after);
  if (before.kind === "operation" && after.kind === "operation" && (sameWords || isSame)) {
    return compareOperation(before, after, sameWords);
  }
  if (isSame) return [];
  return [
    tell(stepSpot(before, `/${referenceField(before)}`), reference, {
      ...otherTarget(before, after, referenceOf(after)),
      uses: [stepName(after)],
    }),
  ];
}

/** The same for two names of one operation. */
const nameOf = (target: Called): string =>
  target.kind === "workflow"
    ? `the workflow "${target.called.workflowId}"`
    : `${target.operation.method} ${target.operation.path}`;

function otherTarget(before: Called, after: Step, written: string): Told {
  if (after.kind === "lost") {
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

function waits(before: Step, after: Step): readonly Change[] {
  return (["dependsOn", "timeout"] as const).flatMap((field) => {
    const [old, now] = [before.written[field], after.written[field]];
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

/** The step still names what the description no longer has: it is the step that breaks. */
function lostOperation(before: OperationStep, after: Step, reference: Spot): Change {
  const { id, method, path } = before.operation;
  const others = [...after.workflow.document.sources.values()].flatMap((source) =>
    source.kind === "openapi" ? [...source.description.operations.values()] : [],
  );
  const same = others.find((other) => other.method === method && other.path === path);
  const moved = others.find((other) => other.id === id);
  const told = same
    ? renamed(before.operation, same)
    : moved
      ? movedTo(before.operation, moved)
      : gone(before.operation);
  return tell(operationSpot(before), reference, { ...told, uses: [stepName(after)] });
}

const renamed = ({ id, method, path }: Operation, now: Operation): Told => ({
  code: "change/operation-renamed",
  impact: "breaking",
  message: `The operation ${method} ${path} is called "${now.id}" now, and the step names "${id}".`,
  fix: `Write operationId: ${now.id}.`,
});

const movedTo = ({ method, path }: Operation, now: Operation): Told => ({
  code: "change/operation-moved",
  impact: "breaking",
  message: `The operation "${now.id}" is ${now.method} ${now.path} now, and the step names ${method} ${path}.`,
  fix: `Write operationId: ${now.id}.`,
});

const gone = ({ id, method, path }: Operation): Told => ({
  code: "change/operation-removed",
  impact: "breaking",
  message: `The operation "${id}", ${method} ${path}, is gone, and the step calls it.`,
  fix: "Call another operation, or take the step out.",
});
