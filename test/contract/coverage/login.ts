import type {
  PlayedPath,
  PlayedScenario,
  Reason,
  WrittenEnd,
} from "../../../src/contract/coverage/played-paths.ts";
import { parseDocument } from "../../../src/document/text-document.ts";
import { loadDescription } from "../../../src/openapi/description.ts";
import { openDocument } from "../../../src/workflow/load-document.ts";

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

/** A workflow of two steps, one of which names its errors. */
export const login = openDocument(parseDocument(DOCUMENT, "login.yml"), {
  resolve: (url) => url,
  descriptions: new Map([["api.yml", loadDescription(parseDocument(API, "api.yml"))]]),
});

/** What is known of a scenario of it. */
export const scenarioOf = (
  paths: readonly PlayedPath[],
  outOfReach: readonly Reason[] = [],
): PlayedScenario => ({
  document: "login.yml",
  workflowId: "login",
  written: { file: "login.scenario.ts", line: 3, column: 15 },
  outOfReach,
  paths,
});

/** A path that went as written, unless it differs. */
export const path = (name: string, end: WrittenEnd, differs: Partial<PlayedPath> = {}): PlayedPath => ({
  name,
  outcome: "passed",
  ends: [end],
  calls: [],
  deeds: [],
  ...differs,
});
