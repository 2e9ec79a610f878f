import { describe, expect, test } from "vitest";
import { checkReply } from "../../src/runner/reply/check-exchange.ts";
import {
  type Check,
  type CheckSeverities,
  DEFAULT_SEVERITIES,
} from "../../src/runner/reply/exchange-breach.ts";
import type { ReceivedResponse } from "../../src/runner/run/result.ts";
import { api } from "./request-step.ts";

const JSON_TYPE = { "content-type": "application/json; charset=utf-8" };
const USER =
  "{ type: object, required: [name], properties: { name: { type: string }, tags: { type: array, items: { type: integer } } } }";
const RESPONSES = `{
  '200': { content: { application/json: { schema: ${USER} }, 'text/*': { schema: { type: string, maxLength: 3 } } } },
  '201': { headers: { X-Total: { required: true, schema: { type: integer } }, X-Tags: { $ref: '#/components/headers/Tags' }, Content-Type: { required: true } } },
  '204': {},
  4XX: { content: { application/problem+json: { schema: { required: [title] } } } },
  default: { $ref: '#/components/responses/Odd' } }`;
const COMPONENTS = `{ headers: { Tags: { schema: { type: array, maxItems: 2, items: { enum: [a, b] } } } },
  responses: { Odd: { content: { '*/*': { schema: { type: object } } } } } }`;

function check(response: ReceivedResponse, severities?: Partial<CheckSeverities>, responses = RESPONSES) {
  const paths = `/u: { get: { operationId: getUser, responses: ${responses} } }`;
  const { description, operation } = api({ paths, components: COMPONENTS });
  return checkReply(description, operation, response, severities);
}

const found = (check: Check, message: string, pointer = "") => ({
  check,
  severity: "error",
  message,
  pointer,
});

describe("an answer as it is declared has no findings", () => {
  test.each<[what: string, response: ReceivedResponse]>([
    ["JSON", { status: 200, headers: JSON_TYPE, body: { name: "Ada", tags: [1] } }],
    ["text, by a range of types", { status: 200, headers: { "content-type": "text/plain" }, body: "abc" }],
    ["no content", { status: 204, headers: {} }],
    ["content where none is declared", { status: 204, headers: JSON_TYPE, body: {} }],
    ["headers", { status: 201, headers: { "x-total": "3", "x-tags": "a, b" } }],
    [
      "a range of statuses",
      { status: 404, headers: { "content-type": "application/problem+json" }, body: { title: "" } },
    ],
    [
      "the default, through a reference",
      { status: 500, headers: { "content-type": "text/html" }, body: "<p>" },
    ],
    [
      "a type whose body cannot be read",
      { status: 503, headers: { "content-type": "image/png" }, body: "x" },
    ],
  ])("%s", (_, response) => {
    expect(check(response)).toEqual([]);
  });
});

describe("an answer as it is not declared", () => {
  test.each<[response: ReceivedResponse, findings: object[]]>([
    [
      { status: 200, headers: JSON_TYPE, body: { tags: [1, "x"] } },
      [
        found("schema", "/name is required.", "/name"),
        found("schema", "/tags/1 must be integer.", "/tags/1"),
      ],
    ],
    [{ status: 200, headers: JSON_TYPE, body: [] }, [found("schema", "The body must be object.")]],
    [
      { status: 200, headers: { "content-type": "text/plain" }, body: "abcd" },
      [found("schema", "The body must NOT have more than 3 characters.")],
    ],
    [
      { status: 404, headers: { "content-type": "text/html" }, body: "<p>" },
      [
        found(
          "content-type",
          "The answer calls itself text/html, and getUser declares application/problem+json for 4XX.",
        ),
      ],
    ],
    [
      { status: 200, headers: {}, body: {} },
      [
        found(
          "content-type",
          "The answer does not say what its body is, and getUser declares application/json or text/* for 200.",
        ),
      ],
    ],
    [
      { status: 200, headers: {} },
      [
        found(
          "content-type",
          "The answer has no body, and getUser declares application/json or text/* for 200.",
        ),
      ],
    ],
    [
      { status: 201, headers: { "x-tags": "a,c,b" } },
      [
        found("header", "The answer lacks the header X-Total, which getUser requires for 201."),
        found("header", "The header X-Tags must NOT have more than 2 items."),
        found("header", "The header X-Tags at /1 must be equal to one of the allowed values: a, b."),
      ],
    ],
    [
      { status: 201, headers: { "x-total": "many" } },
      [found("header", "The header X-Total must be integer.")],
    ],
  ])("%#", (response, findings) => {
    expect(check(response)).toEqual(findings);
  });

  test("has a status that nothing covers", () => {
    expect(check({ status: 302, headers: {} }, {}, "{ '200': {}, 4XX: {} }")).toEqual([
      found("status", "getUser answered 302, and declares 200 or 4XX."),
    ]);
    expect(check({ status: 302, headers: {} }, {}, "{}")).toEqual([]);
  });
});

test("an answer to HEAD, or one that says nothing has changed, has no body to be missed", () => {
  const responses =
    "{ '200': { content: { application/json: {} } }, 3XX: { content: { application/json: {} } } }";
  const { description, operation } = api({
    paths: `/u: { head: { operationId: h, responses: ${responses} } }`,
  });
  expect(checkReply(description, operation, { status: 200, headers: {} })).toEqual([]);
  expect(check({ status: 304, headers: {} }, {}, responses)).toEqual([]);
});

test("what is only written need not come back, wherever it stands", () => {
  const user =
    "{ type: object, required: [id, secret], properties: { secret: { writeOnly: true }, id: { readOnly: true } } }";
  const list = `{ type: array, items: { allOf: [ { required: [user], properties: { user: ${user} } } ] } }`;
  const responses = `{ '200': { content: { application/json: { schema: ${list} } } } }`;
  expect(check({ status: 200, headers: JSON_TYPE, body: [{ user: {} }] }, {}, responses)).toEqual([
    found("schema", "/0/user/id is required.", "/0/user/id"),
  ]);
});

test("each check can warn only, or be off", () => {
  const response = { status: 200, headers: JSON_TYPE, body: {} };
  expect(check(response, { schema: "warn" })).toEqual([
    { ...found("schema", "/name is required.", "/name"), severity: "warn" },
  ]);
  expect(check(response, { schema: "off" })).toEqual([]);
});

test("what the server does wrong is an error, what the workflow sends wrong a warning", () => {
  expect(DEFAULT_SEVERITIES).toEqual({
    status: "error",
    "content-type": "error",
    schema: "error",
    header: "error",
    "request-parameter": "warn",
    "request-content-type": "warn",
    "request-schema": "warn",
  });
});
