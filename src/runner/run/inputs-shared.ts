import { actionsOf, type Workflow } from "../../workflow/tree.ts";
import type { GivenInputs } from "./inputs.ts";

/**
 * The inputs that a workflow hands on to one that it depends on or that an action leads to: the specification of 1.0
 * has no other way to give that one any. Whoever needs nothing of them gets nothing.
 */
export function inputsFor(workflow: Workflow, given: GivenInputs): GivenInputs {
  if (workflow.inputs.open) return given;
  const wanted = new Set([...workflow.inputs.names, ...namesBeyond(workflow)]);
  return pick(given, (name) => wanted.has(name));
}

/** Without those that are only there to be handed on. */
export function ownInputs(workflow: Workflow, given: GivenInputs): GivenInputs {
  const { names, open } = workflow.inputs;
  if (open || Object.keys(given).every((name) => names.has(name))) return given;
  const beyond = namesBeyond(workflow);
  return pick(given, (name) => names.has(name) || !beyond.has(name));
}

/** Several workflows may read the same late input; whoever has to type it is asked once. */
export function askedOnce(given: GivenInputs): GivenInputs {
  const entries = Object.entries(given).map(([name, value]) => {
    if (typeof value !== "function") return [name, value] as const;
    let answer: { readonly value: unknown } | undefined;
    const once = async (sofar: unknown): Promise<unknown> => {
      answer ??= { value: await (value as (sofar: unknown) => unknown)(sofar) };
      return answer.value;
    };
    return [name, once] as const;
  });
  return Object.fromEntries(entries);
}

const pick = (given: GivenInputs, wanted: (name: string) => boolean): GivenInputs =>
  Object.fromEntries(Object.entries(given).filter(([name]) => wanted(name)));

/** What the workflows declare that this one leads to, by dependsOn or by an action, and those behind them. */
function namesBeyond(workflow: Workflow): ReadonlySet<string> {
  const seen = new Set<Workflow>();
  const visit = (owner: Workflow): void => {
    for (const next of leadsTo(owner)) {
      if (seen.has(next)) continue;
      seen.add(next);
      visit(next);
    }
  };
  visit(workflow);
  return new Set([...seen].flatMap(({ inputs }) => [...inputs.names]));
}

function leadsTo({ dependsOn, steps }: Workflow): Workflow[] {
  const targets = steps
    .flatMap(actionsOf)
    .flatMap(({ target }) => (target?.kind === "workflow" ? [target.workflow] : []));
  return [...dependsOn.map(({ workflow }) => workflow), ...targets];
}
