import { expect, test } from "vitest";
import { readResponse } from "../../src/runner/reply/read-response.ts";

const read = (contentType: string, body: string | Uint8Array) =>
  readResponse({ status: 200, headers: { "content-type": contentType }, body }).response;

test.each([
  ["application/json", '{"a":1}', { a: 1 }],
  ["application/problem+json; charset=utf-8", "[1]", [1]],
  ["text/plain", '{"a":1}', '{"a":1}'],
  ["text/plain", Buffer.from("é"), "é"],
  ["application/xml", "<a/>", "<a/>"],
  ["application/json", "", undefined],
])("%s %s", (contentType, body, expected) => {
  expect([read(contentType, body).body, read(contentType, body).encoding]).toEqual([expected, undefined]);
});

test("a body that is no text is kept in base64", () => {
  const { body, encoding } = read("image/png", Uint8Array.of(0x89, 0x50, 0xff));
  expect([body, encoding]).toEqual(["iVD/", "base64"]);
});

test("without a content type a body is JSON if it can be", () => {
  expect([read("", "1").body, read("", "one").body]).toEqual([1, "one"]);
});
