import { expect, test } from "vitest";
import { shapeDifferences } from "../../src/verification/shape.ts";

const UUID = "0f8fad5b-d9cb-469f-a165-70867728950e";
const OTHER = "7c9e6679-7425-40de-944b-e07fc1f90ae7";

test.each<[string, unknown, unknown]>([
  ["other values of the same types", { a: 1, b: "x", c: [1] }, { a: 2, b: "y", c: [2, 3] }],
  ["another order of keys", { a: 1, b: 2 }, { b: 1, a: 2 }],
  ["a list with nothing in it", { all: [] }, { all: [{ a: 1 }] }],
  ["keys that are ids", { [`x-${UUID}`]: { a: 1 } }, { [`x-${OTHER}`]: { a: 2 }, [`x-${UUID}`]: { a: 3 } }],
  ["the same key in some items only", [{ a: 1 }, {}], [{}, { a: 1 }, {}]],
])("%s is no difference", (_, one, other) => {
  expect(shapeDifferences(one, other)).toEqual([]);
});

test.each<[string, unknown, unknown, unknown]>([
  ["a key", { a: {} }, { a: { b: 1 } }, { pointer: "/a/b", one: "absent", other: "number" }],
  ["a type", { a: "1" }, { a: 1 }, { pointer: "/a", one: "string", other: "number" }],
  ["a null", { a: null }, { a: {} }, { pointer: "/a", one: "null", other: "object" }],
  ["a list", { a: [] }, { a: {} }, { pointer: "/a", one: "array", other: "object" }],
  ["the whole", [], 5, { pointer: "", one: "array", other: "number" }],
  [
    "an item",
    [{ a: 1 }],
    [{ a: 1 }, { a: null }],
    { pointer: "/*/a", one: "number", other: "null or number" },
  ],
  [
    "a key of some items",
    [{ a: 1 }],
    [{ a: 1 }, {}],
    { pointer: "/*/a", one: "number", other: "absent or number" },
  ],
  [
    "under an id",
    { [UUID]: { a: 1 } },
    { [OTHER]: {} },
    { pointer: "/<uuid>/a", one: "number", other: "absent" },
  ],
  ["a key with a slash", { "a/b": 1 }, {}, { pointer: "/a~1b", one: "number", other: "absent" }],
  [
    "a key called constructor",
    {},
    { constructor: 1 },
    { pointer: "/constructor", one: "absent", other: "number" },
  ],
])("%s that differs is named by its place", (_, one, other, difference) => {
  expect(shapeDifferences(one, other)).toEqual([difference]);
});
