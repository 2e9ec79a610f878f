import { type Description, type Operation, type Response, schemaIn } from "../../openapi/description.ts";
import { at } from "../../schema/at.ts";
import { shapesOf } from "../../schema/shapes.ts";
import { valuesOf } from "../../schema/types.ts";

/** One way in which an operation answers: a status, and for a failure the error that the body names. */
export interface Answer {
  /** As declared: `200`, `4XX`, `default`. */
  readonly status: string;
  readonly error?: string;
}

/** Where bodies name their error, most telling first. https://www.rfc-editor.org/rfc/rfc9457#section-3.1 has `type`. */
const ERROR_FIELDS = ["/error_type", "/error_code", "/error/type", "/error/code", "/code", "/error", "/type"];

/** Every answer that an operation declares; a failure that names its errors is one answer for each. */
export const answersOf = ({ responses }: Operation, description: Description): readonly Answer[] =>
  [...responses.values()].flatMap((response): readonly Answer[] => {
    const { status } = response;
    const errors = /^[45]|^default$/.test(status) ? errorsOf(response, description) : [];
    return errors.length === 0 ? [{ status }] : errors.map((error) => ({ status, error }));
  });

function errorsOf({ schemaPointer }: Response, description: Description): readonly string[] {
  if (schemaPointer === undefined) return [];
  const schema = schemaIn(description, schemaPointer);
  for (const field of ERROR_FIELDS) {
    const found = at(schema, field);
    if (found.kind !== "declared") continue;
    const values = shapesOf(found.schema).flatMap((shape) => valuesOf(shape) ?? []);
    const names = values.filter((value) => typeof value === "string");
    if (names.length > 0) return [...new Set(names)];
  }
  return [];
}
