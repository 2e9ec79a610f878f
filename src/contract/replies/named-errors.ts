import { type Description, type Operation, schemaIn } from "../../openapi/description.ts";
import { isJson, responseMediaTypes } from "../../openapi/media-type.ts";
import { at } from "../../schema/at.ts";
import { ANYTHING, eitherOf } from "../../schema/schema.ts";
import { shapesOf } from "../../schema/shapes.ts";
import { typesOf, valuesOf } from "../../schema/types.ts";

/** What a refusal calls itself in its body, as the description has it. */
export interface NamedErrors {
  /** Those that are listed. */
  readonly errors: readonly string[];
  /** Whether it may be one that is not listed. */
  readonly open: boolean;
}

/** Where bodies name their error, most telling first. https://www.rfc-editor.org/rfc/rfc9457#section-3.1 has `type`. */
const ERROR_FIELDS = ["/error_type", "/error_code", "/error/type", "/error/code", "/code", "/error", "/type"];

/** Of the first field that lists them; open where a field has any text. A success has none. */
export function namedErrors(operation: Operation, status: string, description: Description): NamedErrors {
  if (!/^[45]|^default$/.test(status)) return { errors: [], open: false };
  const media = responseMediaTypes(description, operation, status);
  // That nothing is said of a body does not mean that there is none: most leave it out for brevity.
  if (media.length === 0) return { errors: [], open: true };
  const schemas = media.flatMap(({ type, schemaPointer }) => {
    if (!isJson(type)) return [];
    return [schemaPointer === undefined ? ANYTHING : schemaIn(description, schemaPointer)];
  });
  const schema = eitherOf(schemas);
  let isOpen = false;
  for (const found of ERROR_FIELDS.map((field) => at(schema, field))) {
    if (found.kind !== "declared") {
      isOpen ||= found.kind === "open";
      continue;
    }
    const texts = shapesOf(found.schema).filter((shape) => typesOf(shape).has("string"));
    const names = texts.flatMap((shape) => valuesOf(shape) ?? []).filter((name) => typeof name === "string");
    const open = texts.some((shape) => valuesOf(shape) === undefined);
    if (names.length > 0) return { errors: [...new Set(names)], open };
    isOpen ||= open;
  }
  return { errors: [], open: isOpen };
}
