import picocolors from "picocolors";
import { attemptSecrets } from "../../report/collect-secrets.ts";
import { Mask, type Masking } from "../../report/mask-report.ts";
import type { Attempt } from "../../runner/run/result.ts";
import type { RunEvent } from "../../runner/run/run-options.ts";

/** Every request and every answer in full, each as it happens. */
export function tracer(colour: boolean, { masking = true, secrets = [], secretInputs = new Set() }: Masking) {
  const paint = picocolors.createColors(colour);
  const known = new Set(secrets);
  return (event: RunEvent): string => {
    if (event.type !== "attempt") return "";
    if (masking) attemptSecrets(event.attempt, known);
    const shown = masking ? new Mask(known, secretInputs).attempt(event.attempt) : event.attempt;
    const lines = exchangeLines(shown);
    return lines.length === 0
      ? ""
      : `${paint.dim([`* ${event.workflowId} ${event.stepId}`, ...lines].join("\n"))}\n`;
  };
}

function exchangeLines({ request, response }: Attempt): string[] {
  if (request === undefined) return [];
  return [
    ...messageLines(">", `${request.method} ${request.url}`, request),
    ...(response === undefined ? ["< no answer"] : messageLines("<", String(response.status), response)),
  ];
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
