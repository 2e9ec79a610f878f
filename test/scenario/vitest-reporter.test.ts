import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import StoryReporter from "../../src/scenario/vitest-reporter.ts";
import { storyOf } from "./reporter/story-of.ts";

const LOGIN = `
import { fails, rehearsal } from "./path.ts";

rehearsal("login", "Log in with a texted code.", (path) => {
  path.skip("the user lost the phone");
  path("the user types the code", { send: 200, authenticate: 200 });
  path("the code has expired", { send: 200, authenticate: 200 }, { then: () => fails("login › the code has expired") });
  path.todo("the user is abroad");
  path("the user is called", {}, { first: (context) => context.skip("there is no voice call yet") });
  path("the world is gone", {}, { first: () => { throw new Error("no world"); } });
  let tries = 0;
  path("the network is slow", { send: "timed out" }, {
    options: { retry: 2 },
    then: () => { tries += 1; if (tries < 3) throw new Error("too slow"); },
  });
  path("every step is asked twice", {
    sendTheCodeByTextMessage: 200, sendTheCodeByTextMessageAgain: 200,
    authenticateWithTheCode: "404 otp_code_not_found", authenticateWithTheCodeAgain: 200,
  });
});
`;

const OTHERS = `
import { describe, expect, test } from "vitest";

test("a sum", () => { console.log("one\\ntwo"); });
describe("objects", () => {
  test.skip("later");
  test("are equal", { retry: 1 }, () => { expect({ a: 1 }).toEqual({ a: 2 }); });
});
`;

const TROUBLE = {
  "empty.scenario.ts": "",
  "hook.scenario.ts": `
import { beforeAll, describe, test } from "vitest";
describe("login", () => {
  beforeAll(() => { throw new Error("no world"); });
  test("never", () => {});
});
`,
  "import.scenario.ts": `import "./nowhere.ts";`,
  "lost.scenario.ts": `
import { test } from "vitest";
test("looks well", () => { Promise.reject(new Error("nobody caught me")); });
`,
};

const SKIPPED = `
import { describe } from "vitest";
import { rehearsal } from "./path.ts";
describe.skip("later", () => rehearsal("login", "Log in.", (path) => path("the code is right", { send: 200 })));
`;

const ONE = `
import { rehearsal } from "./path.ts";
rehearsal("login", "Log in.", (path) => {
  path("the code is right", { send: 200, authenticate: 200 });
  path("the code is wrong", { send: 200, authenticate: "404 otp_code_not_found" });
});
`;

const ONE_TOLD = `Log in.  login

  ✓ the code is wrong
      send 200 → authenticate 404 otp_code_not_found

1 workflow, 1 of 1 path went as written.
`;

test("each file is told as a story, failures come whole after all stories, and every kind is counted apart", async () => {
  const story = await storyOf({ "login.scenario.ts": LOGIN, "others.scenario.ts": OTHERS });
  await expect(story).toMatchFileSnapshot("../golden/story/run.txt");
});

test("a scenario that is skipped whole is told by its paths", async () => {
  expect(await storyOf({ "login.scenario.ts": SKIPPED })).toBe(
    "Log in.  login\n\n  - the code is right  skipped\n\n1 workflow, no path ran, 1 skipped.\n",
  );
});

test("a path is told as soon as it is over", async () => {
  const told: string[] = [];
  await storyOf({ "login.scenario.ts": ONE }, { listen: (text) => told.push(text) });
  expect(told).toEqual([
    "Log in.  login\n\n  ✓ the code is right\n      send 200 → authenticate 200\n",
    "Log in.  login\n\n  ✓ the code is right\n      send 200 → authenticate 200\n" +
      "  ✓ the code is wrong\n      send 200 → authenticate 404 otp_code_not_found\n",
  ]);
});

test("files that cannot be loaded or hold no test, hooks that fail and errors that nobody caught are shown", async () => {
  await expect(await storyOf(TROUBLE)).toMatchFileSnapshot("../golden/story/trouble.txt");
});

test("tests that were not asked for by name are counted, and not told", async () => {
  const files = { "login.scenario.ts": ONE, "others.scenario.ts": OTHERS };
  const story = await storyOf(files, { config: { testNamePattern: "login the code is wrong" } });
  expect(story).toBe(`${ONE_TOLD}4 tests were left out.\n`);
});

test("so are those that stand at other lines than the one that was asked for", async () => {
  const text = `import { test } from "vitest";\ntest("a", () => {});\ntest("b", () => {});`;
  const story = await storyOf(
    { "a.scenario.ts": text },
    { config: { includeTaskLocation: true }, filters: ["$/a.scenario.ts:3"] },
  );
  expect(story).toBe("$/a.scenario.ts\n\n  ✓ b\n\n1 of 1 test passed.\n1 test was left out.\n");
});

test("with --hideSkippedTests skipped tests are only counted", async () => {
  const text = `import { test } from "vitest"; test.skip("a"); test.todo("b"); test("c", () => {});`;
  const story = await storyOf({ "a.scenario.ts": text }, { config: { hideSkippedTests: true } });
  expect(story).toBe("$/a.scenario.ts\n\n  ○ b  to do\n  ✓ c\n\n1 of 1 test passed, 1 skipped, 1 to do.\n");
});

test("what tests print is shown of those that failed, when that is what silent asks for", async () => {
  const text = `import { test } from "vitest";
test("a", () => { console.log("all is well"); });
test("b", () => { console.log("not so well"); throw new Error("no"); });`;
  const story = await storyOf({ "a.scenario.ts": text }, { config: { silent: "passed-only" } });
  expect(story).toContain("  ✓ a\n  ✗ b\n      no\n      $/a.scenario.ts:3:53\n      │ not so well\n");
});

test("the project is named where there are several", async () => {
  const projects = ["direct", "msw"].map((name) => ({
    extends: true as const,
    test: { name, include: ["*.scenario.ts"] },
  }));
  const story = await storyOf({ "login.scenario.ts": ONE }, { config: { projects } });
  expect(story).toContain("Log in.  login  direct\n");
  expect(story).toContain("Log in.  login  msw\n");
  expect(story).toContain("\n1 workflow, 4 of 4 paths went as written.\n");
});

test("a run that stops at the first failure says that it was interrupted", async () => {
  const text = `import { test } from "vitest"; test("a", () => { throw new Error("no"); }); test("b", () => {});`;
  const story = await storyOf({ "a.scenario.ts": text }, { config: { bail: 1 } });
  expect(story).toContain("The run was interrupted.\n0 of 1 test passed, 1 failed, 1 not run.\n");
});

test("every rerun is told anew, with what set it off", async () => {
  const story = await storyOf(
    { "login.scenario.ts": ONE },
    { afterwards: async (vitest) => vitest.rerunTestSpecifications(await vitest.globTestSpecifications()) },
  );
  const [first, again] = story.split("\nAsked for: rerun test.\n\n");
  expect(first).toContain("1 workflow, 2 of 2 paths went as written.\n");
  expect(again).toBe(`${first}\nWaiting for a file to change. Press h for help, q to quit.\n\n`);
});

test("when a file has changed, the rerun says which", async () => {
  const story = await storyOf(
    { "login.scenario.ts": ONE },
    {
      afterwards: async (vitest) => {
        const reporter = new StoryReporter({ colour: false });
        reporter.onInit(vitest);
        reporter.onWatcherRerun([], join(vitest.config.root, "login.yml"));
      },
    },
  );
  expect(story.endsWith("\n\n$/login.yml has changed.\n\n")).toBe(true);
});

test("where no file is found, vitest's own words say where it looked", async () => {
  expect(await storyOf({})).toContain("No test files found, exiting with code 1\n");
});

test("with --outputFile the scenarios are written with their reasons, and each path with how it went and what its calls were answered", async () => {
  const folder = mkdtempSync(join(tmpdir(), "understudy-"));
  try {
    const outputFile = join(folder, "paths.json");
    const story = await storyOf({ "login.scenario.ts": LOGIN }, { config: { outputFile } });
    const { version, scenarios } = JSON.parse(readFileSync(outputFile, "utf8"));
    expect(version).toBe(2);
    const [{ paths, ...scenario }, ...others] = scenarios;
    expect(others).toEqual([]);
    expect(scenario).toEqual({
      document: "flows.yml",
      workflowId: "login",
      outOfReach: [{ errors: ["late"], because: "Nobody is." }],
    });
    type Ended = { readonly name: string; readonly outcome: string };
    expect(paths.map(({ name, outcome }: Ended) => `${name}: ${outcome}`)).toEqual([
      "the user lost the phone: skipped",
      "the user types the code: passed",
      "the code has expired: failed",
      "the user is abroad: to do",
      "the user is called: skipped",
      "the world is gone: failed",
      "the network is slow: passed",
      "every step is asked twice: passed",
    ]);
    expect(paths[1]).toEqual({
      name: "the user types the code",
      outcome: "passed",
      ends: [{ passes: true }],
      calls: [
        { stepId: "send", status: 200 },
        { stepId: "authenticate", status: 200 },
      ],
      deeds: [],
    });
    expect(story.endsWith(`\nWrote ${outputFile}.\n`)).toBe(true);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test("without it nothing is written", async () => {
  expect(await storyOf({ "login.scenario.ts": ONE })).not.toContain("Wrote");
});
