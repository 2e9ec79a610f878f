import { USER_ROLE } from "./assumptions.ts";
import { presentUser } from "./consumer/present-user.ts";
import { presentSession, sessionFields } from "./consumer/sign-in.ts";
import { normalEmail } from "./email-address.ts";
import { refuse } from "./errors.ts";
import { factorNow, type Proof, proofs } from "./factors.ts";
import type { Handlers, TypedCall } from "./handler.ts";
import { environmentOf } from "./ids.ts";
import { newSession, readSessionWish } from "./sessions.ts";
import type { Session, StytchWorld, User } from "./state.ts";

/** They work in the test environment and touch no stored data (docs/stytch/sandbox.md#values). */
export const sandboxValues = {
  phone_number: "+10000000000",
  email: "sandbox@stytch.com",
  code: "000000",
  user_id: "user-test-e3795c81-f849-4167-bfda-e4a6e9c280fd",
  /** Ours: the documentation does not print the ids of the phone and the email. */
  phone_id: "phone-number-test-8a3c1f0e-5d5b-4c76-9c3e-6f2d0f1b7a10",
  email_id: "email-test-4f6e2c7b-93d1-4a58-8e0f-1b7c5d2a9e34",
  session_token: "WJtR5BCy38Szd5AfoDpf0iqFKEt4EE5JhjlWUY7l3FtY",
  unknown_session_token: "59cnLELtq5cFVS6uYK9f-pAWzBkhqZl8AvLhbhOvKNWw",
  session_started_at: Date.UTC(2021, 7, 28, 0, 41, 58),
} as const;

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
  const session = minutes === undefined ? undefined : sandboxSession(world, proof, minutes, world.now);
  return {
    user_id,
    method_id: body.method_id,
    reset_sessions: false,
    user: sandboxUser(world),
    user_device: null,
    ...sessionFields(world, session),
  };
}

function authenticateSession({ body, world }: TypedCall<"api_session_v1_Authenticate">) {
  if (body.session_token === sandboxValues.unknown_session_token) refuse("session_not_found");
  if (body.session_token !== sandboxValues.session_token) return undefined;
  const proof = proofs.sms(phone_id, sandboxValues.phone_number);
  const minutes = body.session_duration_minutes ?? 60;
  const session = sandboxSession(world, proof, minutes, sandboxValues.session_started_at);
  return {
    ...sessionFields(world, session),
    session: presentSession(world, session),
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
  api_session_v1_Authenticate: sandboxOr(authenticateSession, handlers.api_session_v1_Authenticate),
});

function sandboxSession(world: StytchWorld, proof: Proof, minutes: number, started_at: number): Session {
  const session = newSession(world, readSessionWish(world, {}), minutes, {
    account: user_id,
    organization_id: null,
    factors: [factorNow(world, proof)],
  });
  return { ...session, token: sandboxValues.session_token, started_at };
}

/** Shown, but nowhere stored: a look for this user by id finds nobody (docs/stytch/sandbox.md#user). */
function sandboxUser(world: StytchWorld) {
  const user: User = {
    user_id,
    status: "active",
    name: { first_name: "", middle_name: "", last_name: "" },
    roles: [USER_ROLE],
    trusted_metadata: {},
    untrusted_metadata: {},
    external_id: null,
    created_at: sandboxValues.session_started_at,
  };
  return {
    ...presentUser(world, user),
    emails: [{ email_id, email: sandboxValues.email, verified: true }],
    phone_numbers: [{ phone_id, phone_number: sandboxValues.phone_number, verified: true }],
  };
}
