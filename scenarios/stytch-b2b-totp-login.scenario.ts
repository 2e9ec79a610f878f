import { type MemberPersona, scenario } from "../mocks/stytch/exports/scenario.ts";
import { rehearse } from "../mocks/stytch/exports/vitest.ts";
import { misreadAppCodes } from "./app-codes.ts";
import { ASKS_FOR_NO_LIFE_OF_A_SESSION, EMAILED_CODE, SECOND_FACTOR } from "./b2b-out-of-reach.ts";
import { changesBeforeEmailedCode, unsentEmails, wrongEmailedCodes } from "./emailed-codes.ts";
import { forbiddenMethod } from "./meanwhile.ts";
import { addressOf, idsOf, signedIn } from "./members.ts";
import { allAt } from "./out-of-reach.ts";
import {
  brokenLogins,
  brokenSecondProofs,
  guessedSecondFactor,
  owing,
  provesEmail,
  TWO_FACTORS_EACH,
} from "./second-factors.ts";
import { connectionFailures, transportFailures } from "./transport-failures.ts";
import { unknownIds } from "./unknown-ids.ts";
import { missingInputs } from "./user-codes.ts";
import { totpLogin } from "./workflows.ts";

const AUTHENTICATE_TOTP = "api_b2b_totp_v1_Authenticate";
const DELETE_TOTP = "api_organization_v1_organizations_members_DeleteTOTP";

const inputsOf = (member: MemberPersona) => ({
  ...addressOf(member),
  email_code: member.mailbox.readsCode,
  totp_code: member.authenticator.readsCode,
});

const paths = scenario(
  totpLogin,
  {
    world: (tools) => owing(tools, { authenticator: true }),
    inputs: ({ ada }) => inputsOf(ada),
    invariants: TWO_FACTORS_EACH,
    outOfReach: [
      ...EMAILED_CODE,
      { at: "authenticateEmailOtp", ...ASKS_FOR_NO_LIFE_OF_A_SESSION },
      ...allAt("authenticateTotp", SECOND_FACTOR),
    ],
  },
  (path) => {
    path("the member types the code from the email, and then the one of the app", {
      outputs: signedIn,
      codes: 2,
    });

    path("the organization is named by its slug", {
      inputs: ({ ada }) => ({ organization_id: ada.organization.organization_slug }),
      outputs: signedIn,
    });

    path("the member has a phone as well, and nothing is texted", {
      world: (tools) => owing(tools, { authenticator: true, verifiedPhone: true }),
      outputs: signedIn,
      afterwards: async ({ inbox, ada }) => (await inbox.all({ to: ada.phone.number })).length === 0,
    });

    path("the organization demands the second factor of everybody", {
      world: (tools) => ({
        ...owing(tools, { authenticator: true }),
        ada: tools.member({
          of: tools.organization({ organization_slug: "cedar", mfa_policy: "REQUIRED_FOR_ALL" }),
          authenticator: true,
        }),
      }),
      outputs: signedIn,
    });

    path("the member finds the app one second before the first factor is forgotten", {
      before: { authenticateTotp: ({ clock }) => clock.advance({ minutes: 9, seconds: 59 }) },
      outputs: signedIn,
    });

    path("two colleagues log in at the same time, each with a code of their own", {
      outputs: signedIn,
      second: { inputs: ({ bob }) => inputsOf(bob), outputs: ({ bob }) => signedIn({ ada: bob }), codes: 2 },
      order: [
        "first authenticateEmailOtp",
        "second sendEmailOtp",
        "second authenticateEmailOtp",
        "first authenticateTotp",
        "second authenticateTotp",
      ],
    });

    path("the member logs in on two devices in the same half minute, and the app shows both the same code", {
      fails: { at: "authenticateTotp", status: 400, error: "totp_code_already_authenticated" },
      second: { outputs: signedIn },
      order: [
        "first authenticateEmailOtp",
        "second sendEmailOtp",
        "second authenticateTotp",
        "first authenticateTotp",
      ],
    });

    path("the member has no app, and owes another second factor", {
      world: (tools) => owing(tools, { verifiedPhone: true }),
      fails: { at: "authenticateEmailOtp", status: 200 },
      codes: 1,
    });

    path("the member owes no second factor, and is logged in by the first", {
      world: (tools) => ({ ...owing(tools, {}), ada: tools.member({ authenticator: true }) }),
      fails: { at: "authenticateEmailOtp", status: 200 },
      sessions: 1,
      codes: 1,
    });

    path("the code of the app was used on another device", {
      before: {
        authenticateTotp: async ({ call, ada }) =>
          call(AUTHENTICATE_TOTP, {
            ...idsOf(ada),
            intermediate_session_token: await provesEmail(call, ada),
            code: ada.authenticator.readsCode(),
          }),
      },
      fails: { at: "authenticateTotp", status: 400, error: "totp_code_already_authenticated" },
    });

    path("an admin takes the app off the member just before its code arrives", {
      instead: {
        authenticateTotp: async ({ call, send, ada }) => {
          await call(DELETE_TOTP, idsOf(ada));
          return send();
        },
      },
      fails: { at: "authenticateTotp", status: 404, error: "totp_not_found" },
    });

    path("an admin puts an app in the place of the member's, and nobody confirms it in time", {
      before: {
        authenticateTotp: async ({ call, clock, ada }) => {
          await call(DELETE_TOTP, idsOf(ada));
          await call("api_b2b_totp_v1_Create", { ...idsOf(ada), expiration_minutes: 5 });
          return clock.advance({ minutes: 5 });
        },
      },
      fails: { at: "authenticateTotp", status: 401, error: "expired_totp" },
    });

    missingInputs(path, ["organization_id", "email_address", "email_code", "totp_code"]);

    unsentEmails(path);
    unknownIds(path, "sendEmailOtp", ["organization_id"]);
    wrongEmailedCodes(path, "email_code");
    changesBeforeEmailedCode(path);
    misreadAppCodes(path, { outputs: signedIn });
    brokenLogins(path, "authenticateTotp");
    forbiddenMethod(path, "authenticateTotp", "sms_otp");
    brokenSecondProofs(path, "authenticateTotp");
    guessedSecondFactor(path, "authenticateTotp");
    transportFailures(path, ["sendEmailOtp", "authenticateEmailOtp", "authenticateTotp"]);
    connectionFailures(path, {
      sendEmailOtp: {},
      authenticateEmailOtp: { codes: 1 },
      authenticateTotp: { sessions: 1, codes: 1 },
    });
  },
);

rehearse(paths);

export default paths;
