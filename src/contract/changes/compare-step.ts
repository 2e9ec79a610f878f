import { isDeepStrictEqual } from "node:util";
import type { Operation } from "../../openapi/description.ts";
import type { OperationStep, Step, WorkflowStep } from "../../workflow/tree.ts";
import { type Change, shown, stepName, stepSpot, type Told, tell } from "./change.ts";
import { compareActions } from "./compare-actions.ts";
import { compareCalls } from "./compare-calls.ts";
import { compareCriteria } from "./compare-criteria.ts";
import { compareOutputs } from "./compare-outputs.ts";
import { compareOperation } from "./operation/compare-operation.ts";
import { operationSpot } from "./operation/compared.ts";
import type { Rename } from "./renamer.ts";

export function* compareStep(before: Step, after: Step, rename: Rename): Generator<Change> {
  yield* compareTarget(before, after);
  yield* compareWaits(before, after);
  yield* compareCalls(before, after, rename);
  yield* compareCriteria(before, after);
  yield* compareActions(before, after);
  yield* compareOutputs(before, after, rename);
}

type Called = OperationStep | WorkflowStep;

const REFERENCES = ["operationId", "operationPath", "workflowId", "channelPath"] as const;

/** What a step says that it calls. */
export function referenceOf({ written }: Step): { readonly field: string; readonly written: string } {
  const field = REFERENCES.find((name) => Object.hasOwn(written, name));
  return field === undefined ? { field: "stepId", written: "" } : { field, written: written[field] ?? "" };
}

function* compareTarget(before: Step, after: Step): Generator<Change> {
  if (before.kind === "lost") return;
  const [old, now] = [referenceOf(before), referenceOf(after)];
  const sameWords = old.written === now.written;
  const reference = stepSpot(after, `/${now.field}`);
  const uses = [stepName(after)];
  if (after.kind === "lost" && sameWords && before.kind === "operation") {
    yield tell(operationSpot(before), reference, { ...lostOperation(before, after), uses });
    return;
  }
  const isSame = after.kind !== "lost" && nameOf(before) === nameOf(after);
  if (before.kind === "operation" && after.kind === "operation" && (sameWords || isSame)) {
    yield* compareOperation(before, after, sameWords);
  } else if (!isSame) {
    const told = otherTarget(before, after, now.written);
    yield tell(stepSpot(before, `/${old.field}`), reference, { ...told, uses });
  }
}

/** The same for two names of one operation. */
const nameOf = (target: Called): string =>
  target.kind === "workflow"
    ? `the workflow "${target.called.workflowId}"`
    : `${target.operation.method} ${target.operation.path}`;

const otherTarget = (before: Called, after: Step, written: string): Told =>
  after.kind === "lost"
    ? {
        code: "change/step-operation",
        impact: "breaking",
        message: `The step calls "${written}" now, which cannot be found, and called ${nameOf(before)}.`,
        fix: "Name what is there: understudy check says what is near.",
      }
    : {
        code: "change/step-operation",
        message: `The step calls ${nameOf(after)} now, and called ${nameOf(before)}.`,
        fix: "Check that whatever the workflow runs against answers it, and that the outputs mean the same.",
      };

function* compareWaits(before: Step, after: Step): Generator<Change> {
  for (const field of ["dependsOn", "timeout"] as const) {
    const [old, now] = [before.written[field], after.written[field]];
    if (isDeepStrictEqual(old, now)) continue;
    yield tell(stepSpot(before, `/${field}`), stepSpot(after, `/${field}`), {
      code: "change/step-waits",
      message: `${field} is ${shown(now)} now, and was ${shown(old)}.`,
      fix: "Check that the step runs when it should.",
      uses: [stepName(after)],
    });
  }
}

/** The step still names what the description no longer has: it is the step that breaks. */
function lostOperation({ operation }: OperationStep, after: Step): Told {
  const { id, method, path } = operation;
  const others = [...after.workflow.document.sources.values()].flatMap((source) =>
    source.kind === "openapi" ? [...source.description.operations.values()] : [],
  );
  const same = others.find((other) => other.method === method && other.path === path);
  if (same) return renamed(operation, same);
  const moved = others.find((other) => other.id === id);
  return moved ? movedTo(operation, moved) : gone(operation);
}

const renamed = ({ id, method, path }: Operation, now: Operation): Told => ({
  code: "change/operation-renamed",
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
  message: `The operation "${id}", ${method} ${path}, is gone, and the step calls it.`,
  fix: "Call another operation, or take the step out.",
});
