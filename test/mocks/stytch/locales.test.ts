import { beforeEach, describe, expect, test } from "vitest";
import { ADA, type Api, type Fields, PHONE, stytch } from "./bench.ts";
import { byDiscovery, byEmail, person } from "./flows.ts";

let api: Api;
beforeEach(() => {
  api = stytch();
});

const OF_MAILS = ["en", "es", "pt-br", "fr"];
const OF_TEXTS = ["it", "de-DE", "zh-Hans", "ca-ES", "ja", "ru", "nl", "pl", "tr", "fa", "vi", "cs"];

type Send = (locale: string) => Promise<{ readonly status: number; readonly error: string | undefined }>;

const toPhone =
  (id: "api_otp_v1_otp_sms_LoginOrCreate" | "api_otp_v1_otp_whatsapp_LoginOrCreate"): Send =>
  (locale) =>
    api.post(id, { phone_number: PHONE, locale });

const toUsersPhone =
  (id: "api_otp_v1_otp_sms_Send" | "api_otp_v1_otp_whatsapp_Send"): Send =>
  async (locale) => {
    await api.post("api_otp_v1_otp_sms_LoginOrCreate", { phone_number: PHONE });
    return api.post(id, { phone_number: PHONE, locale });
  };

const exchange: Send = async (locale) => {
  const { session_token } = await byEmail(api, await person(api, { organization_slug: "home" }));
  await person(api, { organization_slug: "away" });
  return api.post("api_b2b_session_v1_Exchange", { session_token, organization_id: "away", locale });
};

const intermediateExchange: Send = async (locale) => {
  await person(api);
  const { intermediate_session_token } = await byDiscovery(api);
  const body: Fields = { intermediate_session_token, organization_id: "acme", locale };
  return api.post("api_discovery_v1_discovery_intermediate_sessions_Exchange", body);
};

const toMember: Send = async (locale) =>
  api.post("api_b2b_otp_v1_b2b_otp_sms_Send", {
    ...(await person(api)).ids,
    mfa_phone_number: PHONE,
    locale,
  });

describe.each<[string, Send]>([
  ["otps/sms/login_or_create", toPhone("api_otp_v1_otp_sms_LoginOrCreate")],
  ["otps/sms/send", toUsersPhone("api_otp_v1_otp_sms_Send")],
  ["otps/whatsapp/login_or_create", toPhone("api_otp_v1_otp_whatsapp_LoginOrCreate")],
  ["otps/whatsapp/send", toUsersPhone("api_otp_v1_otp_whatsapp_Send")],
  ["b2b/otps/sms/send", toMember],
  ["b2b/sessions/exchange", exchange],
  ["b2b/discovery/intermediate_sessions/exchange", intermediateExchange],
])("a text message of %s", (_, send) => {
  test.each([...OF_MAILS, ...OF_TEXTS])("can be in %s", async (locale) => {
    expect((await send(locale)).status).toBe(200);
  });

  test("cannot be in a language nobody listed", async () => {
    expect(await send("de")).toMatchObject({ status: 400, error: "invalid_locale" });
  });
});

describe.each<[string, Send]>([
  ["otps/email", (locale) => api.post("api_otp_v1_otp_email_LoginOrCreate", { email: ADA, locale })],
  [
    "b2b/otps/email/discovery/send",
    (locale) => api.post("api_b2b_otp_v1_b2b_otp_email_discovery_Send", { email_address: ADA, locale }),
  ],
])("a mail of %s", (_, send) => {
  test.each(OF_MAILS)("can be in %s", async (locale) => {
    expect((await send(locale)).status).toBe(200);
  });

  test.each(OF_TEXTS)("cannot be in %s", async (locale) => {
    expect(await send(locale)).toMatchObject({ status: 400, error: "invalid_locale" });
  });
});
