import { beforeEach, describe, expect, test } from "vitest";
import { type Api, type Fields, MALFORMED_TOKEN, stytch } from "./bench.ts";
import { another, byDiscovery, byEmail, byTotp, enrol, firstFactor, type Person, person } from "./flows.ts";

let api: Api;
let ada: Person;
beforeEach(async () => {
  api = stytch();
  ada = await person(api, { mfa_policy: "REQUIRED_FOR_ALL" });
});

const GET = "api_b2b_recovery_codes_v1_Get";
const ROTATE = "api_b2b_recovery_codes_v1_Rotate";
const RECOVER = "api_b2b_recovery_codes_v1_Recover";

/** Ada with a confirmed app: her recovery codes, and an email login that owes the second factor. */
const ready = async () => {
  await byTotp(api, ada);
  const { recovery_codes } = await api.ok(GET, {}, ada.ids);
  const { intermediate_session_token } = await byEmail(api, ada);
  const [code = ""] = recovery_codes;
  return { recovery_codes, code, good: { ...ada.ids, intermediate_session_token, recovery_code: code } };
};

describe("recovery codes", () => {
  test("are those that the app came with", async () => {
    const { recovery_codes } = await enrol(api, ada);
    expect(await api.ok(GET, {}, ada.ids)).toMatchObject({
      member_id: ada.ids.member_id,
      recovery_codes,
      organization: { organization_id: ada.ids.organization_id },
    });
  });

  test("are ten new ones when they are rotated, and the old ones are dead", async () => {
    const { recovery_codes: old, good } = await ready();
    const { recovery_codes, member_id } = await api.ok(ROTATE, ada.ids);
    expect(member_id).toBe(ada.ids.member_id);
    expect(new Set([...old, ...recovery_codes]).size).toBe(20);
    expect((await api.ok(GET, {}, ada.ids)).recovery_codes).toEqual(recovery_codes);
    expect(await api.post(RECOVER, good)).toMatchObject({
      status: 401,
      error: "unable_to_authenticate_recovery_code",
    });
    expect((await api.post(RECOVER, { ...good, recovery_code: recovery_codes[9] })).status).toBe(200);
  });

  test("are none when all are spent; to rotate brings ten again", async () => {
    const { recovery_codes } = await ready();
    for (const recovery_code of recovery_codes) {
      await api.ok(RECOVER, { ...ada.ids, ...(await firstFactor(api, ada)), recovery_code });
    }
    const gone = { status: 404, error: "recovery_codes_not_found" };
    expect(await api.post(GET, {}, ada.ids)).toMatchObject(gone);
    const [recovery_code] = recovery_codes;
    const again = { ...ada.ids, ...(await firstFactor(api, ada)), recovery_code };
    expect(await api.post(RECOVER, again)).toMatchObject(gone);
    expect((await api.ok(ROTATE, ada.ids)).recovery_codes).toHaveLength(10);
  });

  test("are of no member without an app, or whose app was not confirmed in time", async () => {
    const refused = { status: 400, error: "no_active_recovery_code_backed_factor" };
    const refuse = async () => {
      const first = await firstFactor(api, ada);
      const recover = { ...ada.ids, ...first, recovery_code: "ab12-cd34-ef56" };
      expect(await api.post(GET, {}, ada.ids)).toMatchObject(refused);
      expect(await api.post(ROTATE, ada.ids)).toMatchObject(refused);
      expect(await api.post(RECOVER, recover)).toMatchObject(refused);
    };
    await refuse();
    await enrol(api, ada);
    api.clock.advance({ minutes: 60 });
    await refuse();
  });

  test.each([
    [{ organization_id: "nobody" }, 404, "organization_not_found"],
    [{ organization_id: "no id at all" }, 400, "invalid_organization_id"],
    [{ member_id: "nobody" }, 404, "member_not_found"],
    [{ member_id: "no id at all" }, 404, "member_not_found"],
  ])("of %j: %d %s", async (fields, status, error) => {
    const ids = { ...ada.ids, ...fields };
    expect(await api.post(GET, {}, ids)).toMatchObject({ status, error });
    expect(await api.post(ROTATE, ids)).toMatchObject({ status, error });
    expect(await api.post(RECOVER, { ...ids, recovery_code: "x" })).toMatchObject({ status, error });
  });
});

describe("to recover", () => {
  test("makes the login whole, and spends code and intermediate session", async () => {
    const { code, recovery_codes, good } = await ready();
    const wish = { session_duration_minutes: 30, session_custom_claims: { plan: "pro" } };
    const { status, body } = await api.post(RECOVER, { ...good, ...wish });
    expect(status).toBe(200);
    expect(body).toMatchObject({
      member_id: ada.ids.member_id,
      member: { mfa_enrolled: true, default_mfa_method: "totp" },
      recovery_codes_remaining: 9,
      member_session: {
        ...ada.ids,
        expires_at: "2026-04-25T17:07:09Z",
        custom_claims: { plan: "pro" },
        authentication_factors: [
          { type: "email_otp", sequence_order: "PRIMARY" },
          {
            type: "recovery_codes",
            delivery_method: "recovery_code",
            sequence_order: "SECONDARY",
            recovery_code_factor: { totp_recovery_code_id: expect.any(String) },
          },
        ],
      },
      member_device: null,
    });
    expect(api.world.data.intermediateSessions.size).toBe(0);
    expect((await api.ok(GET, {}, ada.ids)).recovery_codes).toEqual(recovery_codes.slice(1));
    const again = { ...ada.ids, ...(await firstFactor(api, ada)), recovery_code: code };
    expect(await api.post(RECOVER, again)).toMatchObject({
      status: 401,
      error: "unable_to_authenticate_recovery_code",
    });
  });

  test("steps a session up", async () => {
    const { code } = await ready();
    api.world.data.organizations.update(ada.ids.organization_id, { mfa_policy: "OPTIONAL" });
    api.world.data.members.update(ada.ids.member_id, { mfa_enrolled: false });
    const { session_token, member_session } = await byEmail(api, ada);
    const body = await api.ok(RECOVER, { ...ada.ids, session_token, recovery_code: code });
    expect(body.session_token).toBe(session_token);
    expect(body.member_session?.member_session_id).toBe(member_session?.member_session_id);
    expect(body.member_session?.authentication_factors).toHaveLength(2);
    expect(body.member.mfa_enrolled).toBe(false);
  });

  test("a code may be typed in capitals, with blanks round it", async () => {
    const { code, good } = await ready();
    const recovery_code = ` ${code.toUpperCase()} `;
    expect((await api.post(RECOVER, { ...good, recovery_code })).status).toBe(200);
  });

  test("may be all that a discovered member proves", async () => {
    const { code } = await ready();
    const { intermediate_session_token } = await byDiscovery(api);
    const body = { ...ada.ids, intermediate_session_token, recovery_code: code };
    const { member_session } = await api.ok(RECOVER, body);
    expect(member_session?.authentication_factors[0]?.email_factor?.email_id).toBe(
      api.world.data.members.get(ada.ids.member_id)?.email_id,
    );
  });

  test.each([
    [{ recovery_code: "123456" }, 400, "totp_code_used_as_recovery_code"],
    [{ recovery_code: "abc" }, 400, "invalid_recovery_code"],
    [{ recovery_code: "aaaa-aaaa-aaaa" }, 401, "unable_to_authenticate_recovery_code"],
    [{ session_token: "x".repeat(44) }, 400, "too_many_session_arguments"],
    [{ intermediate_session_token: "x".repeat(44) }, 404, "intermediate_session_not_found"],
    [{ intermediate_session_token: MALFORMED_TOKEN }, 400, "invalid_session_token"],
    [{ session_duration_minutes: 4 }, 400, "invalid_session_duration_minutes"],
  ])("with %j: %d %s, and nothing is spent", async (fields: Fields, status, error) => {
    const { good, recovery_codes } = await ready();
    const before = api.world.data.sessions.size;
    expect(await api.post(RECOVER, { ...good, ...fields })).toMatchObject({ status, error });
    expect(api.world.data.sessions.size).toBe(before);
    expect((await api.ok(GET, {}, ada.ids)).recovery_codes).toEqual(recovery_codes);
    expect((await api.post(RECOVER, good)).status).toBe(200);
  });

  test("with the session of another member is refused", async () => {
    const { code } = await ready();
    const eve = await another(api, ada.organization, { email_address: "eve@acme.com" });
    const { session_token } = await byTotp(api, eve);
    const body = { ...ada.ids, session_token, recovery_code: code };
    expect((await api.post(RECOVER, body)).error).toBe("member_session_member_id_mismatch");
  });

  test("wrong codes lock the member; slips do not count", async () => {
    api.set({ lock_threshold: 2 });
    const { good } = await ready();
    const typed = (recovery_code: string) => api.post(RECOVER, { ...good, recovery_code });
    for (const slip of ["123456", "abc", "x"]) await typed(slip);
    await typed("aaaa-aaaa-aaaa");
    await typed("aaaa-aaaa-aaaa");
    expect(await api.post(RECOVER, good)).toMatchObject({ status: 429, error: "user_lock_limit_reached" });
  });
});
