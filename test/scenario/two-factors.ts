import {
  anything,
  type Scenario,
  scenario,
  type UserPersona,
  type WritePath,
  workflow,
} from "../../mocks/stytch/exports/scenario.ts";

interface World {
  readonly ada: UserPersona;
}

export const twoFactors = workflow(
  "workflows/arazzo/stytch-email-otp-totp-session-workflow.yml",
  "email-otp-totp-session",
);

/** A login by email, an authenticator app, a session that is used and ended: six steps, and two kinds of code. */
export const signingInAndOut = (
  write: (path: WritePath<World>) => void,
  more: Pick<Scenario, "invariants" | "sessions"> = {},
) =>
  scenario(
    twoFactors,
    {
      world: ({ user }) => ({ ada: user({ email: true }) }),
      inputs: ({ ada }) => ({
        email: ada.mailbox.address,
        email_code: ada.mailbox.readsCode,
        totp_code: ada.authenticator.readsCode,
      }),
      ...more,
    },
    write,
  );

export const outputs = () => ({
  userId: anything,
  totpId: anything,
  recoveryCodes: anything,
  sessionId: anything,
  factors: anything,
});
