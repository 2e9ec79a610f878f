import { expect, test } from "vitest";
import { schemasAt } from "../../src/openapi/schemas-at.ts";

const ROOT = {
  $defs: { name: { title: "the root's" }, loop: { $ref: "#/$defs/loop" } },
  own: {
    $id: "https://own.example",
    $defs: { name: { title: "its own" } },
    properties: { name: { $ref: "#/$defs/name" } },
  },
};

const titlesAt = (schema: unknown, pointer: string) =>
  schemasAt(ROOT, schema, pointer).flatMap(({ title }) => (title === undefined ? [] : [title]));

test.each([
  ["", { title: "a" }, ["a"]],
  ["/x", { properties: { x: { title: "a" } } }, ["a"]],
  ["/x", { additionalProperties: { title: "a" } }, ["a"]],
  ["/x", { properties: { x: { title: "a" } }, additionalProperties: { title: "b" } }, ["a"]],
  ["/3", { items: { title: "a" } }, ["a"]],
  ["/x", { properties: { x: { $ref: "#/$defs/name" } } }, ["the root's"]],
  [
    "/x",
    { allOf: [{ properties: { x: { title: "a" } } }], anyOf: [{ properties: { x: { title: "b" } } }] },
    ["a", "b"],
  ],
  ["/x/y", { properties: { x: { title: "a" } } }, []],
  ["/toString", { properties: {} }, []],
])("at %j of %j", (pointer, schema, titles) => {
  expect(titlesAt(schema, pointer)).toEqual(titles);
});

test("a schema with an id is the document of its own references", () => {
  expect(titlesAt(ROOT.own, "/name")).toEqual(["its own"]);
});

test("a reference to itself ends", () => {
  expect(titlesAt({ $ref: "#/$defs/loop" }, "")).toEqual([]);
});
