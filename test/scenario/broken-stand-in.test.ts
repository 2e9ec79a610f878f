import { expect, test } from "vitest";
import { stytchStage } from "../../mocks/stytch/exports/stage.ts";
import type { StytchWorld } from "../../mocks/stytch/state.ts";
import { failureReport } from "../../src/scenario/failure-report.ts";
import { runPath } from "../../src/scenario/run-path.ts";
import { shippedScenarios } from "./shipped.ts";

const shipped = await shippedScenarios();

/** For a test that runs every path there is. */
const LONG = { timeout: 300_000 };

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

test("a stand-in that behaves fails no path", LONG, async () => {
  expect(await failingPaths(() => {})).toEqual([]);
});

/** Which paths of which workflow, one in a line. */
const listOf = (failing: readonly string[]): string => failing.map((line) => `${line}\n`).join("");

test.each<[string, (world: StytchWorld) => void]>([
  ["codes-never-expire", neverExpire],
  [
    "codes-work-twice",
    ({ inbox }) => {
      inbox.use = (message) => message;
    },
  ],
  [
    "any-code-is-right",
    ({ inbox }) => {
      inbox.find = (slot) => inbox.all().findLast((message) => message.slot === slot);
    },
  ],
])(
  "a stand-in of the fault %s fails the paths that its list has, and no others",
  LONG,
  async (fault, breakIt) => {
    const failing = listOf(await failingPaths(breakIt));
    await expect(failing).toMatchFileSnapshot(`../golden/failing-paths/${fault}.txt`);
  },
);

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
