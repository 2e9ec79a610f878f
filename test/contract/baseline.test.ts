import { expect, test } from "vitest";
import { baselineOf, compareWithBaseline, readBaseline, writeBaseline } from "../../src/contract/baseline.ts";
import type { ReviewOptions } from "../../src/contract/review.ts";
import type { Rule } from "../../src/contract/rule.ts";
import { parseDocument } from "../../src/document/text-document.ts";
import { BROKEN, codesOf, documentText, finding, reviewText, rule } from "./sample.ts";

const FILE = "known/baseline.json";

const read = (text: string) => readBaseline(parseDocument(text, FILE));

function compared(before: string, after: string, options: ReviewOptions = {}) {
  const baseline = read(writeBaseline(baselineOf(reviewText(before), FILE)));
  const { review, gone } = compareWithBaseline(reviewText(after, options), baseline, FILE);
  return { told: codesOf(review), gone: gone.map(({ code }) => code), review };
}

test("a baseline names what is known for readers, from its own folder", () => {
  const { findings } = baselineOf(reviewText(documentText()), FILE);
  expect(findings).toEqual([
    {
      code: "contract/unused-input",
      document: "../x.yml",
      at: "workflows/login/steps/first/operationId",
      message: "It is wrong.",
      fingerprint: expect.stringMatching(/^[0-9a-f]{16}$/),
    },
    {
      code: "contract/missing-field",
      document: "../x.yml",
      at: "workflows/login/steps/first/operationId",
      message: "No field.",
      fingerprint: expect.stringMatching(/^[0-9a-f]{16}$/),
    },
  ]);
});

test("what is known is not told, wherever its lines have moved", () => {
  const moved = documentText({ top: "# a comment\n\n", step: "        description: The first.\n" });
  const { told, gone, review } = compared(documentText(), moved);
  expect({ told, gone }).toEqual({ told: [], gone: [] });
  expect(review.suppressed.map(({ by }) => by)).toEqual(["baseline", "baseline"]);
});

test("what is found at another step is new, and what was known is gone", () => {
  const renamed = documentText().replace("stepId: first", "stepId: other");
  expect(compared(documentText(), renamed)).toMatchObject({
    told: ["warning contract/unused-input", "error contract/missing-field"],
    gone: ["contract/unused-input", "contract/missing-field"],
  });
});

test("what no longer occurs is gone", () => {
  expect(compared(documentText(), documentText(), { rules: BROKEN.slice(1) })).toMatchObject({
    told: [],
    gone: ["contract/unused-input"],
  });
});

test("a second finding of the same kind at a place of the same name is not known with the first", () => {
  const step =
    "        successCriteria: [{ condition: $statusCode == 200 }, { condition: $statusCode == 200 }]\n";
  const one = rule("contract/missing-field", finding("/workflows/0/steps/0/successCriteria/0"));
  const other = rule("contract/missing-field", finding("/workflows/0/steps/0/successCriteria/1"));
  const review = (rules: readonly Rule[]) => reviewText(documentText({ step }), { rules });
  const known = compareWithBaseline(review([one, other]), baselineOf(review([one]), FILE), FILE);
  expect(known.review.findings.map(({ place }) => place)).toEqual([{ file: "x.yml", line: 9, column: 62 }]);
});

test.each([
  "[]",
  "{}",
  '{ "version": 2, "findings": [] }',
  '{ "version": 1, "findings": [{ "code": "x" }] }',
  "null",
])("%s is no baseline", (text) => {
  expect(() => read(text)).toThrow(
    "known/baseline.json:1:1 error baseline/malformed\n" +
      "  known/baseline.json is no baseline.\n" +
      "  fix: Write it anew with --update-baseline.",
  );
});
