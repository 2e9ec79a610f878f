import type { LoadedStep, LoadedWorkflow } from "../../arazzo/loaded.ts";

/** The steps in the order in which they run; `round` are those that wait for each other by what they read. */
export interface StepOrder {
  readonly steps: readonly LoadedStep[];
  readonly round?: readonly LoadedStep[];
}

type Needs = (step: LoadedStep) => Iterable<string>;

/**
 * As written, unless a step says what it depends on: then each comes after the steps that it depends on and those
 * whose outputs it reads. https://spec.openapis.org/arazzo/v1.1.0.html#tool-behavior
 */
export function orderSteps(workflow: LoadedWorkflow): StepOrder {
  const { steps } = workflow;
  if (steps.every(({ dependsOn }) => dependsOn.length === 0)) return { steps };
  const declared: Needs = ({ dependsOn }) =>
    dependsOn.filter((reference) => reference.workflow === workflow).map(({ stepId }) => stepId);
  const order = sorted(steps, (step) => [...declared(step), ...stepsRead(step)]);
  // A round of what is declared is told when the document is loaded.
  return order.round === undefined || sorted(steps, declared).round === undefined ? order : { steps };
}

function sorted(steps: readonly LoadedStep[], needs: Needs): StepOrder {
  const ids = new Set(steps.map(({ step }) => step.stepId));
  const waiting = [...steps];
  const ordered: LoadedStep[] = [];
  const over = new Set<string>();
  while (waiting.length > 0) {
    const ready = waiting.findIndex((step) =>
      [...needs(step)].every((id) => over.has(id) || !ids.has(id) || id === step.step.stepId),
    );
    const [next] = ready === -1 ? [] : waiting.splice(ready, 1);
    if (next === undefined) return { steps, round: waiting };
    ordered.push(next);
    over.add(next.step.stepId);
  }
  return { steps: ordered };
}

/** Actions are left out: what they read may well come about later, by the way that they lead. */
function stepsRead({ step: { onSuccess: _, onFailure: __, ...step }, parameters }: LoadedStep): string[] {
  const text = JSON.stringify([step, parameters.map(({ parameter }) => parameter)]);
  return [...text.matchAll(/\$steps\.([\w-]+)\.outputs\./g)].map(([, id = ""]) => id);
}

/**
 * For each step, those that may have run when it is first met: they can be reached without it, and it from them.
 * Without actions that is every earlier step.
 */
export function stepsBefore(steps: readonly LoadedStep[]): ReadonlyMap<string, ReadonlySet<string>> {
  const ways = waysOf(steps);
  const [first] = ways.keys();
  const onward = new Map([...ways.keys()].map((id) => [id, reached(id, ways)]));
  return new Map(
    [...ways.keys()].map((id) => {
      const without = first === undefined || first === id ? [] : reached(first, ways, id);
      return [id, new Set([...without].filter((other) => onward.get(other)?.has(id)))] as const;
    }),
  );
}

type Ways = ReadonlyMap<string, ReadonlySet<string>>;

function waysOf(steps: readonly LoadedStep[]): Ways {
  const ways = new Map(steps.map(({ step }) => [step.stepId, new Set<string>()]));
  for (const [index, { step, onSuccess, onFailure }] of steps.entries()) {
    const following = steps[index + 1]?.step.stepId;
    if (following !== undefined) ways.get(step.stepId)?.add(following);
    for (const { target, action } of [...onSuccess, ...onFailure]) {
      if (target?.kind !== "step") continue;
      ways.get(step.stepId)?.add(target.stepId);
      if (action.type === "retry") ways.get(target.stepId)?.add(step.stepId);
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
