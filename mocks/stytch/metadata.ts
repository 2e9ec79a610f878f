import { CLAIMS_LIMIT_BYTES, METADATA_LIMIT_BYTES } from "./assumptions.ts";
import { refuse } from "./errors.ts";
import type { Metadata } from "./state.ts";

const sizeOf = (value: unknown): number => Buffer.byteLength(JSON.stringify(value));

const withoutNullValues = (entries: Metadata): Metadata =>
  Object.fromEntries(Object.entries(entries).filter(([, value]) => value !== null));

/** Top-level keys are replaced, removed by null, or stay (docs/stytch/users.md#metadata-merge). */
export function mergeMetadata(before: Metadata, changes: Metadata | undefined): Metadata {
  if (!changes) return before;
  const after = withoutNullValues({ ...before, ...changes });
  if (Object.keys(after).length > 20) refuse("metadata_too_many_keys");
  if (sizeOf(after) > METADATA_LIMIT_BYTES) refuse("metadata_too_large");
  return after;
}

/** The claims of the JWT itself, dropped from what is given (docs/stytch/sessions.md#reserved-claims). */
const RESERVED_CLAIMS = new Set(["iss", "sub", "aud", "exp", "nbf", "iat", "jti"]);

/** Keys are replaced, nested objects merged, and null deletes. */
export function mergeClaims(before: Metadata, changes: Metadata | undefined): Metadata {
  if (!changes) return before;
  const given = Object.fromEntries(Object.entries(changes).filter(([key]) => !RESERVED_CLAIMS.has(key)));
  if (Object.keys(given).some((key) => key.startsWith("https://stytch.com/")))
    refuse("stytch_claims_in_custom_claims");
  const after = deepMerge(before, given);
  if (sizeOf(after) > CLAIMS_LIMIT_BYTES) refuse("custom_claims_too_large");
  return after;
}

const isObject = (value: unknown): value is Metadata =>
  typeof value === "object" && value !== null && !Array.isArray(value);

function deepMerge(before: Metadata, changes: Metadata): Metadata {
  const merged = Object.entries(changes).map(([key, value]) => {
    const old = Object.hasOwn(before, key) ? before[key] : undefined;
    return [key, isObject(value) ? deepMerge(isObject(old) ? old : {}, value) : value] as const;
  });
  return withoutNullValues({ ...before, ...Object.fromEntries(merged) });
}
