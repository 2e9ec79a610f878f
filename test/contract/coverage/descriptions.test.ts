import { expect, test } from "vitest";
import { coverageOf } from "../../../src/contract/coverage/coverage.ts";
import { readPlayedScenarios } from "../../../src/contract/coverage/played-paths.ts";
import { coverageReport } from "../../../src/contract/coverage/report.ts";
import { coverageText } from "../../../src/contract/coverage/text.ts";
import { parseDocument } from "../../../src/document/text-document.ts";
import { login, path, scenarioOf } from "./login.ts";

const PASSES = { passes: true } as const;

const PLAYED = [
  path("good", PASSES, {
    calls: [
      { stepId: "first", status: 200 },
      { stepId: "second", status: 200 },
    ],
  }),
  path("late", PASSES, {
    calls: [
      { stepId: "first", status: 200 },
      { stepId: "second", status: 401, error: "late" },
    ],
  }),
  path("refused", PASSES, { calls: [{ stepId: "first", status: 404, error: "nobody" }] }),
  path("broken", PASSES, { calls: [{ stepId: "first", status: 500 }] }),
  path("failed", PASSES, { outcome: "failed", calls: [{ stepId: "second", status: 429 }] }),
];

const full = { full: true };

test("without scenarios it is what the steps expect", () => {
  expect(coverageText(coverageOf([login], undefined), full)).toBe(`Codes  api.yml
  2 of 3 operations are called, 3 of 7 answers of theirs are expected.

  send  POST /send
    called by login.first
    ✓ 200  passes login.first
    · 4XX

  check  POST /check
    called by login.second
    ✓ 200        passes login.second
    · 202
    · 401 late
    · 401 wrong
    ✓ 429        handled by login.second
`);
});

test("with scenarios it is what came in their paths", () => {
  expect(coverageText(coverageOf([login], [scenarioOf(PLAYED)]), full)).toBe(`Codes  api.yml
  2 of 3 operations are called, 5 of 8 answers of theirs came in a path.

  send  POST /send
    called by login.first
    ✓ 200  passes login.first; 2 paths
    ✓ 4XX  1 path
    ✓ 500  not declared; 1 path

  check  POST /check
    called by login.second
    ✓ 200        passes login.second; 1 path
    · 202
    ✓ 401 late   1 path
    · 401 wrong
    · 429        handled by login.second
`);
});

test("JSON has the operations that nobody calls as well", () => {
  const { descriptions, ...rest } = coverageReport(coverageOf([login], [scenarioOf(PLAYED)]), undefined);
  expect(rest).toEqual({ version: 1, played: true });
  expect(descriptions[0]).toMatchObject({
    file: "api.yml",
    title: "Codes",
    totals: { operations: { covered: 2, total: 3 }, answers: { covered: 5, total: 8 } },
  });
  expect(descriptions[0]?.operations[2]).toEqual({
    operationId: "other",
    method: "GET",
    path: "/other",
    calledBy: [],
    answers: [],
  });
  expect(descriptions[0]?.operations[1]?.answers[2]).toEqual({
    status: "401",
    error: "late",
    passes: [],
    handledBy: [],
    paths: ["login: late"],
  });
});

test("paths of another document of the same workflowId do not count", () => {
  const elsewhere = { ...scenarioOf(PLAYED), document: "other.yml" };
  expect(coverageText(coverageOf([login], [elsewhere]), full)).toContain("0 of 7 answers");
});

test("in short it is only how much", () => {
  expect(coverageText(coverageOf([login], undefined), { full: false })).toBe(
    "Codes  api.yml\n  2 of 3 operations are called, 3 of 7 answers of theirs are expected.\n",
  );
});

test.each(["[]", '{ "version": 1, "paths": [] }', '{ "version": 2, "scenarios": [{ "document": "x" }] }'])(
  "%s holds no paths",
  (text) => {
    expect(() => readPlayedScenarios(parseDocument(text, "paths.json"))).toThrow(
      "paths.json:1:1 error coverage/no-paths\n" +
        "  paths.json does not hold the paths of scenarios.\n" +
        "  fix: Run the scenarios with their reporter and --outputFile, and name the file that it writes.",
    );
  },
);
