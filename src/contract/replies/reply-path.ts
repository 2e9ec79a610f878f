import { type Operand, operandsOf } from "../../criterion/condition.ts";
import type { Criterion } from "../../criterion/criterion.ts";
import type { Expression } from "../../expression/expression.ts";
import type { Query } from "../../expression/query.ts";
import type { Selector } from "../../expression/selector.ts";
import type { Template } from "../../expression/template.ts";
import type { Miss } from "../../schema/at.ts";
import type { OperationStep } from "../../workflow/tree.ts";
import { neverHasBody, replyAt } from "./reply-schema.ts";

/** The place in a reply's body that an output names; undefined for any other, and for several at once. */
export function bodyPath(template: Template): readonly string[] | undefined {
  if (template.kind === "expression") return inBody(template.expression);
  return template.kind === "selector" ? selected(template.selector) : undefined;
}

export const inBody = (expression: Expression): readonly string[] | undefined =>
  expression.root === "response" && expression.part === "body" ? expression.pointer : undefined;

export function operandPath({ expression, access }: Operand): readonly string[] | undefined {
  const start = inBody(expression);
  return start && [...start, ...access];
}

function selected({ context, query }: Selector): readonly string[] | undefined {
  const start = inBody(context);
  const steps = singlePlace(query);
  return start && steps && [...start, ...steps];
}

/** The place that a query picks; undefined for one that can pick several, or another each time. */
export function singlePlace(query: Query): readonly string[] | undefined {
  if (query.language === "jsonpointer") return query.tokens;
  return query.language === "jsonpath" && query.path.singular ? jsonPathSteps(query.text) : undefined;
}

/** The names and indices of a JSONPath that has nothing else; undefined for one that counts from the end. */
function jsonPathSteps(text: string): readonly string[] | undefined {
  if (!/^\$(?:\.[A-Za-z_][\w-]*|\[\d+\]|\['[^'\\]+'\]|\["[^"\\]+"\])*$/.test(text)) return undefined;
  const steps = text.matchAll(/\.([\w-]+)|\[(\d+)\]|\['([^']+)'\]|\["([^"]+)"\]/g);
  return [...steps].map(([, name, index, single, double]) => name ?? index ?? single ?? double ?? "");
}

/** A place of the body that a criterion looks at. */
interface WeighedPlace {
  readonly operand: Operand;
  readonly path: readonly string[];
  /** False for a query that looks for something below the place, nobody can tell what. */
  readonly exact: boolean;
}

export function placesWeighed(criterion: Criterion): readonly WeighedPlace[] {
  if (criterion.type === "simple") {
    return [...operandsOf(criterion.parsed)].flatMap((operand) => placeOf(operand, []));
  }
  return placeOf(
    criterion.context,
    criterion.type === "jsonpath" ? jsonPathSteps(criterion.condition) : undefined,
  );
}

function placeOf(operand: Operand, steps: readonly string[] | undefined): readonly WeighedPlace[] {
  const start = operandPath(operand);
  if (start === undefined) return [];
  return [{ operand, path: [...start, ...(steps ?? [])], exact: steps !== undefined }];
}

/** Why nothing is there in any of these replies. */
export type Absence =
  | { readonly kind: "bodiless"; readonly certain: boolean }
  | ({ readonly kind: "impossible" | "undeclared" } & Miss);

/** Undefined where one of the replies has something there, or may. */
export function absenceIn(
  step: OperationStep,
  statuses: readonly number[],
  path: readonly string[],
): Absence | undefined {
  const absences: Absence[] = [];
  for (const status of statuses) {
    const found = replyAt(step, status, path);
    if (found.kind === "open" || found.kind === "declared") return undefined;
    absences.push(
      found.kind === "bodiless" ? { kind: "bodiless", certain: neverHasBody(step, status) } : found,
    );
  }
  return (
    absences.find(({ kind }) => kind === "undeclared") ??
    absences.find(({ kind }) => kind === "impossible") ??
    absences.find((absence) => absence.kind === "bodiless" && !absence.certain) ??
    absences[0]
  );
}
