import { Refusal } from "../../src/mock/refusal.ts";
import type { Operation } from "../../src/openapi/description.ts";
import type { ErrorType } from "./errors.ts";
import type { StytchWorld } from "./state.ts";

const OTHER_FAMILY = {
  consumer: "invalid_consumer_endpoint",
  b2b: "invalid_b2b_endpoint",
} as const satisfies Record<string, ErrorType>;

/** A project of one family does not answer the calls of the other (docs/stytch/requests.md#verticals). Key sets are public. */
export function barredByVertical(
  { path, security }: Operation,
  { policies: { vertical } }: StytchWorld,
): Refusal | undefined {
  const family = path.startsWith("/v1/b2b/") ? "b2b" : "consumer";
  if (vertical === "both" || vertical === family || security.length === 0) return undefined;
  return new Refusal(OTHER_FAMILY[family]);
}
