import { nearest, slipOf } from "../document/nearest.ts";
import { type Draft, refuse, sourceNames } from "./draft.ts";
import { findSource } from "./find-source.ts";
import type { OpenapiSource, OperationTarget } from "./loaded.ts";

/**
 * The operation that an operationId means: bare, when one source alone has it, or
 * `$sourceDescriptions.<name>.<operationId>`. Undefined when there is none; `draft` has been told why.
 * https://spec.openapis.org/arazzo/v1.0.1.html#step-object
 */
export function resolveOperation(id: string, pointer: string, draft: Draft): OperationTarget | undefined {
  const qualified = /^\$sourceDescriptions\.([^.]+)\.(.+)$/s.exec(id);
  if (qualified === null) return bare(id, pointer, draft);
  const [, name = "", operationId = ""] = qualified;
  const source = findSource(name, "openapi", pointer, draft);
  if (source === undefined) return undefined;
  const operation = source.description.operations.get(operationId);
  if (operation !== undefined) return { kind: "operation", operation, source };
  return refuseUnknown(operationId, [source], pointer, draft);
}

function bare(id: string, pointer: string, draft: Draft): OperationTarget | undefined {
  const sources = [...draft.sources.values()].filter(isOpenapi);
  const found = sources.flatMap((source): OperationTarget[] => {
    const operation = source.description.operations.get(id);
    return operation === undefined ? [] : [{ kind: "operation", operation, source }];
  });
  const [only] = found;
  if (found.length > 1 && only !== undefined) {
    const owners = found.map(({ source }) => source.name).join(" and ");
    const fix = `Write $sourceDescriptions.${only.source.name}.${id}.`;
    return refuse(
      draft,
      "arazzo/ambiguous-operation",
      pointer,
      `The operationId "${id}" is in ${owners}.`,
      fix,
    );
  }
  return only ?? refuseMissing(id, sources, pointer, draft);
}

const isOpenapi = (source: { readonly kind: string }): source is OpenapiSource => source.kind === "openapi";

function refuseMissing(
  id: string,
  sources: readonly OpenapiSource[],
  pointer: string,
  draft: Draft,
): undefined {
  // A description that could not be read may well hold it; its own fault has been reported.
  if (draft.sources.size + draft.asyncapi.size < new Set(sourceNames(draft)).size) return undefined;
  if (draft.asyncapi.size === 0) return refuseUnknown(id, sources, pointer, draft);
  const asyncapi = [...draft.asyncapi].join(" or ");
  const where = sources.length === 0 ? "" : `is not in ${sources.map(({ name }) => name).join(" or ")}, and `;
  const message = `The operation "${id}" ${where}can only be in the AsyncAPI description ${asyncapi}, which cannot be run.`;
  return refuse(
    draft,
    "arazzo/unsupported",
    pointer,
    message,
    "Name an operation of an OpenAPI description.",
  );
}

function refuseUnknown(
  id: string,
  sources: readonly OpenapiSource[],
  pointer: string,
  draft: Draft,
): undefined {
  if (sources.length === 0) {
    const message = `There is no operation "${id}": the document has no OpenAPI description.`;
    const fix = "Add the description to sourceDescriptions, or name a workflowId.";
    return refuse(draft, "arazzo/unknown-operation", pointer, message, fix);
  }
  const ids = sources.flatMap(({ description }) => [...description.operations.keys()]);
  const near = nearest(id, ids);
  const message = `There is no operation "${id}" in ${sources.map(({ name }) => name).join(" or ")}.`;
  const fix = near === undefined ? "Name an operationId of the description." : `Did you mean "${near}"?`;
  return refuse(draft, "arazzo/unknown-operation", pointer, message, fix, slipOf(id, ids));
}
