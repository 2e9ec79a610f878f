import { describe, expect, test } from "vitest";
import { scenario } from "../../mocks/stytch/exports/scenario.ts";
import { journalOf, play, told } from "./play.ts";
import { login, signedIn, smsLogin } from "./sms-login.ts";

const TRANSPORTS = ["direct", "msw", "http"] as const;

const failing = smsLogin((path) => {
  path("no answer comes", {
    before: { sendSmsOtp: ({ fault }) => fault({ drop: true }) },
    fails: { at: "sendSmsOtp", connection: "dropped" },
  });
  path("half of an answer comes, and the session is open all the same", {
    before: { authenticateOtp: ({ fault }) => fault({ truncate: true }) },
    fails: { at: "authenticateOtp", connection: "cut" },
    sessions: 1,
    codes: 1,
  });
  path("the answer comes too late", {
    before: { sendSmsOtp: ({ fault }) => fault({ delay: { seconds: 30, milliseconds: 1 } }) },
    fails: { at: "sendSmsOtp", connection: "timed out" },
  });
  path("the answer comes late, and somebody more patient waits for it", {
    patience: { minutes: 1 },
    before: { sendSmsOtp: ({ fault }) => fault({ delay: { seconds: 30, milliseconds: 1 } }) },
    outputs: signedIn,
  });
  path("the code is wrong", {
    inputs: ({ ada }) => ({ code: ada.phone.misreadsCode }),
    fails: { at: "authenticateOtp", status: 404, error: "otp_code_not_found" },
  });
  path("two devices ask, and the first one's code is dead", {
    second: { outputs: signedIn },
    inputs: ({ ada }) => ({ code: ada.phone.readsOlderCode }),
    order: ["first sendSmsOtp", "second sendSmsOtp", "first authenticateOtp", "second authenticateOtp"],
    fails: { at: "authenticateOtp", status: 401, error: "unable_to_auth_otp_code" },
  });
});

const NAMES = failing.paths.map(({ name }) => name);

test.each(TRANSPORTS)("over %s each path has the same verdict: it goes as written", async (transport) => {
  for (const name of NAMES)
    expect([name, told(await play(failing, { name, transport }))]).toEqual([name, []]);
});

test.each(NAMES)("over each transport the journal is the same: %s", async (name) => {
  const direct = await journalOf(failing, { name });
  expect(direct.length).toBeGreaterThan(0);
  for (const transport of TRANSPORTS) expect(await journalOf(failing, { name, transport })).toEqual(direct);
});

describe("a connection that fails where nobody expected it", () => {
  test.each([
    ["drop", { drop: true }, "got no answer: the connection was dropped."],
    ["truncate", { truncate: true }, /^The answer to .* was cut: only \d+ bytes of it came\.$/],
    [
      "delay",
      { delay: { seconds: 30, milliseconds: 1 } },
      "The step took longer than its timeout of 30000 ms.",
    ],
  ])("is told with its reason: %s", async (_, rule, reason) => {
    const unexpected = scenario(
      login,
      {
        world: ({ user }) => ({ ada: user() }),
        inputs: ({ ada }) => ({ phone_number: ada.phone.number, code: "1" }),
      },
      (path) => path("any", { before: { sendSmsOtp: ({ fault }) => fault(rule) }, outputs: () => ({}) }),
    );
    const [mismatch] = (await play(unexpected)).mismatches;
    expect(mismatch?.subject).toBe("outcome");
    const [at, message] = mismatch?.actual.split(/(?<=sendSmsOtp): /) ?? [];
    expect(at).toBe("fails at sendSmsOtp");
    expect(message).toMatch(reason);
  });

  test("an answer where none was expected is told side by side", async () => {
    const expectant = scenario(
      login,
      {
        world: ({ user }) => ({ ada: user() }),
        inputs: ({ ada }) => ({ phone_number: ada.phone.number, code: "1" }),
      },
      (path) => path("any", { fails: { at: "sendSmsOtp", connection: "dropped" } }),
    );
    expect(told(await play(expectant))).toEqual([
      "outcome: fails at sendSmsOtp, whose connection is dropped, and nothing runs after it | fails at authenticateOtp with 400 invalid_code, and nothing runs after it",
    ]);
  });
});
