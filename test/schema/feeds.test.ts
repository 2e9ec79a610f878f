import { describe, expect, test } from "vitest";
import { feeds } from "../../src/schema/feeds.ts";
import { asSchema } from "../../src/schema/resolve.ts";

const judge = (from: unknown, into: unknown, options = {}) => feeds(asSchema(from), asSchema(into), options);

const text = { type: "string" };
const integer = { type: "integer" };

describe("what fits whatever it is", () => {
  test.each([
    [text, text],
    [integer, { type: "number" }],
    [text, true],
    [{ const: "a" }, { enum: ["a", "b"] }],
    [{ enum: ["a", "b"] }, { type: "string", maxLength: 1 }],
    [
      { type: "integer", minimum: 5, maximum: 9 },
      { type: "integer", exclusiveMinimum: 4, maximum: 9 },
    ],
    [
      { type: "string", format: "uuid" },
      { type: "string", format: "uuid" },
    ],
    [{ type: "null" }, { oneOf: [text, { type: "null" }] }],
    [{ type: ["string", "null"] }, { anyOf: [text, { type: "null" }] }],
    [
      { type: "object", required: ["a"], properties: { a: text } },
      { type: "object", required: ["a"], properties: { a: text } },
    ],
  ])("%j feeds %j", (from, into) => {
    expect(judge(from, into)).toEqual({ fits: "yes", reasons: [] });
  });
});

describe("what nobody can tell", () => {
  test.each([
    [true, text],
    [{}, { type: "object", required: ["a"] }],
    [false, text],
    [text, false],
    [text, { type: "string", format: "email" }],
    [text, { enum: ["a"] }],
    [integer, { type: "integer", minimum: 5 }],
    [text, { type: "string", minLength: 5 }],
    [{ type: "object" }, { type: "object", required: ["a"], properties: { a: text } }],
    [{ type: "array" }, { type: "array", items: text }],
    [
      { type: "string", format: "hostname" },
      { type: "string", format: "ipv4" },
    ],
  ])("%j feeds %j", (from, into) => {
    expect(judge(from, into)).toEqual({ fits: "maybe", reasons: [] });
  });
});

describe("what never fits", () => {
  test.each([
    [text, integer, "type", "is a string where an integer is due"],
    [text, { type: ["integer", "null"] }, "type", "is a string where an integer or null is due"],
    [{ type: "array", items: text }, text, "type", "is a list where a string is due"],
    [text, { oneOf: [integer, { type: "boolean" }] }, "type", "is a string where an integer is due"],
    [{ const: "c" }, { enum: ["a", "b"] }, "enum", 'can be "c", which is not accepted'],
    [{ type: "integer", minimum: 10 }, { enum: [1, 2] }, "enum", "can be none of 1, 2"],
    [
      { type: "integer", maximum: 4 },
      { type: "integer", minimum: 5 },
      "minimum",
      "is at most 4 where at least 5 is due",
    ],
    [
      { type: "integer", exclusiveMaximum: 5 },
      { type: "integer", minimum: 5 },
      "minimum",
      "is at most 4 where at least 5 is due",
    ],
    [
      { type: "string", minLength: 7 },
      { type: "string", maxLength: 6 },
      "minLength",
      "is at least 7 characters where at most 6 characters is due",
    ],
  ])("%j feeds %j", (from, into, keyword, message) => {
    expect(judge(from, into)).toEqual({ fits: "no", reasons: [{ pointer: "", keyword, message }] });
  });
});

describe("what fits in part, by its own word", () => {
  test.each([
    [{ type: ["string", "null"] }, text, "type", "can be null where a string is due"],
    [{ type: "number" }, integer, "type", "can be a number where an integer is due"],
    [{ enum: ["a", "b", "c"] }, { enum: ["a", "b"] }, "enum", 'can be "c", which is not accepted'],
    [
      { type: "integer", minimum: 1, maximum: 99 },
      { type: "integer", minimum: 5 },
      "minimum",
      "can be 1 to 99 where at least 5 is due",
    ],
    [
      { type: "string", format: "email" },
      { type: "string", format: "uuid" },
      "format",
      "is of the format email, not uuid",
    ],
  ])("%j feeds %j", (from, into, keyword, message) => {
    expect(judge(from, into)).toEqual({ fits: "maybe", reasons: [{ pointer: "", keyword, message }] });
  });
});

describe("objects and lists", () => {
  const object = (properties: object, required: readonly string[] = Object.keys(properties)) => ({
    type: "object",
    properties,
    required,
  });
  test.each([
    [
      "a property of another type",
      object({ a: text }),
      object({ a: integer }),
      "no",
      "/a",
      "is a string where an integer is due",
    ],
    [
      "deep inside",
      object({ a: object({ b: text }) }),
      object({ a: object({ b: integer }) }),
      "no",
      "/a/b",
      "is a string where an integer is due",
    ],
    [
      "an optional one",
      object({ a: text }, []),
      object({ a: integer }, []),
      "maybe",
      "/a",
      "is a string where an integer is due",
    ],
    [
      "a required one that may be absent",
      object({ a: text }, []),
      object({ a: text }),
      "maybe",
      "/a",
      "is required and may be absent",
    ],
    [
      "a required one that is not named",
      object({ b: text }),
      object({ a: text }),
      "maybe",
      "/a",
      "is required and never there",
    ],
    [
      "one that is excluded",
      object({ a: text }),
      { ...object({ b: text }, []), additionalProperties: false },
      "no",
      "/a",
      "is not accepted",
    ],
    [
      "items",
      { type: "array", minItems: 1, items: text },
      { type: "array", items: integer },
      "no",
      "/0",
      "is a string where an integer is due",
    ],
    [
      "items of a list that may be empty",
      { type: "array", items: text },
      { type: "array", items: integer },
      "maybe",
      "/0",
      "is a string where an integer is due",
    ],
  ])("%s", (_, from, into, fits, pointer, message) => {
    expect(judge(from, into)).toMatchObject({ fits, reasons: [{ pointer, message }] });
  });

  test("what is only received need not be sent", () => {
    const into = object({ id: { type: "string", readOnly: true }, a: text });
    expect(judge(object({ a: text }), into, { sent: true }).reasons).toEqual([]);
    expect(judge(object({ a: text }), into).reasons).toHaveLength(1);
  });
});

test("schemas that refer to themselves end", () => {
  const tree = (leaf: object) => ({
    tree: {
      type: "object",
      required: ["next"],
      properties: { leaf, next: { $ref: "#/tree" }, other: { $ref: "#/tree" } },
    },
  });
  const side = (leaf: object) => asSchema({ $ref: "#/tree" }, tree(leaf));
  expect(feeds(side(text), side(text)).fits).toBe("maybe");
});

describe("as text", () => {
  test.each([
    [text, integer, "maybe"],
    [integer, text, "maybe"],
    [{ const: "5" }, integer, "yes"],
    [{ const: "five" }, integer, "no"],
    [integer, { type: "array", items: integer }, "maybe"],
    [{ type: "array", items: text }, text, "maybe"],
    [{ type: "boolean" }, integer, "no"],
    [{ type: "object" }, integer, "no"],
  ])("%j feeds %j: %s", (from, into, fits) => {
    expect(judge(from, into, { asText: true }).fits).toBe(fits);
  });
});
