import { beforeEach, describe, expect, test } from "vitest";
import { sandboxValues } from "../../../mocks/stytch/sandbox-values.ts";
import { type Api, type Fields, MALFORMED_TOKEN, NOBODY, stytch } from "./bench.ts";
import { byEmail, person, signIn } from "./flows.ts";

let api: Api;
beforeEach(() => {
  api = stytch();
});

const REVOKE = "api_session_v1_Revoke";
const AUTHENTICATE = "api_session_v1_Authenticate";

const sessionsOf = (user_id: string) =>
  api.raw({ method: "GET", url: `/v1/sessions?${new URLSearchParams({ user_id })}` });

describe("the sessions of a user", () => {
  test("are those that live, without their tokens", async () => {
    const { user_id, session: first } = await signIn(api, { session_duration_minutes: 5 });
    const { session: second } = await signIn(api, { session_duration_minutes: 60 });
    const reply = await sessionsOf(user_id);
    expect([reply.status, reply.body.sessions]).toEqual([200, [first, second]]);
    expect(reply.text).not.toContain("session_token");
    api.clock.advance({ minutes: 5 });
    expect((await sessionsOf(user_id)).body.sessions).toEqual([second]);
  });

  test("are none for a user who never signed in, found by external id", async () => {
    await api.ok("api_user_v1_Create", { email: "ada@acme.com", external_id: "crm|7" });
    expect((await sessionsOf("crm|7")).body).toMatchObject({ status_code: 200, sessions: [] });
  });

  test.each([
    [NOBODY, 404, "user_not_found"],
    [sandboxValues.user_id, 404, "user_not_found"],
    ["junk", 400, "invalid_user_id"],
    ["", 404, "user_not_found"],
  ])("of %j: %d %s", async (user_id, status, error) => {
    expect(await sessionsOf(user_id)).toMatchObject({ status, error });
  });

  test("are asked for of somebody", async () => {
    const reply = await api.raw({ method: "GET", url: "/v1/sessions" });
    expect(reply).toMatchObject({ status: 400, error: "bad_request" });
  });
});

describe("a session that is revoked", () => {
  test.each(["session_id", "session_token", "session_jwt"] as const)("by %s is gone at once", async (by) => {
    const { session, session_token, session_jwt, user_id } = await signIn(api);
    const given = { session_id: session?.session_id, session_token, session_jwt }[by];
    const reply = await api.post(REVOKE, { [by]: given });
    expect(reply.status).toBe(200);
    expect(reply.body).toEqual({ request_id: expect.any(String), status_code: 200 });
    for (const named of [{ session_token }, { session_jwt }]) {
      expect((await api.post(AUTHENTICATE, named)).error).toBe("session_not_found");
    }
    expect((await sessionsOf(user_id)).body.sessions).toEqual([]);
    expect(await api.post(REVOKE, { [by]: given })).toMatchObject({
      status: 404,
      error: "session_not_found",
    });
  });

  test("leaves the user's other sessions alone", async () => {
    const { session_token } = await signIn(api);
    const other = await signIn(api);
    await api.ok(REVOKE, { session_token });
    expect((await api.post(AUTHENTICATE, { session_token: other.session_token })).status).toBe(200);
  });

  test("is found by a JWT past its five minutes, and not past the session's own end", async () => {
    const { session_jwt } = await signIn(api, { session_duration_minutes: 60 });
    const other = await signIn(api, { session_duration_minutes: 60 });
    api.clock.advance({ minutes: 59 });
    expect((await api.post(REVOKE, { session_jwt })).status).toBe(200);
    api.clock.advance({ minutes: 1 });
    const late = await api.post(REVOKE, { session_jwt: other.session_jwt });
    expect(late.error).toBe("session_not_found");
  });

  test.each([
    [{}, "no_session_revoke_arguments"],
    [{ session_id: null, session_token: null }, "no_session_revoke_arguments"],
    [{ session_token: "x".repeat(44), session_jwt: "x" }, "too_many_session_revoke_arguments"],
    [{ session_id: "session-1" }, "invalid_session_id"],
    [{ session_token: MALFORMED_TOKEN }, "invalid_session_token"],
  ] as const)("is named once: %j is %s", async (fields: Fields, error) => {
    expect(await api.post(REVOKE, fields)).toMatchObject({ status: 400, error });
  });

  test("is not a member's", async () => {
    const { session_token } = await byEmail(api, await person(api));
    expect((await api.post(REVOKE, { session_token })).error).toBe("session_not_found");
    expect(api.world.data.sessions.size).toBe(1);
  });
});
