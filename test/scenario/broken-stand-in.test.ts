import { expect, test } from "vitest";
import { stytchStage } from "../../mocks/stytch/exports/stage.ts";
import type { StytchWorld } from "../../mocks/stytch/state.ts";
import { failureReport } from "../../src/scenario/failure-report.ts";
import { runPath } from "../../src/scenario/run-path.ts";
import { shippedScenarios } from "./shipped.ts";

const shipped = await shippedScenarios();

const broken =
  (breakIt: (world: StytchWorld) => void): typeof stytchStage =>
  (options) =>
    stytchStage(options, breakIt);

async function failingPaths(breakIt: (world: StytchWorld) => void): Promise<string[]> {
  const failing: string[] = [];
  for (const { scenario, workflow } of shipped) {
    for (const path of scenario.paths) {
      const options = { seed: 1, transport: "direct" } as const;
      const { mismatches } = await runPath(workflow, scenario, path, broken(breakIt), options);
      if (mismatches.length > 0) failing.push(`${workflow.workflowId} › ${path.name}`);
    }
  }
  return failing;
}

const neverExpire = (world: StytchWorld) => {
  const send = world.inbox.send.bind(world.inbox);
  world.inbox.send = (sending) => send({ ...sending, life: sending.life * 1000 });
};

test("a stand-in that behaves fails no path", async () => {
  expect(await failingPaths(() => {})).toEqual([]);
});

test("codes that never expire fail the paths about expiry, and no others", async () => {
  expect(await failingPaths(neverExpire)).toEqual([
    "email-otp-login › the code has expired",
    "sms-otp-mfa › the code has expired",
    "sms-otp-login › the code has expired",
  ]);
});

test("codes that work twice fail the paths about used codes, and those that count them", async () => {
  const failing = await failingPaths((world) => {
    world.inbox.use = (message) => message;
  });
  expect(failing).toEqual([
    "email-otp-login › the code was used before",
    "sms-otp-mfa › the code was used before",
    "sms-otp-login › the code was used before",
    "sms-otp-login › half of the answer comes at authenticateOtp",
    "sms-otp-login › the answer comes too late at authenticateOtp",
  ]);
});

test("any code being right fails the paths about misread codes, and those that need one to lock an account", async () => {
  const failing = await failingPaths((world) => {
    world.inbox.find = (slot) => world.inbox.all().findLast((message) => message.slot === slot);
  });
  expect(failing).toEqual([
    "email-otp-login › the member misreads the code",
    "email-otp-login › a second email came, and the member types the first code",
    "email-otp-login › the member is locked out after too many wrong codes",
    "sms-otp-mfa › the member misreads the code",
    "sms-otp-mfa › a second message came, and the member types the first code",
    "sms-otp-mfa › the member is locked out after too many wrong codes",
    "sms-otp-login › the user misreads the code",
    "sms-otp-login › a second message came, and the user types the first code",
    "sms-otp-login › the user is locked out after too many wrong codes",
  ]);
});

test("the failure tells a stranger what was expected, what happened, and how to see it again", async () => {
  const sms = shipped.find(({ workflow }) => workflow.workflowId === "sms-otp-login");
  const path = sms?.scenario.paths.find(({ name }) => name === "the code has expired");
  if (!sms || !path) throw new Error("The path about expiry is gone.");
  const options = { seed: 1, transport: "direct" } as const;
  const run = await runPath(sms.workflow, sms.scenario, path, broken(neverExpire), options);
  const again = 'npx vitest run scenarios/stytch-sms-otp-login.scenario.ts -t "the code has expired"';
  const report = failureReport(`${sms.workflow.workflowId} › ${path.name}`, run, again);
  await expect(`${report}\n`).toMatchFileSnapshot("../golden/codes-never-expire.txt");
});
