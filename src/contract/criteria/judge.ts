import type { Condition, Operand } from "../../criterion/condition.ts";
import type { Criterion } from "../../criterion/criterion.ts";
import { evaluateCondition } from "../../criterion/evaluate-condition.ts";
import { candidatesFor } from "./candidates.ts";
import {
  type Component,
  componentsOf,
  conjunctsOf,
  literalsOf,
  operandKey,
  ordersOperands,
} from "./components.ts";

/** What an operand can be; anything where neither is said. */
export interface Domain {
  /** The only values. */
  readonly values?: readonly unknown[];
  readonly allows?: (value: unknown) => boolean;
}

export type DomainOf = (operand: Operand) => Domain;

/** Both are true where it cannot be told. */
export interface Judgement {
  readonly canHold: boolean;
  readonly canFail: boolean;
}

const EITHER: Judgement = { canHold: true, canFail: true };

/** More ways to fill in the operands than this are not tried. */
const MOST = 20_000;

/**
 * Whether all the criteria can hold at once, and whether one of them can fail. Conditions are evaluated, as a run
 * does it, with every value that makes a difference.
 */
export function judge(criteria: readonly Criterion[], domainOf: DomainOf): Judgement {
  const conditions = criteria.flatMap((criterion) =>
    criterion.type === "simple" ? conjunctsOf(criterion.parsed) : [],
  );
  const judgements = [
    ...componentsOf(conditions).map((component) => judgeComponent(component, domainOf)),
    ...criteria.flatMap((criterion) =>
      criterion.type === "simple" ? [] : [judgeQuery(criterion, domainOf)],
    ),
  ];
  return {
    canHold: judgements.every(({ canHold }) => canHold),
    canFail: judgements.some(({ canFail }) => canFail),
  };
}

/** Known only where all that the context can be is known, as a status is. */
function judgeQuery(
  { context, test }: Exclude<Criterion, { type: "simple" }>,
  domainOf: DomainOf,
): Judgement {
  const { values } = domainOf(context);
  if (test === undefined || values === undefined || values.length === 0) return EITHER;
  const results = values.map((value) => {
    if (value === undefined || value === null) return false;
    const result = test(value);
    return "value" in result && result.value;
  });
  return { canHold: results.includes(true), canFail: results.includes(false) };
}

function judgeComponent(component: Component, domainOf: DomainOf): Judgement {
  if (ordersOperands(component)) return EITHER;
  const literals = literalsOf(component);
  const choices = [...component.operands].map(([key, operand]) => {
    const { values, allows = () => true } = domainOf(operand);
    return [key, (values ?? candidatesFor(literals.get(key) ?? [])).filter(allows)] as const;
  });
  const ways = choices.reduce((product, [, values]) => product * values.length, 1);
  if (ways > MOST || ways === 0) return EITHER;
  const conditions = component.conditions.map(byKey);
  let judgement: Judgement = { canHold: false, canFail: false };
  for (const values of assignments(choices)) {
    const holds = conditions.every(
      (condition) => evaluateCondition(condition, ({ text }) => values.get(text)).passed,
    );
    judgement = { canHold: judgement.canHold || holds, canFail: judgement.canFail || !holds };
    if (judgement.canHold && judgement.canFail) break;
  }
  return judgement;
}

type Choices = readonly (readonly [key: string, values: readonly unknown[]])[];

function* assignments(choices: Choices): Generator<ReadonlyMap<string, unknown>> {
  const [first, ...others] = choices;
  if (first === undefined) {
    yield new Map();
    return;
  }
  const [key, values] = first;
  for (const rest of assignments(others)) {
    for (const value of values) yield new Map([...rest, [key, value]]);
  }
}

/** The condition with each operand read as a whole, by its key. */
function byKey(condition: Condition): Condition {
  switch (condition.kind) {
    case "literal":
      return condition;
    case "operand": {
      const text = operandKey(condition);
      return {
        ...condition,
        text,
        access: [],
        expression: { root: "inputs", name: text, pointer: [], text },
      };
    }
    case "not":
      return { ...condition, operand: byKey(condition.operand) };
    default:
      return { ...condition, left: byKey(condition.left), right: byKey(condition.right) };
  }
}
