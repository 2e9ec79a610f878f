import { resolve } from "node:path";
import { expect, test } from "vitest";
import { resolveReference } from "../../src/document/reference.ts";

test.each([
  ["../openapi/api.yml", "/docs/openapi/api.yml"],
  ["./api.yml", "/docs/arazzo/api.yml"],
  ["my%20api.yml", "/docs/arazzo/my api.yml"],
  ["api.yml#/paths", "/docs/arazzo/api.yml"],
  ["file:///elsewhere/api.yml", "/elsewhere/api.yml"],
])("%s", (url, expected) => {
  expect(resolveReference(url, "/docs/arazzo/login.yml")).toBe(resolve(expected));
});

test("a remote url is an error that says what to do instead", () => {
  expect(() => resolveReference("https://example.com/api.yml", "login.yml")).toThrow(
    `error document/remote-reference
  "https://example.com/api.yml" is remote, and remote descriptions are not fetched.
  fix: Save a copy beside login.yml and refer to it by a relative path.`,
  );
});
