import type { Step } from "../arazzo/model.ts";
import { type Draft, error, note } from "./draft.ts";

// AsyncAPI is the one part of Arazzo that is not run: https://spec.openapis.org/arazzo/v1.1.0.html#step-object

const OF_MESSAGES = ["channelPath", "action", "correlationId"] as const;

/** True when the step sends or receives messages; `draft` has been told. */
export function usesMessages(step: Step, pointer: string, draft: Draft): boolean {
  const property = OF_MESSAGES.find((name) => Object.hasOwn(step, name));
  if (property === undefined) return false;
  const message = `The step "${step.stepId}" sends or receives messages (AsyncAPI), which cannot be run.`;
  const fix = `Remove the step, or remove "${property}" if it calls an HTTP operation.`;
  error(draft, "arazzo/unsupported", `${pointer}/${property}`, message, fix);
  return true;
}

/** An AsyncAPI description does no harm until a step uses it. */
export function noteUnusedAsyncapi(draft: Draft): void {
  const { written } = draft.document;
  for (const [index, { name }] of written.sourceDescriptions.entries()) {
    const isUsed = written.workflows.some(({ steps }) => steps.some((step) => namesSource(step, name)));
    if (!draft.asyncapi.has(name) || isUsed) continue;
    const message = `"${name}" is an AsyncAPI description, which is not read. No step uses it.`;
    const fix = "Remove it, or leave it to other tools.";
    note(draft, "arazzo/unsupported", `/sourceDescriptions/${index}`, message, fix);
  }
}

const namesSource = (step: Step, source: string): boolean =>
  OF_MESSAGES.some((name) => Object.hasOwn(step, name)) ||
  [step.operationId, step.operationPath].some((text) => text?.includes(`$sourceDescriptions.${source}`));
