import { expect, test } from "vitest";
import { asSchema } from "../../src/schema/resolve.ts";
import { shapesOf } from "../../src/schema/shapes.ts";

const ROOT = {
  defs: {
    name: { type: "string" },
    loop: { $ref: "#/defs/loop" },
    tree: {
      type: "object",
      properties: { child: { $ref: "#/defs/tree" } },
      allOf: [{ $ref: "#/defs/tree" }],
    },
    "a/b": { type: "integer" },
  },
};

/** How many ways there are, and the types that the parts of each name. */
const ways = (value: unknown) =>
  shapesOf(asSchema(value, ROOT)).map(({ parts }) =>
    parts.flatMap(({ value: { type } }) => (type === undefined ? [] : [type])),
  );

test.each([
  ["nothing fits false", false, []],
  ["everything fits true", true, [[]]],
  ["what is no schema says nothing", "string", [[]]],
  ["a plain schema is one way", { type: "string" }, [["string"]]],
  ["allOf joins", { allOf: [{ type: "string" }, { minLength: 1 }] }, [["string"]]],
  ["anyOf is a choice", { anyOf: [{ type: "string" }, { type: "null" }] }, [["string"], ["null"]]],
  ["oneOf is a choice", { oneOf: [{ type: "string" }, false] }, [["string"]]],
  ["a choice keeps what stands beside it", { type: "object", anyOf: [{}, {}] }, [["object"], ["object"]]],
  [
    "ways that contradict themselves are left out",
    { type: "string", anyOf: [{ type: "null" }, {}] },
    [["string"]],
  ],
  ["a reference is followed", { $ref: "#/defs/name" }, [["string"]]],
  ["a reference with escapes is followed", { $ref: "#/defs/a~1b" }, [["integer"]]],
  ["a reference that leads nowhere says nothing", { $ref: "#/defs/none" }, [[]]],
  ["a reference to another file says nothing", { $ref: "other.yml#/a" }, [[]]],
  ["a reference to itself ends", { $ref: "#/defs/loop" }, [[]]],
  ["a schema that is part of itself ends", { $ref: "#/defs/tree" }, [["object"]]],
] as const)("%s", (_, value, expected) => {
  expect(ways(value)).toEqual(expected);
});

test("choices that multiply are not told apart without end", () => {
  const choice = { anyOf: Array.from({ length: 10 }, (_, index) => ({ title: String(index) })) };
  expect(
    shapesOf(asSchema({ allOf: [choice, choice, choice, choice].map((one) => ({ ...one })) })).length,
  ).toBeLessThanOrEqual(64);
});
