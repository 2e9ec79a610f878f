import type { Template } from "../expression/template.ts";
import { expressionsIn, inputsOfStep } from "./expressions-read.ts";
import {
  actionsOf,
  calledBy,
  type OpenapiSource,
  type OperationStep,
  type Step,
  type Workflow,
  type WorkflowStep,
} from "./tree.ts";

/** All that the run of a workflow may lead to. */
export interface Reachable {
  /**
   * The workflow, and those that it depends on or that an action leads to: they take their inputs from outside. One
   * that a step calls takes them from the step.
   */
  readonly takingInputs: readonly Workflow[];
  /** In the order in which they run where nothing fails. */
  readonly steps: readonly OperationStep[];
  /** By the name that the documents give them. */
  readonly sources: ReadonlyMap<string, OpenapiSource>;
}

export function reachableFrom(workflow: Workflow): Reachable {
  const takingInputs = closure(workflow, onwards);
  const steps = stepsInOrder(workflow, new Set());
  return { takingInputs, steps, sources: new Map(steps.map(({ source }) => [source.name, source])) };
}

/** The names of the inputs that have to come from outside. */
export const inputNames = ({ takingInputs }: Reachable): readonly string[] => [
  ...new Set(takingInputs.flatMap(({ inputs }) => [...inputs.names])),
];

/** The names of the fields that their bodies have. */
export const fieldsSent = ({ steps }: Reachable): readonly string[] => [
  ...new Set(
    steps.flatMap(({ body }) =>
      body?.payload.kind === "map" ? body.payload.entries.map(([name]) => name) : [],
    ),
  ),
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

/** First what the workflow depends on, then its steps, with those that they call, then what its actions lead to. */
function stepsInOrder(workflow: Workflow, seen: Set<Workflow>): readonly OperationStep[] {
  if (seen.has(workflow)) return [];
  seen.add(workflow);
  const inOrder = (one: Workflow) => stepsInOrder(one, seen);
  return [
    ...dependencies(workflow).flatMap(inOrder),
    ...workflow.steps.flatMap((step) => (step.kind === "operation" ? step : called(step).flatMap(inOrder))),
    ...ledTo(workflow).flatMap(inOrder),
  ];
}

const called = (step: Step): Workflow[] => [calledBy(step) ?? []].flat();

const dependencies = ({ dependsOn }: Workflow): Workflow[] => dependsOn.map(({ workflow }) => workflow);

const ledTo = ({ steps }: Workflow): Workflow[] =>
  steps.flatMap(actionsOf).flatMap(({ target }) => (target?.kind === "workflow" ? [target.workflow] : []));

const onwards = (workflow: Workflow): Workflow[] => [...dependencies(workflow), ...ledTo(workflow)];
