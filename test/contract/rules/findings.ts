import { reviewDocuments } from "../../../src/contract/review.ts";
import type { ContractDiagnostic, Rule } from "../../../src/contract/rule.ts";
import { parseDocument } from "../../../src/document/text-document.ts";
import { loadDescription } from "../../../src/openapi/description.ts";

const API_HEAD = `openapi: 3.1.0
info: { title: Codes, version: "1" }
servers: [{ url: "https://api.example/" }]
`;

const HEAD = `arazzo: 1.0.1
info: { title: Login, version: "1" }
sourceDescriptions:
  - { name: api, url: api.yml }
workflows:
  - workflowId: login
`;

/** `api` begins with `paths` or `components`; `text` is the workflow, from line 7 on, indented by four. */
export function checkWith(rules: readonly Rule[], api: string, text: string): readonly ContractDiagnostic[] {
  const description = loadDescription(parseDocument(API_HEAD + api, "api.yml"));
  const options = {
    resolve: (url: string) => url,
    descriptions: new Map([["api.yml", description]]),
    rules,
  };
  return reviewDocuments([parseDocument(HEAD + text, "login.yml")], options).findings;
}

/** What a rule says: `line:column severity`, message and fix. What is wrong otherwise is a mistake of the test. */
export function findings(rule: Rule, api: string, text: string): readonly string[][] {
  return checkWith([rule], api, text).map(({ code, severity, place, message, fix = "" }) => {
    const said = code === rule.code ? severity : `${severity} ${code}`;
    return [`${place?.line}:${place?.column} ${said}`, message, fix];
  });
}
