import type { ExpressionContext } from "../expression/context.ts";
import { evaluateExpression } from "../expression/evaluate-expression.ts";
import type { PreparedOutput } from "./prepared.ts";

export interface ReadOutputs {
  /** Those that have a value. */
  readonly outputs: Readonly<Record<string, unknown>>;
  /** Why each of the others has none. */
  readonly absences: ReadonlyMap<string, string>;
}

export function readOutputs(prepared: readonly PreparedOutput[], context: ExpressionContext): ReadOutputs {
  const outputs: [string, unknown][] = [];
  const absences = new Map<string, string>();
  for (const { name, expression } of prepared) {
    const value = evaluateExpression(expression, context);
    if (value === undefined) absences.set(name, `there was nothing at ${expression.text}`);
    else outputs.push([name, value]);
  }
  return { outputs: Object.fromEntries(outputs), absences };
}

export function absenceNotes({ absences }: ReadOutputs): string[] {
  return [...absences].map(([name, reason]) => `The output ${name} is absent: ${reason}.`);
}
