import { type Draft, error, sourceNames, unknownName } from "./draft.ts";
import type { Source } from "./tree.ts";

type Kind = Source["kind"];

type SourceOf<K extends Kind> = Extract<Source, { readonly kind: K }>;

const WHAT = {
  openapi: { is: "an Arazzo document and has no operations", fix: "Name its workflow with workflowId." },
  arazzo: { is: "an OpenAPI description and has no workflows", fix: "Name its operation with operationId." },
} as const;

/** The source of this name and kind. Undefined when there is none; `draft` has been told why. */
export function findSource<K extends Kind>(
  name: string,
  kind: K,
  pointer: string,
  draft: Draft,
): SourceOf<K> | undefined {
  const source = draft.sources.get(name);
  if (source !== undefined) {
    if (isOf(source, kind)) return source;
    const { is, fix } = WHAT[kind];
    return error(draft, "arazzo/unknown-source", pointer, `"${name}" is ${is}.`, fix);
  }
  if (draft.asyncapi.has(name)) {
    const message = `"${name}" is an AsyncAPI description, and messages can be neither sent nor received.`;
    const fix = "Name an operation of an OpenAPI description.";
    return error(draft, "arazzo/unsupported", pointer, message, fix);
  }
  // One that could not be read has been told of already.
  return checkSourceName(name, pointer, draft);
}

const isOf = <K extends Kind>(source: Source, kind: K): source is SourceOf<K> => source.kind === kind;

/** Tells of a name that no source description has. */
export function checkSourceName(name: string, pointer: string, draft: Draft): undefined {
  const names = sourceNames(draft.document);
  if (names.includes(name)) return;
  const message = `There is no source description called "${name}".`;
  const otherwise = `The sources are ${names.join(", ")}.`;
  unknownName(draft, "arazzo/unknown-source", pointer, name, names, message, otherwise);
}
