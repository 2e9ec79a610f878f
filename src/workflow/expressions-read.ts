import { type Criterion, criterionExpressions } from "../criterion/criterion.ts";
import { onceFor } from "../document/once.ts";
import type { Expression } from "../expression/expression.ts";
import { expressionsOf, type Template } from "../expression/template.ts";
import {
  type Action,
  actionsOf,
  type CriterionNode,
  type Output,
  type Replacement,
  type Step,
  type Workflow,
} from "./tree.ts";

/** The criteria that are well formed: all of them, in a document without errors. */
export const parsedCriteria = (nodes: readonly CriterionNode[]): readonly Criterion[] =>
  nodes.flatMap(({ parsed }) => ("value" in parsed ? parsed.value : []));

export const expressionsIn = (templates: readonly Template[]): readonly Expression[] =>
  templates.flatMap((template) => [...expressionsOf(template)].map(({ expression }) => expression));

const expressionsInCriteria = (nodes: readonly CriterionNode[]): readonly Expression[] =>
  parsedCriteria(nodes).flatMap(criterionExpressions);

/** All that a step sends, or gives to the workflow that it runs, and where each value is written. */
export function templatesSent(step: Step): readonly Pick<Replacement, "value" | "pointer">[] {
  const parameters = step.parameters.map(({ value, valuePointer }) => ({ value, pointer: valuePointer }));
  const body = step.kind === "workflow" ? undefined : step.body;
  if (body === undefined) return parameters;
  const replacements = body.replacements.map(({ value, pointer: at }) => ({ value, pointer: `${at}/value` }));
  return [...parameters, { value: body.payload, pointer: `${body.pointer}/payload` }, ...replacements];
}

/** What a step reads to make its call. */
export const expressionsSent = (step: Step): readonly Expression[] =>
  expressionsIn(templatesSent(step).map(({ value }) => value));

export const expressionsInOutputs = (outputs: readonly Output[]): readonly Expression[] =>
  expressionsIn(outputs.flatMap(({ value }) => value ?? []));

/** What a step reads, its actions left aside. */
export const expressionsOwn = (step: Step): readonly Expression[] => [
  ...expressionsSent(step),
  ...expressionsInCriteria(step.criteria),
  ...expressionsInOutputs(step.outputs),
];

const expressionsInAction = ({ criteria, parameters }: Action): readonly Expression[] => [
  ...expressionsInCriteria(criteria),
  ...expressionsIn(parameters.map(({ value }) => value)),
];

/** What a step weighs, and what the actions after it do. */
export const expressionsWeighed = (step: Step): readonly Expression[] =>
  [step.criteria, ...actionsOf(step).map(({ criteria }) => criteria)].flatMap(expressionsInCriteria);

/** The steps whose outputs expressions read. */
export const stepsIn = (expressions: readonly Expression[]): readonly string[] =>
  expressions.flatMap((expression) => (expression.root === "steps" ? [expression.owner] : []));

// Which inputs of the workflow have to have a value, when. Asked at every attempt of a step, and found once.

export const inputsOfStep = onceFor((step: Step) => inputNames(expressionsOwn(step), step.workflow));

export const inputsOfOutputs = onceFor((workflow: Workflow) =>
  inputNames(expressionsInOutputs(workflow.outputs), workflow),
);

/** An action that a workflow lists is that of all its steps. */
export const inputsOfActionIn = onceFor((workflow: Workflow) =>
  onceFor((action: Action) => inputNames(expressionsInAction(action), workflow)),
);

function inputNames(expressions: readonly Expression[], { inputs }: Workflow): ReadonlySet<string> {
  const names = expressions.flatMap((expression) => (expression.root === "inputs" ? [expression.name] : []));
  return new Set(names.map((name) => inputs.pathOf(name)[0] ?? ""));
}
