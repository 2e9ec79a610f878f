import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { expect, test } from "vitest";
import { MOVES } from "../../../src/scenario/explore/moves.ts";
import { storyOf } from "../reporter/story-of.ts";

const page = readFileSync("docs/explore.md", "utf8");

test("the exploration that the page shows runs, and finds nothing", async () => {
  const [, snippet = ""] = /```ts\n(.*?)```/s.exec(page) ?? [];
  const source = snippet
    .replaceAll(/"stytch-understudy\/(\w+)"/g, (_, name) =>
      JSON.stringify(resolve(`mocks/stytch/exports/${name}.ts`)),
    )
    .replace(/new URL\(.*?\)/, JSON.stringify(resolve("workflows/arazzo/stytch-sms-otp-login-workflow.yml")));
  let told: readonly string[] = [];
  await storyOf(
    { "login.scenario.ts": source },
    {
      config: { globals: true, testTimeout: 60_000 },
      afterwards: async (vitest) => {
        const tests = vitest.state.getTestModules().flatMap((module) => [...module.children.allTests()]);
        told = tests.map((one) => `${one.result().state} ${one.name}`);
      },
    },
  );
  expect(told).toEqual(["passed whatever people do at the login, what always holds does hold"]);
});

test("the failure that the page shows is the one that is thrown", () => {
  expect(page).toContain(readFileSync("test/golden/explored-story.txt", "utf8"));
});

test("the page has every move", () => {
  const told = [...page.matchAll(/^\| `(\w+)` \|/gm)].map(([, move]) => move);
  expect(told).toEqual([...Object.keys(MOVES), "companion"]);
});
