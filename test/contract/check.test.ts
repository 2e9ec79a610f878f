import { readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { checkDocument } from "../../src/contract/check.ts";
import { reviewDocuments } from "../../src/contract/review.ts";
import type { Rule } from "../../src/contract/rule.ts";
import { rules } from "../../src/contract/rules.ts";
import { DocumentError, inOrder } from "../../src/document/diagnostic.ts";
import { parseDocument, readDocument } from "../../src/document/text-document.ts";
import { loadDescription } from "../../src/openapi/description.ts";

const API = `openapi: 3.1.0
info: { title: Codes, version: "1" }
paths:
  /send: { post: { operationId: send, requestBody: { required: true, content: { application/json: {} } } } }
`;

const document = (workflows: string, sources = "") => `arazzo: 1.0.1
info: { title: Login, version: "1" }
sourceDescriptions:
  - { name: api, url: api.yml }${sources}
workflows:
${workflows}
`;

const LOGIN = "  - { workflowId: login, steps: [{ stepId: a, operationId: send }] }";

const options = (documents: Readonly<Record<string, string>> = {}) => ({
  resolve: (url: string) => url,
  read: (file: string) => parseDocument(documents[file] ?? "", file),
  descriptions: new Map([["api.yml", loadDescription(parseDocument(API, "api.yml"))]]),
});

const rule = (given: Partial<Rule>): Rule => ({
  code: "contract/test",
  severity: "warning",
  title: "Test",
  explanation: "A test.",
  *check() {},
  ...given,
});

const check = (text: string, given: object) =>
  inOrder(checkDocument(parseDocument(text, "login.yml"), { ...options(), ...given }));

describe("a finding", () => {
  const found = rule({
    *check() {
      yield {
        pointer: "/workflows/0/workflowId",
        message: "Wrong.",
        fix: "Mend it.",
        edit: { kind: "rename", pointer: "/x", name: "y" },
      };
    },
  });

  test("has the code and the severity of its rule, and its place", () => {
    expect(check(document(LOGIN), { rules: [found] })).toEqual([
      {
        code: "contract/test",
        severity: "warning",
        message: "Wrong.",
        fix: "Mend it.",
        place: { file: "login.yml", line: 6, column: 7 },
        pointer: "/workflows/0/workflowId",
        edit: { kind: "rename", pointer: "/x", name: "y" },
      },
    ]);
  });

  test("has a severity of its own, unless somebody asks for another", () => {
    const severe = rule({
      *check() {
        yield { pointer: "", message: "Wrong.", fix: "Mend it.", severity: "error" };
      },
    });
    const severities = (given: object) =>
      reviewDocuments([parseDocument(document(LOGIN), "login.yml")], {
        ...options(),
        rules: [severe],
        ...given,
      }).findings.map((one) => one.severity);
    expect(severities({})).toEqual(["error"]);
    expect(severities({ severities: { "contract/test": "note" } })).toEqual(["note"]);
    expect(severities({ severities: { "contract/test": "off" } })).toEqual([]);
  });

  test("that several steps share is told once", () => {
    expect(check(document(LOGIN), { rules: [found, found] })).toHaveLength(1);
  });
});

test("what loading finds comes in the order of the lines with the rest", () => {
  const text = document(`  - workflowId: login
    steps:
      - { stepId: a, operationId: send }
      - { stepId: b, operationId: sned }
      - { stepId: c, operationId: send, requestBody: { payload: { x: $inputs.y } } }
      - { stepId: d, operationId: send }`);
  expect(
    check(text, {})
      .filter(({ severity }) => severity === "error")
      .map(({ code, place }) => [place?.line, code]),
  ).toEqual([
    [8, "contract/missing-body"],
    [9, "arazzo/unknown-operation"],
    [10, "arazzo/undeclared-input"],
    [11, "contract/missing-body"],
  ]);
});

test("of a document that it leads to, only the errors count", () => {
  const other = document(
    "  - { workflowId: other, inputs: { properties: { x: {} } }, steps: [{ stepId: a, operationId: send }] }",
  );
  const text = document(
    "  - { workflowId: login, steps: [{ stepId: a, workflowId: $sourceDescriptions.more.other }] }",
    "\n  - { name: more, url: other.yml, type: arazzo }",
  );
  const diagnostics = checkDocument(parseDocument(text, "login.yml"), options({ "other.yml": other }));
  const elsewhere = diagnostics.filter(({ place }) => place?.file === "other.yml");
  expect(elsewhere.map(({ code, severity }) => [code, severity])).toEqual([
    ["contract/missing-body", "error"],
  ]);
});

test("a text that is no Arazzo document has only its own faults", () => {
  expect(check("openapi: 3.1.0", {}).map(({ code }) => code)).toEqual(["arazzo/version"]);
});

test("what a rule cannot read is told, and a slip of ours is thrown", () => {
  const fault = { code: "openapi/unusable-schema", severity: "error", message: "No schema." } as const;
  const throwing = (error: Error) =>
    rule({
      check() {
        throw error;
      },
    });
  expect(check(document(LOGIN), { rules: [throwing(new DocumentError([fault]))] })).toEqual([fault]);
  expect(() => check(document(LOGIN), { rules: [throwing(new TypeError("ours"))] })).toThrow(TypeError);
});

describe("the table of rules", () => {
  test("has each code once", () => {
    const codes = rules.map(({ code }) => code);
    expect([...new Set(codes)]).toEqual(codes);
  });

  test.each(rules.map((one) => [one.code, one] as const))(
    "%s can be explained",
    (code, { title, explanation }) => {
      expect(code).toMatch(/^contract\/[a-z-]+$/);
      expect(title).toMatch(/^[A-Z].*[^.]$/);
      expect(explanation.length).toBeGreaterThan(80);
    },
  );
});

describe("the documents that are shipped", () => {
  const folder = join(import.meta.dirname, "../../workflows/arazzo");
  test.each(readdirSync(folder))("%s makes calls that work", (name) => {
    const diagnostics = checkDocument(readDocument(join(folder, name)));
    expect(diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
  });
});

/** Wrong in ways that nobody foresees: whatever stands in a description, no rule throws. */
test.each([
  "{ type: 5, properties: [], required: {}, allOf: {}, enum: 3 }",
  "{ $ref: '#/components/schemas/A' }",
  "{ $ref: '#/%zz' }",
  "{ allOf: [5, null, { $ref: 7 }], additionalProperties: no }",
  "{ type: object, required: [a], properties: { a: null, b: { pattern: '(' } }, patternProperties: { '(': {} } }",
  "{ type: array, items: [{}], prefixItems: {}, minItems: '2' }",
  "false",
])("a schema that is wrong makes no rule throw: %s", (schema) => {
  const api = `openapi: 3.1.0
info: { title: Codes, version: "1" }
components: { schemas: { A: { allOf: [{ $ref: "#/components/schemas/A" }], properties: { a: { $ref: "#/components/schemas/A" } } } } }
paths:
  /send:
    post:
      operationId: send
      parameters: [{ name: x, in: query, schema: ${schema} }]
      requestBody: { content: { application/json: { schema: ${schema} } } }
      responses: { "200": { content: { application/json: { schema: ${schema} } } } }
`;
  const text = document(`  - workflowId: login
    inputs: { properties: { x: { type: string } } }
    steps:
      - stepId: a
        operationId: send
        parameters: [{ name: x, in: query, value: 5 }]
        requestBody: { payload: { a: $inputs.x, b: { c: [1, "{$inputs.x}"] } } }
        outputs: { o: $response.body#/a/0/b }
      - stepId: b
        operationId: send
        requestBody: { payload: { a: $steps.a.outputs.o } }`);
  const descriptions = new Map([["api.yml", loadDescription(parseDocument(api, "api.yml"))]]);
  expect(() => check(text, { descriptions })).not.toThrow();
});
