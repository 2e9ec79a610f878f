import type { OperationId } from "../../../../mocks/stytch/api.ts";
import { ADA, notThis, OTHER_PHONE, PHONE } from "../bench.ts";
import { sendSms } from "../flows.ts";
import { makeUser, withOthersSession, withUser } from "./consumer-stage.ts";
import { but, everywhere, locked, type Stage, type Stages, withDuration, withSession } from "./stage.ts";

const GERMANY = "+4915112345678";

const toPhone: Stage = async (api) => {
  await makeUser(api, { phone_number: PHONE });
  return { body: { phone_number: PHONE } };
};

const toEmail: Stage = async (api) => {
  await makeUser(api);
  return { body: { email: ADA } };
};

const life = (good: Stage): Stages => ({
  invalid_expiration_otp: but(good, { expiration_minutes: 11 }),
  invalid_locale: but(good, { locale: "de" }),
});

const phone = (good: Stage): Stages => ({
  ...everywhere(good),
  ...life(good),
  invalid_phone_number: but(good, { phone_number: "555" }),
  invalid_phone_number_country_code: but(good, { phone_number: GERMANY }),
});

const email = (good: Stage): Stages => ({
  ...everywhere(good),
  ...life(good),
  invalid_email: but(good, { email: "nobody" }),
});

/** Where a user may be named, whom a new contact is given to. */
const attaching = (good: Stage, fresh: Record<string, string>): Stages => ({
  ...withSession(good),
  ...withUser(good),
  too_many_user_selection_arguments: but(good, { user_id: "nobody", session_jwt: "x" }),
  too_many_unverified_factors: but(good, async (api) => {
    const { user_id } = await makeUser(api, { email: "eve@acme.com" });
    return { user_id, ...fresh };
  }),
});

/** The good request's contact, for a user who does not have it. */
const taken = (good: Stage): Stage =>
  but(good, async (api) => {
    const { user_id } = await makeUser(api, { email: "eve@acme.com" });
    return { user_id };
  });

const phoneSend: Stages = {
  ...phone(toPhone),
  ...attaching(toPhone, { phone_number: OTHER_PHONE }),
  duplicate_phone_number: taken(toPhone),
  phone_number_not_found: but(toPhone, { phone_number: OTHER_PHONE }),
};

const missing: Stages = { missing_sms_parameter: but(toPhone, { phone_number: undefined }) };

const AUTHENTICATE = "api_otp_v1_Authenticate";
const authenticate: Stage = async (api) => {
  const { phone_id } = await sendSms(api, { attributes: { ip_address: "203.0.113.7" } });
  return { body: { method_id: phone_id, code: api.lastCode(PHONE) } };
};

export const consumerOtpStages = {
  api_otp_v1_otp_sms_Send: { ...phoneSend, ...missing },
  api_otp_v1_otp_sms_LoginOrCreate: { ...phone(toPhone), ...missing },
  api_otp_v1_otp_whatsapp_Send: phoneSend,
  api_otp_v1_otp_whatsapp_LoginOrCreate: phone(toPhone),
  api_otp_v1_otp_email_Send: {
    ...email(toEmail),
    ...attaching(toEmail, { email: "ada@home.example" }),
    duplicate_email: taken(toEmail),
    email_not_found: but(toEmail, { email: "nobody@acme.com" }),
  },
  api_otp_v1_otp_email_LoginOrCreate: email(toEmail),

  [AUTHENTICATE]: {
    ...everywhere(authenticate),
    ...withSession(authenticate),
    ...withDuration(authenticate),
    ...withOthersSession(authenticate),
    invalid_method_id: but(authenticate, { method_id: "phone-1" }),
    invalid_code: but(authenticate, { code: "12345" }),
    unable_to_auth_otp_code: async (api) => {
      const request = await authenticate(api);
      api.clock.advance({ minutes: 2 });
      return request;
    },
    attribute_mismatch: but(authenticate, {
      options: { ip_match_required: true, user_agent_match_required: false },
    }),
    otp_code_not_found: but(authenticate, (api) => ({ code: notThis(api.lastCode(PHONE)) })),
    user_lock_limit_reached: locked(AUTHENTICATE, authenticate),
  },
} as const satisfies Partial<Record<OperationId, Stages>>;
