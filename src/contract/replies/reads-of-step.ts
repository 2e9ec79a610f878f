import { criterionExpressions } from "../../criterion/criterion.ts";
import type { Expression } from "../../expression/expression.ts";
import { expressionsOf } from "../../expression/template.ts";
import type { PreparedStep } from "../../runner/prepare/prepared.ts";
import type { StepSubject } from "../subject.ts";

/** The outputs of the step that other steps send, or weigh. */
export function readsOfStep({ id, workflow }: StepSubject): ReadonlySet<string> {
  const others = workflow.prepared.steps.flatMap((step) => [...requestReads(step), ...criterionReads(step)]);
  return new Set(
    others.flatMap((expression) =>
      expression.root === "steps" && expression.owner === id ? [expression.name.split(".")[0] ?? ""] : [],
    ),
  );
}

/** What the step reads to make its call. */
export function requestReads(step: PreparedStep): readonly Expression[] {
  const values = step.parameters.map(({ value }) => value);
  const body = step.kind === "operation" ? step.body : undefined;
  const sent = body === undefined ? [] : [body.payload, ...body.replacements.map(({ value }) => value)];
  return [...values, ...sent].flatMap((template) =>
    [...expressionsOf(template)].map(({ expression }) => expression),
  );
}

const criterionReads = ({ criteria, onSuccess, onFailure }: PreparedStep): readonly Expression[] =>
  [...criteria, ...[...onSuccess, ...onFailure].flatMap((action) => action.criteria)].flatMap(
    criterionExpressions,
  );
