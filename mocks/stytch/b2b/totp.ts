import { refuse } from "../errors.ts";
import { factorNow, proofs } from "../factors.ts";
import type { Handler } from "../handler.ts";
import { authenticateTotp, bringAlong, enrol, qrCode, refuseMalformedTotpCode } from "../totp.ts";
import { namedMember } from "./members.ts";
import { afterSecondFactor, refuseBypass } from "./mfa.ts";
import { memberFields } from "./present-member.ts";
import { readSecondFactorCall } from "./second-factor-call.ts";

/** A registration waits this long for its first code unless the request says otherwise. */
const DEFAULT_MINUTES = 60;

export const create: Handler<"api_b2b_totp_v1_Create"> = ({ body, world, operation }) => {
  const arrival = readSecondFactorCall(world, body, { operation, method: "totp" });
  const { organization, member } = arrival;
  const existing = world.data.totps.find("account", member.member_id);
  if (!existing?.verified) refuseBypass(arrival);
  const totp = enrol(world, {
    account: member.member_id,
    idKind: "member-totp",
    minutes: body.expiration_minutes ?? DEFAULT_MINUTES,
  });
  return {
    ...memberFields(world, organization, member),
    totp_registration_id: totp.id,
    secret: totp.secret,
    qr_code: qrCode(totp, member.email_address),
    recovery_codes: [...totp.recovery_codes],
  };
};

export const authenticate: Handler<"api_b2b_totp_v1_Authenticate"> = ({ body, world, operation }) => {
  refuseMalformedTotpCode(body.code);
  const arrival = readSecondFactorCall(world, body, { operation, method: "totp" });
  const totp = world.data.totps.find("account", arrival.member.member_id) ?? refuse("totp_not_found");
  authenticateTotp(world, totp, body.code);
  const factor = factorNow(world, proofs.totp(totp.id), "SECONDARY");
  return afterSecondFactor(arrival, { factor, method: "totp", body });
};

export const migrate: Handler<"api_b2b_totp_v1_Migrate"> = ({ body, world }) => {
  const { organization, member } = namedMember(world, body);
  const fresh = enrol(world, { account: member.member_id, idKind: "member-totp", minutes: DEFAULT_MINUTES });
  const totp = bringAlong(world, fresh, body);
  return {
    ...memberFields(world, organization, member),
    totp_registration_id: totp.id,
    recovery_codes: [...totp.recovery_codes],
  };
};
