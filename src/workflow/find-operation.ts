import { nearest } from "../document/nearest.ts";
import { formatPointer, isPointer, percentDecoded, resolvePointer } from "../document/pointer.ts";
import { type Operation, operationAt, operationPointers } from "../openapi/description.ts";
import { type Draft, error, sourceNames, unknownName } from "./draft.ts";
import { findSource } from "./find-source.ts";
import type { OpenapiSource, Source } from "./tree.ts";

/** An operation, and the description that has it. */
export interface FoundOperation {
  readonly operation: Operation;
  readonly source: OpenapiSource;
}

/**
 * The operation that an operationId means: bare, when one source alone has it, or
 * `$sourceDescriptions.<name>.<operationId>`. Undefined when there is none; `draft` has been told why.
 * https://spec.openapis.org/arazzo/v1.0.1.html#step-object
 */
export function findOperation(id: string, pointer: string, draft: Draft): FoundOperation | undefined {
  const qualified = /^\$sourceDescriptions\.([^.]+)\.(.+)$/s.exec(id);
  if (qualified === null) return bare(id, pointer, draft);
  const [, name = "", operationId = ""] = qualified;
  const source = findSource(name, "openapi", pointer, draft);
  if (source === undefined) return undefined;
  const operation = source.description.operations.get(operationId);
  if (operation !== undefined) return { operation, source };
  return unknown(operationId, [source], pointer, draft);
}

function bare(id: string, pointer: string, draft: Draft): FoundOperation | undefined {
  const sources = [...draft.sources.values()].filter(isOpenapi);
  const found = sources.flatMap((source): FoundOperation[] => {
    const operation = source.description.operations.get(id);
    return operation === undefined ? [] : [{ operation, source }];
  });
  const [only] = found;
  if (found.length > 1 && only !== undefined) {
    const owners = found.map(({ source }) => source.name).join(" and ");
    const message = `The operationId "${id}" is in ${owners}.`;
    const fix = `Write $sourceDescriptions.${only.source.name}.${id}.`;
    return error(draft, "arazzo/ambiguous-operation", pointer, message, fix);
  }
  return only ?? missing(id, sources, pointer, draft);
}

const isOpenapi = (source: Source): source is OpenapiSource => source.kind === "openapi";

function missing(id: string, sources: readonly OpenapiSource[], pointer: string, draft: Draft): undefined {
  // A description that could not be read may well hold it; that has been told.
  if (draft.sources.size + draft.asyncapi.size < new Set(sourceNames(draft.document)).size) return undefined;
  if (draft.asyncapi.size === 0) return unknown(id, sources, pointer, draft);
  const asyncapi = [...draft.asyncapi].join(" or ");
  const where = sources.length === 0 ? "" : `is not in ${sources.map(({ name }) => name).join(" or ")}, and `;
  const message = `The operation "${id}" ${where}can only be in the AsyncAPI description ${asyncapi}, which cannot be run.`;
  return error(draft, "arazzo/unsupported", pointer, message, "Name an operation of an OpenAPI description.");
}

function unknown(id: string, sources: readonly OpenapiSource[], pointer: string, draft: Draft): undefined {
  if (sources.length === 0) {
    const message = `There is no operation "${id}": the document has no OpenAPI description.`;
    const fix = "Add the description to sourceDescriptions, or name a workflowId.";
    return error(draft, "arazzo/unknown-operation", pointer, message, fix);
  }
  const ids = sources.flatMap(({ description }) => [...description.operations.keys()]);
  const message = `There is no operation "${id}" in ${sources.map(({ name }) => name).join(" or ")}.`;
  const otherwise = "Name an operationId of the description.";
  return unknownName(draft, "arazzo/unknown-operation", pointer, id, ids, message, otherwise);
}

/** Braced or not, with `.url` or without: the specification and its own examples write all of these. */
const FORM =
  /^(?:\{\$sourceDescriptions\.([A-Za-z0-9_-]+)(?:\.url)?\}|\$sourceDescriptions\.([A-Za-z0-9_-]+)(?:\.url)?)#(.*)$/s;

/**
 * The operation that an operationPath means: `{$sourceDescriptions.<name>.url}#/paths/~1users/get`.
 * Undefined when there is none; `draft` has been told why.
 * https://spec.openapis.org/arazzo/v1.0.1.html#step-object
 */
export function findOperationAt(path: string, pointer: string, draft: Draft): FoundOperation | undefined {
  const [, braced, plain, fragment = ""] = FORM.exec(path) ?? [];
  const name = braced ?? plain;
  if (name === undefined) {
    const message = `"${path}" names no operation.`;
    const fix = "Write {$sourceDescriptions.<name>.url}#/paths/<path>/<method>, with / in the path as ~1.";
    return error(draft, "arazzo/unknown-operation", pointer, message, fix);
  }
  const source = findSource(name, "openapi", pointer, draft);
  if (source === undefined) return undefined;
  const at = percentDecoded(fragment) ?? fragment;
  const operation = isPointer(at) ? operationAt(source.description, at) : undefined;
  if (operation !== undefined) return { operation, source };
  const message = `There is no operation at ${at} in ${name}.`;
  return error(draft, "arazzo/unknown-operation", pointer, message, fixFor(at, source));
}

function fixFor(at: string, { description }: OpenapiSource): string {
  const pointers = operationPointers(description);
  const methods = pointers.filter((one) => one.slice(0, one.lastIndexOf("/")) === at);
  if (methods.length > 0) return `Add the method: ${methods.join(" or ")}.`;
  // Most often, the slashes of the path are not escaped.
  const [, path = "", method = ""] = /^\/paths(.*)\/([a-z]+)$/s.exec(at) ?? [];
  const escaped = formatPointer(["paths", path.startsWith("//") ? path.slice(1) : path, method]);
  if (resolvePointer(description.document.value, escaped) !== undefined) return `Write ${escaped}.`;
  const near = nearest(at, pointers);
  return near === undefined
    ? "Name /paths/<path>/<method>, with / in the path as ~1."
    : `Did you mean ${near}?`;
}
