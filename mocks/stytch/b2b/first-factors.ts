import type { B2bSchema } from "../api.ts";
import type { Factor, Member, Organization } from "../state.ts";

type PrimaryRequired = B2bSchema<"api_b2b_session_v1_PrimaryRequired">;

/**
 * What must still be proven first: nothing, when one of these factors is a way in that the organization accepts
 * (docs/stytch/discovery.md#primary-required). A break-glass member gets in by any.
 */
export function owedFirstFactor(
  organization: Organization,
  member: Member | undefined,
  factors: readonly Factor[],
): PrimaryRequired | null {
  const { auth_methods, allowed_auth_methods } = organization;
  if (auth_methods === "ALL_ALLOWED" || member?.is_breakglass) return null;
  const accepted = factors.some(({ type }) => allowed_auth_methods.some((method) => method === type));
  return accepted ? null : { allowed_auth_methods: [...allowed_auth_methods] };
}

/** Only a proof of the address is worth something in another organization: a phone or an app is of one member. */
export const proofsOfAddress = (factors: readonly Factor[], email_address: string): Factor[] =>
  factors.filter((factor) => factor.email_factor?.email_address === email_address);
