import { expect, test } from "vitest";
import { type PathDefinition, scenario, workflow } from "../../mocks/stytch/exports/scenario.ts";
import { failureReport } from "../../src/scenario/failure-report.ts";
import { play, told } from "./play.ts";
import { signedIn, smsLogin, type World } from "./sms-login.ts";

const login = (definition: PathDefinition<World>) => smsLogin((path) => path("both", definition));

test("without an order the second begins when the first is over", async () => {
  const run = await play(login({ outputs: signedIn, second: { outputs: signedIn } }));
  expect(told(run)).toEqual([]);
  expect(run.stage.inbox().map(({ state }) => state)).toEqual(["used", "used"]);
});

test("an order interleaves their steps", async () => {
  const run = await play(
    login({
      outputs: signedIn,
      order: ["first sendSmsOtp", "second sendSmsOtp", "first authenticateOtp", "second authenticateOtp"],
      second: { fails: { at: "authenticateOtp", status: 401, error: "unable_to_auth_otp_code" } },
    }),
  );
  expect(told(run)).toEqual([]);
  expect(run.stage.inbox().map(({ state }) => state)).toEqual(["superseded", "used"]);
});

test.each(["direct", "msw", "http"] as const)(
  "what two do at the same moment is told apart, over %s",
  async (transport) => {
    const both = scenario(
      workflow("workflows/arazzo/stytch-sms-otp-login-workflow.yml", "sms-otp-login"),
      {
        world: ({ user }) => ({ ada: user(), bob: user() }),
        inputs: ({ ada }) => ({
          phone_number: ada.phone.number,
          code: ada.phone.readsCode,
          session_duration_minutes: 5,
        }),
      },
      (path) =>
        path("both", {
          outputs: signedIn,
          codes: 1,
          second: {
            inputs: ({ bob }) => ({ phone_number: bob.phone.number, code: bob.phone.readsCode }),
            outputs: signedIn,
            codes: 1,
          },
          order: ["first sendSmsOtp", "second sendSmsOtp"],
        }),
    );
    expect(told(await play(both, { transport }))).toEqual([]);
  },
);

test("what the second does otherwise than written is told as the second's", async () => {
  expect(
    told(await play(login({ outputs: signedIn, second: { outputs: signedIn, codes: 2, sessions: 0 } }))),
  ).toEqual(["second actor, sessions opened: 0 | 1", "second actor, codes spent: 2 | 1"]);
});

test("whoever has failed is waited for no longer", async () => {
  const run = await play(
    login({
      inputs: () => ({ phone_number: "12" }),
      fails: { at: "sendSmsOtp", status: 400, error: "invalid_phone_number" },
      order: ["first sendSmsOtp", "first authenticateOtp", "second sendSmsOtp"],
      second: { outputs: signedIn },
    }),
  );
  expect(told(run)).toEqual([]);
});

test("an order that cannot be kept is told", async () => {
  const impossible = login({
    outputs: signedIn,
    second: { outputs: signedIn },
    order: ["first authenticateOtp", "first sendSmsOtp", "second sendSmsOtp"],
  });
  await expect(play(impossible)).rejects.toThrow(
    'The order cannot be kept: "first sendSmsOtp" and "second sendSmsOtp" would wait for "first authenticateOtp", which cannot come first.',
  );
});

test("an order of a step that does not exist is told", async () => {
  await expect(
    play(login({ outputs: signedIn, second: { outputs: signedIn }, order: ["second sendSmsOpt"] })),
  ).rejects.toThrow('sms-otp-login has no step "sendSmsOpt". Did you mean "sendSmsOtp"?');
});

test("a failure shows what both of them did", async () => {
  const run = await play(login({ outputs: signedIn, second: { outputs: signedIn, sessions: 0 } }));
  const report = failureReport("sms-otp-login › both", run, "npx vitest");
  expect(report.split("\n\n").slice(2, 4).join("\n\n")).toBe(
    [
      "  first actor        request                            answer",
      "  ✓ sendSmsOtp       POST /v1/otps/sms/login_or_create  200",
      "  ✓ authenticateOtp  POST /v1/otps/authenticate         200",
      "",
      "  second actor       request                            answer",
      "  ✓ sendSmsOtp       POST /v1/otps/sms/login_or_create  200",
      "  ✓ authenticateOtp  POST /v1/otps/authenticate         200",
    ].join("\n"),
  );
});
