import { beforeEach, describe, expect, test } from "vitest";
import { ADA, type Api, type Fields, OTHER_PHONE, PHONE, stytch } from "./bench.ts";
import { sendSms, signIn } from "./flows.ts";

let api: Api;
beforeEach(() => {
  api = stytch();
});

const GET = "api_user_v1_Get";
const DELETE_EMAIL = "api_user_v1_DeleteEmail";
const DELETE_PHONE = "api_user_v1_DeletePhoneNumber";
const DELETE_TOTP = "api_user_v1_DeleteTOTP";
const EXCHANGE = "api_user_v1_ExchangePrimaryFactor";

const makeUser = (fields: Fields = { email: ADA, phone_number: PHONE }) =>
  api.ok("api_user_v1_Create", fields);

describe("an email or phone that is deleted", () => {
  test("is the user's no longer, and free for others", async () => {
    const { user_id, email_id, phone_id } = await makeUser();
    const { user } = await api.ok(DELETE_EMAIL, {}, { email_id });
    expect(user).toMatchObject({ user_id, emails: [], phone_numbers: [{ phone_id }] });
    expect(await makeUser({ email: ADA })).toMatchObject({ user: { emails: [{ email: ADA }] } });
  });

  test("takes its code along", async () => {
    const { phone_id } = await makeUser();
    await sendSms(api);
    const code = api.lastCode(PHONE);
    expect((await api.ok(DELETE_PHONE, {}, { phone_id })).user.phone_numbers).toEqual([]);
    const reply = await api.post("api_otp_v1_Authenticate", { method_id: phone_id, code });
    expect(reply.error).toBe("otp_code_not_found");
  });

  test("leaves the sessions of the user alone", async () => {
    const { method_id: phone_id, session_token, user_id } = await signIn(api);
    const { email_id: method_id } = await api.ok("api_otp_v1_otp_email_Send", { email: ADA, user_id });
    await api.ok("api_otp_v1_Authenticate", { method_id, code: api.lastCode(ADA) });
    await api.ok(DELETE_PHONE, {}, { phone_id });
    expect((await api.post("api_session_v1_Authenticate", { session_token })).status).toBe(200);
  });

  test("is not the last one, unless the policy allows it", async () => {
    const { email_id, phone_id, user_id } = await makeUser();
    await api.ok(DELETE_EMAIL, {}, { email_id });
    const reply = await api.post(DELETE_PHONE, {}, { phone_id });
    expect(reply).toMatchObject({ status: 400, error: "cannot_delete_last_primary_factor" });
    expect((await api.ok(GET, {}, { user_id })).phone_numbers).toHaveLength(1);
    api.set({ keep_last_primary_factor: false });
    expect((await api.ok(DELETE_PHONE, {}, { phone_id })).user.phone_numbers).toEqual([]);
  });

  test("is not the only one beside one that may go by itself, but may be that one", async () => {
    const { user_id, method_id } = await signIn(api);
    const attached = await api.ok("api_otp_v1_otp_email_Send", { email: ADA, user_id });
    const reply = await api.post(DELETE_PHONE, {}, { phone_id: method_id });
    expect(reply.error).toBe("cannot_delete_last_primary_factor");
    const { user } = await api.ok(DELETE_EMAIL, {}, { email_id: attached.email_id });
    expect(user.emails).toEqual([]);
  });

  test("is not found twice, nor under the other's path", async () => {
    const { email_id } = await makeUser();
    await api.ok(DELETE_EMAIL, {}, { email_id });
    const again = await api.post(DELETE_EMAIL, {}, { email_id });
    expect(again).toMatchObject({ status: 404, error: "email_not_found" });
    const swapped = await api.post(DELETE_PHONE, {}, { phone_id: email_id });
    expect(swapped).toMatchObject({ status: 400, error: "invalid_id" });
  });
});

describe("an authenticator app that is deleted", () => {
  test("is gone with its recovery codes, and makes room for another", async () => {
    const { user_id } = await makeUser();
    const { totp_id, recovery_codes } = await api.ok("api_totp_v1_Create", { user_id });
    expect((await api.ok(DELETE_TOTP, {}, { totp_id })).user).toMatchObject({ user_id, totps: [] });
    const recover = { user_id, recovery_code: recovery_codes[0] };
    expect((await api.post("api_totp_v1_Recover", recover)).error).toBe("totps_not_found_for_user");
    expect(await api.post(DELETE_TOTP, {}, { totp_id })).toMatchObject({
      status: 404,
      error: "totp_not_found",
    });
    api.set({ pending_totp_blocks_create: true });
    expect((await api.post("api_totp_v1_Create", { user_id })).status).toBe(200);
  });
});

describe("an exchange of the only factor", () => {
  const exchange = (user_id: string, fields: Fields) => api.post(EXCHANGE, fields, { user_id });

  test.each([
    ["an email for an email", { email: ADA }, { email_address: "Ada@Home.example" }],
    ["a phone for an email", { phone_number: PHONE }, { email_address: "ada@home.example" }],
  ])("%s: the new one is yet to be verified", async (_, before, after) => {
    const { user_id } = await makeUser(before);
    const { user } = (await exchange(user_id, after)).body;
    expect(user).toMatchObject({
      user_id,
      emails: [{ email: "ada@home.example", verified: false }],
      phone_numbers: [],
    });
  });

  test("an email for a phone, of a user named by external id", async () => {
    await makeUser({ email: ADA, external_id: "7" });
    const { user } = (await exchange("7", { phone_number: PHONE })).body;
    expect(user).toMatchObject({ emails: [], phone_numbers: [{ phone_number: PHONE, verified: false }] });
    expect((await api.post("api_otp_v1_otp_email_Send", { email: ADA })).error).toBe("email_not_found");
  });

  test("names just one", async () => {
    const { user_id } = await makeUser({ email: ADA });
    for (const fields of [{}, { email_address: "ada@home.example", phone_number: PHONE }]) {
      const reply = await exchange(user_id, fields);
      expect(reply).toMatchObject({ status: 400, error: "invalid_exchange_primary_factor_fields" });
    }
  });

  test("is for users with one factor: a second contact is too many, and so is an app", async () => {
    const { user_id } = await makeUser();
    const refused = { status: 400, error: "invalid_exchange_primary_factor_user" };
    expect(await exchange(user_id, { phone_number: OTHER_PHONE })).toMatchObject(refused);
    const { user_id: eve } = await makeUser({ email: "eve@acme.com" });
    await api.ok("api_totp_v1_Create", { user_id: eve });
    expect(await exchange(eve, { phone_number: OTHER_PHONE })).toMatchObject(refused);
  });

  test("takes nothing that another user has, and leaves the old one then", async () => {
    await makeUser();
    const { user_id, user } = await makeUser({ email: "eve@acme.com" });
    expect((await exchange(user_id, { email_address: ADA })).error).toBe("duplicate_email");
    expect((await exchange(user_id, { phone_number: PHONE })).error).toBe("duplicate_phone_number");
    expect(await api.ok(GET, {}, { user_id })).toMatchObject(user);
  });
});
