import type { Schema } from "../../src/schema/schema.ts";

/** A schema as it is written, or as it could be: what holds together in `allOf`, alternatives in `anyOf`. */
export function plain(schema: Schema): unknown {
  if ("every" in schema) return { allOf: schema.every.map(plain) };
  return "either" in schema ? { anyOf: schema.either.map(plain) } : schema.value;
}
