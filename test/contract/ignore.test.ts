import { expect, test } from "vitest";
import { codesOf, documentText, reviewText } from "./sample.ts";

const ignore = (indent: string, entry: string) => `${indent}x-understudy-ignore:\n${indent}  - ${entry}\n`;
const BOTH = ["warning contract/unused-input", "error contract/missing-field"];
const REASON = "{ rule: contract/unused-input, reason: It comes later. }";

test("without an ignore everything is told", () => {
  expect(codesOf(reviewText(documentText()))).toEqual(BOTH);
});

test.each([
  ["a document", { top: ignore("", REASON) }],
  ["a workflow", { workflow: ignore("    ", REASON) }],
  ["a step", { step: ignore("        ", REASON) }],
])("what is ignored on %s is not told, and the reason is kept", (_, where) => {
  const review = reviewText(documentText(where));
  expect(codesOf(review)).toEqual(["error contract/missing-field"]);
  expect(review.suppressed).toMatchObject([
    { by: "ignore", reason: "It comes later.", finding: { code: "contract/unused-input" } },
  ]);
});

test.each([
  [
    "ignores nothing",
    "{ rule: contract/media-type, reason: Why. }",
    "warning ignore/unused",
    "Nothing here breaks contract/media-type, so there is nothing to ignore.",
    "Remove the ignore.",
  ],
  [
    "names a rule that is misspelt",
    "{ rule: contract/unused-inpt, reason: Why. }",
    "warning ignore/unknown-code",
    'There is no rule "contract/unused-inpt" to ignore.',
    'Did you mean "contract/unused-input"?',
  ],
  [
    "names a rule that is like none",
    "{ rule: colours, reason: Why. }",
    "warning ignore/unknown-code",
    'There is no rule "colours" to ignore.',
    "See understudy explain.",
  ],
  [
    "gives no reason",
    "{ rule: contract/unused-input }",
    "error ignore/malformed",
    "The ignore of contract/unused-input gives no reason, and so has no effect.",
    "Add a reason that a colleague will understand.",
  ],
  [
    "gives a blank reason",
    '{ rule: contract/unused-input, reason: " " }',
    "error ignore/malformed",
    "The ignore of contract/unused-input gives no reason, and so has no effect.",
    "Add a reason that a colleague will understand.",
  ],
  [
    "names no rule",
    "contract/unused-input",
    "error ignore/malformed",
    "This ignore names no rule.",
    "Write a list of entries such as { rule: contract/…, reason: why it does not matter here }.",
  ],
])("an ignore that %s is told where it stands", (_, entry, head, message, fix) => {
  const { findings } = reviewText(documentText({ step: ignore("        ", entry) }));
  const [told] = findings.filter(({ code }) => code.startsWith("ignore/"));
  expect(told).toMatchObject({ message, fix, place: { file: "x.yml", line: 10, column: 13 } });
  expect(`${told?.severity} ${told?.code}`).toBe(head);
  expect(findings).toHaveLength(3);
});

test("an ignore that is no list is told", () => {
  const { findings } = reviewText(documentText({ step: "        x-understudy-ignore: all\n" }));
  expect(findings[0]).toMatchObject({
    code: "ignore/malformed",
    message: "x-understudy-ignore is no list.",
    place: { line: 9, column: 9 },
  });
});

test("an ignore on one step is none of another", () => {
  const text = `${documentText()}      - stepId: second\n${ignore("        ", REASON)}        operationId: send\n`;
  expect(codesOf(reviewText(text))).toEqual([...BOTH, "warning ignore/unused"]);
});

test("nothing is said of unused ignores while a document cannot be read in full", () => {
  const text = documentText({ step: ignore("        ", "{ rule: contract/media-type, reason: Why. }") });
  const review = reviewText(text.replace("operationId: send", "operationId: sned"));
  expect(codesOf(review)).toContain("error arazzo/unknown-operation");
  expect(codesOf(review)).not.toContain("warning ignore/unused");
});

test("a rule that is off leaves its ignores in peace", () => {
  const text = documentText({ step: ignore("        ", REASON) });
  const severities = { "contract/unused-input": "off", "contract/missing-field": "note" } as const;
  expect(codesOf(reviewText(text, { severities }))).toEqual(["note contract/missing-field"]);
});
