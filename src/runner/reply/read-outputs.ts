import { type ExpressionContext, evaluateExpression } from "../../expression/evaluate-expression.ts";
import { renderTemplate } from "../../expression/render-template.ts";
import type { Output } from "../../workflow/tree.ts";

/** Those that have a value, and why each of the others has none. */
export function readOutputs(written: readonly Output[], context: ExpressionContext) {
  const outputs = new Map<string, unknown>();
  const absences = new Map<string, string>();
  for (const { name, text, value: template } of written) {
    if (template === undefined) continue;
    let reason = `there was nothing at ${text}`;
    const value = renderTemplate(template, {
      evaluate: (expression) => evaluateExpression(expression, context),
      absent: (_, __, ___, why) => {
        if (why !== undefined) reason = why.replace(/\.$/, "");
      },
    });
    if (value === undefined) absences.set(name, reason);
    else outputs.set(name, value);
  }
  return { outputs: Object.fromEntries(outputs), absences };
}

export function absenceNotes({ absences }: ReturnType<typeof readOutputs>): string[] {
  return [...absences].map(([name, reason]) => `The output ${name} is absent: ${reason}.`);
}
