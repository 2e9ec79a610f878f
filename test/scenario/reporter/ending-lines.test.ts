import picocolors from "picocolors";
import { expect, test } from "vitest";
import type { Ending } from "../../../src/scenario/reporter/ending.ts";
import { endingLines } from "../../../src/scenario/reporter/ending-lines.ts";

const PASSED: Ending = {
  name: "the code is right",
  suites: ["login"],
  outcome: "passed",
  tries: 1,
  errors: [],
  place: "login.scenario.ts:3:1",
  printed: "",
};

const lines = (differs: Partial<Ending>) =>
  endingLines({ ...PASSED, ...differs }, PASSED.name, picocolors.createColors(false));

test.each([
  [{}, "  ✓ the code is right"],
  [{ tries: 2 }, "  ✓ the code is right  passed on the 2nd try"],
  [{ tries: 3 }, "  ✓ the code is right  passed on the 3rd try"],
  [{ tries: 4 }, "  ✓ the code is right  passed on the 4th try"],
  [{ outcome: "skipped" }, "  - the code is right  skipped"],
  [{ outcome: "skipped", note: "no phone" }, "  - the code is right  skipped: no phone"],
  [{ outcome: "to do" }, "  ○ the code is right  to do"],
  [{ outcome: "not run" }, "  · the code is right  not run"],
] as const)("%j is one line", (differs, line) => {
  expect(lines(differs)).toEqual([line]);
});

test("a failed test says the first line of why, no wider than the page, and where", () => {
  const errors = [{ name: "Error", message: `${"far too long ".repeat(10)}\nand more` }];
  const [, cause = "", place] = lines({ outcome: "failed", errors });
  expect(cause).toBe(`      ${"far too long ".repeat(10).slice(0, 93)}…`);
  expect(cause).toHaveLength(100);
  expect(place).toBe("      login.scenario.ts:3:1");
});

test("of a failed path, whose report comes last, only where it is", () => {
  const errors = [{ name: "PathFailure", message: "login › the code is right\n    did not go as written." }];
  expect(lines({ outcome: "failed", tries: 2, errors })).toEqual([
    "  ✗ the code is right  failed 2 times",
    "      login.scenario.ts:3:1",
  ]);
});

test("a path that sent nothing says why", () => {
  const story = {
    workflowId: "login",
    document: "login.yml",
    title: "Log in.",
    ends: [],
    run: { failure: "code is missing", steps: [], calls: [], deeds: [] },
  };
  expect(lines({ story })).toEqual(["  ✓ the code is right", "      nothing was sent: code is missing"]);
});
