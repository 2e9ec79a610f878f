import type { Answer, OperationId } from "./api.ts";
import { USER_ROLE } from "./assumptions.ts";
import { presentUser } from "./consumer/present-user.ts";
import { presentSession, sessionFields } from "./consumer/sign-in.ts";
import { refuse } from "./errors.ts";
import { factorNow, proofs } from "./factors.ts";
import type { TypedCall } from "./handler.ts";
import { environmentOf } from "./ids.ts";
import { newSession, readSessionWish } from "./sessions.ts";
import type { Session, StytchWorld, User } from "./state.ts";

/** Stytch's documented sandbox values (facts §6): they work in the test environment and touch no stored data. */
export const sandboxValues = {
  phone_number: "+10000000000",
  code: "000000",
  user_id: "user-test-e3795c81-f849-4167-bfda-e4a6e9c280fd",
  /** Ours: the documentation does not print the phone's id. */
  phone_id: "phone-number-test-8a3c1f0e-5d5b-4c76-9c3e-6f2d0f1b7a10",
  session_token: "WJtR5BCy38Szd5AfoDpf0iqFKEt4EE5JhjlWUY7l3FtY",
  unknown_session_token: "59cnLELtq5cFVS6uYK9f-pAWzBkhqZl8AvLhbhOvKNWw",
  session_started_at: Date.UTC(2021, 7, 28, 0, 41, 58),
} as const;

type Sandboxed = { readonly [Id in OperationId]?: (call: TypedCall<Id>) => Answer<Id> | undefined };

/** What a sandbox value gets, instead of what the operation does; undefined for every other value. */
export const sandbox: Sandboxed = {
  api_otp_v1_otp_sms_LoginOrCreate: ({ body }) =>
    body.phone_number === sandboxValues.phone_number
      ? { user_id: sandboxValues.user_id, phone_id: sandboxValues.phone_id, user_created: false }
      : undefined,

  api_otp_v1_Authenticate: ({ body, world }) => {
    if (body.method_id !== sandboxValues.phone_id) return undefined;
    if (body.code !== sandboxValues.code) refuse("otp_code_not_found");
    const minutes = body.session_duration_minutes;
    const session = minutes === undefined ? undefined : sandboxSession(world, minutes, world.now);
    return {
      user_id: sandboxValues.user_id,
      method_id: sandboxValues.phone_id,
      reset_sessions: false,
      user: sandboxUser(world),
      user_device: null,
      ...sessionFields(world, session),
    };
  },

  api_session_v1_Authenticate: ({ body, world }) => {
    if (body.session_token === sandboxValues.unknown_session_token) refuse("session_not_found");
    if (body.session_token !== sandboxValues.session_token) return undefined;
    const session = sandboxSession(
      world,
      body.session_duration_minutes ?? 60,
      sandboxValues.session_started_at,
    );
    return {
      ...sessionFields(world, session),
      session: presentSession(world, session),
      user: sandboxUser(world),
    };
  },
};

function sandboxSession(world: StytchWorld, minutes: number, started_at: number): Session {
  const factor = factorNow(world, proofs.sms(sandboxValues.phone_id, sandboxValues.phone_number));
  const session = newSession(world, readSessionWish(world, {}), minutes, {
    account: sandboxValues.user_id,
    organization_id: null,
    factors: [factor],
  });
  return { ...session, token: sandboxValues.session_token, started_at };
}

/** Shown, but nowhere stored. */
function sandboxUser(world: StytchWorld) {
  const user: User = {
    user_id: sandboxValues.user_id,
    status: "active",
    name: { first_name: "", middle_name: "", last_name: "" },
    roles: [USER_ROLE],
    trusted_metadata: {},
    untrusted_metadata: {},
    external_id: null,
    created_at: sandboxValues.session_started_at,
  };
  const phone = {
    phone_id: sandboxValues.phone_id,
    phone_number: sandboxValues.phone_number,
    verified: true,
  };
  return { ...presentUser(world, user), phone_numbers: [phone] };
}

export const isSandboxed = (world: StytchWorld): boolean => environmentOf(world.project) === "test";
