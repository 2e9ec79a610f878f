import type { Criterion as CriterionModel } from "../../arazzo/model.ts";
import { type Condition, operandsOf } from "../../criterion/condition.ts";
import { type Criterion, parseCriterion } from "../../criterion/criterion.ts";
import { expressionsIn } from "../../expression/embedded.ts";
import type { Expression } from "../../expression/expression.ts";
import { expressionsOf, parseTemplate, type Template } from "../../expression/template.ts";
import type { OperationStep, Step, Workflow } from "../../workflow/tree.ts";

/** What a step asks of the operation that it calls. */
export interface StepUse {
  /** `login › sendCode` */
  readonly name: string;
  readonly step: OperationStep;
  readonly workflow: Workflow;
  readonly criteria: readonly Criterion[];
  /** Those of its actions. */
  readonly others: readonly Criterion[];
  readonly payload?: Template;
  readonly reads: readonly Read[];
  readonly headers: readonly Header[];
  readonly named: readonly NamedValue[];
}

/** A place of the reply's body that is read. */
export interface Read {
  readonly path: readonly string[];
  readonly reader: Reader;
  /** `the output "memberId"` */
  readonly what: string;
}

type Reader = "output" | "criterion" | "action";

export interface Header {
  readonly name: string;
  readonly what: string;
}

/** A value that a condition holds a place of the body against. */
export interface NamedValue {
  readonly path: readonly string[];
  readonly value: string;
  /** `==`, not `!=` */
  readonly equals: boolean;
  readonly condition: string;
}

export function useOf(step: OperationStep): StepUse {
  const { workflow } = step;
  const criteria = parsed(step.written.successCriteria);
  const actions = [...step.onSuccess, ...step.onFailure];
  const others = actions.flatMap(({ written }) => parsed(written.criteria));
  const read = [
    ...outputReads(step, workflow),
    ...criteria.flatMap((criterion) => criterionReads(criterion, "criterion")),
    ...others.flatMap((criterion) => criterionReads(criterion, "action")),
  ];
  const payload = payloadOf(step, workflow);
  return {
    name: `${workflow.workflowId} › ${step.stepId}`,
    step,
    workflow,
    criteria,
    others,
    ...(payload && { payload }),
    reads: read.flatMap(({ expression, access, reader, what }): readonly Read[] =>
      expression.root === "response" && "pointer" in expression
        ? [{ path: [...expression.pointer, ...access], reader, what }]
        : [],
    ),
    headers: read.flatMap(({ expression, what }): readonly Header[] =>
      expression.root === "response" && expression.part === "header" ? [{ name: expression.name, what }] : [],
    ),
    named: [...criteria, ...others].flatMap((criterion) =>
      criterion.type === "simple" ? [...namedIn(criterion.parsed, criterion.condition)] : [],
    ),
  };
}

/** Those that can be read; the faults of the others are told where the document is checked. */
export const parsed = (criteria: readonly CriterionModel[] = []): readonly Criterion[] =>
  criteria.flatMap((criterion) => {
    const outcome = parseCriterion(criterion);
    return "fault" in outcome ? [] : [outcome.value];
  });

export const hasSelectors = ({ document }: Workflow): boolean => document.version !== "1.0";

function payloadOf({ written: step }: Step, workflow: Workflow): Template | undefined {
  const payload = step.requestBody?.payload;
  if (payload === undefined) return undefined;
  return parseTemplate(payload, { selectors: hasSelectors(workflow) }).template;
}

interface RawRead {
  readonly expression: Expression;
  readonly access: readonly string[];
  readonly reader: Reader;
  readonly what: string;
}

const outputReads = ({ written: step }: Step, workflow: Workflow): readonly RawRead[] =>
  Object.entries(step.outputs ?? {}).flatMap(([name, value]) => {
    const { template } = parseTemplate(value, { selectors: hasSelectors(workflow) });
    return [...expressionsOf(template)].map(({ expression }) => {
      return { expression, access: [], reader: "output" as const, what: `the output "${name}"` };
    });
  });

function criterionReads(criterion: Criterion, reader: Reader): readonly RawRead[] {
  const what = `the criterion ${criterion.condition}`;
  if (criterion.type === "simple") {
    return [...operandsOf(criterion.parsed)].map(({ expression, access }) => {
      return { expression, access, reader, what };
    });
  }
  const { context, parts } = criterion;
  return [
    { expression: context.expression, access: context.access, reader, what },
    ...expressionsIn(parts).map((expression) => ({ expression, access: [], reader, what })),
  ];
}

function* namedIn(condition: Condition, written: string): Generator<NamedValue> {
  switch (condition.kind) {
    case "not":
      yield* namedIn(condition.operand, written);
      return;
    case "and":
    case "or":
      yield* namedIn(condition.left, written);
      yield* namedIn(condition.right, written);
      return;
    case "compare": {
      const { left, right, operator } = condition;
      if (operator !== "==" && operator !== "!=") return;
      const operand = left.kind === "operand" ? left : right;
      const literal = left.kind === "literal" ? left : right;
      if (operand.kind !== "operand" || literal.kind !== "literal" || typeof literal.value !== "string")
        return;
      const { expression, access } = operand;
      if (expression.root !== "response" || !("pointer" in expression)) return;
      yield {
        path: [...expression.pointer, ...access],
        value: literal.value,
        equals: operator === "==",
        condition: written,
      };
    }
  }
}
