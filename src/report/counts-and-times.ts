import { counted } from "../document/counted.ts";
import type { Totals } from "./run-report.ts";

const SECOND = 1000;
const MINUTE = 60 * SECOND;

/** As a person says it: `12 ms`, `1.2 s`, `2 min 5 s`. */
export function duration(milliseconds: number): string {
  if (milliseconds < SECOND) return `${Math.round(milliseconds)} ms`;
  if (milliseconds < MINUTE) return `${Number((milliseconds / SECOND).toFixed(1))} s`;
  const seconds = Math.round(milliseconds / SECOND);
  const rest = seconds % 60;
  return `${Math.floor(seconds / 60)} min${rest === 0 ? "" : ` ${rest} s`}`;
}

/** `2026-01-01T00:00:00.000Z` */
export const instant = (milliseconds: number): string => new Date(milliseconds).toISOString();

/** `1 workflow failed, 2 passed, 1 recovered.` */
export function outcomeSentence({ workflows }: Totals): string {
  const statuses = (["failed", "passed", "recovered"] as const).filter((status) => workflows[status] > 0);
  if (statuses.length === 0) return "No workflow was run.";
  const parts = statuses.map((status, index) => {
    const count = workflows[status];
    return `${index === 0 ? counted(count, "workflow") : count} ${status}`;
  });
  return `${parts.join(", ")}.`;
}

/** `7 steps, 9 requests, 2 retries, 1.2 s.` */
export function totalsSentence({ steps, requests, retries }: Totals, durationMs: number): string {
  const ran = steps.passed + steps.recovered + steps.failed;
  const again = retries === 0 ? [] : [counted(retries, "retry", "retries")];
  return `${[counted(ran, "step"), counted(requests, "request"), ...again, duration(durationMs)].join(", ")}.`;
}
