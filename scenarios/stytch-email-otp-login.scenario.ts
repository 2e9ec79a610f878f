import {
  aSessionJwtOf,
  aSessionOf,
  guessing,
  scenario,
  sendingTwice,
  type UserPersona,
} from "../mocks/stytch/exports/scenario.ts";
import { rehearse } from "../mocks/stytch/exports/vitest.ts";
import { garbledRequests } from "./garbled-requests.ts";
import {
  atEach,
  SAME_CREDENTIALS_BEFORE,
  SENDS_NO_ATTRIBUTES,
  SENDS_NO_CUSTOM_CLAIMS,
  SENDS_NO_LIFE_OF_A_CODE,
  SENDS_NO_LOCALE,
  SENDS_NO_SESSION,
} from "./out-of-reach.ts";
import { connectionFailures, serverFailures, transportFailures } from "./transport-failures.ts";
import { badAddresses, badLives, isActive, missingInputs, userCodes } from "./user-codes.ts";
import { consumerEmailOtpLogin as emailOtpLogin } from "./workflows.ts";

interface World {
  readonly ada: UserPersona;
}

/** The first code was right. */
const atOnce = {
  outputs: ({ ada }: World) => ({
    userId: ada.id,
    sessionToken: aSessionOf(ada),
    sessionJwt: aSessionJwtOf(ada),
  }),
};

/** The first code was not, and that of the second email is. */
const atTheSecondTry = {
  outputs: ({ ada }: World) => ({
    userId: ada.id,
    resentSessionToken: aSessionOf(ada),
    resentSessionJwt: aSessionJwtOf(ada),
  }),
};

const misread = { inputs: ({ ada }: World) => ({ code: ada.mailbox.misreadsCode }) };

const paths = scenario(
  emailOtpLogin,
  {
    world: ({ user }) => ({ ada: user({ phone: false, email: true }) }),
    inputs: ({ ada }) => ({
      email: ada.mailbox.address,
      code: ada.mailbox.readsCode,
      resent_code: ada.mailbox.readsCode,
    }),
    outOfReach: [
      ...atEach(["sendEmailOtp", "resendEmailOtp"], SENDS_NO_LIFE_OF_A_CODE),
      ...atEach(["sendEmailOtp", "resendEmailOtp"], SENDS_NO_LOCALE),
      ...(["authenticateOtp", "authenticateResentOtp"] as const).flatMap((at) => [
        { at, ...SENDS_NO_SESSION },
        { at, ...SENDS_NO_CUSTOM_CLAIMS },
        { at, ...SENDS_NO_ATTRIBUTES },
      ]),
      ...atEach(["authenticateOtp", "resendEmailOtp", "authenticateResentOtp"], SAME_CREDENTIALS_BEFORE),
      {
        at: "authenticateOtp",
        errors: ["unable_to_auth_otp_code", "otp_code_not_found"],
        because: "Another email follows where the code is wrong, so the workflow goes on.",
      },
    ],
  },
  (path) => {
    path("the user types the code from the email", { ...atOnce, codes: 1 });

    path("somebody new becomes a user on the way", {
      ...atOnce,
      world: ({ stranger }) => ({ ada: stranger() }),
    });

    path("a pending user becomes active", {
      ...atOnce,
      world: ({ user }) => ({ ada: user({ phone: false, email: true, status: "pending" }) }),
      afterwards: isActive,
    });

    path("the user writes the address in capitals", {
      ...atOnce,
      inputs: ({ ada }) => ({ email: ada.mailbox.address.toUpperCase() }),
    });

    path("the sandbox address takes the sandbox code", {
      inputs: () => ({ email: "sandbox@stytch.com", code: "000000" }),
      outputs: () => ({
        userId: "user-test-e3795c81-f849-4167-bfda-e4a6e9c280fd",
        sessionToken: "WJtR5BCy38Szd5AfoDpf0iqFKEt4EE5JhjlWUY7l3FtY",
        sessionJwt: { says: "a JWT", mismatch: () => undefined },
      }),
      sessions: 0,
    });

    path("the first code is still good one second before it expires", {
      ...atOnce,
      before: { authenticateOtp: ({ clock }) => clock.advance({ minutes: 1, seconds: 59 }) },
    });

    path("the first code has expired, and that of the second email is good", {
      ...atTheSecondTry,
      before: { authenticateOtp: ({ clock }) => clock.advance({ minutes: 2 }) },
    });

    path("the user misreads the first code, and types that of the second email", {
      ...atTheSecondTry,
      ...misread,
      codes: 1,
    });

    path("the first code was used on another device, and that of the second email is good", {
      ...atTheSecondTry,
      before: {
        authenticateOtp: ({ call, steps, ada }) =>
          call("api_otp_v1_Authenticate", {
            method_id: String(steps.sendEmailOtp?.emailId),
            code: ada.mailbox.readsCode(),
          }),
      },
    });

    path("another email came in between, and the user types the first code and then the third", {
      ...atTheSecondTry,
      inputs: ({ ada }) => ({ code: ada.mailbox.readsOlderCode }),
      before: {
        authenticateOtp: ({ call, ada }) =>
          call("api_otp_v1_otp_email_LoginOrCreate", { email: ada.mailbox.address }),
      },
    });

    path("the user sends the first code twice in a row, and so is asked for another", {
      ...atTheSecondTry,
      instead: { authenticateOtp: sendingTwice },
      sessions: 2,
      codes: 2,
    });

    path("the account is deleted before the first code arrives, and the second email makes it anew", {
      ...atTheSecondTry,
      instead: {
        authenticateOtp: async ({ call, ada, send }) => {
          await call("api_user_v1_Delete", { user_id: ada.id });
          return send();
        },
      },
      outputs: (world) => ({
        ...atTheSecondTry.outputs(world),
        userId: {
          says: "the user that there was",
          mismatch: (id: unknown) => (id === world.ada.id ? "the new one" : undefined),
        },
      }),
    });

    path("two devices sign in at once, and the one whose code is dead gets another", {
      ...atTheSecondTry,
      inputs: ({ ada }) => ({ code: ada.mailbox.readsOlderCode }),
      second: atOnce,
      order: [
        "first sendEmailOtp",
        "second sendEmailOtp",
        "first authenticateOtp",
        "second authenticateOtp",
        "first resendEmailOtp",
      ],
    });

    path("two devices take each other's codes away, until one of them gives up", {
      inputs: ({ ada }) => ({ code: ada.mailbox.readsOlderCode, resent_code: ada.mailbox.readsOlderCode }),
      fails: { at: "authenticateResentOtp", status: 401, error: "unable_to_auth_otp_code" },
      second: { ...atTheSecondTry, inputs: ({ ada }) => ({ code: ada.mailbox.misreadsCode }) },
      order: [
        "first sendEmailOtp",
        "second sendEmailOtp",
        "first authenticateOtp",
        "second authenticateOtp",
        "first resendEmailOtp",
        "second resendEmailOtp",
        "first authenticateResentOtp",
        "second authenticateResentOtp",
      ],
    });

    path("somebody guesses the first code ten times, and the user is locked out", {
      instead: { authenticateOtp: guessing("code", 10) },
      fails: { at: "authenticateOtp", status: 429, error: "user_lock_limit_reached" },
    });

    path("the user is locked out by the first code, and so no second email helps", {
      ...misread,
      world: ({ user, policies }) => {
        policies({ lock_threshold: 1 });
        return { ada: user({ phone: false, email: true }) };
      },
      fails: { at: "authenticateResentOtp", status: 429, error: "user_lock_limit_reached" },
    });

    path.each(["12345", "1234567", "abcdef", ""])('the user types "%s" and not the first code', (code) => ({
      inputs: () => ({ code }),
      fails: { at: "authenticateOtp", status: 400, error: "invalid_code" },
    }));

    badAddresses(path, "sendEmailOtp");
    badLives(path, "authenticateOtp");
    garbledRequests(path, "sendEmailOtp", [["the address is lost", { email: undefined }, "bad_request"]]);
    garbledRequests(path, "authenticateOtp", [
      ["the id of the mailbox is garbled", { method_id: "somewhere" }, "invalid_method_id"],
      ["the code is lost", { code: undefined }, "bad_request"],
    ]);
    garbledRequests(
      path,
      "resendEmailOtp",
      [
        ["the address is garbled", { email: "ada at home" }, "invalid_email"],
        ["the address is lost", { email: undefined }, "bad_request"],
      ],
      misread,
    );
    userCodes(path, {
      channel: "email",
      sentAt: "resendEmailOtp",
      at: "authenticateResentOtp",
      input: "resent_code",
      passes: atTheSecondTry,
      reach: misread,
    });
    missingInputs(path, ["email", "code", "resent_code"]);
    transportFailures(path, ["sendEmailOtp", "authenticateOtp"]);
    connectionFailures(path, { sendEmailOtp: {}, authenticateOtp: { sessions: 1, codes: 1 } });
    serverFailures(path, ["resendEmailOtp", "authenticateResentOtp"], misread);
    connectionFailures(
      path,
      { resendEmailOtp: {}, authenticateResentOtp: { sessions: 1, codes: 1 } },
      misread,
    );
  },
);

rehearse(paths);

export default paths;
