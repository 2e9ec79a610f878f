import { describe, expect, test } from "vitest";
import { cellTotals, percentOf } from "../../../src/contract/coverage/cell-totals.ts";
import { cellsOf } from "../../../src/contract/coverage/cells.ts";
import { cellsText } from "../../../src/contract/coverage/cells-text.ts";
import type { PlayedPath, Reason } from "../../../src/contract/coverage/played-paths.ts";
import { login, path, scenarioOf } from "./login.ts";

const PASSES = { passes: true } as const;

const GOOD = path("the code is right", PASSES);

const counted = (paths: readonly PlayedPath[], outOfReach: readonly Reason[] = []) =>
  cellsOf([login], [scenarioOf(paths, outOfReach)], "every workflow");

const inShort = (paths: readonly PlayedPath[], outOfReach: readonly Reason[] = []) =>
  cellsText(counted(paths, outOfReach), { full: false });

const inFull = (paths: readonly PlayedPath[], outOfReach: readonly Reason[] = []) =>
  cellsText(counted(paths, outOfReach), { full: true });

/** Everything that the first step can meet. */
const FIRST: Reason = {
  at: "first",
  errors: ["4XX", "dropped", "cut", "timed out"],
  because: "It is mocked.",
};

test("in full, every way to end stands with its path, its reason, or neither", () => {
  const late = path("the code is late", { at: "second", status: 401, error: "late" });
  expect(
    inFull([GOOD, late, path("it is very late", late.ends[0] ?? PASSES)], [FIRST]),
  ).toBe(`login  login.yml
  ✓ passes  the code is right
  first  send
    – 4XX        It is mocked.
    – dropped    It is mocked.
    – cut        It is mocked.
    – timed out  It is mocked.
  second  check
    ✓ 401 late   the code is late, and 1 more path
    · 401 wrong  no path expects it
    · 429        no path expects it
    · dropped    no path expects it
    · cut        no path expects it
    · timed out  no path expects it

1 workflow, 6 of 11 cells: 2 with a path, 4 with a reason, 5 missing (54.5 %).
`);
});

test("in short, only what is missing", () => {
  const second: Reason = {
    at: "second",
    errors: ["late", "429", "dropped", "cut", "timed out"],
    because: "No.",
  };
  expect(inShort([GOOD], [FIRST, second])).toBe(`login  login.yml
  second  check
    · 401 wrong  no path expects it

1 workflow, 10 of 11 cells: 1 with a path, 9 with a reason, 1 missing (90.9 %).
`);
});

test("that nothing is missing is one sentence", () => {
  const second: Reason = {
    at: "second",
    errors: ["late", "wrong", "429", "dropped", "cut", "timed out"],
    because: "No.",
  };
  expect(inShort([GOOD], [FIRST, second])).toBe(
    "1 workflow, 11 of 11 cells: 1 with a path, 10 with a reason.\n",
  );
});

test("a workflow without a scenario misses everything", () => {
  expect(cellsText(cellsOf([login], [], "every workflow"), { full: false })).toBe(`login  login.yml
  It has no scenario: 11 cells missing.

1 workflow, 0 of 11 cells: 0 with a path, 0 with a reason, 11 missing (0 %).
`);
});

test("where no document is named, workflows without a scenario are not asked for", () => {
  expect(cellsOf([login], [], "those with scenarios").workflows).toEqual([]);
});

describe("a path counts", () => {
  const shows = (...paths: PlayedPath[]) => cellTotals(counted(paths)).paths;

  test.each(["failed", "skipped", "to do", "not run"] as const)(
    "only when it went as written, and not when it is %s",
    (outcome) => {
      const late = path("late", { at: "second", status: 401, error: "late" }, { outcome });
      expect(shows(late)).toBe(0);
      expect(inShort([late])).toContain(`    · 401 late   "late" expects it: ${outcome}\n`);
    },
  );

  test("only for what it expects, and not for what came on the way", () => {
    const calls = [{ stepId: "second", status: 401, error: "late" }];
    expect(shows(path("good", PASSES, { calls }))).toBe(1);
  });

  test("of any status for a range of them, and whatever the error, where none are named", () => {
    expect(shows(path("gone", { at: "first", status: 410, error: "gone" }))).toBe(1);
  });

  test("not with an error that is named under no status of the operation", () => {
    expect(shows(path("odd", { at: "second", status: 401, error: "odd" }))).toBe(0);
  });

  test("for what either of its actors expects", () => {
    const ends = [PASSES, { at: "second", connection: "cut" }];
    expect(shows(path("two", PASSES, { ends }))).toBe(2);
  });

  test("over several transports only when it went as written over each", () => {
    const cut = path("cut", { at: "second", connection: "cut" });
    const cells = (outcome: PlayedPath["outcome"]) =>
      cellsOf([login], [scenarioOf([cut]), scenarioOf([{ ...cut, outcome }])], "every workflow");
    expect(cellTotals(cells("passed")).paths).toBe(1);
    expect(cellTotals(cells("failed")).paths).toBe(0);
  });

  test("nowhere when it fails before any request", () => {
    expect(shows(path("no input", { input: "code" }))).toBe(0);
  });
});

test("a reason without a step is for each that declares it", () => {
  expect(cellTotals(counted([], [{ errors: ["dropped", "late"], because: "No." }])).reasons).toBe(3);
});

test("drafts are counted", () => {
  const draft = path("draft: second is refused with 429", { at: "second", status: 429 });
  expect(inShort([GOOD, draft])).toContain(
    "2 of 11 cells: 2 with a path, 1 draft among them, 0 with a reason",
  );
});

test("a share is never rounded up", () => {
  const totals = { workflows: 1, cells: 2001, paths: 2000, reasons: 0, missing: 1, drafts: 0 };
  expect(percentOf(totals)).toBe(99.9);
  expect(percentOf({ ...totals, cells: 0, missing: 0 })).toBe(100);
});

describe("a reason that cannot be is told, with what to do", () => {
  const LATE = path("the code is late", { at: "second", status: 401, error: "late" });

  test.each<[string, Reason, string, string]>([
    [
      "for what a path shows",
      { at: "second", errors: ["late"], because: "No." },
      'A reason is given for "late" at second, and the path "the code is late" shows it.',
      "Leave out the reason.",
    ],
    [
      "for what the operation does not declare",
      { at: "second", errors: ["wrnog"], because: "No." },
      'A reason is given for "wrnog" at second, and check does not declare it.',
      'Did you mean "wrong"?',
    ],
    [
      "for what no operation declares",
      { errors: ["nothing_like_it"], because: "No." },
      'A reason is given for "nothing_like_it", and no operation of login declares it.',
      "Leave it out.",
    ],
    [
      "at a step that does not exist",
      { at: "secnd", errors: ["late"], because: "No." },
      'A reason is given at "secnd", and login has no such step.',
      'Did you mean "second"?',
    ],
    [
      "that says nothing",
      { at: "second", errors: ["wrong"], because: " " },
      'The reason for "wrong" at second says nothing.',
      "Say in `because` why nobody can get there.",
    ],
    [
      "that is given twice",
      { at: "second", errors: ["wrong", "wrong"], because: "No." },
      'Two reasons are given for "wrong" at second.',
      "Leave out one of them.",
    ],
  ])("%s", (_, reason, message, fix) => {
    const place = { file: "login.scenario.ts", line: 3, column: 15 };
    expect(counted([LATE], [reason]).mistakes).toEqual([{ workflowId: "login", message, fix, place }]);
  });

  test("beside what is missing", () => {
    expect(inShort([LATE], [{ at: "second", errors: ["late"], because: "No." }])).toContain(`
login.scenario.ts:3:15 login
  A reason is given for "late" at second, and the path "the code is late" shows it.
  fix: Leave out the reason.

1 workflow`);
  });

  test("once, when the scenario was run over several transports", () => {
    const scenario = scenarioOf([], [{ errors: ["odd"], because: "No." }]);
    expect(cellsOf([login], [scenario, scenario], "every workflow").mistakes).toHaveLength(1);
  });
});
