import { describe, expect, test } from "vitest";
import type { Credential } from "../../src/runner/request/credentials.ts";
import { StepError } from "../../src/runner/run/step-error.ts";
import { build } from "./request-step.ts";

const SCHEMES = `{ securitySchemes: {
  basic: { type: http, scheme: Basic }, bearer: { type: http, scheme: bearer }, digest: { type: http, scheme: digest },
  oauth: { type: oauth2 }, oidc: { type: openIdConnect },
  header: { type: apiKey, in: header, name: X-Key }, query: { type: apiKey, in: query, name: the key },
  cookie: { type: apiKey, in: cookie, name: sid }, nowhere: { type: apiKey } } }`;

function secured(security: string, credentials: Readonly<Record<string, Credential>>, parameters = {}) {
  const { request, notes } = build({
    paths: `/a: { get: { operationId: o${security && `, security: ${security}`} } }`,
    components: SCHEMES,
    to: { credentials },
    ...parameters,
  });
  const { accept: _, ...headers } = request.headers;
  return { headers, url: request.url.slice("https://api.example".length), notes };
}

describe("each goes where its scheme says", () => {
  const token: Credential = { token: "t" };
  const value: Credential = { value: "v" };
  test.each<[scheme: string, credential: Credential, sent: object]>([
    ["basic", { username: "ä", password: "p:q" }, { authorization: "Basic w6Q6cDpx" }],
    ["bearer", token, { authorization: "Bearer t" }],
    ["bearer", value, { authorization: "Bearer v" }],
    ["oauth", token, { authorization: "Bearer t" }],
    ["oauth", value, { authorization: "Bearer v" }],
    ["oidc", value, { authorization: "Bearer v" }],
    ["header", value, { "x-key": "v" }],
    ["header", token, { "x-key": "t" }],
    ["cookie", { value: "v w" }, { cookie: "sid=v%20w" }],
  ])("%s", (scheme, credential, headers) => {
    expect(secured(`[{ ${scheme}: [] }]`, { [scheme]: credential })).toEqual({
      headers,
      url: "/a",
      notes: [],
    });
  });

  test("a key in the query is encoded", () => {
    expect(secured("[{ query: [] }]", { query: { value: "a&b" } }).url).toBe("/a?the%20key=a%26b");
  });
});

test.each<[scheme: string, credential: Credential, message: string]>([
  [
    "nowhere",
    { value: "v" },
    'The description does not say where the API key "nowhere" goes: it needs "in" and "name".',
  ],
  [
    "digest",
    { value: "v" },
    'The credentials for "digest" hold a value, and the description does not say where to put it.',
  ],
  [
    "basic",
    { username: "a:b", password: "" },
    'The user name for "basic" holds a colon, which http basic cannot carry.',
  ],
])("%s is refused when it cannot be sent", (scheme, credential, message) => {
  expect(() => secured(`[{ ${scheme}: [] }]`, { [scheme]: credential })).toThrow(
    new StepError("request", message),
  );
});

describe("what is missing", () => {
  const missing = (name: string) => `No credentials were given for the security scheme "${name}".`;

  test("is noted", () => {
    expect(secured("[{ basic: [], header: [] }]", { basic: { username: "", password: "" } }).notes).toEqual([
      missing("header"),
    ]);
  });

  test("is not, when another alternative of the operation is complete", () => {
    expect(secured("[{ header: [] }, { basic: [] }]", { header: { value: "v" } }).notes).toEqual([]);
    expect(secured("[{ header: [] }, {}]", {}).notes).toEqual([]);
  });

  test("where no operation requires any, is every declared http scheme", () => {
    expect(secured("", {}).notes).toEqual([missing("basic"), missing("bearer"), missing("digest")]);
  });
});

test("a parameter that the author writes replaces the credential of its name", () => {
  const parameters = [["the key", "query", "mine"]];
  expect(secured("[{ query: [] }]", { query: { value: "v" } }, { parameters }).url).toBe("/a?the%20key=mine");
});
