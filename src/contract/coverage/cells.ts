import { relative, resolve } from "node:path";
import { declaredStatus } from "../../openapi/media-type.ts";
import { CONNECTION_FAILURES } from "../../runner/run/connection-failure.ts";
import { type ArazzoTree, calledBy, type OperationStep, type Workflow } from "../../workflow/tree.ts";
import {
  type Cell,
  type CellEnd,
  type Cells,
  type Mistake,
  reasonName,
  type Shown,
  type StepCells,
  type WorkflowCells,
} from "./cell.ts";
import { answersOf } from "./coverage.ts";
import type { PlayedPath, PlayedScenario, WrittenEnd } from "./played-paths.ts";
import { type ReasonFor, reasonsFor } from "./reasons.ts";

/**
 * Of all workflows of these documents; where none are named, of those that have scenarios, and of those that these
 * run.
 */
export function cellsOf(
  documents: readonly ArazzoTree[],
  scenarios: readonly PlayedScenario[],
  which: "every workflow" | "those with scenarios",
): Cells {
  const all = documents.flatMap(({ workflows }) => workflows);
  const workflows =
    which === "every workflow"
      ? all
      : withThoseTheyRun(all.filter((workflow) => scenarios.some((one) => isOf(one, workflow))));
  const found = workflows.map((workflow) => cellsIn(workflow, scenarios));
  return {
    workflows: found.map(({ cells }) => cells),
    mistakes: withoutDuplicates(found.flatMap(({ mistakes }) => mistakes)),
  };
}

/** A scenario that was run over several transports gives its reasons each time. */
const withoutDuplicates = (mistakes: readonly Mistake[]): readonly Mistake[] => [
  ...new Map(mistakes.map((mistake) => [JSON.stringify(mistake), mistake])).values(),
];

function withThoseTheyRun(workflows: readonly Workflow[]): readonly Workflow[] {
  const found = new Set(workflows);
  for (const { steps } of found)
    for (const called of steps.flatMap((step) => calledBy(step) ?? [])) found.add(called);
  return [...found];
}

const isOf = ({ document, workflowId }: PlayedScenario, workflow: Workflow): boolean =>
  workflowId === workflow.workflowId && resolve(document) === resolve(workflow.document.text.file);

function cellsIn(
  workflow: Workflow,
  scenarios: readonly PlayedScenario[],
): { readonly cells: WorkflowCells; readonly mistakes: readonly Mistake[] } {
  const own = scenarios.filter((scenario) => isOf(scenario, workflow));
  const paths = own.flatMap((scenario) => scenario.paths);
  const shownBy = (expects: (end: WrittenEnd) => boolean) =>
    shownIn(paths.filter(({ ends }) => ends.some(expects)));
  const steps = workflow.steps
    .filter((step) => step.kind === "operation")
    .map((step) => ({
      stepId: step.stepId,
      operationId: step.operation.id,
      cells: endsOf(step).map((end): Cell => ({ ...end, ...shownBy((one) => isEndOf(one, end, step)) })),
    }));
  const told = own.map((scenario) => reasonsFor(workflow, steps, scenario));
  const reasons = told.flatMap((one) => one.reasons);
  const [first] = own;
  const good = paths.find(({ outcome, ends }) => outcome === "passed" && passesAlone(ends));
  return {
    mistakes: told.flatMap((one) => one.mistakes),
    cells: {
      document: relative(process.cwd(), workflow.document.text.file),
      workflowId: workflow.workflowId,
      ...(first?.written && { written: first.written }),
      hasScenario: own.length > 0,
      passes: { passes: true, ...shownBy((end) => "passes" in end) },
      steps: steps.map((step) => ({ ...step, cells: withReasons(step, reasons) })),
      runs: workflow.steps.flatMap((step) => {
        const called = calledBy(step);
        return called === undefined ? [] : [{ stepId: step.stepId, workflowId: called.workflowId }];
      }),
      deeds: good?.deeds ?? [],
      names: [...new Set(paths.map(({ name }) => name))],
    },
  };
}

/** Of paths that were run over several transports, those that went as written over each. */
function shownIn(paths: readonly PlayedPath[]): Shown {
  const unproven = paths.filter(({ outcome }) => outcome !== "passed");
  const doubted = new Set(unproven.map(({ name }) => name));
  const proven = paths.map(({ name }) => name).filter((name) => !doubted.has(name));
  return {
    paths: [...new Set(proven)],
    unproven: [...new Map(unproven.map(({ name, outcome }) => [name, { name, outcome }])).values()],
  };
}

const passesAlone = (ends: readonly WrittenEnd[]): boolean =>
  ends.length === 1 && ends.every((end) => "passes" in end);

const endsOf = ({ operation, source }: OperationStep): readonly CellEnd[] => [
  ...answersOf(operation, source.description).filter(({ status }) => /^[45]|^default$/.test(status)),
  ...CONNECTION_FAILURES.map((connection) => ({ connection })),
];

/** A 404 shows `4XX`, and its error counts only where errors of that status are named. */
function isEndOf(written: WrittenEnd, end: CellEnd, { stepId, operation }: OperationStep): boolean {
  if (!("at" in written) || written.at !== stepId) return false;
  if ("connection" in end) return "connection" in written && written.connection === end.connection;
  if (!("status" in written) || declaredStatus(operation, written.status) !== end.status) return false;
  return end.error === undefined || end.error === written.error;
}

const withReasons = ({ stepId, cells }: StepCells, reasons: readonly ReasonFor[]): readonly Cell[] =>
  cells.map((cell) => {
    const reason = reasons.find((one) => one.stepId === stepId && one.name === reasonName(cell));
    return reason === undefined || cell.paths.length > 0 ? cell : { ...cell, because: reason.because };
  });
