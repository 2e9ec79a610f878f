import { expect, test } from "vitest";
import { upgrade } from "../../src/openapi/upgrade.ts";

const inSchema = (schema: object, version = "3.0.3") => {
  const document = { openapi: version, components: { schemas: { It: schema } } };
  return (upgrade(document) as typeof document).components.schemas.It;
};

test("a document of 3.0 says 3.1 afterwards, one of 3.1 is left as it is", () => {
  const current = { openapi: "3.1.0", components: { schemas: { It: { nullable: true } } } };
  expect(upgrade({ openapi: "3.0.3" })).toEqual({ openapi: "3.1.0" });
  expect(upgrade(current)).toBe(current);
});

test.each([
  [{ type: "string", nullable: true }, { type: ["string", "null"] }],
  [
    { type: "integer", minimum: 1, exclusiveMinimum: true },
    { type: "integer", exclusiveMinimum: 1 },
  ],
  [
    { type: "integer", maximum: 9, exclusiveMaximum: true },
    { type: "integer", exclusiveMaximum: 9 },
  ],
  [
    { type: "integer", minimum: 1, exclusiveMinimum: false },
    { type: "integer", minimum: 1 },
  ],
])("%j becomes %j", (before, after) => {
  expect(inSchema(before)).toEqual(after);
});

test("schemas inside schemas are reached, samples are not", () => {
  const before = {
    type: "object",
    properties: { a: { type: "array", items: { type: "string", nullable: true } } },
    example: { nullable: true },
  };
  expect(inSchema(before)).toMatchObject({
    properties: { a: { items: { type: ["string", "null"] } } },
  });
});

test("a property that is called like a keyword is a property all the same", () => {
  expect(inSchema({ properties: { nullable: { type: "boolean" } } })).toEqual({
    properties: { nullable: { type: "boolean" } },
  });
});
