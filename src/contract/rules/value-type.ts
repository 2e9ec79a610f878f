import type { Expression } from "../../expression/expression.ts";
import type { ValueBreach } from "../../schema/value.ts";
import type { Step } from "../../workflow/tree.ts";
import type { Rule } from "../rule.ts";
import { capital, eachBreach, spotOf } from "../sent/deliveries.ts";

/** What the other rules speak of. */
const ELSEWHERE: ReadonlySet<string> = new Set(["required", "optional", "additionalProperties"]);

export const valueType: Rule = {
  code: "contract/value-type",
  severity: "error",
  title: "A value that is written out does not fit",
  explanation: `A literal in a payload or a parameter breaks the schema of the field that it goes into: its type, a list of
allowed values, a pattern, a length or a range. A broken format is a warning, for not every server looks at it. An
expression in braces is text, whatever it reads.

    payload:
      expiration_minutes: ten           # an integer is due
      session_minutes: "{$inputs.minutes}"   # text; write $inputs.minutes

Write a value that the schema allows.`,
  check: eachBreach(function* ({ delivery, breach, pointer, step }) {
    if (breach.source !== undefined || ELSEWHERE.has(breach.keyword)) return;
    const { braced } = breach;
    const spot = spotOf(delivery, breach.path);
    const message = `${capital(spot)} of ${delivery.taker} ${breach.message}${shown(breach)}.`;
    const severity = breach.certainty === "certain" ? "error" : "warning";
    yield { pointer, severity, message, fix: fixOf(breach), ...editOf(braced, pointer, step) };
  }),
};

/** Long ones say nothing, and may be secrets. Of a range, the message has it already. */
function shown({ value, keyword }: ValueBreach<Expression>): string {
  if (keyword === "minimum") return "";
  const text = value.kind === "scalar" ? (JSON.stringify(value.value) ?? "") : "";
  return text === "" || text.length > 30 ? "" : `: ${text}`;
}

const fixOf = ({ braced }: ValueBreach<Expression>): string =>
  braced === undefined
    ? "Write a value that the schema allows."
    : `Write ${braced.text} without braces to send its value.`;

/** In JSON text, the pointer names the whole of it. */
function editOf(braced: Expression | undefined, pointer: string, step: Step) {
  if (braced === undefined || typeof step.written.requestBody?.payload === "string") return {};
  return { edit: { kind: "replace", pointer, value: braced.text } as const };
}
