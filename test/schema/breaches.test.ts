import { describe, expect, test } from "vitest";
import { breachesOf } from "../../src/schema/breaches.ts";
import { asSchema } from "../../src/schema/resolve.ts";
import { asValue } from "../../src/schema/value.ts";

const brief = (value: unknown, schema: unknown, options = {}) =>
  breachesOf(asValue(value, "/at"), asSchema(schema), options).map(
    ({ keyword, message, certainty, value: { pointer } }) => [pointer, certainty, keyword, message],
  );

const PERSON = {
  type: "object",
  required: ["name", "age"],
  properties: {
    name: { type: "string" },
    age: { type: "integer" },
    mail: { type: "string", format: "email" },
  },
};

test.each([
  ["a", { type: "string" }],
  [5, { type: "number" }],
  [null, { type: ["string", "null"] }],
  [{ name: "a", age: 1 }, PERSON],
  [
    { name: "a", age: 1, extra: 1 },
    { ...PERSON, additionalProperties: true },
  ],
  [["a", 1], { type: "array", prefixItems: [{ type: "string" }], items: { type: "integer" } }],
  ["😀", { type: "string", maxLength: 1 }],
  ["a", { type: "string", pattern: "(" }],
  ["a", { type: "string", format: "of our own" }],
  [
    { kind: "b" },
    { oneOf: [{ properties: { kind: { const: "a" } } }, { properties: { kind: { const: "b" } } }] },
  ],
  ["a", false],
])("%j fits %j", (value, schema) => {
  expect(brief(value, schema)).toEqual([]);
});

test.each([
  ["a", { type: "integer" }, "/at", "certain", "type", "is a string where an integer is due"],
  [1.5, { type: "integer" }, "/at", "certain", "type", "is a number where an integer is due"],
  ["c", { enum: ["a", "b"] }, "/at", "certain", "enum", 'is none of "a", "b"'],
  ["c", { const: "a" }, "/at", "certain", "enum", 'is not "a"'],
  [4, { type: "integer", minimum: 5 }, "/at", "certain", "minimum", "is 4 where at least 5 is due"],
  [5.5, { type: "number", maximum: 5 }, "/at", "certain", "minimum", "is 5.5 where at most 5 is due"],
  [
    "ab",
    { type: "string", minLength: 3, maxLength: 6 },
    "/at",
    "certain",
    "minLength",
    "is 2 characters long where 3 to 6 is due",
  ],
  [
    "ab",
    { type: "string", pattern: "^\\d+$" },
    "/at",
    "certain",
    "pattern",
    "does not match the pattern ^\\d+$",
  ],
  ["ab", { type: "string", format: "email" }, "/at", "likely", "format", "is not of the format email"],
  [[], { type: "object" }, "/at", "certain", "type", "is a list where an object is due"],
  [{ name: "a", age: "1" }, PERSON, "/at/age", "certain", "type", "is a string where an integer is due"],
  [{ name: "a" }, PERSON, "/at", "certain", "required", 'needs "age"'],
  [{ name: "a", ages: 1 }, PERSON, "/at/ages", "certain", "additionalProperties", 'has no "ages"'],
  [{ name: "a", age: 1, mal: "a@b.de" }, PERSON, "/at/mal", "likely", "additionalProperties", 'has no "mal"'],
  [{ name: "a", age: 1, colour: 1 }, PERSON, "/at/colour", "hint", "additionalProperties", 'has no "colour"'],
  [
    ["a", "b"],
    { items: { type: "integer" }, type: "array", prefixItems: [true] },
    "/at/1",
    "certain",
    "type",
    "is a string where an integer is due",
  ],
] as const)("%j does not fit %j", (value, schema, ...expected) => {
  expect(brief(value, schema)).toEqual([expected]);
});

describe("of several forms", () => {
  const forms = {
    oneOf: [
      {
        type: "object",
        required: ["kind", "code"],
        properties: { kind: { const: "sms" }, code: { type: "string" } },
      },
      {
        type: "object",
        required: ["kind", "link"],
        properties: { kind: { const: "mail" }, link: { type: "string" } },
      },
    ],
  };
  test("the one that is meant is spoken of", () => {
    expect(brief({ kind: "mail" }, forms)).toEqual([["/at", "certain", "required", 'needs "link"']]);
  });
});

test("what is only received need not be sent", () => {
  const schema = { type: "object", required: ["id"], properties: { id: { type: "string", readOnly: true } } };
  expect(brief({}, schema)).toHaveLength(1);
  expect(brief({}, schema, { sent: true })).toEqual([]);
});

describe("as text", () => {
  const options = { asText: true };
  test.each([
    ["5", { type: "integer" }],
    [5, { type: "string" }],
    ["true", { type: "boolean" }],
    ["1", { enum: [1, 2] }],
    ["a,b", { type: "array", items: { type: "string" } }],
    [["a"], { type: "string" }],
    ["", { type: ["integer", "null"] }],
  ])("%j fits %j", (value, schema) => {
    expect(brief(value, schema, options)).toEqual([]);
  });

  test.each([
    ["five", { type: "integer" }],
    ["yes", { type: "boolean" }],
    ["3", { enum: [1, 2] }],
  ])("%j does not fit %j", (value, schema) => {
    expect(brief(value, schema, options)).toHaveLength(1);
  });
});
