import type { Client } from "stytch";
import { expect } from "vitest";
import type { operations } from "../../mocks/stytch/generated/consumer-openapi.ts";
import { ADA, anIdOf, type Backstage, type Calls, OTHER_ADDRESS, PHONE, refused, someCodes } from "./call.ts";

/** Signs in with a code from a text message, for an hour. */
export async function signIn(sdk: Client, { codeFor }: Backstage) {
  const { phone_id } = await sdk.otps.sms.loginOrCreate({ phone_number: PHONE });
  return sdk.otps.authenticate({ method_id: phone_id, code: codeFor(PHONE), session_duration_minutes: 60 });
}

/** A user whose authenticator app is set up and confirmed. */
async function enrolled(sdk: Client, { appCode }: Backstage) {
  const { user_id } = await sdk.users.create({ email: ADA });
  const totp = await sdk.totps.create({ user_id });
  const confirmed = await sdk.totps.authenticate({
    user_id,
    totp_code: appCode(totp.secret),
    session_duration_minutes: 60,
  });
  return { user_id, totp, confirmed };
}

export const consumerCalls: Calls<Client, keyof operations> = {
  api_otp_v1_otp_sms_Send: async (sdk) => {
    const { user_id, phone_id } = await sdk.users.create({ phone_number: PHONE });
    return [await sdk.otps.sms.send({ phone_number: PHONE }), { user_id, phone_id }];
  },

  api_otp_v1_otp_sms_LoginOrCreate: async (sdk, { codeFor }) => {
    const reply = await sdk.otps.sms.loginOrCreate({ phone_number: PHONE });
    expect(codeFor(PHONE)).toMatch(/^[0-9]{6}$/);
    return [reply, { user_created: true, phone_id: anIdOf("phone-number") }];
  },

  api_otp_v1_otp_whatsapp_Send: async (sdk) => {
    const { user_id, phone_id } = await sdk.users.create({ phone_number: PHONE });
    return [await sdk.otps.whatsapp.send({ phone_number: PHONE }), { user_id, phone_id }];
  },

  api_otp_v1_otp_whatsapp_LoginOrCreate: async (sdk) => {
    const { user_id, phone_id } = await sdk.otps.sms.loginOrCreate({ phone_number: PHONE });
    const reply = await sdk.otps.whatsapp.loginOrCreate({ phone_number: PHONE });
    return [reply, { user_created: false, user_id, phone_id }];
  },

  api_otp_v1_otp_email_Send: async (sdk) => {
    const { user_id, email_id } = await sdk.users.create({ email: ADA });
    return [await sdk.otps.email.send({ email: ADA }), { user_id, email_id }];
  },

  api_otp_v1_otp_email_LoginOrCreate: async (sdk, { codeFor }) => {
    const reply = await sdk.otps.email.loginOrCreate({ email: ADA });
    expect(codeFor(ADA)).toMatch(/^[0-9]{6}$/);
    return [reply, { user_created: true, email_id: anIdOf("email") }];
  },

  api_otp_v1_Authenticate: async (sdk, { codeFor }) => {
    const { user_id, phone_id } = await sdk.otps.sms.loginOrCreate({ phone_number: PHONE });
    const reply = await sdk.otps.authenticate({
      method_id: phone_id,
      code: codeFor(PHONE),
      session_duration_minutes: 60,
    });
    return [
      reply,
      {
        method_id: phone_id,
        user: { user_id, phone_numbers: [{ phone_id, verified: true }] },
        session: { user_id, authentication_factors: [{ type: "otp", delivery_method: "sms" }] },
      },
    ];
  },

  api_totp_v1_Create: async (sdk) => {
    const { user_id } = await sdk.users.create({ email: ADA });
    const reply = await sdk.totps.create({ user_id });
    const { totp_id } = reply;
    return [
      reply,
      {
        totp_id: anIdOf("totp"),
        secret: expect.stringMatching(/^[A-Z2-7]{32}$/),
        qr_code: expect.stringMatching(/^data:image\/png;base64,/),
        recovery_codes: someCodes,
        user: { user_id, totps: [{ totp_id, verified: false }] },
      },
    ];
  },

  api_totp_v1_Authenticate: async (sdk, backstage) => {
    const { user_id, totp, confirmed } = await enrolled(sdk, backstage);
    const { totp_id } = totp;
    const session = { user_id, authentication_factors: [{ type: "totp" }] };
    return [confirmed, { totp_id, user: { totps: [{ totp_id, verified: true }] }, session }];
  },

  api_totp_v1_RecoveryCodes: async (sdk, backstage) => {
    const { user_id, totp } = await enrolled(sdk, backstage);
    const { totp_id, recovery_codes } = totp;
    const reply = await sdk.totps.recoveryCodes({ user_id });
    return [reply, { user_id, totps: [{ totp_id, verified: true, recovery_codes }] }];
  },

  api_totp_v1_Recover: async (sdk, backstage) => {
    const { user_id, totp } = await enrolled(sdk, backstage);
    const [recovery_code = "", ...rest] = totp.recovery_codes;
    const reply = await sdk.totps.recover({ user_id, recovery_code, session_duration_minutes: 60 });
    const { totps } = await sdk.totps.recoveryCodes({ user_id });
    expect(totps[0]?.recovery_codes).toEqual(rest);
    const session = { authentication_factors: [{ type: "recovery_codes" }] };
    return [reply, { user_id, totp_id: totp.totp_id, session }];
  },

  api_user_v1_Create: async (sdk) => {
    const reply = await sdk.users.create({ email: ADA, external_id: "ada" });
    const { user_id, email_id } = reply;
    const user = { user_id, external_id: "ada", emails: [{ email_id, email: ADA, verified: false }] };
    return [reply, { status_code: 201, user_id: anIdOf("user"), phone_id: "", status: "active", user }];
  },

  api_user_v1_Get: async (sdk) => {
    const { user_id, phone_id } = await sdk.users.create({ phone_number: PHONE, external_id: "ada" });
    const reply = await sdk.users.get({ user_id: "ada" });
    return [reply, { user_id, phone_numbers: [{ phone_id, phone_number: PHONE }] }];
  },

  api_user_v1_Update: async (sdk) => {
    const { user_id } = await sdk.users.create({ email: ADA, name: { last_name: "Lovelace" } });
    const reply = await sdk.users.update({ user_id, name: { first_name: "Ada" } });
    return [reply, { user: { user_id, name: { first_name: "Ada", last_name: "Lovelace" } } }];
  },

  api_user_v1_Delete: async (sdk) => {
    const { user_id } = await sdk.users.create({ email: ADA });
    const reply = await sdk.users.delete({ user_id });
    await refused(sdk.users.get({ user_id }), "user_not_found");
    return [reply, { user_id }];
  },

  api_user_v1_Search: async (sdk) => {
    const { user_id } = await sdk.users.create({ email: ADA });
    await sdk.users.create({ email: OTHER_ADDRESS });
    const reply = await sdk.users.search({
      query: { operator: "AND", operands: [{ filter_name: "email_address", filter_value: [ADA] }] },
    });
    return [reply, { results: [{ user_id }], results_metadata: { total: 1 } }];
  },

  api_user_v1_ExchangePrimaryFactor: async (sdk) => {
    const { user_id } = await sdk.users.create({ email: ADA });
    const reply = await sdk.users.exchangePrimaryFactor({ user_id, phone_number: PHONE });
    return [reply, { user: { user_id, emails: [], phone_numbers: [{ phone_number: PHONE }] } }];
  },

  api_user_v1_DeleteEmail: async (sdk) => {
    const { email_id } = await sdk.users.create({ email: ADA, phone_number: PHONE });
    const reply = await sdk.users.deleteEmail({ email_id });
    return [reply, { user: { emails: [], phone_numbers: [{ phone_number: PHONE }] } }];
  },

  api_user_v1_DeletePhoneNumber: async (sdk) => {
    const { phone_id } = await sdk.users.create({ email: ADA, phone_number: PHONE });
    const reply = await sdk.users.deletePhoneNumber({ phone_id });
    return [reply, { user: { emails: [{ email: ADA }], phone_numbers: [] } }];
  },

  api_user_v1_DeleteTOTP: async (sdk, backstage) => {
    const { user_id, totp } = await enrolled(sdk, backstage);
    const reply = await sdk.users.deleteTOTP({ totp_id: totp.totp_id });
    return [reply, { user: { user_id, totps: [] } }];
  },

  api_user_v1_DeleteExternalId: async (sdk) => {
    const { user_id } = await sdk.users.create({ email: ADA, external_id: "ada" });
    const reply = await sdk.users.deleteExternalId({ user_id });
    return [reply, { user: { user_id, external_id: null } }];
  },

  api_session_v1_Get: async (sdk, backstage) => {
    const { user_id, session } = await signIn(sdk, backstage);
    return [await sdk.sessions.get({ user_id }), { sessions: [{ session_id: session?.session_id }] }];
  },

  api_session_v1_Authenticate: async (sdk, backstage) => {
    const { user_id, session, session_token } = await signIn(sdk, backstage);
    const reply = await sdk.sessions.authenticate({ session_token });
    return [reply, { session_token, session: { session_id: session?.session_id }, user: { user_id } }];
  },

  api_session_v1_Revoke: async (sdk, backstage) => {
    const { session_token } = await signIn(sdk, backstage);
    const reply = await sdk.sessions.revoke({ session_token });
    await refused(sdk.sessions.authenticate({ session_token }), "session_not_found");
    return [reply, {}];
  },

  api_session_v1_GetJWKS: async (sdk, { project_id }) => {
    const reply = await sdk.sessions.getJWKS({ project_id });
    return [reply, { keys: [{ kty: "RSA", alg: "RS256", use: "sig", kid: anIdOf("jwk") }] }];
  },

  api_consumer_rbac_v1_Policy: async (sdk) => {
    const roles = [{ role_id: "stytch_user", permissions: [] }];
    return [await sdk.rbac.policy(), { policy: { roles, resources: [], scopes: [] } }];
  },
};
