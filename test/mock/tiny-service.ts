import { parseDocument } from "../../src/document/text-document.ts";
import { Refusal, type RefusalCause } from "../../src/mock/refusal.ts";
import type { OperationHandler, Service } from "../../src/mock/service.ts";
import type { World } from "../../src/mock/world.ts";
import { loadDescription } from "../../src/openapi/description.ts";
import { Routes } from "../../src/openapi/routes.ts";

/** Two operations of no vendor: a counter is raised, and read. The others are declared and not emulated. */
export const description = loadDescription(
  parseDocument(
    `openapi: 3.1.0
paths:
  /counters/{name}:
    parameters:
      - { name: name, in: path, required: true, schema: { type: string, maxLength: 8 } }
    post:
      operationId: raise
      parameters:
        - { name: dry, in: query, schema: { enum: ["yes"] } }
        - { name: X-Reason, in: header, required: true, schema: { type: string } }
      requestBody:
        content:
          application/json:
            schema:
              type: object
              required: [by]
              properties:
                by: { type: integer, minimum: 1 }
                note: { type: string }
                keep: { type: [string, "null"] }
                "a/b": { type: object, properties: { c: { type: integer } } }
      responses:
        "200": { $ref: "#/components/responses/Count" }
        "400": { $ref: "#/components/responses/Problem" }
    get:
      operationId: read
      responses:
        "200": { $ref: "#/components/responses/Count" }
        "400": { $ref: "#/components/responses/Problem" }
  /elsewhere: { get: { operationId: constructor, responses: {} } }
components:
  responses:
    Count:
      description: how far
      content:
        application/json:
          schema: { type: object, required: [count], properties: { count: { type: integer, maximum: 99 } } }
    Problem:
      description: why not
      content:
        application/json:
          schema: { properties: { error: { enum: [invalid, unreadable, sealed] } } }
`,
    "tiny.yml",
  ),
);

const elsewhere = new Routes<string>();
elsewhere.add("DELETE", "/counters/{name}", "destroy");

export interface Data {
  readonly counts: Map<string, number>;
}
export interface Policies {
  readonly sealed: boolean;
}
type Handler = OperationHandler<World<Data, Policies>>;

const raise: Handler = ({ world, path, body }) => {
  const name = String(path.name ?? "");
  if (world.policies.sealed) throw new Refusal("sealed");
  if (name === "odd") throw new Refusal("unheard-of");
  if (name === "bug") throw new TypeError("a bug of ours");
  const count = (world.data.counts.get(name) ?? 0) + Number(body.by);
  world.data.counts.set(name, count);
  return { count: Promise.resolve(count), body, chance: world.random.integer(1e9) };
};

const read: Handler = ({ world, path }) => ({ count: world.data.counts.get(String(path.name ?? "")) ?? 0 });

/** What the engine reported, word for word, so that a test can see it. */
const said = (cause: RefusalCause): string => {
  switch (cause.kind) {
    case "no such path":
      return `${cause.method} ${cause.path}`;
    case "wrong method":
      return `${cause.path} takes ${cause.allowed}`;
    case "invalid request":
      return cause.breaches.map((it) => `${it.in} ${it.field} ${it.pointer} ${it.message}`).join("; ");
    case "malformed body":
      return "unreadable";
    case "not emulated":
    case "not served":
      return cause.operationId;
    case "wrong secret":
      return cause.kind;
    case "fault":
      return String(cause.status);
  }
};

const TYPES: Partial<Record<RefusalCause["kind"], string>> = {
  "invalid request": "invalid",
  "malformed body": "unreadable",
  "wrong secret": "sealed",
};

export const tinyService: Service<Data, Policies> = {
  name: "Tiny",
  hosts: ["tiny.example"],
  descriptions: [description],
  operations: { raise, read },
  notEmulated: elsewhere,
  policies: { sealed: false },
  empty: () => ({ counts: new Map() }),
  identify: ({ headers }) => {
    const [project, secret] = (headers.authorization ?? "").split(":");
    if (!project) throw new Refusal("invalid", "nobody");
    return { project, ...(secret !== undefined && { secret }) };
  },
  refusalOf: (cause) => new Refusal(TYPES[cause.kind] ?? cause.kind, said(cause)),
  successReply: ({ world }, fields) => ({
    status: 200,
    headers: {},
    body: { ...fields, id: world.random.integer(1e9) },
  }),
  refusalReply: ({ type, message, details }, id) => ({
    status: 400,
    headers: {},
    body: { error: type, message, details, id },
  }),
  brokenReply: (broken) => ({ status: 500, headers: {}, body: { error: "broken", ...broken } }),
  recordable: (request) => request,
  requestId: (project, uuid) => `${project ?? "nobody"}/${uuid}`,
};
