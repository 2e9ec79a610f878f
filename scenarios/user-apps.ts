import {
  guessing,
  type PathDefinition,
  type StytchTools,
  type UserPersona,
  type WritePath,
} from "../mocks/stytch/exports/scenario.ts";
import { garbledRequests } from "./garbled-requests.ts";
import { SENDS_NO_CUSTOM_CLAIMS, SENDS_NO_SESSION_JWT } from "./out-of-reach.ts";

/** Ada is about to have an authenticator app. Bob has one. */
export interface AppWorld {
  readonly ada: UserPersona;
  readonly bob: UserPersona;
}

const CREATE = "createTotp";
const CONFIRM = "authenticateTotp";

/** What no path shows of the two steps. */
export const APPS_OUT_OF_REACH = [
  {
    at: CREATE,
    errors: ["invalid_expiration"],
    because: "It leaves the time that an app has for its first code as it is.",
  },
  { at: CONFIRM, ...SENDS_NO_SESSION_JWT },
  { at: CONFIRM, ...SENDS_NO_CUSTOM_CLAIMS },
] as const;

interface AppSteps {
  readonly people: (tools: StytchTools) => AppWorld;
  /** What a path says that goes well. */
  readonly passes: PathDefinition<AppWorld>;
}

/** All that can come of an app that a user makes, and then adds to a session by its first code. */
export function userApps(path: WritePath<AppWorld>, { people, passes }: AppSteps): void {
  newApps(path, { people, passes });
  driftingApps(path, passes);
  wrongAppCodes(path);
  path.each([CREATE, CONFIRM])("the account is deleted before %s", (at) => ({
    inputs: () => ({ totp_code: "123456" }),
    before: { [at]: ({ call, ada }) => call("api_user_v1_Delete", { user_id: ada.id }) },
    fails: { at, status: 404, error: "user_not_found" },
  }));
  lostFirstFactors(path);
  garbledRequests(path, CREATE, [
    ["the user id is garbled", { user_id: "¿ada?" }, "invalid_user_id"],
    ["the user id is lost", { user_id: undefined }, "bad_request"],
  ]);
  garbledRequests(path, CONFIRM, [
    ["the user id is garbled", { user_id: "¿ada?" }, "invalid_user_id"],
    ["the app's code is lost", { totp_code: undefined }, "bad_request"],
    [
      "the life of the session is garbled",
      { session_duration_minutes: 4 },
      "invalid_session_duration_minutes",
    ],
    ["the session token is cut off", { session_token: "short" }, "invalid_session_token"],
  ]);
}

function newApps(path: WritePath<AppWorld>, { people, passes }: AppSteps): void {
  path("an app that was never confirmed gives way to a new one", {
    ...passes,
    before: { [CREATE]: ({ call, ada }) => call("api_totp_v1_Create", { user_id: ada.id }) },
  });

  path("an app that was never confirmed is in the way, where the project wants it so", {
    world: (tools) => {
      tools.policies({ pending_totp_blocks_create: true });
      return people(tools);
    },
    before: { [CREATE]: ({ call, ada }) => call("api_totp_v1_Create", { user_id: ada.id }) },
    fails: { at: CREATE, status: 400, error: "pending_totp_exists" },
  });

  path("the user adds an app on another device meanwhile", {
    before: {
      [CREATE]: async ({ call, ada }) => {
        await call("api_totp_v1_Create", { user_id: ada.id });
        await call("api_totp_v1_Authenticate", { user_id: ada.id, totp_code: ada.authenticator.readsCode() });
      },
    },
    fails: { at: CREATE, status: 400, error: "active_totp_exists" },
  });
}

function driftingApps(path: WritePath<AppWorld>, passes: PathDefinition<AppWorld>): void {
  path("the user types the app's code just after it went out of sight", {
    ...passes,
    inputs: ({ ada }) => ({ totp_code: ada.authenticator.readsOlderCode }),
  });

  const drifting = (read: (ada: UserPersona) => () => string): PathDefinition<AppWorld> => ({
    inputs: ({ ada }) => ({ totp_code: read(ada) }),
  });
  const wrong = { at: CONFIRM, status: 401, error: "unable_to_authenticate_totp" };
  path("the clock of the phone is slow by half a minute", {
    ...passes,
    ...drifting(({ authenticator }) => authenticator.slowBy({ seconds: 30 }).readsCode),
  });
  path("the clock of the phone is fast by half a minute", {
    ...passes,
    ...drifting(({ authenticator }) => authenticator.fastBy({ seconds: 30 }).readsCode),
  });
  path("the clock of the phone is slow by a minute", {
    ...drifting(({ authenticator }) => authenticator.slowBy({ minutes: 1 }).readsCode),
    fails: wrong,
  });
  path("the clock of the phone is fast by a minute", {
    ...drifting(({ authenticator }) => authenticator.fastBy({ minutes: 1 }).readsCode),
    fails: wrong,
  });
  path("the user takes a minute to type the app's code", {
    ...drifting(({ authenticator }) => authenticator.readsCodeAfter({ minutes: 1 })),
    fails: wrong,
  });
}

function wrongAppCodes(path: WritePath<AppWorld>): void {
  const at = CONFIRM;
  path("the user misreads the app's code", {
    inputs: ({ ada }) => ({ totp_code: ada.authenticator.misreadsCode }),
    fails: { at, status: 401, error: "unable_to_authenticate_totp" },
  });

  path("the user reads the code of somebody else's app", {
    inputs: ({ bob }) => ({ totp_code: bob.authenticator.readsCode }),
    fails: { at, status: 401, error: "unable_to_authenticate_totp" },
  });

  path("the user scans the image, and then a newer one is made on another device", {
    instead: {
      [at]: async ({ call, ada, send }) => {
        const scanned = ada.authenticator.backup();
        await call("api_totp_v1_Create", { user_id: ada.id });
        return send({ totp_code: scanned.readsCode() });
      },
    },
    fails: { at, status: 401, error: "unable_to_authenticate_totp" },
  });

  path("the app's code was used on another device", {
    before: {
      [at]: ({ call, ada }) =>
        call("api_totp_v1_Authenticate", { user_id: ada.id, totp_code: ada.authenticator.readsCode() }),
    },
    fails: { at, status: 400, error: "totp_code_already_authenticated" },
  });

  path("the app's first code comes a day too late", {
    inputs: () => ({ session_duration_minutes: 3 * 24 * 60 }),
    before: { [at]: ({ clock }) => clock.advance({ days: 1 }) },
    fails: { at, status: 401, error: "expired_totp" },
  });

  path("the app is taken off the account before its first code", {
    before: {
      [at]: ({ call, ada }) =>
        call("api_user_v1_DeleteTOTP", { totp_id: ada.authenticator.registrationId() }),
    },
    inputs: () => ({ totp_code: "123456" }),
    fails: { at, status: 404, error: "totps_not_found_for_user" },
  });

  path.each(["12345", "1234567", "abcdef", ""])(
    'the user types "%s" and not the app\'s code',
    (totp_code) => ({
      inputs: () => ({ totp_code }),
      fails: { at, status: 400, error: "invalid_totp_code" },
    }),
  );

  path("the user types a recovery code and not the app's", {
    inputs: ({ ada }) => ({ totp_code: ada.paper.readsRecoveryCode }),
    fails: { at, status: 400, error: "recovery_code_used_as_totp_code" },
  });

  path("somebody with the session guesses the app's code ten times, and the user is locked out", {
    instead: { [at]: guessing("totp_code", 10) },
    fails: { at, status: 429, error: "user_lock_limit_reached" },
  });
}

/** The session of the first factor is gone when the second one comes, or is another's. */
function lostFirstFactors(path: WritePath<AppWorld>): void {
  const at = CONFIRM;
  path("the session expires before the app's first code", {
    inputs: () => ({ session_duration_minutes: 5 }),
    before: { [at]: ({ clock }) => clock.advance({ minutes: 5 }) },
    fails: { at, status: 404, error: "session_not_found" },
  });

  path("the user signs out on another device before the app's first code", {
    before: {
      [at]: ({ call, ada }) =>
        call("api_session_v1_Revoke", { session_token: String(ada.sessions()[0]?.token) }),
    },
    fails: { at, status: 404, error: "session_not_found" },
  });

  path("somebody adds an app of their own to the session", {
    instead: {
      [at]: ({ send, bob }) => send({ user_id: bob.id, totp_code: bob.authenticator.readsCode() }),
    },
    fails: { at, status: 400, error: "user_id_mismatch" },
  });
}
