import { didYouMean, typoOf } from "../document/nearest.ts";
import { type Draft, error, sourceNames } from "./draft.ts";
import type { ArazzoSource, OpenapiSource } from "./tree.ts";

const WHAT = {
  openapi: { is: "an Arazzo document and has no operations", fix: "Name its workflow with workflowId." },
  arazzo: { is: "an OpenAPI description and has no workflows", fix: "Name its operation with operationId." },
} as const;

/** The source of this name and kind. Undefined when there is none; `draft` has been told why. */
export function findSource(
  name: string,
  kind: "openapi",
  pointer: string,
  draft: Draft,
): OpenapiSource | undefined;
export function findSource(
  name: string,
  kind: "arazzo",
  pointer: string,
  draft: Draft,
): ArazzoSource | undefined;
export function findSource(name: string, kind: "openapi" | "arazzo", pointer: string, draft: Draft) {
  const source = draft.sources.get(name);
  if (source?.kind === kind) return source;
  if (source !== undefined) {
    const { is, fix } = WHAT[kind];
    return error(draft, "arazzo/unknown-source", pointer, `"${name}" is ${is}.`, fix);
  }
  if (draft.asyncapi.has(name)) {
    const message = `"${name}" is an AsyncAPI description, and messages can be neither sent nor received.`;
    const fix = "Name an operation of an OpenAPI description.";
    return error(draft, "arazzo/unsupported", pointer, message, fix);
  }
  const names = sourceNames(draft.document);
  // One that could not be read has been told of already.
  if (names.includes(name)) return undefined;
  const fix = didYouMean(name, names, `Name one of ${names.join(", ")}.`);
  const message = `There is no source description called "${name}".`;
  return error(draft, "arazzo/unknown-source", pointer, message, fix, typoOf(name, names));
}
