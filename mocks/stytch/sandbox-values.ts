import { USER_ROLE } from "./assumptions.ts";
import { presentUser } from "./consumer/present-user.ts";
import { factorNow, type Proof } from "./factors.ts";
import { newSession, readSessionWish } from "./sessions.ts";
import type { Session, StytchWorld, TotpRegistration, User } from "./state.ts";

/** They work in the test environment and touch no stored data (docs/stytch/sandbox.md#values). */
export const sandboxValues = {
  phone_number: "+10000000000",
  email: "sandbox@stytch.com",
  code: "000000",
  recovery_code: "a1b2-c3d4-e5f6",
  user_id: "user-test-e3795c81-f849-4167-bfda-e4a6e9c280fd",
  /** The documentation does not print these two; replies do: docs/stytch/sandbox.md#contact-ids. */
  phone_id: "phone-number-test-98cfbe19-6c8f-4b8b-b62a-e78a5a7bdff3",
  email_id: "email-test-23873e89-d4ed-4e92-b3b9-e5c7198fa286",
  session_id: "session-test-eb94233f-8800-4ebd-8645-51dc15f9d028",
  session_token: "WJtR5BCy38Szd5AfoDpf0iqFKEt4EE5JhjlWUY7l3FtY",
  unknown_session_token: "59cnLELtq5cFVS6uYK9f-pAWzBkhqZl8AvLhbhOvKNWw",
  /** Finer than any other timestamp, as the SDKs' live tests have it. */
  session_started_at: "2021-08-28T00:41:58.935673Z",
} as const;

/** Ours: no source has the id or the secret of the sandbox app (docs/stytch/sandbox.md#totp-content). */
export const sandboxTotp: TotpRegistration = {
  id: "totp-test-7d0f4c52-6b1e-4a39-8f27-c95e3a1d8b04",
  account: sandboxValues.user_id,
  secret: "SANDBOXSANDBOXSANDBOXSANDBOX2345",
  verified: true,
  expires_at: 0,
  spent_steps: [],
  recovery_codes: [sandboxValues.recovery_code],
};

/** A session of the sandbox user that begins now; like everything of the sandbox, it is nowhere stored. */
export function sandboxSession(world: StytchWorld, proof: Proof, minutes: number): Session {
  const session = newSession(world, readSessionWish(world, {}), minutes, {
    account: sandboxValues.user_id,
    organization_id: null,
    factors: [factorNow(world, proof)],
  });
  return { ...session, id: sandboxValues.session_id, token: sandboxValues.session_token };
}

/** Shown, but nowhere stored: a look for this user by id finds nobody (docs/stytch/sandbox.md#user). */
export function sandboxUser(world: StytchWorld) {
  const { user_id, email_id, email, phone_id, phone_number } = sandboxValues;
  const user: User = {
    user_id,
    status: "active",
    name: { first_name: "", middle_name: "", last_name: "" },
    roles: [USER_ROLE],
    trusted_metadata: {},
    untrusted_metadata: {},
    external_id: null,
    created_at: Date.parse(sandboxValues.session_started_at),
  };
  return {
    ...presentUser(world, user),
    emails: [{ email_id, email, verified: false }],
    phone_numbers: [{ phone_id, phone_number, verified: false }],
  };
}
