import { type Criterion, criterionExpressions } from "../../criterion/criterion.ts";
import { formatPointer } from "../../document/pointer.ts";
import { expressionsIn } from "../../expression/embedded.ts";
import type { Expression } from "../../expression/expression.ts";
import { expressionsInOutputs, parsedCriteria } from "../../workflow/expressions-read.ts";
import { actionsOf, type Output, type Step } from "../../workflow/tree.ts";
import { literalComparisons } from "../criteria/components.ts";
import { bodyPath, inBody, operandPath, placesWeighed } from "./reply-path.ts";

/** A place of the reply's body that a step reads. */
export interface BodyRead {
  readonly path: readonly string[];
  readonly reader: "output" | "criterion" | "action";
  /** `the output "memberId"` */
  readonly what: string;
}

export function bodyReads(step: Step): readonly BodyRead[] {
  const ofOutputs = step.outputs.flatMap((output) =>
    pathsOfOutput(output).map((path) => ({ path, reader: "output" as const, what: wordsOf(output) })),
  );
  const ofCriteria = weighedBy(step).flatMap(({ criterion, reader }) =>
    pathsOfCriterion(criterion).map((path) => ({ path, reader, what: wordsOf(criterion) })),
  );
  return [...ofOutputs, ...ofCriteria];
}

type Path = readonly string[];

function pathsOfOutput(output: Output): readonly Path[] {
  const path = output.value && bodyPath(output.value);
  return path === undefined ? bodyPaths(expressionsInOutputs([output])) : [path];
}

/** Of a query, its context and what is embedded in its text. */
const pathsOfCriterion = (criterion: Criterion): readonly Path[] => [
  ...placesWeighed(criterion).map(({ path }) => path),
  ...(criterion.type === "simple" ? [] : bodyPaths(expressionsIn(criterion.parts))),
];

const bodyPaths = (expressions: readonly Expression[]): readonly Path[] =>
  expressions.map(inBody).filter((path) => path !== undefined);

const wordsOf = (reader: Output | Criterion): string =>
  "name" in reader ? `the output "${reader.name}"` : `the criterion ${reader.condition}`;

/** The criteria of a step, then those of its actions. */
const weighedBy = (step: Step) =>
  [
    { nodes: step.criteria, reader: "criterion" as const },
    ...actionsOf(step).map(({ criteria }) => ({ nodes: criteria, reader: "action" as const })),
  ].flatMap(({ nodes, reader }) => parsedCriteria(nodes).map((criterion) => ({ criterion, reader })));

export const criteriaOf = (step: Step): readonly Criterion[] =>
  weighedBy(step).map(({ criterion }) => criterion);

export interface HeaderRead {
  readonly name: string;
  readonly what: string;
}

export function headerReads(step: Step): readonly HeaderRead[] {
  const readers = [
    ...step.outputs.map((output) => [wordsOf(output), expressionsInOutputs([output])] as const),
    ...criteriaOf(step).map((one) => [wordsOf(one), criterionExpressions(one)] as const),
  ];
  return readers.flatMap(([what, expressions]) =>
    expressions.flatMap((one) =>
      one.root === "response" && one.part === "header" ? [{ name: one.name, what }] : [],
    ),
  );
}

/** A text that a condition holds a place of the body against. */
export interface NamedValue {
  readonly path: Path;
  readonly value: string;
  /** `==`, not `!=` */
  readonly equals: boolean;
  readonly condition: string;
}

export const namedValues = (step: Step): readonly NamedValue[] =>
  criteriaOf(step).flatMap((criterion) =>
    criterion.type === "simple"
      ? literalComparisons(criterion.parsed).flatMap(({ operand, operator, value }) => {
          const path = operandPath(operand);
          if (path === undefined || typeof value !== "string") return [];
          if (operator !== "==" && operator !== "!=") return [];
          return [{ path, value, equals: operator === "==", condition: criterion.condition }];
        })
      : [],
  );

/** The places of the body that criteria look at (`*`: nobody can tell which), those of actions too: they may lead on to what is owed. */
export function weighedPaths({ criteria, onSuccess }: Step): readonly string[] {
  const weighed = parsedCriteria([...criteria, ...onSuccess.flatMap((action) => action.criteria)]);
  return weighed.flatMap(placesWeighed).map(({ path, exact }) => (exact ? formatPointer(path) : "*"));
}
