import { beforeEach, describe, expect, test } from "vitest";
import { type Api, type Fields, MALFORMED_TOKEN, stytch } from "./bench.ts";
import { another, byEmail, type Person, person, signIn } from "./flows.ts";

let api: Api;
let ada: Person;
beforeEach(async () => {
  api = stytch();
  ada = await person(api);
});

const eve = (fields: Fields = {}) =>
  another(api, ada.organization, { email_address: "eve@acme.com", ...fields });

const list = ({ ids }: Person, fields: Record<string, string> = {}) =>
  api.raw({ method: "GET", url: `/v1/b2b/sessions?${new URLSearchParams({ ...ids, ...fields })}` });

const revoke = (body: Fields, headers: Readonly<Record<string, string>> = {}) =>
  api.raw({ url: "/v1/b2b/sessions/revoke", body: JSON.stringify(body), headers });

describe("a list of sessions", () => {
  test("has those of the member that live, oldest first, without their tokens", async () => {
    const first = await byEmail(api, ada, { session_duration_minutes: 5 });
    const second = await byEmail(api, ada);
    await byEmail(api, await eve());
    const { status, body } = await list(ada);
    expect(status).toBe(200);
    expect(body.member_sessions).toEqual([first.member_session, second.member_session]);
    api.clock.advance({ minutes: 5 });
    expect((await list(ada)).body.member_sessions).toEqual([second.member_session]);
  });

  test("may be empty", async () => {
    expect((await list(ada, { organization_id: "acme" })).body.member_sessions).toEqual([]);
  });

  test.each([
    [{ organization_id: "nobody" }, 404, "organization_not_found"],
    [{ organization_id: "no id at all" }, 400, "invalid_organization_id"],
    [{ member_id: "nobody" }, 404, "member_not_found"],
    [{ member_id: "no id at all" }, 404, "member_not_found"],
  ])("for %j: %d %s", async (fields, status, error) => {
    expect(await list(ada, fields)).toMatchObject({ status, error });
  });
});

describe("a session is revoked", () => {
  test.each(["session_token", "session_jwt", "member_session_id"] as const)("by its %s", async (name) => {
    const { session_token, session_jwt, member_session } = await byEmail(api, ada);
    const { session_token: other } = await byEmail(api, ada);
    const given = { session_token, session_jwt, member_session_id: member_session?.member_session_id };
    const reply = await revoke({ [name]: given[name] });
    expect(reply.status).toBe(200);
    expect(Object.keys(reply.body)).toEqual(["request_id", "status_code"]);
    expect([...api.world.data.sessions.values()]).toMatchObject([{ token: other }]);
    expect(await revoke({ [name]: given[name] })).toMatchObject({ status: 404, error: "session_not_found" });
  });

  test("with all others of its member", async () => {
    await byEmail(api, ada);
    await byEmail(api, ada);
    const { session_token } = await byEmail(api, await eve());
    expect((await revoke({ member_id: ada.ids.member_id })).status).toBe(200);
    expect([...api.world.data.sessions.values()]).toMatchObject([{ token: session_token }]);
    expect((await revoke({ member_id: ada.ids.member_id })).status).toBe(200);
  });

  test.each([
    [{}, 400, "no_session_revoke_arguments"],
    [{ session_token: "x".repeat(44), session_jwt: "x" }, 400, "too_many_session_revoke_arguments"],
    [{ session_token: "x".repeat(44), member_id: "x" }, 400, "too_many_session_revoke_arguments"],
    [{ member_session_id: "session-1" }, 400, "invalid_session_id"],
    [
      { member_session_id: "member-session-test-11111111-1111-4111-8111-111111111111" },
      404,
      "session_not_found",
    ],
    [{ session_token: MALFORMED_TOKEN }, 400, "invalid_session_token"],
    [{ session_token: "x".repeat(44) }, 404, "session_not_found"],
    [{ session_jwt: "x" }, 400, "unable_to_parse_session_jwt"],
    [{ member_id: "nobody" }, 404, "member_not_found"],
    [{ member_id: "no id at all" }, 404, "member_not_found"],
  ])("but not by %j: %d %s", async (body, status, error) => {
    await byEmail(api, ada);
    expect(await revoke(body)).toMatchObject({ status, error });
    expect(api.world.data.sessions.size).toBe(1);
  });

  test("but not when it is a user's", async () => {
    const { session_token, session } = await signIn(api);
    expect((await revoke({ session_token })).error).toBe("session_not_found");
    expect((await revoke({ member_session_id: session?.session_id })).error).toBe("session_not_found");
  });
});

describe("with the header of a member", () => {
  const header = (session_token: string) => ({ "x-stytch-member-session": session_token });

  test("their own sessions end", async () => {
    const { session_token } = await byEmail(api, ada);
    expect((await revoke({ member_id: ada.ids.member_id }, header(session_token))).status).toBe(200);
    expect(api.world.data.sessions.size).toBe(0);
  });

  test.each([
    [{}, 403],
    [{ roles: ["stytch_admin"] }, 200],
  ])("of %j, another's: %d", async (fields, status) => {
    const { session_token } = await byEmail(api, await eve(fields));
    const { session_jwt } = await byEmail(api, ada);
    const reply = await revoke({ session_jwt }, header(session_token));
    expect(reply.status).toBe(status);
    if (status === 403) expect(reply.error).toBe("session_authorization_error");
    expect(api.world.data.sessions.size).toBe(status === 403 ? 2 : 1);
  });

  test("of another organization nothing ends", async () => {
    const elsewhere = await person(api, { organization_slug: "other" }, { roles: ["stytch_admin"] });
    const { session_token } = await byEmail(api, elsewhere);
    expect(await revoke({ member_id: ada.ids.member_id }, header(session_token))).toMatchObject({
      status: 403,
      error: "session_authorization_tenancy_error",
    });
  });

  test.each([
    [{ "x-stytch-member-session": MALFORMED_TOKEN }, 400, "invalid_session_token"],
    [{ "x-stytch-member-session": "x".repeat(44) }, 404, "session_not_found"],
    [
      { "x-stytch-member-session": "x".repeat(44), "x-stytch-member-sessionjwt": "x" },
      400,
      "too_many_session_arguments",
    ],
  ])("of %j: %d %s", async (headers, status, error) => {
    expect(await revoke({ member_id: ada.ids.member_id }, headers)).toMatchObject({ status, error });
  });
});
