import type { Outputs } from "../../arazzo/model.ts";
import { formatPointer } from "../../document/pointer.ts";
import { parseExpression } from "../../expression/parse-expression.ts";
import { isSelector } from "../../expression/selector.ts";
import { expressionsOf, type ParsedTemplate, parseTemplate } from "../../expression/template.ts";
import type { Moment } from "./check-expression.ts";
import { check, type DocumentScope, report } from "./prepare-template.ts";
import type { PreparedOutput } from "./prepared.ts";

/** The outputs of a step or a workflow: https://spec.openapis.org/arazzo/v1.1.0.html#step-object */
export function prepareOutputs(
  outputs: Outputs | undefined,
  pointer: string,
  moment: Moment,
  scope: DocumentScope,
): PreparedOutput[] {
  return Object.entries(outputs ?? {}).flatMap(([name, written]): PreparedOutput[] => {
    const at = `${pointer}${formatPointer([name])}`;
    const { template, faults } = parseOutput(written, scope);
    for (const { certain, pointer: inside, ...fault } of faults) {
      report(fault, `${at}${inside}`, certain ? "error" : "warning", scope);
    }
    if (faults.some(({ certain }) => certain)) return [];
    const readable = [...expressionsOf(template)].map(({ expression }) =>
      check(expression, moment, at, scope),
    );
    if (!readable.every(Boolean)) return [];
    const text = template.kind === "selector" ? template.selector.text : String(written);
    return [{ name, text, value: template }];
  });
}

/** Other than a value that is sent, an output is an expression or a selector and nothing else. */
function parseOutput(written: Outputs[string], { selectors }: DocumentScope): ParsedTemplate {
  if (typeof written !== "string" && selectors && isSelector(written)) {
    return parseTemplate(written, { selectors });
  }
  const text = String(written);
  const parsed = parseExpression(text);
  const nothing = { kind: "literal", value: undefined } as const;
  if ("fault" in parsed) {
    const message = `"${text}": ${parsed.fault.message}`;
    return { template: nothing, faults: [{ ...parsed.fault, message, pointer: "", certain: true }] };
  }
  const warnings = (parsed.warnings ?? []).map((warning) => ({ ...warning, pointer: "", certain: false }));
  return { template: { kind: "expression", expression: parsed.value, pointer: "" }, faults: warnings };
}
