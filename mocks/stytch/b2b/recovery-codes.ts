import { UNCONFIRMED_APP_RECOVERS } from "../assumptions.ts";
import { refuse } from "../errors.ts";
import { memberFactorNow, proofs } from "../factors.ts";
import type { Handler } from "../handler.ts";
import { attempt } from "../locks.ts";
import type { Member, StytchWorld, TotpRegistration } from "../state.ts";
import { isLapsed, newRecoveryCodes, refuseMalformedRecoveryCode, spendRecoveryCode } from "../totp.ts";
import { findMember } from "./members.ts";
import { afterSecondFactor } from "./mfa.ts";
import { findOrganization } from "./organizations.ts";
import { memberFields } from "./present-member.ts";
import { readSecondFactorCall } from "./second-factor-call.ts";

export const get: Handler<"api_b2b_recovery_codes_v1_Get"> = ({ path, world }) => {
  const organization = findOrganization(world, path.organization_id);
  const member = findMember(world, organization, path.member_id);
  const { recovery_codes } = codesLeft(registrationOf(world, member));
  return {
    ...memberFields(world, organization, member),
    recovery_codes: [...recovery_codes],
  };
};

export const rotate: Handler<"api_b2b_recovery_codes_v1_Rotate"> = ({ body, world }) => {
  const organization = findOrganization(world, body.organization_id);
  const member = findMember(world, organization, body.member_id);
  const { id } = registrationOf(world, member);
  const recovery_codes = newRecoveryCodes(world.random);
  world.data.totps.update(id, { recovery_codes });
  return {
    ...memberFields(world, organization, member),
    recovery_codes,
  };
};

export const recover: Handler<"api_b2b_recovery_codes_v1_Recover"> = ({ body, world }) => {
  const arrival = readSecondFactorCall(world, body, { proves: true });
  const registered = registrationOf(world, arrival.member);
  refuseMalformedRecoveryCode(registered, body.recovery_code);
  codesLeft(registered);
  const left = attempt(world, registered.account, () =>
    spendRecoveryCode(world, registered, body.recovery_code),
  );
  const factor = memberFactorNow(world, proofs.recoveryCode(world), "SECONDARY");
  return {
    ...afterSecondFactor(arrival, { factor }),
    recovery_codes_remaining: left.recovery_codes.length,
  };
};

/** Codes come with an app, confirmed or still in time to be (docs/stytch/totp.md#recovery-pending). */
function registrationOf(world: StytchWorld, member: Member): TotpRegistration {
  const totp = world.data.totps.find("account", member.member_id);
  const counts = totp && (totp.verified || UNCONFIRMED_APP_RECOVERS) && !isLapsed(world, totp);
  return counts ? totp : refuse("no_active_recovery_code_backed_factor");
}

const codesLeft = (totp: TotpRegistration): TotpRegistration =>
  totp.recovery_codes.length > 0 ? totp : refuse("recovery_codes_not_found");
