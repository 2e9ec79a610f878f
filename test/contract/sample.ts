import { type ReviewOptions, reviewDocuments } from "../../src/contract/review.ts";
import type { Finding, Rule } from "../../src/contract/rule.ts";
import { parseDocument } from "../../src/document/text-document.ts";
import { loadDescription } from "../../src/openapi/description.ts";

const API = `openapi: 3.1.0
info: { title: Codes, version: "1" }
paths:
  /send: { post: { operationId: send, responses: { "200": { description: Sent. } } } }
`;

/** A rule that finds what the test says, wherever the document has it. */
export const rule = (code: string, finding: Finding): Rule => ({
  code,
  severity: "warning",
  title: "A rule of a test",
  explanation: "It is here to be broken.",
  check: function* () {
    yield finding;
  },
});

export const finding = (pointer: string, more: Partial<Finding> = {}): Finding => ({
  pointer,
  message: "It is wrong.",
  fix: "Mend it.",
  ...more,
});

const STEP = "/workflows/0/steps/0";

/** The codes are those of real rules, since an ignore may name only those. */
export const BROKEN: readonly Rule[] = [
  rule("contract/unused-input", finding(`${STEP}/operationId`)),
  rule("contract/missing-field", finding(`${STEP}/operationId`, { severity: "error", message: "No field." })),
];

export const documentText = ({ top = "", workflow = "", step = "", version = "1.0.1" } = {}): string =>
  `arazzo: ${version}
info: { title: T, version: "1" }
${top}sourceDescriptions:
  - { name: api, url: api.yml, type: openapi }
workflows:
  - workflowId: login
${workflow}    steps:
      - stepId: first
${step}        operationId: send
`;

export const reviewText = (text: string, options: ReviewOptions = {}, file = "x.yml") =>
  reviewDocuments([parseDocument(text, file)], {
    resolve: (url) => url,
    descriptions: new Map([["api.yml", loadDescription(parseDocument(API, "api.yml"))]]),
    rules: BROKEN,
    ...options,
  });

/** The rules of a test alone: the real ones have tests of their own. */
export const codesOf = (review: ReturnType<typeof reviewText>): string[] =>
  review.findings.map(({ code, severity }) => `${severity} ${code}`);
