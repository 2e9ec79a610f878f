import { beforeEach, describe, expect, test } from "vitest";
import { ADA, type Api, PHONE, stytch } from "./bench.ts";
import { sendSms } from "./flows.ts";

let api: Api;
beforeEach(() => {
  api = stytch();
});

const WHATSAPP = "api_otp_v1_otp_whatsapp_LoginOrCreate";
const EMAIL = "api_otp_v1_otp_email_LoginOrCreate";
const AUTHENTICATE = "api_otp_v1_Authenticate";

const authenticate = (method_id: string, to: string, fields: Record<string, unknown> = {}) =>
  api.ok(AUTHENTICATE, { method_id, code: api.lastCode(to), session_duration_minutes: 60, ...fields });

describe("WhatsApp", () => {
  const send = () => api.ok(WHATSAPP, { phone_number: PHONE });

  test("makes the user of a new number, and finds the user of a known one", async () => {
    const { user_id, phone_id, user_created } = await send();
    expect(user_created).toBe(true);
    expect(await sendSms(api)).toMatchObject({ user_id, phone_id, user_created: false });
    expect(api.world.inbox.all(PHONE).map(({ channel }) => channel)).toEqual(["whatsapp", "sms"]);
  });

  test("shares one live code with the text messages to the phone", async () => {
    const { phone_id: method_id } = await sendSms(api);
    const code = api.lastCode(PHONE);
    await send();
    expect((await api.post(AUTHENTICATE, { method_id, code })).error).toBe("unable_to_auth_otp_code");
    expect((await authenticate(method_id, PHONE)).session?.authentication_factors).toMatchObject([
      {
        type: "otp",
        delivery_method: "whatsapp",
        phone_number_factor: { phone_id: method_id, phone_number: PHONE },
      },
    ]);
  });

  test("is another factor of a session than the text message", async () => {
    const { phone_id } = await sendSms(api);
    const { session_token } = await authenticate(phone_id, PHONE);
    await send();
    const { session } = await authenticate(phone_id, PHONE, { session_token });
    expect(session?.authentication_factors.map(({ delivery_method }) => delivery_method)).toEqual([
      "sms",
      "whatsapp",
    ]);
  });

  test("reaches the countries that text messages reach", async () => {
    const reply = await api.post(WHATSAPP, { phone_number: "+4915112345678" });
    expect(reply).toMatchObject({ status: 400, error: "invalid_phone_number_country_code" });
  });
});

describe("email", () => {
  const send = (fields: Record<string, unknown> = {}) => api.ok(EMAIL, { email: ADA, ...fields });

  test("makes the user of a new address, and finds the user of a known one, however it is written", async () => {
    const { user_id, email_id, user_created } = await send({ email: "Ada@Acme.com" });
    expect(user_created).toBe(true);
    expect(email_id).toMatch(/^email-test-[0-9a-f-]{36}$/);
    expect(await send()).toMatchObject({ user_id, email_id, user_created: false });
    expect(api.world.inbox.all().map(({ to, channel }) => [to, channel])).toEqual([
      [ADA, "email"],
      [ADA, "email"],
    ]);
  });

  test("keeps a new user pending until the first code, when asked to", async () => {
    const { email_id, user_id } = await send({ create_user_as_pending: true });
    expect((await api.ok("api_user_v1_Get", {}, { user_id })).status).toBe("pending");
    const { user } = await authenticate(email_id, ADA);
    expect(user).toMatchObject({ status: "active", emails: [{ email_id, email: ADA, verified: true }] });
  });

  test("lives two minutes, or as long as was asked for", async () => {
    const { email_id: method_id } = await send();
    api.clock.advance({ minutes: 2 });
    const late = await api.post(AUTHENTICATE, { method_id, code: api.lastCode(ADA) });
    expect(late.error).toBe("unable_to_auth_otp_code");
    await send({ expiration_minutes: 10 });
    api.clock.advance({ minutes: 9, seconds: 59 });
    expect((await authenticate(method_id, ADA)).method_id).toBe(method_id);
  });

  test.each(["email_otp", "otp"] as const)(
    "leaves a factor of the type %s, as the policy has it",
    async (type) => {
      api.set({ consumer_email_factor: type });
      const { email_id } = await send();
      expect((await authenticate(email_id, ADA)).session?.authentication_factors).toEqual([
        {
          created_at: "2026-04-25T16:37:09Z",
          delivery_method: "email",
          email_factor: { email_id, email_address: ADA },
          last_authenticated_at: "2026-04-25T16:37:09Z",
          type,
          updated_at: "2026-04-25T16:37:09Z",
        },
      ]);
    },
  );

  test("knows no templates, and takes any", async () => {
    const templates = { login_template_id: "welcome-back", signup_template_id: "welcome" };
    expect((await api.post(EMAIL, { email: ADA, ...templates })).status).toBe(200);
  });
});
