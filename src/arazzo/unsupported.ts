import { arazzoNote } from "./codes.ts";
import { type Draft, placeIn, refuse } from "./draft.ts";
import type { Step } from "./model.ts";

// AsyncAPI is the one part of Arazzo that is not run: https://spec.openapis.org/arazzo/v1.1.0.html#step-object

const OF_MESSAGES = ["channelPath", "action", "correlationId"] as const;

/** True when the step sends or receives messages; `draft` has been told. */
export function refuseMessages(step: Step, pointer: string, draft: Draft): boolean {
  const property = OF_MESSAGES.find((name) => Object.hasOwn(step, name));
  if (property === undefined) return false;
  const message = `The step "${step.stepId}" sends or receives messages (AsyncAPI), which cannot be run.`;
  const fix = `Remove the step, or remove "${property}" if it calls an HTTP operation.`;
  refuse(draft, "arazzo/unsupported", `${pointer}/${property}`, message, fix);
  return true;
}

/** An AsyncAPI description harms nobody until a step uses it. */
export function noteUnusedAsyncapi(draft: Draft): void {
  const { model } = draft.document;
  for (const [index, { name }] of model.sourceDescriptions.entries()) {
    const isUsed = model.workflows.some(({ steps }) => steps.some((step) => usesMessages(step, name)));
    if (!draft.asyncapi.has(name) || isUsed) continue;
    const place = placeIn(draft, `/sourceDescriptions/${index}`);
    const message = `"${name}" is an AsyncAPI description, which is not read. No step uses it.`;
    draft.faults.push(
      arazzoNote("arazzo/unsupported", place, message, "Remove it, or leave it to other tools."),
    );
  }
}

const usesMessages = (step: Step, source: string): boolean =>
  OF_MESSAGES.some((name) => Object.hasOwn(step, name)) ||
  [step.operationId, step.operationPath].some((text) => text?.includes(`$sourceDescriptions.${source}`));
