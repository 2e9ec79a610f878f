import { type Draft, error } from "./draft.ts";
import type { Step, Workflow } from "./tree.ts";

/** From what to what a thing that waits leads, and where that is written. */
interface Edge<T> {
  readonly to: T;
  readonly pointer: string;
}

interface Round<T> {
  /** From the first thing of the round to itself. */
  readonly path: readonly T[];
  /** What its last thing says to close it. */
  readonly pointer: string;
}

/**
 * Every round is found once: a thing that has been left is never entered again. A chain of dependencies may be longer
 * than the stack of the program, so this keeps its own.
 */
function roundsOf<T>(things: readonly T[], edgesOf: (thing: T) => readonly Edge<T>[]): Round<T>[] {
  const rounds: Round<T>[] = [];
  const left = new Set<T>();
  const entered = new Map<T, Iterator<Edge<T>>>();
  const enter = (thing: T) => entered.set(thing, edgesOf(thing).values());
  for (const start of things) {
    if (left.has(start)) continue;
    enter(start);
    const path = [start];
    for (let last = path.at(-1); last !== undefined; last = path.at(-1)) {
      const edge = entered.get(last)?.next().value;
      if (edge === undefined) {
        path.pop();
        entered.delete(last);
        left.add(last);
      } else if (entered.has(edge.to)) {
        rounds.push({ path: [...path.slice(path.indexOf(edge.to)), edge.to], pointer: edge.pointer });
      } else if (!left.has(edge.to)) {
        enter(edge.to);
        path.push(edge.to);
      }
    }
  }
  return rounds;
}

/** A longer round is shown by its two ends. */
const MOST_SHOWN = 8;

function tellRound<T>(
  { path, pointer }: Round<T>,
  what: string,
  nameOf: (thing: T) => string,
  draft: Draft,
): void {
  const names = path.map(nameOf);
  const shown = names.length > MOST_SHOWN ? [...names.slice(0, 4), "…", ...names.slice(-3)] : names;
  const message = `The ${what} "${names[0]}" has to be over before it begins: ${shown.join(" → ")}.`;
  error(draft, "arazzo/dependency-round", pointer, message, "Remove one of these dependencies.");
}

/** Workflows wait for each other across documents, so all of them are looked at together. */
export function checkWorkflowRounds(drafts: readonly Draft[]): void {
  const workflows: Workflow[] = drafts.flatMap((draft) => draft.workflows);
  const rounds = roundsOf(workflows, ({ dependsOn }) =>
    dependsOn.map(({ workflow, pointer }) => ({ to: workflow, pointer })),
  );
  for (const round of rounds) {
    const closing = round.path.at(-2)?.document;
    const draft = drafts.find(({ document }) => document === closing);
    if (draft) tellRound(round, "workflow", ({ workflowId }) => workflowId, draft);
  }
}

/** What a step waits for in other workflows cannot lead back to it: no step runs in two workflows. */
export function checkStepRounds(steps: readonly Step[], workflow: Workflow, draft: Draft): void {
  const byId = new Map(steps.map((step) => [step.stepId, step]));
  const rounds = roundsOf(steps, ({ dependsOn }) =>
    dependsOn.flatMap(({ workflow: owner, stepId, pointer }): Edge<Step>[] => {
      const to = owner === workflow ? byId.get(stepId) : undefined;
      return to === undefined ? [] : [{ to, pointer }];
    }),
  );
  for (const round of rounds) tellRound(round, "step", ({ stepId }) => stepId, draft);
}
