import { presentSession, sessionFields } from "./consumer/sign-in.ts";
import { normalEmail } from "./email-address.ts";
import { refuse } from "./errors.ts";
import { type Proof, proofs } from "./factors.ts";
import type { Handlers, TypedCall } from "./handler.ts";
import { environmentOf } from "./ids.ts";
import * as totps from "./sandbox-totps.ts";
import { sandboxSession, sandboxUser, sandboxValues } from "./sandbox-values.ts";
import type { Session, StytchWorld } from "./state.ts";

const { user_id, phone_id, email_id } = sandboxValues;

interface ToPhone {
  readonly body: { readonly phone_number: string };
}

interface ToEmail {
  readonly body: { readonly email: string };
}

const toPhone = ({ body }: ToPhone) =>
  body.phone_number === sandboxValues.phone_number ? { user_id, phone_id } : undefined;

const toEmail = ({ body }: ToEmail) =>
  normalEmail(body.email) === sandboxValues.email ? { user_id, email_id } : undefined;

const known = <Ids extends object>(ids: Ids | undefined) => ids && { ...ids, user_created: false };
const toKnownPhone = (call: ToPhone) => known(toPhone(call));
const toKnownEmail = (call: ToEmail) => known(toEmail(call));

/** The factor that each sandbox method leaves behind. */
const PROOFS: Readonly<Record<string, Proof>> = {
  [phone_id]: proofs.sms(phone_id, sandboxValues.phone_number),
  [email_id]: proofs.email(email_id, sandboxValues.email),
};

function authenticateCode({ body, world }: TypedCall<"api_otp_v1_Authenticate">) {
  const proof = PROOFS[body.method_id];
  if (!proof) return undefined;
  if (body.code !== sandboxValues.code) refuse("otp_code_not_found");
  const minutes = body.session_duration_minutes;
  const session = minutes === undefined ? undefined : sandboxSession(world, proof, minutes);
  return {
    user_id,
    method_id: body.method_id,
    reset_sessions: false,
    user: sandboxUser(world),
    user_device: null,
    ...sessionFields(world, session),
  };
}

/** How the sandbox session was opened: docs/stytch/sandbox.md#session-content. */
const LINK: Proof = {
  type: "magic_link",
  delivery_method: "email",
  email_factor: { email_id, email_address: sandboxValues.email },
};

const startedLongAgo = (session: Session): Session => ({
  ...session,
  started_at: Date.parse(sandboxValues.session_started_at),
});

function authenticateSession({ body, world }: TypedCall<"api_session_v1_Authenticate">) {
  if (body.session_token === sandboxValues.unknown_session_token) refuse("session_not_found");
  if (body.session_token !== sandboxValues.session_token) return undefined;
  const session = startedLongAgo(sandboxSession(world, LINK, body.session_duration_minutes ?? 60));
  return {
    ...sessionFields(world, session),
    session: { ...presentSession(world, session), started_at: sandboxValues.session_started_at },
    user: sandboxUser(world),
  };
}

/** In the test environment a sandbox value is answered, where it is one; anything else goes to the operation. */
const sandboxOr =
  <Call extends { readonly world: StytchWorld }, Reply>(
    sandbox: (call: Call) => NoInfer<Reply> | undefined,
    operation: (call: Call) => Reply,
  ) =>
  (call: Call): Reply =>
    (environmentOf(call.world.project) === "test" ? sandbox(call) : undefined) ?? operation(call);

/** The same handlers, which never see a sandbox value. */
export const withSandbox = (handlers: Handlers): Handlers => ({
  ...handlers,
  api_otp_v1_otp_sms_Send: sandboxOr(toPhone, handlers.api_otp_v1_otp_sms_Send),
  api_otp_v1_otp_sms_LoginOrCreate: sandboxOr(toKnownPhone, handlers.api_otp_v1_otp_sms_LoginOrCreate),
  api_otp_v1_otp_whatsapp_Send: sandboxOr(toPhone, handlers.api_otp_v1_otp_whatsapp_Send),
  api_otp_v1_otp_whatsapp_LoginOrCreate: sandboxOr(
    toKnownPhone,
    handlers.api_otp_v1_otp_whatsapp_LoginOrCreate,
  ),
  api_otp_v1_otp_email_Send: sandboxOr(toEmail, handlers.api_otp_v1_otp_email_Send),
  api_otp_v1_otp_email_LoginOrCreate: sandboxOr(toKnownEmail, handlers.api_otp_v1_otp_email_LoginOrCreate),
  api_otp_v1_Authenticate: sandboxOr(authenticateCode, handlers.api_otp_v1_Authenticate),
  api_totp_v1_Create: sandboxOr(totps.create, handlers.api_totp_v1_Create),
  api_totp_v1_Authenticate: sandboxOr(totps.authenticate, handlers.api_totp_v1_Authenticate),
  api_totp_v1_RecoveryCodes: sandboxOr(totps.recoveryCodes, handlers.api_totp_v1_RecoveryCodes),
  api_totp_v1_Recover: sandboxOr(totps.recover, handlers.api_totp_v1_Recover),
  api_session_v1_Authenticate: sandboxOr(authenticateSession, handlers.api_session_v1_Authenticate),
});
