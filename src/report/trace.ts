import picocolors from "picocolors";
import type { RunEvent } from "../runner/run/run-options.ts";
import type { LiveMask } from "./mask-report.ts";
import { printable } from "./printable.ts";

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
