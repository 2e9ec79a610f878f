import { INACTIVE_USER_TOTP_ERROR } from "../assumptions.ts";
import { refuse } from "../errors.ts";
import { proofs } from "../factors.ts";
import type { Handler } from "../handler.ts";
import type { StytchWorld, TotpRegistration, User } from "../state.ts";
import {
  authenticateTotp,
  canRecover,
  enrol,
  qrCode,
  refuseMalformedRecoveryCode,
  refuseMalformedTotpCode,
  spendRecoveryCode,
} from "../totp.ts";
import { nameOfUser } from "./contacts.ts";
import { findUser } from "./find-user.ts";
import { presentUser } from "./present-user.ts";
import { readUserWish, signIn } from "./sign-in.ts";

/** A registration waits a day unless the request says otherwise (docs/stytch/totp.md#enrolment-life). */
const DEFAULT_MINUTES = 1440;

export const create: Handler<"api_totp_v1_Create"> = ({ body, world }) => {
  const user = findUser(world, body.user_id);
  // The official list has no type of its own for this.
  if (user.status !== "active")
    refuse(INACTIVE_USER_TOTP_ERROR, "Only an active user can register an authenticator app.");
  const totp = enrol(world, {
    account: user.user_id,
    idKind: "totp",
    minutes: body.expiration_minutes ?? DEFAULT_MINUTES,
  });
  return {
    totp_id: totp.id,
    user_id: user.user_id,
    secret: totp.secret,
    // What the app shows beside the code (docs/stytch/totp.md#qr-account).
    qr_code: qrCode(totp, nameOfUser(world, user.user_id)),
    recovery_codes: [...totp.recovery_codes],
    user: presentUser(world, user),
  };
};

export const authenticate: Handler<"api_totp_v1_Authenticate"> = ({ body, world }) => {
  refuseMalformedTotpCode(body.totp_code);
  const user = findUser(world, body.user_id);
  const wish = readUserWish(world, user, body);
  const totp = authenticateTotp(world, registrationOf(world, user), body.totp_code);
  return { totp_id: totp.id, ...signIn(world, user, wish, proofs.totp(totp.id)) };
};

export const recoveryCodes: Handler<"api_totp_v1_RecoveryCodes"> = ({ body, world }) => {
  const user = findUser(world, body.user_id);
  const { id, verified, recovery_codes } = registrationOf(world, user);
  return {
    user_id: user.user_id,
    totps: [{ totp_id: id, verified, recovery_codes: [...recovery_codes] }],
  };
};

export const recover: Handler<"api_totp_v1_Recover"> = ({ body, world }) => {
  const user = findUser(world, body.user_id);
  const wish = readUserWish(world, user, body);
  const totp = registrationOf(world, user);
  if (!canRecover(world, totp)) refuse("totps_not_found_for_user");
  refuseMalformedRecoveryCode(totp, body.recovery_code);
  spendRecoveryCode(world, totp, body.recovery_code);
  return { totp_id: totp.id, ...signIn(world, user, wish, proofs.recoveryCode(world)) };
};

const registrationOf = (world: StytchWorld, user: User): TotpRegistration =>
  world.data.totps.find("account", user.user_id) ?? refuse("totps_not_found_for_user");
