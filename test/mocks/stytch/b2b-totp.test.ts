import { beforeEach, describe, expect, test } from "vitest";
import { type Api, notThis, START, stytch, totpAt } from "./bench.ts";
import { another, byEmail, bySms, byTotp, enrol, firstFactor, person, totpProof } from "./flows.ts";

let api: Api;
beforeEach(() => {
  api = stytch();
});

const CREATE = "api_b2b_totp_v1_Create";
const AUTHENTICATE = "api_b2b_totp_v1_Authenticate";

describe("a registration", () => {
  test("has a secret, a QR image and ten recovery codes", async () => {
    const { ids } = await person(api);
    const reply = await api.post(CREATE, ids);
    expect(reply.status).toBe(200);
    expect(Object.keys(reply.body)).toEqual([
      "member",
      "member_id",
      "organization",
      "qr_code",
      "recovery_codes",
      "request_id",
      "secret",
      "status_code",
      "totp_registration_id",
    ]);
    const { member, secret, recovery_codes, totp_registration_id } = reply.body;
    expect(secret).toMatch(/^[A-Z2-7]{32}$/);
    expect(totp_registration_id).toMatch(/^member-totp-test-[0-9a-f-]{36}$/);
    expect(member).toMatchObject({ totp_registration_id, default_mfa_method: "" });
    expect(new Set(recovery_codes).size).toBe(10);
    for (const code of recovery_codes) expect(code).toMatch(/^[a-z0-9]{4}-[a-z0-9]{4}-[a-z0-9]{4}$/);
  });

  test("its QR image is a square PNG, in a data URI without a blank", async () => {
    const { qr_code } = await enrol(api, await person(api));
    const [, base64] = /^data:image\/png;base64,([A-Za-z0-9+/]+=*)$/.exec(qr_code) ?? [];
    const png = Buffer.from(base64 ?? "", "base64");
    expect(png.subarray(0, 8)).toEqual(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]));
    expect(png.readUInt32BE(16)).toBeGreaterThan(100);
    expect(png.readUInt32BE(16)).toBe(png.readUInt32BE(20));
  });

  test("that was never confirmed gives way to another, and its codes are wrong then", async () => {
    const who = await person(api);
    const [older, newer] = [await enrol(api, who), await enrol(api, who)];
    const first = await firstFactor(api, who);
    const used = (secret: string) =>
      api.post(AUTHENTICATE, { ...first, ...who.ids, code: totpAt(secret, START) });
    expect((await used(older.secret)).error).toBe("unable_to_authenticate_totp");
    expect((await used(newer.secret)).status).toBe(200);
    expect(api.world.data.totps.size).toBe(1);
  });

  test("or blocks it, where the policy says so, until it lapses", async () => {
    api.set({ pending_totp_blocks_create: true });
    const who = await person(api);
    await enrol(api, who);
    expect(await api.post(CREATE, who.ids)).toMatchObject({ status: 400, error: "pending_totp_exists" });
    api.clock.advance({ minutes: 60 });
    expect((await api.post(CREATE, who.ids)).status).toBe(200);
  });

  test("that was confirmed does not give way", async () => {
    const who = await person(api);
    await byTotp(api, who);
    expect(await api.post(CREATE, who.ids)).toMatchObject({ status: 400, error: "active_totp_exists" });
  });

  test("beside an active phone needs that one proven", async () => {
    const who = await person(api);
    const { session_jwt } = await bySms(api, who);
    const { session_token } = await byEmail(api, who);
    const plain = await api.post(CREATE, { ...who.ids, session_token });
    expect(plain).toMatchObject({ status: 401, error: "insufficient_factors" });
    expect((await api.post(CREATE, { ...who.ids, session_jwt })).status).toBe(200);
  });

  test.each([
    [4, 400],
    [5, 200],
    [1440, 200],
    [1441, 400],
  ])("waits %d minutes for its first code: %d", async (expiration_minutes, status) => {
    const { ids } = await person(api);
    const reply = await api.post(CREATE, { ...ids, expiration_minutes });
    expect(reply.status).toBe(status);
    if (status === 400) expect(reply.error).toBe("invalid_expiration");
  });

  test.each([
    [{}, { minutes: 59, seconds: 59 }, 200],
    [{}, { minutes: 60 }, 401],
    [{ expiration_minutes: 5 }, { minutes: 5 }, 401],
  ])("made with %j and confirmed after %j: %d", async (fields, wait, status) => {
    const who = await person(api);
    const first = await firstFactor(api, who, { session_duration_minutes: 120 });
    const { secret } = await enrol(api, who, fields);
    api.clock.advance(wait);
    const body = { ...first, ...who.ids, code: totpAt(secret, api.clock.now()) };
    const reply = await api.post(AUTHENTICATE, body);
    expect(reply.status).toBe(status);
    if (status === 401) expect(reply.error).toBe("expired_totp");
  });

  test("once confirmed does not expire", async () => {
    const who = await person(api);
    const { secret } = await enrol(api, who);
    const proof = async () => ({
      ...(await firstFactor(api, who)),
      ...who.ids,
      code: totpAt(secret, api.clock.now()),
    });
    await api.ok(AUTHENTICATE, await proof());
    api.clock.advance({ days: 400 });
    expect((await api.post(AUTHENTICATE, await proof())).status).toBe(200);
  });
});

describe("a right code", () => {
  test("confirms the registration, makes it the default, and signs in for an hour", async () => {
    const { member, member_session } = await byTotp(api, await person(api));
    expect(member).toMatchObject({ default_mfa_method: "totp", mfa_enrolled: false });
    expect(member_session).toMatchObject({
      expires_at: "2026-04-25T17:37:09Z",
      authentication_factors: [
        { type: "email_otp", sequence_order: "PRIMARY" },
        {
          type: "totp",
          delivery_method: "authenticator_app",
          sequence_order: "SECONDARY",
          authenticator_app_factor: { totp_id: member.totp_registration_id },
        },
      ],
    });
  });

  test("under REQUIRED_FOR_ALL enrols the member", async () => {
    const { member } = await byTotp(api, await person(api, { mfa_policy: "REQUIRED_FOR_ALL" }));
    expect(member.mfa_enrolled).toBe(true);
  });

  test.each([
    [-2, 401],
    [-1, 200],
    [0, 200],
    [1, 200],
    [2, 401],
  ])("of the step %d away from now: %d", async (steps, status) => {
    const who = await person(api);
    const { secret } = await enrol(api, who);
    const code = totpAt(secret, START + steps * 30_000);
    const reply = await api.post(AUTHENTICATE, { ...(await firstFactor(api, who)), ...who.ids, code });
    expect(reply.status).toBe(status);
    if (status === 401) expect(reply.error).toBe("unable_to_authenticate_totp");
  });

  test("is not accepted twice, also not while its window lasts", async () => {
    const who = await person(api);
    const body = { ...(await firstFactor(api, who)), ...(await totpProof(api, who)) };
    await api.ok(AUTHENTICATE, body);
    for (const wait of [0, 30]) {
      api.clock.advance({ seconds: wait });
      expect(await api.post(AUTHENTICATE, body)).toMatchObject({
        status: 400,
        error: "totp_code_already_authenticated",
      });
    }
    api.clock.advance({ seconds: 30 });
    expect((await api.post(AUTHENTICATE, body)).error).toBe("unable_to_authenticate_totp");
  });

  test.each([
    ["same code", 200],
    ["any earlier code", 400],
  ] as const)("of the step before, after the one now, under %j: %d", async (totp_replay, status) => {
    api.set({ totp_replay });
    const who = await person(api);
    const { secret } = await enrol(api, who);
    const proof = { ...(await firstFactor(api, who)), ...who.ids };
    await api.ok(AUTHENTICATE, { ...proof, code: totpAt(secret, START) });
    const reply = await api.post(AUTHENTICATE, { ...proof, code: totpAt(secret, START - 30_000) });
    expect(reply.status).toBe(status);
  });

  test("is refused where the organization allows only text messages, save to a break-glass member", async () => {
    const who = await person(api, { mfa_methods: "RESTRICTED", allowed_mfa_methods: ["sms_otp"] });
    expect((await api.post(CREATE, who.ids)).error).toBe("operation_restricted_by_organization_mfa_methods");
    const glass = await another(api, who.organization, {
      email_address: "eve@acme.com",
      is_breakglass: true,
    });
    expect((await byTotp(api, glass)).member_session).not.toBeNull();
  });
});

describe("what is no right code", () => {
  test.each(["12345", "1234567", "12345a", "", "١٢٣٤٥٦"])("%j is malformed", async (code) => {
    const who = await person(api);
    await enrol(api, who);
    expect(await api.post(AUTHENTICATE, { ...who.ids, code })).toMatchObject({
      status: 400,
      error: "invalid_totp_code",
    });
  });

  test("a recovery code is told apart", async () => {
    const who = await person(api);
    const [code] = (await enrol(api, who)).recovery_codes;
    for (const typed of [code, ` ${code?.toUpperCase()} `]) {
      expect(await api.post(AUTHENTICATE, { ...who.ids, code: typed })).toMatchObject({
        status: 400,
        error: "recovery_code_used_as_totp_code",
      });
    }
  });

  test("a member without a registration has none", async () => {
    const who = await person(api);
    const body = { ...(await firstFactor(api, who)), ...who.ids, code: "123456" };
    const reply = await api.post(AUTHENTICATE, body);
    expect(reply).toMatchObject({ status: 404, error: "totp_not_found" });
  });

  test("nothing is written when the claims are too large", async () => {
    const who = await person(api);
    const body = { ...(await firstFactor(api, who)), ...(await totpProof(api, who)) };
    const reply = await api.post(AUTHENTICATE, { ...body, session_custom_claims: { a: "x".repeat(5_000) } });
    expect(reply.error).toBe("custom_claims_too_large");
    expect([...api.world.data.totps.values()]).toMatchObject([{ verified: false, spent_steps: [] }]);
    expect((await api.post(AUTHENTICATE, body)).status).toBe(200);
  });

  test("a wrong one leaves the right one as it was", async () => {
    const who = await person(api);
    const body = { ...(await firstFactor(api, who)), ...(await totpProof(api, who)) };
    const wrong = await api.post(AUTHENTICATE, { ...body, code: notThis(body.code) });
    expect(wrong).toMatchObject({ status: 401, error: "unable_to_authenticate_totp" });
    expect((await api.post(AUTHENTICATE, body)).status).toBe(200);
  });
});
