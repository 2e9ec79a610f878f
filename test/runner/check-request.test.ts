import { describe, expect, test } from "vitest";
import { checkRequest } from "../../src/runner/reply/check-exchange.ts";
import type { Check } from "../../src/runner/reply/exchange-breach.ts";
import { api, build, type Written } from "./request-step.ts";

const PARAMETERS = `[
  { name: id, in: path, required: true, schema: { type: integer } },
  { name: limit, in: query, required: true, schema: { type: integer, maximum: 10 } },
  { name: tags, in: query, style: pipeDelimited, schema: { type: array, maxItems: 2, items: { type: string } } },
  { name: filter, in: query, style: deepObject, schema: { required: [a] } },
  { name: json, in: query, content: { application/json: { schema: { type: object } } } },
  { name: X-Kind, in: header, schema: { enum: [a, b] } },
  { name: Authorization, in: header, required: true },
  { name: sid, in: cookie, schema: { minLength: 3 } } ]`;
const BODY =
  "{ required: true, content: { application/json: { schema: { type: object, required: [a] } }, text/plain: {} } }";

type Parameters = NonNullable<Written["parameters"]>;
const RIGHT: Parameters = [
  ["id", "path", 1],
  ["limit", "query", "3"],
];

function check(parameters: Parameters, requestBody: Written["requestBody"] = { payload: { a: 1 } }) {
  const paths = `/u/{id}: { post: { operationId: put, parameters: ${PARAMETERS}, requestBody: ${BODY} } }`;
  const written: Written = { paths, parameters, ...(requestBody.payload !== undefined && { requestBody }) };
  const { description, operation } = api(written);
  return checkRequest(description, operation, build(written).sent);
}

const found = (check: Check, message: string, pointer = "") => ({
  check,
  severity: "warn",
  message,
  pointer,
});

test("a request as it is asked for has no findings", () => {
  const all: Parameters = [
    ...RIGHT,
    ["tags", "query", ["a|b", "1"]],
    ["filter", "query", { a: 1 }],
    ["json", "query", {}],
    ["x-kind", "header", "a"],
    ["sid", "cookie", "%%%"],
  ];
  expect(check(all)).toEqual([]);
});

describe("a parameter that is not", () => {
  test.each<[parameters: Parameters, message: string]>([
    [[["id", "path", 1]], 'The query parameter "limit" is required and was not sent.'],
    [
      [
        ["id", "path", "x"],
        ["limit", "query", 1],
      ],
      'The path parameter "id" must be integer.',
    ],
    [
      [
        ["id", "path", 1],
        ["limit", "query", 11],
      ],
      'The query parameter "limit" must be <= 10.',
    ],
    [
      [...RIGHT, ["tags", "query", ["a", "b", "c"]]],
      'The query parameter "tags" must NOT have more than 2 items.',
    ],
    [[...RIGHT, ["filter", "query", { b: 1 }]], 'The query parameter "filter" at /a is required.'],
    [[...RIGHT, ["json", "query", [1]]], 'The query parameter "json" must be object.'],
    [
      [...RIGHT, ["X-Kind", "header", "c"]],
      'The header parameter "X-Kind" must be equal to one of the allowed values: a, b.',
    ],
    [[...RIGHT, ["sid", "cookie", "é"]], 'The cookie parameter "sid" must NOT have fewer than 3 characters.'],
  ])("%#", (parameters, message) => {
    expect(check(parameters)).toEqual([found("request-parameter", message)]);
  });
});

test("what is only read need not be sent, also through a reference", () => {
  const written: Written = {
    paths:
      "/u: { post: { operationId: put, requestBody: { content: { application/json: { schema: { $ref: '#/components/schemas/User' } } } } } }",
    components:
      "{ schemas: { Id: { readOnly: true }, User: { required: [id, name], properties: { id: { $ref: '#/components/schemas/Id' } } } } }",
    requestBody: { payload: {} },
  };
  const { description, operation } = api(written);
  expect(checkRequest(description, operation, build(written).sent)).toEqual([
    found("request-schema", "/name is required.", "/name"),
  ]);
});

describe("a body that is not", () => {
  test.each<[requestBody: Written["requestBody"], finding: object]>([
    [{ payload: { b: 1 } }, found("request-schema", "/a is required.", "/a")],
    [{ payload: "[]" }, found("request-schema", "The body must be object.")],
    [{}, found("request-schema", "put needs a body, and none was sent.")],
    [
      { contentType: "application/xml", payload: "<a/>" },
      found(
        "request-content-type",
        "put takes application/json or text/plain, and was sent application/xml.",
      ),
    ],
  ])("%#", (requestBody, finding) => {
    expect(check(RIGHT, requestBody)).toEqual([finding]);
  });

  test("expected at all", () => {
    const written: Written = { paths: "/u: { post: { operationId: put } }", requestBody: { payload: 1 } };
    const { description, operation } = api(written);
    expect(checkRequest(description, operation, build(written).sent)).toEqual([
      found("request-content-type", "put takes no body, and was sent application/json."),
    ]);
  });
});
