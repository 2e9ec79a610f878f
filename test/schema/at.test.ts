import { describe, expect, test } from "vitest";
import { ANY, at, reach } from "../../src/schema/at.ts";
import { asSchema } from "../../src/schema/resolve.ts";
import { plain } from "./plain.ts";

const ROOT = {
  defs: {
    tree: { type: "object", required: ["child"], properties: { child: { $ref: "#/defs/tree" } } },
  },
};
const PERSON = {
  type: "object",
  required: ["name"],
  properties: { name: { type: "string" }, tags: { type: "array", items: { type: "integer" } } },
};

function found(value: unknown, pointer: string) {
  const answer = at(asSchema(value, ROOT), pointer);
  return answer.kind === "declared" ? { ...answer, schema: plain(answer.schema) } : answer;
}

describe("what a schema declares", () => {
  const text = { type: "string" };
  test.each([
    ["the whole", PERSON, "", PERSON, true],
    ["a required property", PERSON, "/name", text, true],
    ["an optional property", PERSON, "/tags", PERSON.properties.tags, false],
    ["an item of a list", PERSON, "/tags/3", { type: "integer" }, false],
    ["an item that has to be there", { type: "array", minItems: 2, items: text }, "/1", text, true],
    ["an item of its own", { type: "array", prefixItems: [text], items: false }, "/0", text, false],
    ["a property of any name", { type: "object", additionalProperties: text }, "/x", text, false],
    ["a property by its pattern", { type: "object", patternProperties: { "^x": text } }, "/xy", text, false],
    ["what may be null", { ...PERSON, type: ["object", "null"] }, "/name", text, false],
    [
      "a property required elsewhere",
      { required: ["a"], allOf: [{ properties: { a: text } }] },
      "/a",
      text,
      true,
    ],
    ["a property required and not described", { type: "object", required: ["a"] }, "/a", true, true],
    [
      "a property of one alternative",
      { oneOf: [{ properties: { a: text } }, { properties: { b: {} } }] },
      "/a",
      text,
      false,
    ],
    ["a property of every alternative", { oneOf: [PERSON, PERSON] }, "/name", text, true],
    [
      "a schema that refers to itself",
      { $ref: "#/defs/tree" },
      "/child/child/child",
      { $ref: "#/defs/tree" },
      true,
    ],
    ["a property called constructor", { properties: { constructor: text } }, "/constructor", text, false],
  ])("%s", (_, value, pointer, schema, always) => {
    expect(found(value, pointer)).toEqual({ kind: "declared", schema, always });
  });

  test("several schemas of one property all hold", () => {
    const value = { properties: { a: { type: "string" } }, allOf: [{ properties: { a: { minLength: 2 } } }] };
    expect(found(value, "/a")).toMatchObject({
      schema: { allOf: [{ type: "string" }, { minLength: 2 }] },
    });
  });

  test("different schemas of alternatives are a choice", () => {
    const value = {
      anyOf: [{ properties: { a: { type: "string" } } }, { properties: { a: { type: "null" } } }],
    };
    expect(found(value, "/a")).toMatchObject({
      schema: { anyOf: [{ type: "string" }, { type: "null" }] },
    });
  });
});

test.each([
  ["a schema without properties", { type: "object" }, "/a"],
  ["true", true, "/a/b"],
  [
    "additional properties that are allowed in so many words",
    { ...PERSON, additionalProperties: true },
    "/age",
  ],
  ["an alternative of which nothing is known", { oneOf: [PERSON, {}] }, "/age"],
  ["a list without items", { type: "array" }, "/0"],
])("nothing is known of what is inside %s", (_, value, pointer) => {
  expect(found(value, pointer)).toEqual({ kind: "open" });
});

test.each([
  ["undeclared", "a property that is not named", PERSON, "/nam", { parent: "", name: "nam", near: "name" }],
  ["undeclared", "a name that is near to nothing", PERSON, "/colour", { parent: "", name: "colour" }],
  [
    "impossible",
    "a property that is excluded",
    { ...PERSON, additionalProperties: false },
    "/colour",
    { parent: "", name: "colour" },
  ],
  [
    "impossible",
    "a property that nothing evaluates",
    { ...PERSON, unevaluatedProperties: false },
    "/colour",
    { parent: "", name: "colour" },
  ],
] as const)("%s: %s", (kind, _, value, pointer, expected) => {
  expect(found(value, pointer)).toEqual({ kind, known: ["name", "tags"], ...expected });
});

test.each([
  ["a part of a text", PERSON, "/name/first", { parent: "/name", name: "first" }],
  ["a name in a list", PERSON, "/tags/first", { parent: "/tags", name: "first" }],
  ["an item after the last", { type: "array", maxItems: 1 }, "/1", { parent: "", name: "1" }],
  [
    "an item that is no more of the list",
    { type: "array", prefixItems: [{}], items: false },
    "/1",
    { parent: "", name: "1" },
  ],
  ["anything of what nothing fits", false, "/a", { parent: "", name: "a" }],
])("impossible: %s", (_, value, pointer, expected) => {
  expect(found(value, pointer)).toEqual({ kind: "impossible", known: [], ...expected });
});

test("a property that is forbidden is impossible", () => {
  expect(found({ properties: { a: false } }, "/a")).toMatchObject({ kind: "impossible" });
});

test("conditions may name what unevaluatedProperties then allows", () => {
  const value = {
    ...PERSON,
    unevaluatedProperties: false,
    dependentSchemas: { name: { properties: { age: {} } } },
  };
  expect(found(value, "/age")).toMatchObject({ kind: "undeclared" });
});

describe("every schema that has a say", () => {
  const a = { title: "a" };
  const b = { title: "b" };
  test.each([
    ["the whole", [], a, [a]],
    ["a property before any further one", ["x"], { properties: { x: a }, additionalProperties: b }, [a]],
    ["any further property", ["x"], { additionalProperties: a }, [a]],
    ["an item", ["3"], { items: a }, [a]],
    ["any item", [ANY], { prefixItems: [b], items: a }, [a]],
    ["any further property, by the same word", [ANY], { additionalProperties: a }, [a]],
    ["each alternative", ["x"], { anyOf: [{ properties: { x: a } }, { properties: { x: b } }] }, [a, b]],
    ["an alternative beside one that says nothing", ["x"], { anyOf: [{ properties: { x: a } }, {}] }, [a]],
    ["nothing of what is not declared", ["x", "y"], { properties: { x: a } }, []],
    ["nothing of what every object has", ["toString"], { properties: {} }, []],
  ])("%s", (_, path, schema, said) => {
    expect(reach(asSchema(schema, ROOT), path).map(plain)).toEqual(said);
  });
});
