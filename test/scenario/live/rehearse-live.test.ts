import { resolve } from "node:path";
import { expect, test } from "vitest";
import { ENV, type RealServer, realServer } from "../../cli/verify-server.ts";
import { storyOf } from "../reporter/story-of.ts";

const from = (file: string): string => JSON.stringify(resolve(file));

const LOGIN = `
import { aSessionOf, scenario, workflow } from ${from("mocks/stytch/exports/scenario.ts")};
import { rehearse } from ${from("mocks/stytch/exports/vitest.ts")};

rehearse(scenario(
  workflow(${from("workflows/arazzo/stytch-sms-otp-login-workflow.yml")}, "sms-otp-login"),
  {
    world: ({ user }) => ({ ada: user() }),
    inputs: ({ ada }) => ({ phone_number: ada.phone.number, code: ada.phone.readsCode }),
    sessions: 0,
  },
  (path) => {
    path("the user types the code", {
      outputs: ({ ada }) => ({ userId: ada.id, sessionToken: "", sessionJwt: "" }),
    });
    path("the code has expired", {
      before: { authenticateOtp: ({ clock }) => clock.advance({ minutes: 2 }) },
      fails: { at: "authenticateOtp", status: 401, error: "unable_to_auth_otp_code" },
    });
    path("the user expects too much", { fails: { input: "code" } });
  },
));
`;

const storyAt = (env: Readonly<Record<string, string>>) =>
  storyOf({ "login.scenario.ts": LOGIN }, { config: { provide: { transport: "live" }, env } });

const at = ({ url }: RealServer) => ({
  ...ENV,
  UNDERSTUDY_LIVE_URL: url,
  UNDERSTUDY_LIVE_PER_SECOND: "1000",
});

test("a path that was played is told with what nobody could judge, one that was not with the reason", async () => {
  const story = await storyAt(at(await realServer()));
  expect(story).toContain(`
  ✓ the user types the code
      sendSmsOtp 200 → authenticateOtp 200
      not judged: sessions opened, what always holds
  - the code has expired  skipped: it reads or moves the clock, which takes a stand-in
  ✗ the user expects too much
`);
  expect(story).toContain("  That is the stand-in's answer: the real service was not asked.");
  expect(story).toContain("1 workflow, 1 of 2 paths went as written, 1 failed, 1 skipped.");
});

test("without a test project every path fails, and says what is missing", async () => {
  const none = Object.fromEntries(Object.keys(ENV).map((name) => [name, ""]));
  const story = await storyAt(none);
  expect(story).toContain("No test project of Stytch is given to play the paths at.");
  expect(story).toContain("3 failed");
});
