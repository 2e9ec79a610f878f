import { nearest } from "../document/nearest.ts";
import { formatPointer, isPointer, resolvePointer } from "../document/pointer.ts";
import { operationAt, operationPointers } from "../openapi/description.ts";
import { type Draft, refuse } from "./draft.ts";
import { findSource } from "./find-source.ts";
import type { OpenapiSource, OperationTarget } from "./loaded.ts";

/** Braced or not, with `.url` or without: the specification and its own examples write all of these. */
const FORM =
  /^(?:\{\$sourceDescriptions\.([A-Za-z0-9_-]+)(?:\.url)?\}|\$sourceDescriptions\.([A-Za-z0-9_-]+)(?:\.url)?)#(.*)$/s;

/**
 * The operation that an operationPath means: `{$sourceDescriptions.<name>.url}#/paths/~1users/get`.
 * Undefined when there is none; `draft` has been told why.
 * https://spec.openapis.org/arazzo/v1.0.1.html#step-object
 */
export function resolveOperationPath(
  path: string,
  pointer: string,
  draft: Draft,
): OperationTarget | undefined {
  const [, braced, plain, fragment = ""] = FORM.exec(path) ?? [];
  const name = braced ?? plain;
  if (name === undefined) {
    const message = `"${path}" names no operation.`;
    const fix = "Write {$sourceDescriptions.<name>.url}#/paths/<path>/<method>, with / in the path as ~1.";
    return refuse(draft, "arazzo/unknown-operation", pointer, message, fix);
  }
  const source = findSource(name, "openapi", pointer, draft);
  if (source === undefined) return undefined;
  const at = decoded(fragment);
  const operation = isPointer(at) ? operationAt(source.description, at) : undefined;
  if (operation !== undefined) return { kind: "operation", operation, source };
  const message = `There is no operation at ${at} in ${name}.`;
  return refuse(draft, "arazzo/unknown-operation", pointer, message, remedy(at, source));
}

/** A pointer in a URI is percent-encoded: https://www.rfc-editor.org/rfc/rfc6901#section-6 */
function decoded(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}

function remedy(at: string, { description }: OpenapiSource): string {
  const pointers = operationPointers(description);
  const methods = pointers.filter((one) => one.slice(0, one.lastIndexOf("/")) === at);
  if (methods.length > 0) return `Add the method: ${methods.join(" or ")}.`;
  // The mistake made most: the slashes of the path are not escaped.
  const [, path = "", method = ""] = /^\/paths(.*)\/([a-z]+)$/s.exec(at) ?? [];
  const escaped = formatPointer(["paths", path.startsWith("//") ? path.slice(1) : path, method]);
  if (resolvePointer(description.document.value, escaped) !== undefined) return `Write ${escaped}.`;
  const near = nearest(at, pointers);
  return near === undefined
    ? "Name /paths/<path>/<method>, with / in the path as ~1."
    : `Did you mean ${near}?`;
}
