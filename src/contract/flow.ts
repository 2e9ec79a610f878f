import { onceFor } from "../document/once.ts";
import { parsedCriteria } from "../workflow/expressions-read.ts";
import type { Action, Step, Workflow } from "../workflow/tree.ts";
import { judge } from "./criteria/judge.ts";
import { isUnclear } from "./criteria/well-formed.ts";
import { domainsAt } from "./replies/domains.ts";
import { outcomesOf } from "./replies/outcomes.ts";

/** A way from one step to another, or out of the workflow. */
export interface Way {
  /** Absent where the workflow ends, or another takes over. */
  readonly to?: string;
  readonly on: "success" | "failure";
  /** Absent where no action applies. */
  readonly action?: Action;
}

/** The ways that a run can take from each step, and the actions that no run can come to. */
export interface Flow {
  readonly first?: string;
  readonly ways: ReadonlyMap<string, readonly Way[]>;
  readonly shadowed: readonly Shadowed[];
}

export interface Shadowed {
  readonly action: Action;
  /** The one that applies whenever it would. */
  readonly by: Action;
}

export const flowOf = onceFor(({ steps }: Workflow): Flow => {
  const ways = new Map<string, readonly Way[]>();
  const shadowed: Shadowed[] = [];
  for (const [index, step] of steps.entries()) {
    if (step.kind === "lost") {
      // What its call is, and so its actions, is unknown: it may lead anywhere.
      ways.set(step.stepId, [
        { on: "success" },
        ...steps.map(({ stepId }) => ({ on: "success" as const, to: stepId })),
      ]);
      continue;
    }
    const next = steps[index + 1]?.stepId;
    const read = (["success", "failure"] as const).map((on) => waysOn(on, step, next));
    ways.set(
      step.stepId,
      read.flatMap((one) => one.ways),
    );
    shadowed.push(...read.flatMap((one) => one.shadowed));
  }
  const [first] = steps;
  return { ...(first !== undefined && { first: first.stepId }), ways, shadowed };
});

/** Actions are weighed in order; what comes after one that always applies is never asked. */
function waysOn(on: Way["on"], step: Step, next: string | undefined) {
  const ways: Way[] = [];
  const shadowed: Shadowed[] = [];
  let certain: Action | undefined;
  for (const action of on === "success" ? step.onSuccess : step.onFailure) {
    if (certain !== undefined) {
      shadowed.push({ action, by: certain });
      continue;
    }
    const { target, type } = action;
    if (target?.kind === "step") {
      ways.push({ on, action, to: target.stepId });
      // What a retry runs first leads back to it.
    } else if (type !== "retry") ways.push({ on, action });
    if (type !== "retry" && alwaysApplies(action, step)) certain = action;
  }
  if (certain === undefined && on === "success") ways.push(next === undefined ? { on } : { on, to: next });
  return { ways, shadowed };
}

function alwaysApplies(action: Action, step: Step): boolean {
  if (isUnclear(action.criteria)) return false;
  const criteria = parsedCriteria(action.criteria);
  if (criteria.length === 0) return true;
  // A step that fails may have had no reply at all.
  if (step.kind !== "operation" || action.on === "failure") return false;
  const { passing } = outcomesOf(step);
  return passing.length > 0 && passing.every((status) => !judge(criteria, domainsAt(step, status)).canFail);
}

/** The steps that a run can come to from one of them. */
export function reachable(
  { ways }: Flow,
  from: string | undefined,
  allowed: (way: Way, at: string) => boolean = () => true,
): ReadonlySet<string> {
  const found = new Set(from === undefined ? [] : [from]);
  for (const id of found) {
    for (const way of ways.get(id) ?? []) {
      if (way.to !== undefined && allowed(way, id)) found.add(way.to);
    }
  }
  return found;
}

/** What a retry runs first leads back to the step that is retried. */
export const goesOn = ({ action }: Way): boolean => action?.type !== "retry";

/** Whether the workflow can end with this step. That a step fails, and no action follows, is no end that was meant. */
export const leadsOut = ({ ways }: Flow, id: string): boolean =>
  ways.get(id)?.some(({ to }) => to === undefined) === true;
