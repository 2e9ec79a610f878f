import {
  aSessionJwtOf,
  aSessionOf,
  type PathDefinition,
  type StytchTools,
  scenario,
  sendingTwice,
  type WritePath,
} from "../mocks/stytch/exports/scenario.ts";
import { rehearse } from "../mocks/stytch/exports/vitest.ts";
import { theRecoveryCodesOf } from "./expected.ts";
import { garbledRequests } from "./garbled-requests.ts";
import {
  atEach,
  SAME_CREDENTIALS_BEFORE,
  SENDS_NO_ATTRIBUTES,
  SENDS_NO_CUSTOM_CLAIMS,
  SENDS_NO_LIFE_OF_A_CODE,
  SENDS_NO_LOCALE,
  SENDS_NO_SESSION,
  SENDS_NO_SESSION_JWT,
} from "./out-of-reach.ts";
import { connectionFailures, transportFailures } from "./transport-failures.ts";
import { APPS_OUT_OF_REACH, type AppWorld, userApps } from "./user-apps.ts";
import { badLives, badPhones, lostPhones, missingInputs, userCodes } from "./user-codes.ts";
import { consumerTotpEnrollment, consumerTotpRecovery } from "./workflows.ts";

const RECOVER = "api_totp_v1_Recover";

const LOGIN_OUT_OF_REACH = [
  { at: "sendSmsOtp", ...SENDS_NO_LIFE_OF_A_CODE },
  { at: "sendSmsOtp", ...SENDS_NO_LOCALE },
  { at: "authenticateOtp", ...SENDS_NO_SESSION },
  { at: "authenticateOtp", ...SENDS_NO_CUSTOM_CLAIMS },
  { at: "authenticateOtp", ...SENDS_NO_ATTRIBUTES },
] as const;

const LOGIN = { sendSmsOtp: {}, authenticateOtp: { sessions: 1, codes: 1 } };

/** The login by text message, which both workflows begin with. */
function logins(path: WritePath<AppWorld>, passes: PathDefinition<AppWorld>): void {
  badPhones(path, "sendSmsOtp");
  lostPhones(path, "sendSmsOtp");
  userCodes(path, { channel: "sms", sentAt: "sendSmsOtp", at: "authenticateOtp", input: "code", passes });
  badLives(path, "authenticateOtp");
}

const signedIn = ({ ada }: AppWorld) => ({
  userId: ada.id,
  sessionToken: aSessionOf(ada),
  sessionJwt: aSessionJwtOf(ada),
});

const hasBothFactors = ({ ada }: AppWorld, second: string): boolean =>
  ada.sessions().length === 1 &&
  ada
    .sessions()[0]
    ?.factors.map(({ type }) => type)
    .join() === `otp,${second}`;

const ENROLLMENT = { ...LOGIN, createTotp: {}, authenticateTotp: { codes: 1 } };

const enrolled = {
  outputs: (world: AppWorld) => ({
    ...signedIn(world),
    totpId: world.ada.authenticator.registrationId(),
    recoveryCodes: theRecoveryCodesOf(world.ada),
  }),
};

const withoutAnApp = ({ user }: StytchTools): AppWorld => ({
  ada: user(),
  bob: user({ authenticator: true }),
});

const enrollment = scenario(
  consumerTotpEnrollment,
  {
    world: withoutAnApp,
    inputs: ({ ada }) => ({
      phone_number: ada.phone.number,
      code: ada.phone.readsCode,
      totp_code: ada.authenticator.readsCode,
    }),
    outOfReach: [
      ...LOGIN_OUT_OF_REACH,
      ...APPS_OUT_OF_REACH,
      ...atEach(["authenticateOtp", "createTotp", "authenticateTotp"], SAME_CREDENTIALS_BEFORE),
    ],
  },
  (path) => {
    path("the user scans the image and types the first code", {
      ...enrolled,
      codes: 2,
      afterwards: (world) => hasBothFactors(world, "totp"),
    });

    path("somebody new becomes a user on the way", {
      ...enrolled,
      world: ({ stranger, user }) => ({ ada: stranger(), bob: user({ authenticator: true }) }),
    });

    path("somebody who lost the last app starts anew once it is gone", {
      ...enrolled,
      world: ({ user }) => ({ ada: user({ authenticator: true }), bob: user({ authenticator: true }) }),
      before: {
        createTotp: ({ call, ada }) =>
          call("api_user_v1_DeleteTOTP", { totp_id: ada.authenticator.registrationId() }),
      },
    });

    path("the user has an app already", {
      world: ({ user }) => ({ ada: user({ authenticator: true }), bob: user({ authenticator: true }) }),
      fails: { at: "createTotp", status: 400, error: "active_totp_exists" },
    });

    path("the session is lost on its way, so the app opens a second one", {
      ...enrolled,
      instead: { authenticateTotp: ({ send }) => send({ session_token: undefined }) },
      sessions: 2,
    });

    path("the user presses the button twice", {
      instead: { authenticateTotp: sendingTwice },
      fails: { at: "authenticateTotp", status: 400, error: "totp_code_already_authenticated" },
      codes: 1,
    });

    path("two devices make an image each, and the code of the newer one works for one of them", {
      ...enrolled,
      second: { fails: { at: "authenticateTotp", status: 400, error: "totp_code_already_authenticated" } },
      order: [
        "first authenticateOtp",
        "second sendSmsOtp",
        "second authenticateOtp",
        "second createTotp",
        "first createTotp",
        "first authenticateTotp",
        "second authenticateTotp",
      ],
    });

    logins(path, enrolled);
    userApps(path, { people: withoutAnApp, passes: enrolled });
    missingInputs(path, ["phone_number", "code", "totp_code"]);
    transportFailures(path, Object.keys(ENROLLMENT));
    connectionFailures(path, ENROLLMENT);
  },
);

const RECOVERY = { ...LOGIN, recoverTotp: { codes: 1 }, deleteTotp: {} };

const recovered = {
  outputs: (world: AppWorld) => ({ ...signedIn(world), apps: [] }),
};

const recovery = scenario(
  consumerTotpRecovery,
  {
    world: ({ user }): AppWorld => ({
      ada: user({ authenticator: true }),
      bob: user({ authenticator: true }),
    }),
    inputs: ({ ada }) => ({
      phone_number: ada.phone.number,
      code: ada.phone.readsCode,
      recovery_code: ada.paper.readsRecoveryCode,
    }),
    outOfReach: [
      ...LOGIN_OUT_OF_REACH,
      { at: "recoverTotp", ...SENDS_NO_SESSION_JWT },
      { at: "recoverTotp", ...SENDS_NO_CUSTOM_CLAIMS },
      {
        at: "deleteTotp",
        errors: ["invalid_totp_id"],
        because: "The id comes from the step before, and in the path of the request, not in its body.",
      },
      ...atEach(["authenticateOtp", "recoverTotp", "deleteTotp"], SAME_CREDENTIALS_BEFORE),
    ],
  },
  (path) => {
    const at = "recoverTotp";

    path("the user types a recovery code, and the lost app is gone", {
      ...recovered,
      codes: 2,
      afterwards: (world) => hasBothFactors(world, "recovery_codes"),
    });

    path("the phone is lost right after the text message", {
      ...recovered,
      after: { authenticateOtp: ({ ada }) => ada.losesPhone() },
    });

    path("the user copies the recovery code in capitals, with blanks around it", {
      ...recovered,
      inputs: ({ ada }) => ({ recovery_code: () => ` ${ada.paper.readsRecoveryCode().toUpperCase()} ` }),
    });

    path("the user has used up all codes but the last", {
      ...recovered,
      before: {
        [at]: async ({ call, ada }) => {
          for (let used = 0; used < 9; used++)
            await call(RECOVER, { user_id: ada.id, recovery_code: ada.paper.readsRecoveryCode() });
        },
      },
    });

    path("the app was never confirmed, and its recovery codes are good all the same", {
      ...recovered,
      world: withoutAnApp,
      before: { [at]: ({ call, ada }) => call("api_totp_v1_Create", { user_id: ada.id }) },
    });

    path("the app was not confirmed within a day, so its recovery codes are worthless", {
      world: withoutAnApp,
      inputs: () => ({ session_duration_minutes: 3 * 24 * 60 }),
      before: {
        [at]: async ({ call, ada, clock }) => {
          await call("api_totp_v1_Create", { user_id: ada.id });
          clock.advance({ days: 1 });
        },
      },
      fails: { at, status: 404, error: "totps_not_found_for_user" },
    });

    path("the user has no app", {
      world: withoutAnApp,
      inputs: () => ({ recovery_code: "a1b2-c3d4-e5f6" }),
      fails: { at, status: 404, error: "totps_not_found_for_user" },
    });

    path("the user misreads the recovery code", {
      inputs: ({ ada }) => ({ recovery_code: ada.paper.misreadsRecoveryCode }),
      fails: { at, status: 401, error: "unable_to_authenticate_recovery_code" },
    });

    path("the user types a recovery code of somebody else", {
      inputs: ({ bob }) => ({ recovery_code: bob.paper.readsRecoveryCode }),
      fails: { at, status: 401, error: "unable_to_authenticate_recovery_code" },
    });

    path("the user types a recovery code of an app that has since been replaced", {
      instead: {
        [at]: async ({ call, ada, send }) => {
          await call("api_user_v1_DeleteTOTP", { totp_id: ada.authenticator.registrationId() });
          await call("api_totp_v1_Create", { user_id: ada.id });
          return send();
        },
      },
      fails: { at, status: 401, error: "unable_to_authenticate_recovery_code" },
    });

    path("the recovery code was used on another device", {
      instead: {
        [at]: async ({ call, ada, send }) => {
          await call(RECOVER, { user_id: ada.id, recovery_code: ada.paper.readsRecoveryCode() });
          return send();
        },
      },
      fails: { at, status: 401, error: "unable_to_authenticate_recovery_code" },
    });

    path("the user sends the recovery code twice in a row", {
      instead: { [at]: sendingTwice },
      fails: { at, status: 401, error: "unable_to_authenticate_recovery_code" },
      codes: 1,
    });

    path("the user has found the app again, and types its code", {
      inputs: ({ ada }) => ({ recovery_code: ada.authenticator.readsCode }),
      fails: { at, status: 400, error: "totp_code_used_as_recovery_code" },
    });

    path.each(["", "a1b2-c3d4", "nothing I remember"])(
      'the user types "%s" and not a recovery code',
      (recovery_code) => ({
        inputs: () => ({ recovery_code }),
        fails: { at, status: 400, error: "invalid_recovery_code" },
      }),
    );

    path("somebody tries ten recovery codes, and the user is locked out", {
      before: {
        [at]: async ({ tries, ada }) => {
          for (let attempt = 0; attempt < 10; attempt++)
            await tries(RECOVER, { user_id: ada.id, recovery_code: ada.paper.misreadsRecoveryCode() });
        },
      },
      fails: { at, status: 429, error: "user_lock_limit_reached" },
    });

    path("the session expires before the recovery code is found", {
      inputs: () => ({ session_duration_minutes: 5 }),
      before: { [at]: ({ clock }) => clock.advance({ minutes: 5 }) },
      fails: { at, status: 404, error: "session_not_found" },
    });

    path("somebody else's recovery code is sent with the user's session", {
      instead: {
        [at]: ({ send, bob }) => send({ user_id: bob.id, recovery_code: bob.paper.readsRecoveryCode() }),
      },
      fails: { at, status: 400, error: "user_id_mismatch" },
    });

    path("the account is deleted before the recovery code arrives", {
      instead: {
        [at]: async ({ call, ada, send }) => {
          await call("api_user_v1_Delete", { user_id: ada.id });
          return send();
        },
      },
      fails: { at, status: 404, error: "user_not_found" },
    });

    path("the lost app is removed on another device first", {
      before: {
        deleteTotp: ({ call, steps }) =>
          call("api_user_v1_DeleteTOTP", { totp_id: String(steps.recoverTotp?.totpId) }),
      },
      fails: { at: "deleteTotp", status: 404, error: "totp_not_found" },
    });

    path("two devices recover with a code each, and the slower one finds no app to remove", {
      ...recovered,
      second: { fails: { at: "deleteTotp", status: 404, error: "totp_not_found" } },
      order: [
        "first authenticateOtp",
        "second sendSmsOtp",
        "first recoverTotp",
        "second recoverTotp",
        "first deleteTotp",
      ],
    });

    garbledRequests(path, at, [
      ["the user id is garbled", { user_id: "¿ada?" }, "invalid_user_id"],
      ["the recovery code is lost", { recovery_code: undefined }, "bad_request"],
      ["the session token is cut off", { session_token: "short" }, "invalid_session_token"],
      [
        "the life of the session is garbled",
        { session_duration_minutes: 4 },
        "invalid_session_duration_minutes",
      ],
    ]);
    logins(path, recovered);
    missingInputs(path, ["phone_number", "code", "recovery_code"]);
    transportFailures(path, Object.keys(RECOVERY));
    connectionFailures(path, RECOVERY);
  },
);

rehearse(enrollment);
rehearse(recovery);

export default [enrollment, recovery];
