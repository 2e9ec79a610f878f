import { describe, expect, test } from "vitest";
import type { UserPersona } from "../../mocks/stytch/exports/scenario.ts";
import { play, told } from "./play.ts";
import { outputs, signingInAndOut } from "./two-factors.ts";

type World = { readonly ada: UserPersona };

const misread = {
  inputs: ({ ada }: World) => ({ totp_code: ada.authenticator.misreadsCode }),
  fails: { at: "authenticateTotp", status: 401, error: "unable_to_authenticate_totp" },
};

describe("of a failure, only what its step and later ones did counts", () => {
  test("the first factor was right and opened a session, the second was wrong", async () => {
    const run = await play(signingInAndOut((path) => path("the app's code is misread", misread)));
    expect(told(run)).toEqual([]);
  });

  test("what the failing step itself was expected to do is told when it did not", async () => {
    const scenario = signingInAndOut((path) => path("misread", { ...misread, codes: 1, sessions: 1 }));
    expect(told(await play(scenario))).toEqual(["sessions opened: 1 | 0", "codes spent: 1 | 0"]);
  });

  test("where the step passes all the same, what it and later ones did is told", async () => {
    const scenario = signingInAndOut((path) => path("read", { fails: misread.fails }));
    expect(told(await play(scenario))).toEqual([
      "outcome: fails at authenticateTotp with 401 unable_to_authenticate_totp, and nothing runs after it | passes",
      "sessions closed: 0 | 1",
      "codes spent: 0 | 1",
    ]);
  });
});

describe("events are counted, and not what is left", () => {
  test("a session that is opened and closed again counts as both", async () => {
    const scenario = signingInAndOut((path) =>
      path("in and out", { outputs, sessions: { opened: 1, closed: 1 }, codes: 2 }),
    );
    expect(told(await play(scenario))).toEqual([]);
  });

  test("and is told when nobody expected it", async () => {
    const scenario = signingInAndOut((path) =>
      path("in and out", { outputs, sessions: { opened: 0, closed: 0 }, codes: 0 }),
    );
    expect(told(await play(scenario))).toEqual([
      "sessions opened: 0 | 1",
      "sessions closed: 0 | 1",
      "codes spent: 0 | 2",
    ]);
  });

  test("a session that expires was not closed", async () => {
    const scenario = signingInAndOut((path) =>
      path("too long away", {
        before: { authenticateSession: ({ clock }) => clock.advance({ hours: 2 }) },
        fails: { at: "authenticateSession", status: 404, error: "session_not_found" },
      }),
    );
    expect(told(await play(scenario))).toEqual([]);
  });

  test("what a path itself does beside the workflow does not count", async () => {
    const scenario = signingInAndOut((path) =>
      path("signed out elsewhere", {
        before: {
          authenticateSession: ({ call, steps }) =>
            call("api_session_v1_Revoke", { session_token: String(steps.authenticateTotp?.sessionToken) }),
        },
        fails: { at: "authenticateSession", status: 404, error: "session_not_found" },
      }),
    );
    expect(told(await play(scenario))).toEqual([]);
  });

  test("recovery codes that go with an app that gives way were not spent", async () => {
    const scenario = signingInAndOut((path) =>
      path("begun anew", {
        before: { createTotp: ({ call, ada }) => call("api_totp_v1_Create", { user_id: ada.id }) },
        outputs,
        codes: 2,
      }),
    );
    expect(told(await play(scenario))).toEqual([]);
  });

  test("a scenario says how many sessions its good paths open, and a path may say otherwise", async () => {
    const write: Parameters<typeof signingInAndOut>[0] = (path) => {
      path("as all", { outputs });
      path("as itself", { outputs, sessions: 1 });
    };
    const scenario = signingInAndOut(write, { sessions: 0 });
    expect(told(await play(scenario, { name: "as all" }))).toEqual(["sessions opened: 0 | 1"]);
    expect(told(await play(scenario, { name: "as itself" }))).toEqual([]);
  });
});

describe("what must hold is asked after the path, and waited for", () => {
  test.each([
    ["throws", () => Promise.reject(new Error("ada has no badge")), "ada has no badge"],
    ["answers false", async () => false, "it does not hold"],
  ])("it %s", async (_, afterwards, actual) => {
    const scenario = signingInAndOut((path) => path("in and out", { outputs, afterwards }));
    expect(told(await play(scenario))).toEqual([`afterwards: what the path says to hold | ${actual}`]);
  });

  test("an invariant of one's own is held after every path", async () => {
    const scenario = signingInAndOut((path) => path("in and out", { outputs }), {
      invariants: { "nobody stays signed in": async () => false, "the clock stands still": () => undefined },
    });
    expect(told(await play(scenario))).toEqual([
      "nobody stays signed in: it holds after every path | it does not hold",
    ]);
  });
});
