import { arazzoError } from "../arazzo/codes.ts";
import type { Outputs } from "../arazzo/model.ts";
import type { Diagnostic } from "../document/diagnostic.ts";
import { formatPointer } from "../document/pointer.ts";
import type { TextDocument } from "../document/text-document.ts";
import { parseExpression } from "../expression/parse-expression.ts";
import { checkExpression, type Scope } from "./check-expression.ts";
import type { PreparedOutput } from "./prepared.ts";

export interface DocumentScope extends Scope {
  readonly text: TextDocument;
  readonly diagnostics: Diagnostic[];
}

/** The outputs of a step or a workflow; what is wrong with them is added to the diagnostics of the scope. */
export function prepareOutputs(
  outputs: Outputs | undefined,
  pointer: string,
  scope: DocumentScope,
): PreparedOutput[] {
  const prepared: PreparedOutput[] = [];
  for (const [name, written] of Object.entries(outputs ?? {})) {
    const place = scope.text.placeOf(`${pointer}${formatPointer([name])}`);
    const parsed = parseExpression(written);
    if ("fault" in parsed) {
      const { message, fix } = parsed.fault;
      scope.diagnostics.push(arazzoError("arazzo/expression", place, `"${written}": ${message}`, fix));
      continue;
    }
    const fault = checkExpression(parsed.value, scope, place);
    if (fault === undefined) prepared.push({ name, expression: parsed.value });
    else scope.diagnostics.push(fault);
  }
  return prepared;
}
