import { expect, test } from "vitest";
import { flow, written } from "./module-of.ts";

const inputs = (schema: unknown) => written("inputs", { "flow.yml": flow({ workflow: { inputs: schema } }) });

/** The type of an input that is required, and has this schema. */
const typeOf = (schema: unknown) =>
  inputs({ type: "object", required: ["x"], properties: { x: schema } }).replace(/^\{ x: (.*) }$/s, "$1");

test.each<[string, unknown, string]>([
  ["text", { type: "string" }, "string"],
  ["a whole number", { type: "integer" }, "number"],
  ["a number", { type: "number" }, "number"],
  ["a boolean", { type: "boolean" }, "boolean"],
  ["null", { type: "null" }, "null"],
  ["several types", { type: ["string", "null"] }, "string | null"],
  ["both kinds of numbers, once", { type: ["integer", "number", "string"] }, "string | number"],
  ["listed values", { enum: ["a", 1, true, null] }, '"a" | 1 | true | null'],
  ["listed values of the type that is named", { type: "string", enum: ["a", 1] }, '"a"'],
  ["a listed object", { enum: [{ a: [1, "b"] }] }, '{ a: readonly (1 | "b")[] }'],
  ["one value", { const: "a" }, '"a"'],
  ["nothing said", {}, "unknown"],
  ["anything", true, "unknown"],
  ["what nothing can be", false, "{}"],
  ["a list", { type: "array", items: { type: "string" } }, "readonly string[]"],
  [
    "a list of either",
    { type: "array", items: { type: ["string", "integer"] } },
    "readonly (string | number)[]",
  ],
  [
    "a list of lists",
    { type: "array", items: { type: "array", items: { type: "string" } } },
    "readonly (readonly string[])[]",
  ],
  ["a list of anything", { type: "array" }, "readonly unknown[]"],
  ["an empty list", { type: "array", maxItems: 0 }, "readonly never[]"],
  [
    "a list that begins with one and goes on with another",
    { type: "array", prefixItems: [{ type: "string" }], items: { type: "integer" } },
    "readonly (string | number)[]",
  ],
  [
    "an object, whose type need not be named",
    { required: ["a"], properties: { a: { type: "string" }, b: { type: "integer" } } },
    "{ a: string; b?: number }",
  ],
  [
    "an object that requires what it does not describe",
    { type: "object", required: ["a"] },
    "{ a: unknown }",
  ],
  ["an object of anything", { type: "object" }, "{ readonly [name: string]: unknown }"],
  ["an object of nothing", { type: "object", additionalProperties: false }, "{}"],
  [
    "an object of one type",
    { type: "object", additionalProperties: { type: "string" } },
    "{ readonly [name: string]: string }",
  ],
  [
    "an object with names and others",
    { type: "object", properties: { a: { type: "string" } }, additionalProperties: true },
    "{ a?: string; readonly [name: string]: unknown }",
  ],
  [
    "what has a default",
    { type: "object", required: ["a"], properties: { a: { default: 1 } } },
    "{ a?: unknown }",
  ],
  [
    "one of two",
    {
      oneOf: [
        { type: "string" },
        { type: "object", required: ["id"], properties: { id: { type: "string" } } },
      ],
    },
    "string | { id: string }",
  ],
  [
    "one that is required of two",
    { type: "object", properties: { a: {}, b: {} }, anyOf: [{ required: ["a"] }, { required: ["b"] }] },
    "{ a: unknown; b?: unknown } | { a?: unknown; b: unknown }",
  ],
  [
    "all at once",
    {
      allOf: [
        { required: ["a"], properties: { a: { type: ["string", "null"] } } },
        { properties: { a: { type: "string" } } },
      ],
    },
    "{ a: string }",
  ],
])("%s", (_, schema, type) => {
  expect(typeOf(schema)).toBe(type);
});

test("what is not required, or has a default, may be left out", () => {
  expect(
    inputs({
      type: "object",
      required: ["a", "b"],
      properties: { a: { type: "string" }, b: { type: "string", default: "" }, c: { type: "string" } },
    }),
  ).toBe("{ a: string; b?: string; c?: string }");
});

test("of several ways to call a workflow all inputs are known by their names", () => {
  expect(
    inputs({
      type: "object",
      oneOf: [
        { required: ["phone"], properties: { phone: { type: "string" } } },
        { required: ["email"], properties: { email: { type: "string" } } },
      ],
    }),
  ).toBe("{ phone?: string; email?: string }");
});

test("a workflow without inputs has none, and one that takes any takes any", () => {
  expect(inputs(undefined)).toBe("{}");
  expect(inputs({ type: "object", additionalProperties: true })).toBe("{ readonly [name: string]: unknown }");
});

test("what an input is for stands above it", () => {
  expect(
    inputs({ type: "object", properties: { a: { type: "string", description: "The  first\nletter." } } }),
  ).toBe(`{
  /** The first letter. */
  a?: string;
}`);
});

test("a schema within itself ends", () => {
  const children = { type: "array", items: { $ref: "#/$defs/tree" } };
  const tree = { type: "object", properties: { name: { type: "string" }, children } };
  const schema = {
    $defs: { tree },
    type: "object",
    required: ["x"],
    properties: { x: { $ref: "#/$defs/tree" } },
  };
  expect(inputs(schema)).toBe(
    "{ x: { name?: string; children?: readonly { name?: string; children?: unknown }[] } }",
  );
});

test("a schema that doubles with every level is cut short", () => {
  const levels = Array.from({ length: 40 }, (_, level) => {
    const next = { $ref: `#/$defs/d${level + 1}` };
    return [`d${level}`, { type: "object", properties: { a: next, b: next } }];
  });
  const $defs = { ...Object.fromEntries(levels), d40: { type: "string" } };
  const written = inputs({ $defs, type: "object", properties: { x: { $ref: "#/$defs/d0" } } });
  expect(written.match(/\b[ab]\?:/g)?.length).toBeLessThan(10_000);
});
