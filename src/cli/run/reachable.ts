import type { Template } from "../../expression/template.ts";
import { expressionsIn, inputsOfStep } from "../../workflow/expressions-read.ts";
import {
  actionsOf,
  calledBy,
  type OpenapiSource,
  type OperationStep,
  type Workflow,
  type WorkflowStep,
} from "../../workflow/tree.ts";

/** All that the run of a workflow may lead to. */
export interface Reachable {
  /**
   * The workflow, and those that it depends on or that an action leads to: they take their inputs from outside. One
   * that a step calls takes them from the step.
   */
  readonly takingInputs: readonly Workflow[];
  readonly steps: readonly OperationStep[];
  /** By the name that the documents give them. */
  readonly sources: ReadonlyMap<string, OpenapiSource>;
}

export function reachableFrom(workflow: Workflow): Reachable {
  const takingInputs = closure(workflow, onwards);
  const all = closure(workflow, (one) => [...onwards(one), ...called(one)]);
  const steps = all.flatMap((one) => one.steps.filter((step) => step.kind === "operation"));
  return { takingInputs, steps, sources: new Map(steps.map(({ source }) => [source.name, source])) };
}

/** The names of the inputs that have to come from outside. */
export const inputNames = ({ takingInputs }: Reachable): readonly string[] => [
  ...new Set(takingInputs.flatMap(({ inputs }) => [...inputs.names])),
];

/** The operation steps that read an input, also in the workflows that it is passed on to. */
export function readersOf(name: string, { takingInputs }: Reachable): readonly OperationStep[] {
  const seen = new Set<string>();
  const visit = (workflow: Workflow, input: string): OperationStep[] => {
    const key = `${workflow.document.text.file}\n${workflow.workflowId}\n${input}`;
    if (seen.has(key)) return [];
    seen.add(key);
    return workflow.steps.flatMap((step) => {
      if (!inputsOfStep(step).has(input)) return [];
      if (step.kind === "operation") return [step];
      if (step.kind === "lost") return [];
      return handedOn(step, input).flatMap((inner) => visit(step.called, inner));
    });
  };
  return takingInputs.flatMap((workflow) => visit(workflow, name));
}

function handedOn({ parameters }: WorkflowStep, input: string): string[] {
  const wanted = `$inputs.${input}`;
  const isHanded = (value: Template) => expressionsIn([value]).some(({ text }) => text === wanted);
  return parameters.filter(({ value }) => isHanded(value)).map(({ name }) => name);
}

function closure(first: Workflow, next: (workflow: Workflow) => readonly Workflow[]): readonly Workflow[] {
  const found = new Set([first]);
  for (const workflow of found) for (const one of next(workflow)) found.add(one);
  return [...found];
}

const onwards = ({ dependsOn, steps }: Workflow): Workflow[] => [
  ...dependsOn.map(({ workflow }) => workflow),
  ...steps.flatMap(actionsOf).flatMap(({ target }) => (target?.kind === "workflow" ? [target.workflow] : [])),
];

const called = ({ steps }: Workflow): Workflow[] => steps.flatMap((step) => calledBy(step) ?? []);
