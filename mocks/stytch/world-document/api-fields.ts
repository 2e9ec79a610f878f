import { valueAt } from "../../../src/openapi/description.ts";
import { descriptions } from "../descriptions.ts";

export type Schema = Readonly<Record<string, unknown>>;

/** A schema of our descriptions, with its references replaced by what they refer to. */
function described(name: string): Schema {
  for (const description of descriptions()) {
    const found = valueAt(description, `/components/schemas/${name}`);
    if (found !== undefined) return writtenOut(found) as Schema;
  }
  throw new Error(`No description has a schema ${name}.`);
}

/** These properties of a schema of our descriptions. */
export function fieldsOf(name: string, fields: readonly string[]): Schema {
  const properties = described(name).properties as Schema;
  return Object.fromEntries(fields.map((field) => [field, properties[field]]));
}

export const allFieldsOf = (name: string): Schema => described(name).properties as Schema;

function writtenOut(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(writtenOut);
  if (typeof value !== "object" || value === null) return value;
  const { $ref: reference, ...rest } = value as Schema;
  const own = Object.fromEntries(Object.entries(rest).map(([key, part]) => [key, writtenOut(part)]));
  // What stands beside a reference describes this use of it, so it wins.
  return typeof reference === "string"
    ? { ...described(reference.slice(reference.lastIndexOf("/") + 1)), ...own }
    : own;
}
