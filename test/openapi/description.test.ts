import { describe, expect, test } from "vitest";
import { DocumentError } from "../../src/document/diagnostic.ts";
import { parseDocument } from "../../src/document/text-document.ts";
import { loadDescription } from "../../src/openapi/description.ts";

const load = (text: string) => loadDescription(parseDocument(text, "pets.yml"));

const PETS = `openapi: 3.1.0
servers:
  - url: https://pets.example
security:
  - key: []
paths:
  /pets/{id}:
    parameters:
      - { name: id, in: path, required: true, schema: { type: string } }
      - { name: page, in: query, schema: { type: string } }
    put:
      operationId: putPet
      parameters:
        - $ref: "#/components/parameters/Page"
      requestBody:
        $ref: "#/components/requestBodies/Pet"
      responses:
        "200": { $ref: "#/components/responses/Pet" }
        "204": { description: nothing }
        default: { description: anything }
    get:
      operationId: getPet
      security: []
      responses: {}
    delete:
      responses: {}
components:
  parameters:
    Page: { name: page, in: query, required: true, schema: { type: integer } }
  requestBodies:
    Pet:
      required: true
      content:
        application/json: { schema: { type: object } }
        application/xml: {}
  responses:
    Pet:
      description: a pet
      content: { application/json: { schema: { type: object } } }
  securitySchemes:
    key: { type: apiKey, in: header, name: x-key }
    basic: { type: http, scheme: basic }
`;

describe("an operation", () => {
  const { operations, servers } = load(PETS);
  const put = operations.get("putPet");

  test("is found by its operationId; one without an id is passed over", () => {
    expect([...operations.keys()]).toEqual(["getPet", "putPet"]);
    expect(put).toMatchObject({ method: "PUT", path: "/pets/{id}", pointer: "/paths/~1pets~1{id}/put" });
    expect(servers).toEqual(["https://pets.example"]);
  });

  test("has the parameters of its path, save those that it declares itself", () => {
    expect(put?.parameters).toEqual([
      {
        name: "id",
        in: "path",
        required: true,
        schema: { type: "string" },
        pointer: "/paths/~1pets~1{id}/parameters/0",
      },
      {
        name: "page",
        in: "query",
        required: true,
        schema: { type: "integer" },
        pointer: "/components/parameters/Page",
      },
    ]);
  });

  test("knows where the schemas of its bodies stand, through references", () => {
    expect(put?.requestBody).toEqual({
      required: true,
      contentTypes: ["application/json", "application/xml"],
    });
    expect(put?.requestSchemaPointer).toBe("/components/requestBodies/Pet/content/application~1json/schema");
    expect(put?.responses.get("200")?.schemaPointer).toBe(
      "/components/responses/Pet/content/application~1json/schema",
    );
    expect(put?.responses.get("204")).toEqual({ status: "204" });
    expect([...(put?.responses.keys() ?? [])]).toEqual(["200", "204", "default"]);
  });

  test("has the security of the document, or its own when it writes any, even none", () => {
    expect(put?.security).toEqual(["key"]);
    expect(operations.get("getPet")?.security).toEqual([]);
  });
});

test("where no security is written at all, every http scheme applies", () => {
  const { operations } = load(PETS.replace("security:\n  - key: []\n", ""));
  expect(operations.get("putPet")?.security).toEqual(["basic"]);
});

test.each([
  ["swagger: '2.0'\npaths: {}\n", '"openapi" is absent'],
  ["openapi: 2.5.0\npaths: {}\n", '"openapi" is "2.5.0"'],
  ["- just a list\n", '"openapi" is absent'],
])("a document of another kind is refused: %j", (text, reason) => {
  expect(() => load(text)).toThrow(`error openapi/version\n  This is not an OpenAPI 3 document: ${reason}`);
});

test("an operationId that is used twice is named with its line", () => {
  const twice = `openapi: 3.1.0
paths:
  /a: { get: { operationId: same, responses: {} } }
  /b: { get: { operationId: same, responses: {} } }
`;
  expect(() => load(twice)).toThrow(
    'pets.yml:4:16 error openapi/duplicate-operation-id\n  The operationId "same" is used twice.',
  );
});

test("references that lead back to themselves are refused, not followed for ever", () => {
  const cycle = `openapi: 3.1.0
paths:
  /a: { post: { operationId: a, requestBody: { $ref: "#/x" }, responses: {} } }
x: { $ref: "#/y" }
y: { $ref: "#/x" }
`;
  expect(() => load(cycle)).toThrow(DocumentError);
  expect(() => load(cycle)).toThrow("error openapi/reference-cycle");
});

test("a reference to a named anchor is left alone", () => {
  const anchor = `openapi: 3.1.0
paths:
  /a: { post: { operationId: a, requestBody: { $ref: "#body" }, responses: {} } }
`;
  expect(load(anchor).operations.get("a")?.requestSchemaPointer).toBeUndefined();
});
