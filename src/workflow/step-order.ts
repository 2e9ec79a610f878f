import { onceFor } from "../document/once.ts";
import { expressionsOwn, stepsIn } from "./expressions-read.ts";
import { actionsOf, type Step, type Workflow } from "./tree.ts";

/** The steps in the order in which they run; `round` are those that wait for each other by what they read. */
export interface StepOrder {
  readonly ordered: readonly Step[];
  readonly round?: readonly Step[];
}

type Needs = (step: Step) => Iterable<string>;

/**
 * As written, unless a step says what it depends on: then each comes after the steps that it depends on and those
 * whose outputs it reads. https://spec.openapis.org/arazzo/v1.1.0.html#tool-behavior
 */
export function orderSteps(steps: readonly Step[], workflow: Workflow): StepOrder {
  if (steps.every(({ dependsOn }) => dependsOn.length === 0)) return { ordered: steps };
  const declared: Needs = ({ dependsOn }) =>
    dependsOn.filter((reference) => reference.workflow === workflow).map(({ stepId }) => stepId);
  // Actions are left out: what they read may come from the steps that they lead to.
  const order = sorted(steps, (step) => [...declared(step), ...stepsIn(expressionsOwn(step))]);
  // A round of what is declared is told where the dependencies are.
  return order.round === undefined || sorted(steps, declared).round === undefined
    ? order
    : { ordered: steps };
}

function sorted(steps: readonly Step[], needs: Needs): StepOrder {
  const ids = new Set(steps.map(({ stepId }) => stepId));
  const waiting = [...steps];
  const ordered: Step[] = [];
  const over = new Set<string>();
  while (waiting.length > 0) {
    const ready = waiting.findIndex((step) =>
      [...needs(step)].every((id) => over.has(id) || !ids.has(id) || id === step.stepId),
    );
    const [next] = ready === -1 ? [] : waiting.splice(ready, 1);
    if (next === undefined) return { ordered: steps, round: waiting };
    ordered.push(next);
    over.add(next.stepId);
  }
  return { ordered };
}

/**
 * For each step, those that may have run when it is first met: they can be reached without it, and it from them.
 * Without actions that is every earlier step.
 */
export const stepsBefore = onceFor(({ steps }: Workflow): ReadonlyMap<string, ReadonlySet<string>> => {
  const ways = waysOf(steps);
  const [first] = ways.keys();
  const onward = new Map([...ways.keys()].map((id) => [id, reached(id, ways)]));
  return new Map(
    [...ways.keys()].map((id) => {
      const without = first === undefined || first === id ? [] : reached(first, ways, id);
      return [id, new Set([...without].filter((other) => onward.get(other)?.has(id)))] as const;
    }),
  );
});

type Ways = ReadonlyMap<string, ReadonlySet<string>>;

function waysOf(steps: readonly Step[]): Ways {
  const ways = new Map(steps.map(({ stepId }) => [stepId, new Set<string>()]));
  for (const [index, step] of steps.entries()) {
    const following = steps[index + 1]?.stepId;
    if (following !== undefined) ways.get(step.stepId)?.add(following);
    for (const { target, type } of actionsOf(step)) {
      if (target?.kind !== "step") continue;
      ways.get(step.stepId)?.add(target.stepId);
      if (type === "retry") ways.get(target.stepId)?.add(step.stepId);
    }
  }
  return ways;
}

/** `from`, and all that it leads to on ways that keep clear of `avoiding`. */
function reached(from: string, ways: Ways, avoiding?: string): Set<string> {
  const found = new Set([from]);
  for (const id of found) {
    for (const next of ways.get(id) ?? []) if (next !== avoiding) found.add(next);
  }
  return found;
}
