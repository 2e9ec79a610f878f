import { expect, test } from "vitest";
import { maskBody, maskHeaders, maskSecrets, maskUrl } from "../../src/openapi/mask-secrets.ts";

const JWT = "eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiJ1c2VyIn0.c2lnbmF0dXJl";

test.each([
  "token",
  "session_token",
  "session_jwt",
  "intermediate_session_token",
  "secret",
  "client_secret",
  "password",
  "recovery_code",
  "recovery_codes",
  "qr_code",
  "totp_code",
  "api_key",
])("%s is a secret", (name) => {
  expect(maskSecrets({ [name]: "x1" })).toEqual({ [name]: "***" });
});

test.each([
  ["status_code", 200],
  ["error_type", "invalid_token"],
  ["session_duration_minutes", 60],
  ["user_id", "user-1"],
  ["country_code", "US"],
  ["secret", ""],
  ["secret", null],
  ["code", "no_such_path"],
  ["token", true],
])("%s: %j is none", (name, value) => {
  expect(maskSecrets({ [name]: value })).toEqual({ [name]: value });
});

test("codes are masked as text and as numbers, alone and in lists, however deep", () => {
  expect(maskSecrets({ a: [{ code: 123456, codes: ["654321"] }], recovery_codes: ["ab", "cd"] })).toEqual({
    a: [{ code: "***", codes: ["***"] }],
    recovery_codes: ["***", "***"],
  });
});

test("a session is looked into when it is an object", () => {
  expect(maskSecrets({ session: { session_id: "session-1", custom_claims: { token: "x" } } })).toEqual({
    session: { session_id: "session-1", custom_claims: { token: "***" } },
  });
});

test("a signed token is masked wherever it stands", () => {
  expect(maskSecrets({ note: `see ${JWT}.` })).toEqual({ note: "see ***." });
  expect(maskBody(`not json: ${JWT}`)).toBe("not json: ***");
});

test("headers that carry credentials are masked", () => {
  const headers = {
    authorization: "Basic abc",
    cookie: "a=b",
    "set-cookie": "a=b",
    "x-api-key": "k",
    "x-vendor-member-session": "s",
    "x-vendor-member-sessionjwt": "s",
  };
  expect(Object.values(maskHeaders({ ...headers, accept: "*/*" }))).toEqual([
    ...Object.keys(headers).map(() => "***"),
    "*/*",
  ]);
});

test("what a query names is masked", () => {
  expect(maskUrl("/v1/x?token=abc&to=%2B1&code=123456#top")).toBe("/v1/x?token=***&to=%2B1&code=***#top");
  expect(maskUrl("/v1/x")).toBe("/v1/x");
});
