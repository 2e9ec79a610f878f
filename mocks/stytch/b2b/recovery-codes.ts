import { refuse } from "../errors.ts";
import { factorNow, proofs } from "../factors.ts";
import type { Handler } from "../handler.ts";
import type { Member, StytchWorld, TotpRegistration } from "../state.ts";
import { canRecover, newRecoveryCodes, refuseMalformedRecoveryCode, spendRecoveryCode } from "../totp.ts";
import { namedMember } from "./members.ts";
import { afterSecondFactor } from "./mfa.ts";
import { memberFields } from "./present-member.ts";
import { readSecondFactorCall } from "./second-factor-call.ts";

export const get: Handler<"api_b2b_recovery_codes_v1_Get"> = ({ path, world }) => {
  const { organization, member } = namedMember(world, path);
  const { recovery_codes } = codesLeft(registrationOf(world, member));
  return { ...memberFields(world, organization, member), recovery_codes: [...recovery_codes] };
};

export const rotate: Handler<"api_b2b_recovery_codes_v1_Rotate"> = ({ body, world }) => {
  const { organization, member } = namedMember(world, body);
  const { id } = registrationOf(world, member);
  const recovery_codes = newRecoveryCodes(world.random);
  world.data.totps.update(id, { recovery_codes });
  return { ...memberFields(world, organization, member), recovery_codes };
};

export const recover: Handler<"api_b2b_recovery_codes_v1_Recover"> = ({ body, world, operation }) => {
  const arrival = readSecondFactorCall(world, body, { operation });
  const registered = registrationOf(world, arrival.member);
  refuseMalformedRecoveryCode(registered, body.recovery_code);
  codesLeft(registered);
  const { recovery_codes: left } = spendRecoveryCode(world, registered, body.recovery_code);
  const factor = factorNow(world, proofs.recoveryCode(world), "SECONDARY");
  return { ...afterSecondFactor(arrival, { factor }), recovery_codes_remaining: left.length };
};

function registrationOf(world: StytchWorld, member: Member): TotpRegistration {
  const totp = world.data.totps.find("account", member.member_id);
  return totp && canRecover(world, totp) ? totp : refuse("no_active_recovery_code_backed_factor");
}

const codesLeft = (totp: TotpRegistration): TotpRegistration =>
  totp.recovery_codes.length > 0 ? totp : refuse("recovery_codes_not_found");
