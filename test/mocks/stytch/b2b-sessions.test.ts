import { beforeEach, describe, expect, test } from "vitest";
import { type Api, MALFORMED_TOKEN, stytch } from "./bench.ts";
import { DOCUMENTS } from "./documents-policy.ts";
import { another, byEmail, person, signIn } from "./flows.ts";

let api: Api;
beforeEach(() => {
  api = stytch({ policies: { rbac_policy: DOCUMENTS } });
});

const AUTHENTICATE = "api_b2b_session_v1_Authenticate";

test("a session is found by its token or its JWT, with member and organization", async () => {
  const who = await person(api);
  const { session_token, session_jwt, member_session, member, organization } = await byEmail(api, who);
  for (const given of [{ session_token }, { session_jwt }]) {
    const reply = await api.post(AUTHENTICATE, given);
    expect(reply.status).toBe(200);
    expect(reply.body).toMatchObject({ session_token, member_session, member, organization });
    expect(reply.body).not.toHaveProperty("verdict");
  }
});

test.each([
  [{}, "2026-04-25T17:37:09Z"],
  [{ session_duration_minutes: 90 }, "2026-04-25T18:17:09Z"],
  [{ session_duration_minutes: 5 }, "2026-04-25T16:52:09Z"],
])("looked at after ten minutes with %j it ends at %s", async (fields, expires_at) => {
  const { session_token } = await byEmail(api, await person(api));
  api.clock.advance({ minutes: 10 });
  const { member_session } = await api.ok(AUTHENTICATE, { session_token, ...fields });
  expect(member_session).toMatchObject({ expires_at, last_accessed_at: "2026-04-25T16:47:09Z" });
});

test.each([
  [4, "invalid_session_duration_minutes"],
  [5, undefined],
  [527_040, undefined],
  [527_041, "invalid_session_duration_minutes"],
])("it may live %d minutes: %s", async (session_duration_minutes, error) => {
  const { session_token } = await byEmail(api, await person(api));
  expect((await api.post(AUTHENTICATE, { session_token, session_duration_minutes })).error).toBe(error);
});

test("it ends at the very second", async () => {
  const { session_token } = await byEmail(api, await person(api));
  api.clock.advance({ minutes: 59, seconds: 59 });
  expect((await api.post(AUTHENTICATE, { session_token })).status).toBe(200);
  api.clock.advance({ seconds: 1 });
  expect(await api.post(AUTHENTICATE, { session_token })).toMatchObject({
    status: 404,
    error: "session_not_found",
  });
});

test("a session of a user is none of a member", async () => {
  const { session_token } = await signIn(api);
  expect((await api.post(AUTHENTICATE, { session_token })).error).toBe("session_not_found");
});

test.each([
  [{}, 400, "no_session_arguments"],
  [{ session_token: "x".repeat(44), session_jwt: "y" }, 400, "too_many_session_arguments"],
  [{ session_token: "x".repeat(44) }, 404, "session_not_found"],
  [{ session_token: MALFORMED_TOKEN }, 400, "invalid_session_token"],
  [{ session_jwt: "x" }, 400, "unable_to_parse_session_jwt"],
])("asked for with %j: %d %s", async (body, status, error) => {
  expect(await api.post(AUTHENTICATE, body)).toMatchObject({ status, error });
});

test("claims are merged when it is extended, and null deletes", async () => {
  const who = await person(api);
  const { session_token } = await byEmail(api, who, { session_custom_claims: { a: 1, b: { c: 2 } } });
  const change = { session_custom_claims: { a: null, b: { d: 3 } } };
  expect((await api.ok(AUTHENTICATE, { session_token, ...change })).member_session.custom_claims).toEqual({
    a: 1,
    b: { c: 2 },
  });
  const extended = await api.ok(AUTHENTICATE, { session_token, ...change, session_duration_minutes: 60 });
  expect(extended.member_session.custom_claims).toEqual({ b: { c: 2, d: 3 } });
});

describe("an authorization check", () => {
  const check = (organization_id: string) => ({
    authorization_check: { organization_id, resource_id: "documents", action: "read" },
  });

  test("that a role permits is granted, whichever name of the organization it gives", async () => {
    const organization = await api.organization({ organization_external_id: "crm|1" });
    const who = await another(api, organization, { roles: ["editor"] });
    const { session_token } = await byEmail(api, who);
    for (const id of [who.ids.organization_id, "acme", "crm|1"]) {
      const { verdict } = await api.ok(AUTHENTICATE, { session_token, ...check(id) });
      expect(verdict).toEqual({ authorized: true, granting_roles: ["editor"] });
    }
  });

  test("that no role permits is refused, an admin too, and the session is left alone", async () => {
    const { session_token } = await byEmail(api, await person(api, {}, { roles: ["stytch_admin"] }));
    const body = { session_token, session_duration_minutes: 500, ...check("acme") };
    expect(await api.post(AUTHENTICATE, body)).toMatchObject({
      status: 403,
      error: "session_authorization_error",
    });
    const { member_session } = await api.ok(AUTHENTICATE, { session_token });
    expect(member_session.expires_at).toBe("2026-04-25T17:37:09Z");
  });

  test("in another organization is none of the member's business", async () => {
    const { session_token } = await byEmail(api, await person(api, {}, { roles: ["stytch_admin"] }));
    await api.organization({ organization_slug: "other" });
    expect(await api.post(AUTHENTICATE, { session_token, ...check("other") })).toMatchObject({
      status: 403,
      error: "session_authorization_tenancy_error",
    });
  });
});
