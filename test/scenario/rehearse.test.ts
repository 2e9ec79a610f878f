import { resolve } from "node:path";
import { expect, test } from "vitest";
import type { Vitest } from "vitest/node";
import { storyOf } from "./reporter/story-of.ts";

const from = (file: string): string => JSON.stringify(resolve(file));

const LOGIN = `
import { scenario, workflow } from ${from("mocks/stytch/exports/scenario.ts")};
import { rehearse } from ${from("mocks/stytch/exports/vitest.ts")};

const login = workflow(${from("workflows/arazzo/stytch-sms-otp-login-workflow.yml")}, "sms-otp-login");
const any = { says: "anything", mismatch: () => undefined };
let tries = 0;

export const paths = scenario(
  login,
  {
    world: ({ user }) => ({ ada: user() }),
    inputs: ({ ada }) => ({ phone_number: ada.phone.number, code: ada.phone.readsCode }),
    sessions: 0,
  },
  (path) => {
    path("the user types the code", {
      outputs: () => ({ userId: any, sessionToken: any, sessionJwt: any }),
      tags: ["good"],
    });
    path("the code has expired", {
      before: { authenticateOtp: ({ clock }) => clock.advance({ minutes: 2 }) },
      fails: { at: "authenticateOtp", status: 401, error: "unable_to_auth_otp_code" },
    });
    path.skip("not now", {});
    path.todo("some day");
    path("never ending", { timeout: 50, before: { sendSmsOtp: () => new Promise(() => {}) } });
    path("at the second try", {
      retry: 1,
      before: { sendSmsOtp: () => { tries += 1; if (tries < 2) throw new Error("too slow"); } },
      outputs: () => ({ userId: any, sessionToken: any, sessionJwt: any }),
    });
  },
);

rehearse(paths);
`;

/** Every test of a run: its state, its name and the line where it says that it stands. */
function testsOf(vitest: Vitest): readonly string[] {
  const tests = vitest.state.getTestModules().flatMap((module) => [...module.children.allTests()]);
  return tests.map((one) => `${one.result().state} ${one.name}:${one.location?.line}`);
}

const tags = [{ name: "good", description: "All goes well." }];

async function rehearsed(filters: readonly string[], config = {}): Promise<readonly string[]> {
  let told: readonly string[] = [];
  await storyOf(
    {
      "login.scenario.ts": LOGIN,
      "counting.scenario.ts": `
        import { expect, test } from "vitest";
        import { paths } from "./login.scenario.ts";
        test("a scenario is counted where it is imported, and not run", () => expect(paths.paths.length).toBe(6));
      `,
    },
    {
      filters,
      // As vitest has it by itself: without isolation a file that was imported is not run again.
      config: { tags, isolate: true, ...config },
      afterwards: async (vitest) => {
        told = testsOf(vitest);
      },
    },
  );
  return told;
}

test("each path is a test, at its line, in the file that vitest runs and in no other", async () => {
  expect(await rehearsed([], { includeTaskLocation: true })).toEqual([
    "passed a scenario is counted where it is imported, and not run:4",
    "passed the user types the code:17",
    "passed the code has expired:21",
    "skipped not now:25",
    "skipped some day:26",
    "failed never ending:27",
    "passed at the second try:28",
  ]);
});

test("a scenario that is written elsewhere is rehearsed in the file that says so", async () => {
  let told: readonly string[] = [];
  await storyOf(
    {
      "shared.ts": LOGIN.replace("rehearse(paths);", ""),
      "login.scenario.ts": `
        import { rehearse } from ${from("mocks/stytch/exports/vitest.ts")};
        import { paths } from "./shared.ts";
        rehearse(paths);
      `,
    },
    {
      config: { tags, isolate: true },
      afterwards: async (vitest) => {
        told = testsOf(vitest);
      },
    },
  );
  expect(told).toHaveLength(6);
  expect(told[0]).toMatch(/^passed the user types the code/);
});

test("vitest finds a path by its line", async () => {
  const told = await rehearsed(["$/login.scenario.ts:21"], { includeTaskLocation: true });
  expect(told.filter((one) => !one.startsWith("skipped"))).toEqual(["passed the code has expired:21"]);
});

test("and by its tags", async () => {
  const told = await rehearsed(["login"], { tagsFilter: ["good"] });
  expect(told.filter((one) => !one.startsWith("skipped"))).toEqual(["passed the user types the code:17"]);
});
