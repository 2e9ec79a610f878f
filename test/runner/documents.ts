import { parseDocument } from "../../src/document/text-document.ts";
import { loadDescription } from "../../src/openapi/description.ts";
import type { HttpReply, HttpRequest, Transport } from "../../src/ports/http.ts";
import { loadDocument, openDocument } from "../../src/workflow/load-document.ts";
import { type ArazzoTree, type Workflow, workflowIn } from "../../src/workflow/tree.ts";

const API = `openapi: 3.1.0
info: { title: Codes, version: "1" }
servers: [{ url: "https://api.example/" }]
security: [{ basic: [] }]
components:
  securitySchemes:
    basic: { type: http, scheme: basic }
    key: { type: apiKey, in: query, name: api_key }
    bearer: { type: http, scheme: bearer }
paths:
  /v1/send: { post: { operationId: send, requestBody: { content: { application/json: {} } } } }
  /v1/check: { post: { operationId: check } }
  /v1/strict: { post: { operationId: strict, responses: { "200": { description: Done. } } } }
  /v1/users/{user_id}/{part}: { get: { operationId: user, security: [{ key: [] }, { bearer: [] }] } }
`;

const OTHER_API = `openapi: 3.1.0
info: { title: Other, version: "1" }
paths:
  /check: { post: { operationId: check } }
  /only: { get: { operationId: only, security: [] } }
`;

const options = {
  resolve: (url: string) => url,
  descriptions: new Map(
    Object.entries({ "api.yml": API, "other.yml": OTHER_API }).map(([file, text]) => {
      return [file, loadDescription(parseDocument(text, file))];
    }),
  ),
};

export const HEAD = `arazzo: 1.0.1
info: { title: Login, version: "1" }
sourceDescriptions:
  - { name: api, url: api.yml }
workflows:
  - workflowId: login
`;

/** A document with one workflow; `text` is indented by four, as the properties of that workflow. */
export const check = (text: string) =>
  loadDocument(parseDocument(HEAD + text, "login.yml"), options).diagnostics;

export function documentOf(text: string, version = "1.0.1"): ArazzoTree {
  const head = HEAD.replace("1.0.1", version);
  return openDocument(parseDocument(head + text, "login.yml"), options);
}

export function workflowOf(text: string, version?: string): Workflow {
  const workflow = workflowIn(documentOf(text, version), "login");
  if (workflow === undefined) throw new Error("The document has no workflow login.");
  return workflow;
}

/** Answers each request with the next reply, and keeps the requests. */
export function scripted(...replies: readonly Partial<Omit<HttpReply, "body"> & { body: unknown }>[]) {
  const requests: HttpRequest[] = [];
  const transport: Transport = (request) => {
    const { status = 200, headers, body = {} } = replies[requests.length] ?? {};
    requests.push(request);
    return {
      status,
      headers: headers ?? { "content-type": "application/json" },
      body: typeof body === "string" ? body : JSON.stringify(body),
    };
  };
  return { transport, requests };
}
