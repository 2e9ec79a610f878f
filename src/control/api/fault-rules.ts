import type { FaultRule } from "../../mock/faults.ts";
import type { Schema } from "./api.ts";

export type WrittenRule = Schema<"FaultRule">;

/** How a rule is written, and how the engine names the same. */
const NAMES = {
  operation_id: "operationId",
  path: "path",
  status: "status",
  error_type: "errorType",
  delay_ms: "delayMs",
  truncate: "truncate",
  drop: "drop",
  times: "times",
  after: "after",
} as const satisfies Record<Exclude<keyof WrittenRule, "hits">, keyof FaultRule>;

/** What is switched off is not said: it would do nothing. */
export const ruleOf = (written: WrittenRule): FaultRule =>
  Object.fromEntries(
    Object.entries(NAMES)
      .map(([name, field]) => [field, written[name as keyof typeof NAMES]])
      .filter(([, value]) => value !== undefined && value !== false),
  );

export const writtenRule = (rule: FaultRule & { readonly hits: number }): WrittenRule => ({
  ...Object.fromEntries(
    Object.entries(NAMES)
      .map(([name, field]) => [name, rule[field]])
      .filter(([, value]) => value !== undefined),
  ),
  hits: rule.hits,
});
