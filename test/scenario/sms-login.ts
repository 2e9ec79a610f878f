import {
  anything,
  scenario,
  type UserPersona,
  type WritePath,
  workflow,
} from "../../mocks/stytch/exports/scenario.ts";

export interface World {
  readonly ada: UserPersona;
}

export const login = workflow("workflows/arazzo/stytch-sms-otp-login-workflow.yml", "sms-otp-login");

/** A login by a texted code: two steps, and one kind of code. */
export const smsLogin = (write: (path: WritePath<World>) => void) =>
  scenario(
    login,
    {
      world: ({ user }) => ({ ada: user() }),
      inputs: ({ ada }) => ({
        phone_number: ada.phone.number,
        code: ada.phone.readsCode,
        session_duration_minutes: 5,
      }),
    },
    write,
  );

/** Its outputs, whatever they are. */
export const signedIn = () => ({ userId: anything, sessionToken: anything, sessionJwt: anything });
