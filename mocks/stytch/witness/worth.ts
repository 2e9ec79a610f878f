import type { Due } from "../../../src/mock/witness.ts";

/** What a code is worth at one moment. `lapsed` is that of an app whose first code never came in time. */
export type Worth = "live" | "used" | "superseded" | "expired" | "wrong" | "lapsed";

/** Where a code comes from: a message, an app, or the list for recovery. */
export type Origin = "message" | "app" | "list";

const refused = (status: number, error: string) => ({ status, error });

const DEAD = refused(401, "unable_to_auth_otp_code");

/** What a code is answered that is worth nothing (docs/stytch/codes.md#wrong-code, docs/stytch/totp.md#wrong-totp). */
const REFUSALS: Readonly<Record<Origin, Readonly<Partial<Record<Worth, Exclude<Due, "taken">>>>>> = {
  message: { wrong: refused(404, "otp_code_not_found"), used: DEAD, superseded: DEAD, expired: DEAD },
  app: {
    wrong: refused(401, "unable_to_authenticate_totp"),
    used: refused(400, "totp_code_already_authenticated"),
    lapsed: refused(401, "expired_totp"),
  },
  list: {
    wrong: refused(401, "unable_to_authenticate_recovery_code"),
    used: refused(401, "unable_to_authenticate_recovery_code"),
  },
};

export const dueTo = (origin: Origin, worth: Worth): Due => REFUSALS[origin][worth] ?? "taken";

export const LOCKED = refused(429, "user_lock_limit_reached");

/** What says that a code is not right. Any other refusal is about something else, and says nothing of the code. */
export const ABOUT_CODES: ReadonlySet<string> = new Set(
  Object.values(REFUSALS).flatMap((refusals) => Object.values(refusals).map(({ error }) => error)),
);

/** What holds of a code that is worth this much, as a sentence. */
export const NEVER: Readonly<Record<Worth, string>> = {
  live: "a right code is accepted, typed in time by somebody who is not locked out",
  used: "a code is accepted only once",
  superseded: "a code is worthless once another was sent",
  expired: "an expired code is never accepted",
  wrong: "a code that is not theirs, or was never sent, is never accepted",
  lapsed: "an app that was not confirmed in time is never accepted",
};
