import {
  type Condition,
  type Operand,
  operandsOf,
  printOperand,
  type Scalar,
} from "../../criterion/condition.ts";

/** Conditions that have to be weighed together, since they read the same values. */
export interface Component {
  readonly conditions: readonly Condition[];
  readonly operands: ReadonlyMap<string, Operand>;
}

/** The same for two ways of writing one operand. */
export function operandKey({ expression, access }: Operand): string {
  if (!("pointer" in expression) || access.length === 0) return printOperand({ expression, access });
  return printOperand({
    expression: { ...expression, pointer: [...expression.pointer, ...access] },
    access: [],
  });
}

/** What has to hold for the condition to hold, one by one. */
export const conjunctsOf = (condition: Condition): readonly Condition[] =>
  condition.kind === "and" ? [...conjunctsOf(condition.left), ...conjunctsOf(condition.right)] : [condition];

export function componentsOf(conditions: readonly Condition[]): readonly Component[] {
  return conditions.reduce<readonly Component[]>((components, condition) => {
    const operands = new Map([...operandsOf(condition)].map((operand) => [operandKey(operand), operand]));
    const touched = components.filter((one) => [...operands.keys()].some((key) => one.operands.has(key)));
    const joined: Component = {
      conditions: [...touched.flatMap((one) => one.conditions), condition],
      operands: new Map([...touched.flatMap((one) => [...one.operands]), ...operands]),
    };
    return [...components.filter((one) => !touched.includes(one)), joined];
  }, []);
}

/** The literals that each operand is compared with. */
export function literalsOf({ conditions, operands }: Component): ReadonlyMap<string, ReadonlySet<Scalar>> {
  const found = new Map([...operands.keys()].map((key) => [key, new Set<Scalar>()]));
  const everywhere = comparisonsIn(conditions).some((comparison) => keysIn(comparison).size > 1);
  for (const comparison of comparisonsIn(conditions)) {
    for (const key of everywhere ? operands.keys() : keysIn(comparison)) {
      for (const literal of scalarsIn(comparison)) found.get(key)?.add(literal);
    }
  }
  return found;
}

/** Whether two values that nobody knows are put in an order. */
export const ordersOperands = ({ conditions }: Component): boolean =>
  comparisonsIn(conditions).some(
    (comparison) =>
      comparison.operator !== "==" && comparison.operator !== "!=" && keysIn(comparison).size > 1,
  );

type Comparison = Extract<Condition, { kind: "compare" }>;

const comparisonsIn = (conditions: readonly Condition[]): readonly Comparison[] =>
  conditions.flatMap((condition): readonly Comparison[] => {
    switch (condition.kind) {
      case "compare":
        return [condition, ...comparisonsIn([condition.left, condition.right])];
      case "not":
        return comparisonsIn([condition.operand]);
      case "and":
      case "or":
        return comparisonsIn([condition.left, condition.right]);
      default:
        return [];
    }
  });

/** An operand that is held against a value which is written out, whichever of the two stands first. */
export interface LiteralComparison {
  readonly operand: Operand;
  readonly operator: Comparison["operator"];
  readonly value: Scalar;
}

export const literalComparisons = (condition: Condition): readonly LiteralComparison[] =>
  comparisonsIn([condition]).flatMap(({ left, right, operator }) => {
    const [operand, literal] = left.kind === "operand" ? [left, right] : [right, left];
    return operand.kind === "operand" && literal.kind === "literal"
      ? [{ operand, operator, value: literal.value }]
      : [];
  });

const keysIn = (condition: Condition): ReadonlySet<string> =>
  new Set([...operandsOf(condition)].map(operandKey));

function scalarsIn(condition: Condition): readonly Scalar[] {
  if (condition.kind === "literal") return [condition.value];
  if (condition.kind === "operand") return [];
  if (condition.kind === "not") return scalarsIn(condition.operand);
  return [...scalarsIn(condition.left), ...scalarsIn(condition.right)];
}
