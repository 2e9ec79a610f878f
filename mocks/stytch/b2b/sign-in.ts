import { mergeFactors } from "../factors.ts";
import type { Factor, IntermediateSession } from "../state.ts";
import { owedFirstFactor } from "./first-factors.ts";
import { type Arrival, factorsOf, openIntermediateSession, tokenFields } from "./intermediate-sessions.ts";
import { grantMemberSession } from "./member-sessions.ts";
import { updateMember } from "./members.ts";
import { askForSecondFactor, owesSecondFactor } from "./mfa.ts";
import { memberFields } from "./present-member.ts";

/** A first factor was proven: the member is signed in, or owes a second one. A living session waives that. */
export function afterFirstFactor(arrival: Arrival, factor: Factor, operationId: string) {
  const { world, organization, member, wish } = arrival;
  const factors = mergeFactors(wish.presented ? [] : factorsOf(arrival), [factor]);
  if (wish.presented || !owesSecondFactor(organization, member, factors)) return signedIn(arrival, factors);
  if (wish.intermediate) world.data.intermediateSessions.delete(wish.intermediate.token);
  return owing(openFor(arrival, factors), {
    primary_required: null,
    mfa_required: askForSecondFactor(arrival, operationId),
  });
}

/**
 * What was proven elsewhere is brought into an organization: it suffices, or something is still owed there. The
 * intermediate session that it came in, if it did, then stays as it is (docs/stytch/discovery.md#carries-on).
 */
export function carryOver(before: Arrival, factors: readonly Factor[], operationId: string) {
  const { world, organization, wish } = before;
  const primary_required = owedFirstFactor(organization, before.member, factors);
  const member = primary_required ? before.member : activated(before);
  const arrival = { ...before, member };
  const answer = { ...memberFields(world, organization, member), member_device: null };
  const owesSecond = owesSecondFactor(organization, member, factors);
  if (!primary_required && !owesSecond) return { ...answer, ...signedIn(arrival, factors) };
  const intermediate = wish.intermediate ?? openFor(arrival, factors);
  const mfa_required = owesSecond
    ? askForSecondFactor(arrival, operationId, primary_required === null)
    : null;
  return { ...answer, ...owing(intermediate, { primary_required, mfa_required }) };
}

/** Whoever proves the address has accepted the invitation, or ends the wait. */
const activated = ({ world, member }: Arrival) =>
  updateMember(world, member, { status: "active", email_address_verified: true });

const openFor = ({ world, organization, member }: Arrival, factors: readonly Factor[]): IntermediateSession =>
  openIntermediateSession(world, {
    factors,
    organization_id: organization.organization_id,
    email_address: member.email_address,
  });

const signedIn = (arrival: Arrival, factors: readonly Factor[]) => ({
  ...grantMemberSession(arrival, factors),
  member_authenticated: true,
  intermediate_session_token: "",
  intermediate_session_token_expires_at: null,
  mfa_required: null,
  primary_required: null,
});

interface Owed {
  readonly primary_required: ReturnType<typeof owedFirstFactor>;
  readonly mfa_required: ReturnType<typeof askForSecondFactor> | null;
}

const owing = (intermediate: IntermediateSession, owed: Owed) => ({
  member_authenticated: false,
  ...tokenFields(intermediate),
  member_session: null,
  session_token: "",
  session_jwt: "",
  ...owed,
});
