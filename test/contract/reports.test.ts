import { Ajv2020 } from "ajv/dist/2020.js";
import { expect, test } from "vitest";
import { jsonCheck } from "../../src/contract/json.ts";
import { sarifCheck } from "../../src/contract/sarif.ts";
import { BROKEN, documentText, finding, reviewText, rule } from "./sample.ts";

const GENERATOR = { name: "understudy", version: "1.2.3" };
const IGNORE = `        x-understudy-ignore:
          - { rule: contract/unused-input, reason: It comes later. }
`;
const review = reviewText(documentText({ step: IGNORE }), {
  rules: [
    ...BROKEN,
    rule(
      "contract/media-type",
      finding("/workflows/0/steps/0", {
        edit: { kind: "rename", pointer: "/info", name: "x-info" },
        related: [{ place: { file: "api.yml", line: 4, column: 3 }, message: "It is declared here." }],
      }),
    ),
  ],
});

test("JSON has a stable shape", () => {
  const report = JSON.parse(jsonCheck(review, [], GENERATOR));
  expect(report).toEqual({
    version: 1,
    generator: GENERATOR,
    totals: { documents: 1, errors: 1, warnings: 1, notes: 0, ignored: 1, known: 0 },
    documents: ["x.yml"],
    findings: [
      {
        code: "contract/media-type",
        severity: "warning",
        message: "It is wrong.",
        fix: "Mend it.",
        fixable: true,
        document: "x.yml",
        line: 8,
        column: 9,
        at: "workflows/login/steps/first",
        fingerprint: expect.any(String),
        related: [{ message: "It is declared here.", document: "api.yml", line: 4, column: 3 }],
      },
      {
        code: "contract/missing-field",
        severity: "error",
        message: "No field.",
        fix: "Mend it.",
        fixable: false,
        document: "x.yml",
        line: 11,
        column: 9,
        at: "workflows/login/steps/first/operationId",
        fingerprint: expect.any(String),
        related: [],
      },
    ],
    suppressed: [
      expect.objectContaining({
        code: "contract/unused-input",
        suppressedBy: "ignore",
        reason: "It comes later.",
      }),
    ],
    gone: [],
  });
});

const text = { type: "object", required: ["text"], properties: { text: { type: "string", minLength: 1 } } };
const location = {
  type: "object",
  required: ["physicalLocation"],
  properties: {
    physicalLocation: {
      type: "object",
      required: ["artifactLocation", "region"],
      properties: {
        artifactLocation: {
          type: "object",
          required: ["uri"],
          properties: { uri: { type: "string", format: "uri-reference" }, uriBaseId: { const: "%SRCROOT%" } },
        },
        region: {
          type: "object",
          required: ["startLine", "startColumn"],
          properties: {
            startLine: { type: "integer", minimum: 1 },
            startColumn: { type: "integer", minimum: 1 },
          },
        },
      },
    },
    message: text,
  },
};

/** What code scanning asks of a log: https://docs.github.com/en/code-security/reference/code-scanning/sarif-files */
const LOG = {
  type: "object",
  required: ["$schema", "version", "runs"],
  properties: {
    version: { const: "2.1.0" },
    runs: {
      type: "array",
      minItems: 1,
      items: {
        type: "object",
        required: ["tool", "results"],
        properties: {
          tool: {
            type: "object",
            required: ["driver"],
            properties: {
              driver: {
                type: "object",
                required: ["name", "rules"],
                properties: {
                  rules: {
                    type: "array",
                    uniqueItems: true,
                    items: {
                      type: "object",
                      required: ["id", "shortDescription", "fullDescription", "help"],
                      properties: {
                        shortDescription: text,
                        fullDescription: text,
                        help: { ...text, required: ["text", "markdown"] },
                        defaultConfiguration: {
                          properties: { level: { enum: ["error", "warning", "note"] } },
                        },
                      },
                    },
                  },
                },
              },
            },
          },
          results: {
            type: "array",
            items: {
              type: "object",
              required: ["ruleId", "level", "message", "locations", "partialFingerprints"],
              properties: {
                ruleIndex: { type: "integer", minimum: 0 },
                level: { enum: ["error", "warning", "note"] },
                message: text,
                locations: { type: "array", minItems: 1, items: location },
                relatedLocations: { type: "array", items: location },
                suppressions: {
                  type: "array",
                  items: {
                    required: ["kind", "justification"],
                    properties: { kind: { enum: ["inSource", "external"] } },
                  },
                },
              },
            },
          },
        },
      },
    },
  },
};

test("SARIF has what code scanning asks for", () => {
  const log = JSON.parse(sarifCheck(review, GENERATOR));
  const validate = new Ajv2020({ strict: false, formats: { "uri-reference": true } }).compile(LOG);
  expect(validate(log) ? [] : validate.errors).toEqual([]);
  const [{ tool, results }] = log.runs;
  for (const { ruleId, ruleIndex } of results) expect(tool.driver.rules[ruleIndex].id).toBe(ruleId);
  expect(
    results.map((result: { ruleId: string; suppressions: unknown }) => [result.ruleId, result.suppressions]),
  ).toEqual([
    ["contract/media-type", []],
    ["contract/missing-field", []],
    ["contract/unused-input", [{ kind: "inSource", justification: "It comes later." }]],
  ]);
  expect(results[1]).toMatchObject({
    level: "error",
    message: { text: "No field. Mend it." },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: "x.yml", uriBaseId: "%SRCROOT%" },
          region: { startLine: 11, startColumn: 9 },
        },
      },
    ],
  });
});

test("a file outside of the folder is named in full, and one with a space is encoded", () => {
  const uriIn = (folder: string, file: string) =>
    JSON.parse(sarifCheck(reviewText(documentText(), {}, file), GENERATOR, folder)).runs[0].results[0]
      .locations[0].physicalLocation.artifactLocation;
  expect(uriIn("/srv/app", "/srv/app/my flows/x.yml")).toEqual({
    uri: "my%20flows/x.yml",
    uriBaseId: "%SRCROOT%",
  });
  expect(uriIn("/srv/app", "/elsewhere/x.yml")).toEqual({ uri: "file:///elsewhere/x.yml" });
});
