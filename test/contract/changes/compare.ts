import type { Change } from "../../../src/contract/changes/change.ts";
import { compareVersions } from "../../../src/contract/changes/compare-versions.ts";
import { loadVersion, type Version } from "../../../src/contract/changes/version.ts";
import { parseDocument } from "../../../src/document/text-document.ts";

export const DOCUMENT = `arazzo: 1.1.0
info: { title: Login, version: 1.0.0 }
sourceDescriptions:
  - { name: api, url: api.yml, type: openapi }
workflows:
  - workflowId: login
    inputs:
      type: object
      required: [phone]
      properties:
        phone: { type: string }
        minutes: { type: integer, default: 60 }
        locale: { type: string, enum: [en, es] }
    steps:
      - stepId: send
        operationId: sendCode
        parameters:
          - { name: trace, in: query, value: $inputs.locale }
        requestBody:
          contentType: application/json
          payload:
            phone: $inputs.phone
            kind: sms
        successCriteria:
          - condition: $statusCode == 200
        outputs:
          codeId: $response.body#/code_id
      - stepId: redeem
        operationId: redeemCode
        requestBody:
          contentType: application/json
          payload:
            code_id: $steps.send.outputs.codeId
            minutes: $inputs.minutes
        successCriteria:
          - condition: $statusCode == 200
        onFailure:
          - name: again
            type: retry
            retryLimit: 3
            criteria:
              - condition: $response.body#/error == 'locked'
        outputs:
          token: $response.body#/session/token
    outputs:
      token: $steps.redeem.outputs.token
`;

export const DESCRIPTION = `openapi: 3.1.0
info: { title: API, version: 1.0.0 }
servers:
  - url: https://api.example.com
security:
  - basic: []
paths:
  /codes:
    post:
      operationId: sendCode
      parameters:
        - { name: trace, in: query, schema: { type: string } }
      requestBody:
        required: true
        content:
          application/json:
            schema:
              type: object
              required: [phone]
              properties:
                phone: { type: string, maxLength: 20 }
                kind: { type: string, enum: [sms, call] }
                note: { type: string }
      responses:
        "200":
          description: Sent.
          content:
            application/json:
              schema:
                type: object
                required: [code_id]
                properties:
                  code_id: { type: string }
                  sent_at: { type: string }
  /codes/redeem:
    post:
      operationId: redeemCode
      requestBody:
        content:
          application/json:
            schema:
              type: object
              properties:
                code_id: { type: string }
                minutes: { type: integer, minimum: 5 }
      responses:
        "200":
          description: Right.
          content:
            application/json:
              schema:
                type: object
                required: [session]
                properties:
                  session:
                    type: object
                    required: [token]
                    properties:
                      token: { type: string }
        "401":
          description: Wrong.
          content:
            application/json:
              schema:
                type: object
                properties:
                  error: { type: string, enum: [wrong, locked] }
components:
  securitySchemes:
    basic: { type: http, scheme: basic }
    key: { type: apiKey, in: header, name: X-Key }
`;

export type Files = Readonly<Record<string, string>>;

export const FILES: Files = { "login.yml": DOCUMENT, "api.yml": DESCRIPTION };

const FOLDER = "/here";

/** Files in memory; those that are no descriptions are the documents. */
export function version(files: Files): Version {
  const names = Object.keys(files).filter((name) => files[name]?.startsWith("arazzo"));
  return loadVersion(
    names.map((name) => ({ name, file: `${FOLDER}/${name}` })),
    (file) => file.replace(`${FOLDER}/`, ""),
    { read: (file) => parseDocument(files[file.replace(`${FOLDER}/`, "")] ?? "", file) },
  );
}

export const compare = (before: Files, after: Files): readonly Change[] =>
  compareVersions(version(before), version(after));

/** `breaking change/input-removed login.yml:11 → login.yml:7 [login]: message` */
export function line({ impact, code, message, before, after, uses }: Change): string {
  const [old, now] = [before, after].map((place) => (place ? `${place.file}:${place.line}` : "nowhere"));
  return `${impact} ${code} ${old} → ${now} [${uses.join(", ")}]: ${message}`;
}

export type Edit = readonly [from: string, to: string];

export function edited(text: string, edits: readonly Edit[]): string {
  return edits.reduce((changed, [from, to]) => {
    if (!changed.includes(from)) throw new Error(`There is no ${JSON.stringify(from)} to change.`);
    return changed.replace(from, () => to);
  }, text);
}

/** What is told when the document is edited. */
export const ofDocument = (...edits: Edit[]): readonly string[] =>
  compare(FILES, { ...FILES, "login.yml": edited(DOCUMENT, edits) }).map(line);

/** What is told when the description is edited. */
export const ofDescription = (...edits: Edit[]): readonly string[] =>
  compare(FILES, { ...FILES, "api.yml": edited(DESCRIPTION, edits) }).map(line);
