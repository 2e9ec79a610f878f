import { sessionFields } from "./consumer/sign-in.ts";
import { refuse } from "./errors.ts";
import { type Proof, proofs } from "./factors.ts";
import type { TypedCall } from "./handler.ts";
import { sandboxSession, sandboxTotp, sandboxUser, sandboxValues } from "./sandbox-values.ts";
import type { StytchWorld } from "./state.ts";
import { holdsRecoveryCode, qrCode, refuseMalformedRecoveryCode, refuseMalformedTotpCode } from "./totp.ts";

const { user_id } = sandboxValues;

interface OfUser {
  readonly body: { readonly user_id: string };
}

/** The sandbox user's authenticator app: docs/stytch/sandbox.md#totp. */
const ofSandboxUser =
  <Call extends OfUser, Reply>(answer: (call: Call) => Reply) =>
  (call: Call): Reply | undefined =>
    call.body.user_id === user_id ? answer(call) : undefined;

interface Signing {
  readonly world: StytchWorld;
  readonly body: { readonly session_duration_minutes?: number };
}

const signedIn = ({ world, body }: Signing, proof: Proof) => {
  const minutes = body.session_duration_minutes;
  return {
    user_id,
    totp_id: sandboxTotp.id,
    user: sandboxUser(world),
    user_device: null,
    ...sessionFields(world, minutes === undefined ? undefined : sandboxSession(world, proof, minutes)),
  };
};

export const create = ofSandboxUser(({ world }: TypedCall<"api_totp_v1_Create">) => ({
  totp_id: sandboxTotp.id,
  user_id,
  secret: sandboxTotp.secret,
  qr_code: qrCode(sandboxTotp, sandboxValues.email),
  recovery_codes: [...sandboxTotp.recovery_codes],
  user: sandboxUser(world),
}));

export const authenticate = ofSandboxUser((call: TypedCall<"api_totp_v1_Authenticate">) => {
  refuseMalformedTotpCode(call.body.totp_code);
  if (call.body.totp_code !== sandboxValues.code) refuse("unable_to_authenticate_totp");
  return signedIn(call, proofs.totp(sandboxTotp.id));
});

export const recoveryCodes = ofSandboxUser((_: TypedCall<"api_totp_v1_RecoveryCodes">) => {
  const { id, verified, recovery_codes } = sandboxTotp;
  return { user_id, totps: [{ totp_id: id, verified, recovery_codes: [...recovery_codes] }] };
});

export const recover = ofSandboxUser((call: TypedCall<"api_totp_v1_Recover">) => {
  refuseMalformedRecoveryCode(sandboxTotp, call.body.recovery_code);
  if (!holdsRecoveryCode(sandboxTotp, call.body.recovery_code))
    refuse("unable_to_authenticate_recovery_code");
  return signedIn(call, proofs.recoveryCode(call.world));
});
