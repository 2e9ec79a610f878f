import type { Workflow } from "../../workflow/tree.ts";
import { type Flow, flowOf, leadsOut, reachable, type Way } from "../flow.ts";
import { eachWorkflow, type Rule } from "../rule.ts";

export const endlessLoop: Rule = {
  code: "contract/endless-loop",
  severity: "error",
  title: "A loop without an end",
  explanation:
    "An action goes back to a step that has run already. Where every way from there leads back again, the workflow " +
    "can only fail, never end. Where there is a way out, the rule only notes that nothing counts the rounds: a `goto` " +
    "has no limit, and a `retry` with a `retryLimit` has one.",
  check: eachWorkflow(function* (workflow) {
    const flow = flowOf(workflow);
    const met = reachable(flow, flow.first);
    const ending = new Set(
      [...met].filter((id) => [...reachable(flow, id)].some((one) => leadsOut(flow, one))),
    );
    let told = false;
    for (const [from, way] of backWays(workflow, flow, met)) {
      const { action, to } = way;
      if (action === undefined || to === undefined) continue;
      const { name, definition } = action;
      const at = { pointer: `${definition}/stepId` };
      if (!ending.has(from)) {
        if (told) continue;
        told = true;
        const message = `The action "${name}" goes back to "${to}", and no way leads out of the loop.`;
        yield { ...at, message, fix: "Give the action criteria, so that the workflow can end." };
      } else {
        const message = `The action "${name}" may go back to "${to}" any number of times.`;
        const fix = "Where a step is to be repeated a few times, use a retry with a retryLimit.";
        yield { ...at, severity: "note", message, fix };
      }
    }
  }),
};

/** Ways that an action takes to a step from which it can be come to again. */
function* backWays({ steps }: Workflow, flow: Flow, met: ReadonlySet<string>): Generator<[string, Way]> {
  for (const { stepId: id } of steps.filter((step) => met.has(step.stepId))) {
    for (const way of flow.ways.get(id) ?? []) {
      const isGoto = way.action?.type === "goto";
      if (isGoto && reachable(flow, way.to).has(id) && comesBefore(steps, way.to, id)) yield [id, way];
    }
  }
}

function comesBefore(steps: Workflow["steps"], one: string | undefined, other: string): boolean {
  const at = (id: string | undefined) => steps.findIndex((step) => step.stepId === id);
  return at(one) <= at(other);
}
