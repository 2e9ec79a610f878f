import type { B2bSchema } from "../api.ts";
import { mergeFactors } from "../factors.ts";
import type { Factor, IntermediateSession, Member, Organization, StytchWorld } from "../state.ts";
import { owedFirstFactor } from "./first-factors.ts";
import { factorsOf, type MemberWish, openIntermediateSession } from "./intermediate-sessions.ts";
import { grantMemberSession } from "./member-sessions.ts";
import { updateMember } from "./members.ts";
import { askForSecondFactor, memberOptions, owesSecondFactor } from "./mfa.ts";
import { memberFields } from "./present-member.ts";

/** A first factor was proven: the member is signed in, or owes a second one. A living session waives that. */
export function afterFirstFactor(
  world: StytchWorld,
  organization: Organization,
  member: Member,
  wish: MemberWish,
  factor: Factor,
  operationId: string,
) {
  const earlier = wish.presented ? [] : factorsOf(wish, member);
  const factors = mergeFactors(earlier, [factor]);
  if (wish.presented || !owesSecondFactor(organization, member, factors)) {
    return signedIn(world, organization, member, wish, factors);
  }
  if (wish.intermediate) world.data.intermediateSessions.delete(wish.intermediate.token);
  return owing(openFor(world, organization, member, factors), {
    primary_required: null,
    mfa_required: askForSecondFactor(world, organization, member, operationId),
  });
}

/**
 * What was proven elsewhere is brought into an organization: it suffices, or something is still owed there. The
 * intermediate session that it came in, if it did, then stays as it is (docs/stytch/discovery.md#carries-on).
 */
export function carryOver(
  world: StytchWorld,
  organization: Organization,
  before: Member,
  wish: MemberWish,
  factors: readonly Factor[],
  operationId: string,
) {
  const primary_required = owedFirstFactor(organization, before, factors);
  const member = primary_required ? before : activate(world, before);
  const answer = { ...memberFields(world, organization, member), member_device: null };
  const owesSecond = owesSecondFactor(organization, member, factors);
  if (!primary_required && !owesSecond) {
    return { ...answer, ...signedIn(world, organization, member, wish, factors) };
  }
  const intermediate = wish.intermediate ?? openFor(world, organization, member, factors);
  const mfa_required = owesSecond
    ? secondFactor(world, organization, member, primary_required, operationId)
    : null;
  return { ...answer, ...owing(intermediate, { primary_required, mfa_required }) };
}

type MfaRequired = B2bSchema<"api_b2b_mfa_v1_MfaRequired">;
type PrimaryRequired = B2bSchema<"api_b2b_session_v1_PrimaryRequired">;

/** Nothing is texted while the first factor is owed: the second one cannot be used before it. */
const secondFactor = (
  world: StytchWorld,
  organization: Organization,
  member: Member,
  primaryRequired: PrimaryRequired | null,
  operationId: string,
): MfaRequired =>
  primaryRequired
    ? { member_options: memberOptions(world, member), secondary_auth_initiated: null }
    : askForSecondFactor(world, organization, member, operationId);

/** Whoever proves the address has accepted the invitation, or ends the wait. */
const activate = (world: StytchWorld, member: Member): Member =>
  updateMember(world, member, { status: "active", email_address_verified: true });

const openFor = (
  world: StytchWorld,
  { organization_id }: Organization,
  { email_address }: Member,
  factors: readonly Factor[],
): IntermediateSession => openIntermediateSession(world, { factors, organization_id, email_address });

const signedIn = (
  world: StytchWorld,
  organization: Organization,
  member: Member,
  wish: MemberWish,
  factors: readonly Factor[],
) => ({
  ...grantMemberSession(world, organization, member, wish, factors),
  member_authenticated: true,
  intermediate_session_token: "",
  mfa_required: null,
  primary_required: null,
});

const owing = (
  intermediate: IntermediateSession,
  owed: { readonly primary_required: PrimaryRequired | null; readonly mfa_required: MfaRequired | null },
) => ({
  member_authenticated: false,
  intermediate_session_token: intermediate.token,
  member_session: null,
  session_token: "",
  session_jwt: "",
  ...owed,
});
