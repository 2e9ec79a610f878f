import type { OperationId } from "../api.ts";
import { refuse } from "../errors.ts";
import type { StytchWorld } from "../state.ts";
import { owedFirstFactor } from "./first-factors.ts";
import { type Arrival, readMemberWish, refuseStrangers } from "./intermediate-sessions.ts";
import { namedMember } from "./members.ts";
import { type MfaMethod, refuseMfaMethod } from "./organization-settings.ts";

type Fields = Parameters<typeof readMemberWish>[1] & Parameters<typeof namedMember>[1];

/** These prove a second factor; the other calls about one only prepare it. */
const PROOFS: ReadonlySet<string> = new Set<OperationId>([
  "api_b2b_otp_v1_b2b_otp_sms_Authenticate",
  "api_b2b_totp_v1_Authenticate",
  "api_b2b_recovery_codes_v1_Recover",
]);

export const provesSecondFactor = (operationId: string): boolean => PROOFS.has(operationId);

/** A proof of a second factor without one of the first: whether it is answered is up to the policy `strict_mfa`. */
export const isProofAlone = (
  operationId: string,
  { intermediate_session_token, session_token, session_jwt }: Partial<Fields>,
): boolean =>
  provesSecondFactor(operationId) &&
  [intermediate_session_token, session_token, session_jwt].every((argument) => argument === undefined);

const PROOF_ALONE =
  "Give the intermediate session token of the first factor, or the token or the JWT of a session.";

interface Purpose {
  readonly operation: { readonly id: string };
  readonly method?: MfaMethod;
}

/** How every call about a second factor begins: whose it is, what was proven before, and whether that may go on. */
export function readSecondFactorCall(
  world: StytchWorld,
  body: Fields,
  { operation, method }: Purpose,
): Arrival {
  const { organization, member } = namedMember(world, body);
  // Whoever is not active has never signed in with a first factor.
  if (member.status !== "active") refuse("action_available_only_for_active_members");
  const wish = readMemberWish(world, body);
  const { intermediate } = wish;
  if (world.policies.strict_mfa && isProofAlone(operation.id, body)) {
    refuse("no_session_arguments", PROOF_ALONE);
  }
  const arrival = { world, organization, member, wish };
  refuseStrangers(arrival);
  // A second factor makes up for no first one: what the organization does not accept stays owed.
  if (intermediate && owedFirstFactor(organization, member, intermediate.factors)) {
    refuse("action_available_only_once_primary_authentication_is_met");
  }
  if (method) refuseMfaMethod(organization, member, method);
  return arrival;
}
