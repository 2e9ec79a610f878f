import picocolors from "picocolors";
import { counted } from "../document/counted.ts";
import type { RunEvent } from "../runner/run/options.ts";
import type { Attempt } from "../runner/run/result.ts";
import { duration } from "./counts-and-times.ts";
import { MARK, nextSentence } from "./describe-run.ts";
import type { LiveMask } from "./mask-report.ts";
import { printable } from "./printable.ts";
import { callLine, type Paint } from "./text.ts";

/** The lines to print for an event of a run; none when the next event says more. */
export function progressLines(event: RunEvent, mask: LiveMask, colour: boolean): readonly string[] {
  const indent = "    ".repeat(event.depth) + (event.type.startsWith("workflow") ? "" : "  ");
  return eventLines(event, mask, picocolors.createColors(colour))
    .flatMap((line) => line.split("\n"))
    .map((line) => `${indent}${line}`);
}

function eventLines(event: RunEvent, mask: LiveMask, paint: Paint): string[] {
  switch (event.type) {
    case "workflow started":
      return [`${paint.bold(event.workflowId)}${event.title === undefined ? "" : `  ${event.title}`}`];
    case "attempt":
      return attemptLines(event.stepId, printable(mask.attempt(event.attempt)), paint);
    case "waiting":
      return [paint.dim(`… ${event.stepId} waits ${duration(event.milliseconds)}`)];
    case "workflow ended": {
      const { status, failure, steps, durationMs } = printable(mask.workflow(event.result));
      const tint = status === "failed" ? paint.red : paint.green;
      const ran = steps.filter(({ attempts }) => attempts.length > 0).length;
      const why = failure === undefined || failure.stepId !== undefined ? "" : `: ${failure.message}`;
      const amount = `${counted(ran, "step")}, ${duration(durationMs)}`;
      return [`${tint(`${MARK[status]} ${event.workflowId} ${status}`)}${why}  ${paint.dim(amount)}`];
    }
    default:
      return [];
  }
}

function attemptLines(stepId: string, attempt: Attempt, paint: Paint): string[] {
  const mark = attempt.status === "passed" ? paint.green(MARK.passed) : paint.red(MARK.failed);
  const call = attempt.request === undefined ? "" : `  ${callLine({}, attempt, paint)}`;
  const onward = nextSentence(attempt.next);
  return [
    `${mark} ${stepId}${call}`,
    ...(attempt.failure === undefined ? [] : [paint.red(`  ${attempt.failure.message}`)]),
    ...(onward === undefined ? [] : [paint.yellow(`  → ${onward}`)]),
  ];
}

/** A request and its answer in full, when the event is about one. */
export function traceText(event: RunEvent, mask: LiveMask, colour: boolean): string {
  if (event.type !== "attempt") return "";
  const { request, response } = printable(mask.attempt(event.attempt));
  if (request === undefined) return "";
  const lines = [
    `* ${event.workflowId} ${event.stepId}`,
    ...messageLines(">", `${request.method} ${request.url}`, request),
    ...(response === undefined ? ["< no answer"] : messageLines("<", String(response.status), response)),
  ];
  return `${picocolors.createColors(colour).dim(lines.join("\n"))}\n`;
}

function messageLines(
  mark: string,
  first: string,
  { headers, body }: { readonly headers: Readonly<Record<string, string>>; readonly body?: unknown },
): string[] {
  const text = typeof body === "string" ? body : JSON.stringify(body, null, 2);
  return [
    first,
    ...Object.entries(headers).map(([name, value]) => `${name}: ${value}`),
    ...(text === undefined ? [] : ["", ...text.split("\n")]),
  ].map((line) => `${mark} ${line}`.trimEnd());
}
