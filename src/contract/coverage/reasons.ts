import type { Place } from "../../document/diagnostic.ts";
import { didYouMean } from "../../document/nearest.ts";
import { calledBy, stepIn, type Workflow } from "../../workflow/tree.ts";
import { spokenList } from "../spoken-list.ts";
import { type Mistake, reasonName, type StepCells } from "./cell.ts";
import type { PlayedScenario, Reason } from "./played-paths.ts";

/** Why no path shows this end of a step. */
export interface ReasonFor {
  readonly stepId: string;
  readonly name: string;
  readonly because: string;
}

interface Told {
  readonly reasons: readonly ReasonFor[];
  readonly mistakes: readonly Mistake[];
}

/** What the reasons of a scenario are for, and what is wrong with them. */
export function reasonsFor(
  workflow: Workflow,
  steps: readonly StepCells[],
  { outOfReach, written }: Pick<PlayedScenario, "outOfReach" | "written">,
): Told {
  const reasons: ReasonFor[] = [];
  const mistakes: Mistake[] = [];
  const tell = ([message, fix]: Fault): void => {
    mistakes.push({ workflowId: workflow.workflowId, message, fix, ...placed(written) });
  };
  for (const reason of outOfReach) {
    const elsewhere = notAStep(reason, workflow);
    if (elsewhere !== undefined) {
      tell(elsewhere);
      continue;
    }
    const among = steps.filter(({ stepId }) => (reason.at ?? stepId) === stepId);
    for (const name of reason.errors) {
      const those = among.filter(({ cells }) => cells.some((cell) => reasonName(cell) === name));
      if (those.length === 0) tell(undeclared(name, reason, workflow, among));
      for (const { stepId, cells } of those) {
        const shown = cells.filter((cell) => reasonName(cell) === name).map(({ paths }) => paths[0]);
        const [path] = shown;
        const what = `${JSON.stringify(name)} at ${stepId}`;
        if (path !== undefined && !shown.includes(undefined)) tell(bothShown(what, path));
        else if (reasons.some((one) => one.stepId === stepId && one.name === name)) tell(twice(what));
        else if (reason.because.trim() === "") tell(empty(what));
        else reasons.push({ stepId, name, because: reason.because });
      }
    }
  }
  return { reasons, mistakes };
}

const placed = (place: Place | undefined) => (place === undefined ? {} : { place });

/** What is wrong, and what to do about it. */
type Fault = readonly [message: string, fix: string];

function notAStep({ at }: Reason, workflow: Workflow): Fault | undefined {
  if (at === undefined) return undefined;
  const step = stepIn(workflow, at);
  const { workflowId, steps } = workflow;
  if (step === undefined) {
    const known = steps.map(({ stepId }) => stepId);
    const message = `A reason is given at ${JSON.stringify(at)}, and ${workflowId} has no such step.`;
    return [message, didYouMean(at, known, `It has ${spokenList(known)}.`)];
  }
  const called = calledBy(step);
  if (called === undefined) return undefined;
  return [
    `A reason is given at ${at}, which runs the workflow ${called.workflowId}.`,
    "Give it in the scenario of that workflow.",
  ];
}

function undeclared(
  name: string,
  { at }: Reason,
  { workflowId }: Workflow,
  steps: readonly StepCells[],
): Fault {
  const [step] = steps;
  const who =
    at === undefined || step === undefined
      ? `no operation of ${workflowId} declares it`
      : `${step.operationId} does not declare it`;
  const known = steps.flatMap(({ cells }) => cells.map(reasonName));
  const where = at === undefined ? "" : ` at ${at}`;
  return [
    `A reason is given for ${JSON.stringify(name)}${where}, and ${who}.`,
    didYouMean(name, known, "Leave it out."),
  ];
}

const bothShown = (what: string, path: string): Fault => [
  `A reason is given for ${what}, and the path ${JSON.stringify(path)} shows it.`,
  "Leave out the reason.",
];

const twice = (what: string): Fault => [`Two reasons are given for ${what}.`, "Leave out one of them."];

const empty = (what: string): Fault => [
  `The reason for ${what} says nothing.`,
  "Say in `because` why nobody can get there.",
];
