import { expect, test } from "vitest";
import { coverageOf } from "../../src/contract/coverage/coverage.ts";
import { type PlayedPath, readPlayedPaths } from "../../src/contract/coverage/played-paths.ts";
import { coverageText } from "../../src/contract/coverage/text.ts";
import { coverageJson } from "../../src/contract/coverage/totals.ts";
import { parseDocument } from "../../src/document/text-document.ts";
import { loadDescription } from "../../src/openapi/description.ts";
import { openDocument } from "../../src/workflow/load-document.ts";

const API = `openapi: 3.1.0
info: { title: Codes, version: "1" }
components:
  schemas:
    Error: { type: object, required: [error_type], properties: { error_type: { type: string } } }
    Late: { allOf: [{ $ref: "#/components/schemas/Error" }, { properties: { error_type: { enum: [late, wrong] } } }] }
paths:
  /send:
    post: { operationId: send, responses: { "200": { description: Sent. }, 4XX: { description: No. } } }
  /check:
    post:
      operationId: check
      responses:
        "200": { description: Right. }
        "202": { description: Soon. }
        "401": { description: No., content: { application/json: { schema: { $ref: "#/components/schemas/Late" } } } }
        "429": { description: Later. }
  /other: { get: { operationId: other } }
`;

const DOCUMENT = `arazzo: 1.0.1
info: { title: T, version: "1" }
sourceDescriptions:
  - { name: api, url: api.yml, type: openapi }
workflows:
  - workflowId: login
    steps:
      - { stepId: first, operationId: send }
      - stepId: second
        operationId: check
        successCriteria: [{ condition: $statusCode == 200 }]
        onFailure:
          - { name: again, type: retry, retryAfter: 1, retryLimit: 1, criteria: [{ condition: $statusCode == 429 }] }
          - { name: stop, type: end }
`;

const document = openDocument(parseDocument(DOCUMENT, "login.yml"), {
  resolve: (url) => url,
  descriptions: new Map([["api.yml", loadDescription(parseDocument(API, "api.yml"))]]),
});

const path = (name: string, ...calls: PlayedPath["calls"]): PlayedPath => ({
  document: "login.yml",
  workflowId: "login",
  name,
  calls,
});

const PLAYED = [
  path("good", { stepId: "first", status: 200 }, { stepId: "second", status: 200 }),
  path("late", { stepId: "first", status: 200 }, { stepId: "second", status: 401, error: "late" }),
  path("refused", { stepId: "first", status: 404, error: "nobody" }),
  path("broken", { stepId: "first", status: 500 }),
];

test("without scenarios it is what the steps expect", () => {
  expect(coverageText(coverageOf([document], undefined))).toBe(`Codes  api.yml
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
  expect(coverageText(coverageOf([document], PLAYED))).toBe(`Codes  api.yml
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
  const { descriptions, ...rest } = JSON.parse(coverageJson(coverageOf([document], PLAYED)));
  expect(rest).toEqual({ version: 1, played: true });
  expect(descriptions[0]).toMatchObject({
    file: "api.yml",
    title: "Codes",
    totals: { operations: { covered: 2, total: 3 }, answers: { covered: 5, total: 8 } },
  });
  expect(descriptions[0].operations[2]).toEqual({
    operationId: "other",
    method: "GET",
    path: "/other",
    calledBy: [],
    answers: [],
  });
  expect(descriptions[0].operations[1].answers[2]).toEqual({
    status: "401",
    error: "late",
    passes: [],
    handledBy: [],
    paths: ["login: late"],
  });
});

test("paths of another document of the same workflowId do not count", () => {
  const elsewhere = PLAYED.map((one) => ({ ...one, document: "other.yml" }));
  expect(coverageText(coverageOf([document], elsewhere))).toContain("0 of 7 answers");
});

test.each(["[]", '{ "version": 1 }', '{ "version": 1, "paths": [{ "name": "x" }] }'])(
  "%s holds no paths",
  (text) => {
    expect(() => readPlayedPaths(parseDocument(text, "paths.json"))).toThrow(
      "paths.json:1:1 error coverage/no-paths\n" +
        "  paths.json does not hold the paths of scenarios.\n" +
        "  fix: Run the scenarios with their reporter and --outputFile, and name the file that it writes.",
    );
  },
);
