import { counted, duration } from "./amounts.ts";
import type { Totals } from "./run-report.ts";

/** `1 workflow failed, 2 passed, 1 recovered.` */
export function verdict({ workflows }: Pick<Totals, "workflows">): string {
  const parts = (["failed", "passed", "recovered"] as const).filter((status) => workflows[status] > 0);
  if (parts.length === 0) return "No workflow was run.";
  const words = parts.map((status, index) => {
    const count = workflows[status];
    return `${index === 0 ? counted(count, "workflow") : count} ${status}`;
  });
  return `${words.join(", ")}.`;
}

/** `7 steps, 9 requests, 2 retries, 1.2 s.` */
export function amounts({ steps, requests, retries }: Totals, durationMs: number): string {
  const ran = steps.passed + steps.recovered + steps.failed;
  const again = retries === 0 ? [] : [counted(retries, "retry", "retries")];
  return `${[counted(ran, "step"), counted(requests, "request"), ...again, duration(durationMs)].join(", ")}.`;
}
