import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { contract } from "../../mocks/stytch/exports/vitest.ts";
import { baselineOf, writeBaseline } from "../../src/contract/baseline.ts";
import { contractFailure } from "../../src/contract/contract-failure.ts";
import { reviewDocuments } from "../../src/contract/review.ts";
import { BROKEN, documentText } from "./sample.ts";

contract("workflows/arazzo");

const folder = mkdtempSync(join(tmpdir(), "understudy-"));
afterAll(() => rmSync(folder, { recursive: true }));

const FILE = join(folder, "login.yml");
const API = `openapi: 3.1.0
info: { title: Codes, version: "1" }
paths:
  /send: { post: { operationId: send, responses: { "200": { description: Sent. } } } }
`;
writeFileSync(join(folder, "api.yml"), API);
writeFileSync(FILE, documentText());

test("a document that keeps its contract breaks nothing", () => {
  expect(contractFailure(FILE, { rules: [] })).toBeUndefined();
});

test("the errors of a document are told with the lines that they stand on", () => {
  expect(contractFailure(FILE, { rules: BROKEN })).toEqual({
    place: { file: FILE, line: 9, column: 9 },
    message: `${FILE}:9:9 error contract/missing-field
  No field.
  8 |       - stepId: first
  9 |         operationId: send
    |         ^
  fix: Mend it.`,
  });
});

test("more warnings than are allowed are told too", () => {
  const severities = { "contract/missing-field": "off" } as const;
  expect(contractFailure(FILE, { rules: BROKEN, severities })).toBeUndefined();
  expect(contractFailure(FILE, { rules: BROKEN, severities, maxWarnings: 1 })).toBeUndefined();
  expect(contractFailure(FILE, { rules: BROKEN, severities, maxWarnings: 0 })?.message).toContain(
    "warning contract/unused-input",
  );
});

test("what the baseline knows is no breach", () => {
  const baseline = join(folder, "known.json");
  const review = reviewDocuments([FILE], { rules: BROKEN });
  writeFileSync(baseline, writeBaseline(baselineOf(review, baseline)));
  expect(contractFailure(FILE, { rules: BROKEN, baseline, maxWarnings: 0 })).toBeUndefined();
});

test("paths without a document are a mistake of the test", () => {
  const empty = mkdtempSync(join(folder, "empty-"));
  expect(() => contract(empty)).toThrow(`There is no Arazzo document in ${empty}.`);
});
