import { expect, test } from "vitest";
import { parseDocument } from "../../src/document/text-document.ts";
import { loadDescription } from "../../src/openapi/description.ts";
import { routesOf } from "../../src/openapi/routes.ts";

const describe = (paths: Record<string, readonly string[]>) => {
  const operations = Object.entries(paths).map(([path, methods]) => [
    path,
    Object.fromEntries(
      methods.map((method) => [method, { operationId: `${method} ${path}`, responses: {} }]),
    ),
  ]);
  const text = JSON.stringify({ openapi: "3.1.0", paths: Object.fromEntries(operations) });
  return loadDescription(parseDocument(text, "api.json"));
};

const routes = routesOf([
  describe({
    "/pets": ["get", "post"],
    "/pets/{id}": ["get", "put", "delete"],
    "/pets/search": ["post", "get"],
    "/pets/{id}/toys/{toy_id}": ["get"],
  }),
  describe({ "/people/{person}": ["get"] }),
]);

const found = (method: string, path: string) => {
  const match = routes.match(method, path);
  return match.kind === "found" ? [match.target.id, match.path] : match.kind;
};

test("finds an operation of any of its descriptions, with what the path holds", () => {
  expect(found("GET", "/pets")).toEqual(["get /pets", {}]);
  expect(found("GET", "/pets/7/toys/ball")).toEqual([
    "get /pets/{id}/toys/{toy_id}",
    { id: "7", toy_id: "ball" },
  ]);
  expect(found("GET", "/people/ada")).toEqual(["get /people/{person}", { person: "ada" }]);
});

test("a static segment wins over a templated one", () => {
  expect(found("GET", "/pets/search")).toEqual(["get /pets/search", {}]);
  expect(found("GET", "/pets/searching")).toEqual(["get /pets/{id}", { id: "searching" }]);
});

test("a segment is percent-decoded, and a coded slash stays inside it", () => {
  expect(found("GET", "/pets/a%20b%2Fc")).toEqual(["get /pets/{id}", { id: "a b/c" }]);
});

test("a segment may be as long as it likes", () => {
  const id = "a".repeat(2_000);
  expect(found("GET", `/pets/${id}`)).toEqual(["get /pets/{id}", { id }]);
});

test("a path that is there under other methods says which", () => {
  expect(routes.match("PATCH", "/pets/7")).toEqual({
    kind: "wrong method",
    allowed: ["GET", "PUT", "DELETE"],
  });
  expect(routes.match("DELETE", "/pets")).toEqual({ kind: "wrong method", allowed: ["GET", "POST"] });
});

test.each(["/", "/pet", "/pets/7/toys", "/PETS", "/pets/%zz"])(
  "%s is no path of the descriptions",
  (path) => {
    expect(routes.match("GET", path)).toEqual({ kind: "no such path" });
  },
);

test.each(["FOO", "CONSTRUCTOR", ""])("a method that nobody knows, %j, is a wrong one", (method) => {
  expect(routes.match(method, "/people/ada")).toEqual({ kind: "wrong method", allowed: ["GET"] });
});
