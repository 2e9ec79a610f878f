import picocolors from "picocolors";
import { expect, test } from "vitest";
import type { Ending } from "../../../src/scenario/reporter/ending.ts";
import { tally } from "../../../src/scenario/reporter/tally.ts";

const STORY = { workflowId: "login", document: "login.yml", title: "Log in.", ends: [] };

const ending = (differs: Partial<Ending>): Ending => ({
  name: "a test",
  suites: [],
  outcome: "passed",
  tries: 1,
  errors: [],
  place: "",
  printed: "",
  ...differs,
});

const path = (outcome: Ending["outcome"] = "passed", story = STORY) => ending({ outcome, story });

const said = (...endings: readonly Ending[]) => tally(endings, picocolors.createColors(false));

test("what was skipped is not among the paths that should have gone", () => {
  expect(said(path(), path(), path("failed"), path("skipped"))).toEqual([
    "1 workflow, 2 of 3 paths went as written, 1 failed, 1 skipped.",
  ]);
});

test("workflows of two documents are two, whatever they are called", () => {
  expect(said(path(), path("passed", { ...STORY, document: "other.yml" }))).toEqual([
    "2 workflows, 2 of 2 paths went as written.",
  ]);
});

test("other tests are counted apart, and those that were not asked for by themselves", () => {
  expect(said(path(), ending({}), ending({ outcome: "to do" }), ending({ outcome: "left out" }))).toEqual([
    "1 workflow, 1 of 1 path went as written.",
    "1 of 1 other test passed, 1 to do.",
    "1 test was left out.",
  ]);
});

test("a run of which nothing was asked for, or all was skipped, says that no test ran", () => {
  expect(said(ending({ outcome: "left out" }), ending({ outcome: "left out" }))).toEqual([
    "No test ran.",
    "2 tests were left out.",
  ]);
  expect(said(ending({ outcome: "skipped" }))).toEqual(["No test ran, 1 skipped."]);
  expect(said(path(), ending({ outcome: "skipped" }))).toEqual([
    "1 workflow, 1 of 1 path went as written.",
    "No other test ran, 1 skipped.",
  ]);
});
