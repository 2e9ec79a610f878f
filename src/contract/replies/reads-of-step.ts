import type { Expression } from "../../expression/expression.ts";
import {
  expressionsInOutputs,
  expressionsSent,
  expressionsWeighed,
} from "../../workflow/expressions-read.ts";
import type { Step } from "../../workflow/tree.ts";

/** The outputs of the step that other steps send, or weigh. */
export const readsOfStep = (step: Step): ReadonlySet<string> =>
  outputsRead(
    step.workflow.steps.flatMap((other) => [...expressionsSent(other), ...expressionsWeighed(other)]),
    step,
  );

/** The outputs of the step that its workflow hands on. */
export const readsAtEnd = (step: Step): ReadonlySet<string> =>
  outputsRead(expressionsInOutputs(step.workflow.outputs), step);

const outputsRead = (expressions: readonly Expression[], { stepId }: Step): ReadonlySet<string> =>
  new Set(
    expressions.flatMap((expression) =>
      expression.root === "steps" && expression.owner === stepId ? [expression.name.split(".")[0] ?? ""] : [],
    ),
  );
