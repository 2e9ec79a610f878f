import { arazzoError } from "../../arazzo/codes.ts";
import type { Diagnostic } from "../../document/diagnostic.ts";
import type { TextDocument } from "../../document/text-document.ts";
import type { Expression } from "../../expression/expression.ts";
import type { SyntaxFault } from "../../expression/syntax-fault.ts";
import {
  expressionsOf,
  type ParsedTemplate,
  parseTemplate,
  type Template,
} from "../../expression/template.ts";
import { checkExpression, type Moment, type Scope } from "./check-expression.ts";

/** Where a part of a workflow is prepared; what is wrong with it is added to the diagnostics. */
export interface DocumentScope extends Omit<Scope, "moment"> {
  readonly text: TextDocument;
  /** Objects may be selectors: a matter of version 1.1. */
  readonly selectors: boolean;
  readonly diagnostics: Diagnostic[];
}

export function prepareTemplate(
  value: unknown,
  pointer: string,
  moment: Moment,
  scope: DocumentScope,
): Template {
  return checkTemplate(parseTemplate(value, { selectors: scope.selectors }), pointer, moment, scope);
}

export function checkTemplate(
  { template, faults }: ParsedTemplate,
  pointer: string,
  moment: Moment,
  scope: DocumentScope,
): Template {
  for (const { pointer: at, certain, ...fault } of faults) {
    report(fault, `${pointer}${at}`, certain ? "error" : "warning", scope);
  }
  for (const { expression, pointer: at } of expressionsOf(template)) {
    check(expression, moment, `${pointer}${at}`, scope);
  }
  return template;
}

export function check(
  expression: Expression,
  moment: Moment,
  pointer: string,
  scope: DocumentScope,
): boolean {
  const fault = checkExpression(expression, { ...scope, moment }, scope.text.placeOf(pointer));
  if (fault !== undefined) scope.diagnostics.push(fault);
  return fault === undefined;
}

export function report(
  { message, fix }: SyntaxFault,
  pointer: string,
  severity: "error" | "warning",
  { text, diagnostics }: DocumentScope,
): void {
  diagnostics.push({ ...arazzoError("arazzo/expression", text.placeOf(pointer), message, fix), severity });
}

/** `$inputs.user.name` reads the input "user" unless one is called "user.name". */
export function inputNames(expressions: Iterable<Expression>, declared: ReadonlySet<string>): Set<string> {
  const names = new Set<string>();
  for (const expression of expressions) {
    if (expression.root !== "inputs") continue;
    names.add(declared.has(expression.name) ? expression.name : (expression.name.split(".")[0] ?? ""));
  }
  return names;
}

export const expressionsIn = (templates: readonly Template[]): Expression[] =>
  templates.flatMap((template) => [...expressionsOf(template)].map(({ expression }) => expression));
