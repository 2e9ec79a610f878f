import { describe, expect, test } from "vitest";
import { parseDocument } from "../../src/document/text-document.ts";
import { loadDescription } from "../../src/openapi/description.ts";
import { Validators } from "../../src/openapi/validators.ts";

const description = loadDescription(
  parseDocument(
    `openapi: 3.1.0
paths:
  /pets/{id}:
    post:
      operationId: savePet
      parameters:
        - { name: id, in: path, required: true, schema: { type: string, maxLength: 3 } }
        - { name: any, in: query }
      requestBody:
        content:
          application/json:
            schema: { $ref: "#/components/schemas/Pet" }
      responses:
        "200":
          description: saved
          content: { application/json: { schema: { $ref: "#/components/schemas/Pet" } } }
        "204": { description: nothing }
    get: { operationId: getPet, responses: {} }
components:
  schemas:
    Pet:
      type: object
      required: [name, a/b]
      properties:
        name: { type: string, x-vendor: anything }
        kind: { enum: [cat, dog] }
        email: { type: string, format: email }
        owner: { $ref: "#/components/schemas/Owner" }
    Owner: { type: object, properties: { age: { type: integer, minimum: 0 }, pet: { $ref: "#/components/schemas/Pet" } } }
`,
    "pets.yml",
  ),
);
const validators = new Validators(description);
const operation = (id: string) => {
  const found = description.operations.get(id);
  if (!found) throw new Error(`There is no ${id}.`);
  return found;
};
const pet = { name: "Rex", "a/b": 1 };

describe("a request", () => {
  const validate = validators.request(operation("savePet"));

  test("that is right has no faults", () => {
    expect(validate?.({ ...pet, kind: "dog", unknown: true })).toEqual([]);
  });

  test("that lacks something is told where it should be", () => {
    expect(validate?.({ name: "Rex" })).toEqual([
      { pointer: "/a~1b", keyword: "required", message: "is required" },
    ]);
  });

  test("is told every fault at once, deep ones by their pointer", () => {
    expect(validate?.({ ...pet, name: 1, kind: "cow", email: "x", owner: { age: -1 } })).toEqual([
      { pointer: "/name", keyword: "type", message: "must be string" },
      { pointer: "/kind", keyword: "enum", message: "must be equal to one of the allowed values: cat, dog" },
      { pointer: "/email", keyword: "format", message: 'must match format "email"' },
      { pointer: "/owner/age", keyword: "minimum", message: "must be >= 0" },
    ]);
  });

  test("with a property that it must not have is told which", () => {
    const closed = { type: "object", additionalProperties: false, properties: { name: {} } };
    const content = { "application/json": { schema: closed } };
    const paths = { "/pets": { post: { operationId: "close", requestBody: { content } } } };
    const text = JSON.stringify({ openapi: "3.1.0", paths });
    const { operations, ...rest } = loadDescription(parseDocument(text, "closed.json"));
    const close = operations.get("close");
    expect(close && new Validators({ operations, ...rest }).request(close)?.({ "na/me": 1 })).toEqual([
      { pointer: "/na~1me", keyword: "additionalProperties", message: "is not known" },
    ]);
  });

  test("of an operation without a schema has no validator", () => {
    expect(validators.request(operation("getPet"))).toBeUndefined();
  });

  test("compiles once", () => {
    expect(validators.request(operation("savePet"))).toBe(validate);
  });
});

describe("a reply", () => {
  test("is checked against the schema of its status", () => {
    expect(validators.reply(operation("savePet"), 200)?.({})).toHaveLength(2);
  });

  test("of a status without a schema may be anything", () => {
    expect(validators.reply(operation("savePet"), 204)?.({ any: "thing" })).toEqual([]);
  });

  test("of a status that is not declared has no validator", () => {
    expect(validators.reply(operation("savePet"), 404)).toBeUndefined();
  });
});

test("a parameter is checked by its own schema; one without any may be anything", () => {
  const [id, any] = operation("savePet").parameters;
  if (!id || !any) throw new Error("The description has two parameters.");
  expect(validators.parameter(id)("long")).toEqual([
    { pointer: "", keyword: "maxLength", message: "must NOT have more than 3 characters" },
  ]);
  expect(validators.parameter(any)("long")).toEqual([]);
});
