import { beforeEach, describe, expect, test } from "vitest";
import { type Api, MALFORMED_TOKEN, notThis, OTHER_PHONE, PHONE, stytch } from "./bench.ts";
import { another, byEmail, bySms, byTotp, enrol, firstFactor, person, smsProof } from "./flows.ts";

let api: Api;
beforeEach(() => {
  api = stytch();
});

const SEND = "api_b2b_otp_v1_b2b_otp_sms_Send";
const AUTHENTICATE = "api_b2b_otp_v1_b2b_otp_sms_Authenticate";

describe("a send", () => {
  test("links the number given, unverified, and texts a code", async () => {
    const { ids } = await person(api);
    const reply = await api.post(SEND, { ...ids, mfa_phone_number: PHONE });
    expect(reply.status).toBe(200);
    expect(Object.keys(reply.body)).toEqual([
      "member",
      "member_id",
      "organization",
      "request_id",
      "status_code",
    ]);
    expect(reply.body.member).toMatchObject({ mfa_phone_number: PHONE, mfa_phone_number_verified: false });
    expect(api.world.inbox.all()).toMatchObject([{ to: PHONE, channel: "sms", operationId: SEND }]);
  });

  test("goes to the member's own number where none is given, or the same", async () => {
    const { ids } = await person(api, {}, { mfa_phone_number: PHONE });
    await api.ok(SEND, ids);
    await api.ok(SEND, { ...ids, mfa_phone_number: PHONE });
    expect(api.world.inbox.all(PHONE)).toHaveLength(2);
  });

  test.each([
    [{}, {}, 404, "member_phone_number_not_found"],
    [
      { mfa_phone_number: PHONE },
      { mfa_phone_number: OTHER_PHONE },
      400,
      "duplicate_member_phone_number_for_member",
    ],
    [{}, { mfa_phone_number: "+4915112345678" }, 400, "invalid_phone_number_country_code"],
    [
      { create_member_as_pending: true },
      { mfa_phone_number: PHONE },
      400,
      "action_available_only_for_active_members",
    ],
  ])("to a member with %j asked for with %j: %d %s", async (member, fields, status, error) => {
    const { ids } = await person(api, {}, member);
    expect(await api.post(SEND, { ...ids, ...fields })).toMatchObject({ status, error });
    expect(api.world.inbox.all()).toEqual([]);
  });

  test("does not give a number to two members of an organization; of two organizations it may", async () => {
    const ada = await person(api, {}, { mfa_phone_number: PHONE });
    const eve = await another(api, ada.organization, { email_address: "eve@acme.com" });
    const reply = await api.post(SEND, { ...eve.ids, mfa_phone_number: PHONE });
    expect(reply).toMatchObject({ status: 400, error: "duplicate_member_phone_number" });
    const elsewhere = await person(api, { organization_slug: "other" });
    expect((await api.post(SEND, { ...elsewhere.ids, mfa_phone_number: PHONE })).status).toBe(200);
  });

  test("adds no number beside an active factor unless that one is proven", async () => {
    const who = await person(api);
    const { session_token } = await byTotp(api, who);
    const body = { ...who.ids, mfa_phone_number: PHONE };
    expect(await api.post(SEND, body)).toMatchObject({ status: 401, error: "insufficient_factors" });
    expect(api.world.data.members.get(who.ids.member_id)?.mfa_phone_number).toBe("");
    expect((await api.post(SEND, { ...body, session_token })).status).toBe(200);
  });

  test("to a number verified before needs no proof: it is how one signs in", async () => {
    const who = await person(api);
    await bySms(api, who);
    expect((await api.post(SEND, who.ids)).status).toBe(200);
  });
});

describe("a right code", () => {
  test("verifies the number, makes text messages the default, and signs in for an hour", async () => {
    const who = await person(api);
    const reply = await bySms(api, who);
    expect(Object.keys(reply)).toEqual([
      "member",
      "member_device",
      "member_id",
      "member_session",
      "organization",
      "request_id",
      "session_jwt",
      "session_token",
      "status_code",
    ]);
    expect(reply.member).toMatchObject({
      default_mfa_method: "sms_otp",
      mfa_enrolled: false,
      mfa_phone_number: PHONE,
      mfa_phone_number_verified: true,
    });
    expect(reply.member_session).toMatchObject({
      expires_at: "2026-04-25T17:37:09Z",
      authentication_factors: [
        { type: "email_otp", sequence_order: "PRIMARY" },
        {
          type: "otp",
          delivery_method: "sms",
          sequence_order: "SECONDARY",
          phone_number_factor: { phone_number: PHONE },
        },
      ],
    });
  });

  test("completes an intermediate session, which is used up by it", async () => {
    const who = await person(api, { mfa_policy: "REQUIRED_FOR_ALL" });
    const { intermediate_session_token } = await byEmail(api, who);
    const body = { ...(await smsProof(api, who)), intermediate_session_token };
    const { member_session } = await api.ok(AUTHENTICATE, body);
    expect(member_session?.authentication_factors.map((it) => [it.type, it.sequence_order])).toEqual([
      ["email_otp", "PRIMARY"],
      ["otp", "SECONDARY"],
    ]);
    const again = { ...(await smsProof(api, who)), intermediate_session_token };
    expect(await api.post(AUTHENTICATE, again)).toMatchObject({
      status: 404,
      error: "intermediate_session_not_found",
    });
  });

  test("steps a session up: the same session has the factor added", async () => {
    const who = await person(api);
    const { session_jwt, member_session } = await byEmail(api, who);
    const stepped = await bySms(api, who, { session_jwt, session_duration_minutes: 90 });
    expect(stepped.member_session).toMatchObject({
      member_session_id: member_session?.member_session_id,
      expires_at: "2026-04-25T18:07:09Z",
    });
    expect(stepped.member_session?.authentication_factors).toHaveLength(2);
  });

  test.each([
    [5, "2026-04-25T17:37:09Z"],
    [120, "2026-04-25T18:37:09Z"],
  ])("steps a session of %d minutes up: it ends at %s", async (session_duration_minutes, expires_at) => {
    const who = await person(api);
    const { session_token } = await byEmail(api, who, { session_duration_minutes });
    expect((await bySms(api, who, { session_token })).member_session?.expires_at).toBe(expires_at);
  });

  test.each([
    [{ minutes: 1, seconds: 59 }, 200],
    [{ minutes: 2 }, 401],
  ])("used after %j: %d", async (wait, status) => {
    const who = await person(api);
    const body = { ...(await firstFactor(api, who)), ...(await smsProof(api, who)) };
    api.clock.advance(wait);
    expect((await api.post(AUTHENTICATE, body)).status).toBe(status);
  });

  test("works once, and not after another was sent", async () => {
    const who = await person(api);
    const first = await firstFactor(api, who);
    const older = { ...first, ...(await smsProof(api, who)) };
    const newer = { ...first, ...(await smsProof(api, who)) };
    expect((await api.post(AUTHENTICATE, older)).error).toBe("unable_to_auth_otp_code");
    expect((await api.post(AUTHENTICATE, newer)).status).toBe(200);
    expect((await api.post(AUTHENTICATE, newer)).error).toBe("unable_to_auth_otp_code");
  });
});

describe("enrolment", () => {
  test.each([
    ["OPTIONAL", {}, false, false],
    ["OPTIONAL", { set_mfa_enrollment: "enroll" }, false, true],
    ["OPTIONAL", { set_mfa_enrollment: "unenroll" }, true, false],
    ["OPTIONAL", {}, true, true],
    ["REQUIRED_FOR_ALL", {}, false, true],
    ["REQUIRED_FOR_ALL", { set_mfa_enrollment: "unenroll" }, true, true],
  ])("under %s with %j of one enrolled %s: %s", async (mfa_policy, fields, mfa_enrolled, expected) => {
    const who = await person(api, { mfa_policy }, { mfa_enrolled });
    expect((await bySms(api, who, fields)).member.mfa_enrolled).toBe(expected);
  });

  test("the first method proven is the default, a later one only when it says so", async () => {
    const who = await person(api);
    const { session_token, member } = await byTotp(api, who);
    expect(member.default_mfa_method).toBe("totp");
    const proof = await smsProof(api, who, PHONE, { session_token });
    expect((await api.ok(AUTHENTICATE, { ...proof, session_token })).member.default_mfa_method).toBe("totp");
    const again = await bySms(api, who, { set_default_mfa: true });
    expect(again.member.default_mfa_method).toBe("sms_otp");
  });
});

describe("refused, and nothing written", () => {
  test.each([
    [{ session_custom_claims: { note: "x".repeat(5_000) } }, "custom_claims_too_large"],
    [{ session_duration_minutes: 4 }, "invalid_session_duration_minutes"],
    [{ set_mfa_enrollment: "perhaps" }, "bad_request"],
    [{ session_token: "x".repeat(44) }, "session_not_found"],
    [{ session_token: MALFORMED_TOKEN }, "invalid_session_token"],
    [{ intermediate_session_token: MALFORMED_TOKEN }, "invalid_session_token"],
  ])("%j", async (extra, error) => {
    const who = await person(api);
    const body = { ...(await firstFactor(api, who)), ...(await smsProof(api, who)) };
    expect((await api.post(AUTHENTICATE, { ...body, ...extra })).error).toBe(error);
    expect(api.world.inbox.all(PHONE)).toMatchObject([{ usedAt: null }]);
    expect(api.world.data.members.get(who.ids.member_id)?.mfa_phone_number_verified).toBe(false);
    expect((await api.post(AUTHENTICATE, body)).status).toBe(200);
  });

  test("a wrong code leaves the right one alive, and the intermediate session too", async () => {
    const who = await person(api, { mfa_policy: "REQUIRED_FOR_ALL" });
    const { intermediate_session_token } = await byEmail(api, who);
    const body = { ...(await smsProof(api, who)), intermediate_session_token };
    const wrong = await api.post(AUTHENTICATE, { ...body, code: notThis(body.code) });
    expect(wrong).toMatchObject({ status: 404, error: "otp_code_not_found" });
    expect((await api.post(AUTHENTICATE, body)).status).toBe(200);
  });

  test("where the organization allows only an authenticator app, save to a break-glass member", async () => {
    const who = await person(api, { mfa_methods: "RESTRICTED", allowed_mfa_methods: ["totp"] });
    const body = { ...who.ids, mfa_phone_number: PHONE };
    expect((await api.post(SEND, body)).error).toBe("operation_restricted_by_organization_mfa_methods");
    expect((await enrol(api, who)).secret).toHaveLength(32);
    const glass = await another(api, who.organization, {
      email_address: "eve@acme.com",
      is_breakglass: true,
    });
    expect((await bySms(api, glass)).member_session).not.toBeNull();
  });
});
