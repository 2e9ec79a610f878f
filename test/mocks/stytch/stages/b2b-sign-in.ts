import type { OperationId } from "../../../../mocks/stytch/api.ts";
import { ADA, type Api, notThis, OTHER_PHONE, PHONE } from "../bench.ts";
import {
  another,
  byDiscovery,
  byEmail,
  bySms,
  byTotp,
  emailProof,
  enrol,
  firstFactor,
  type Person,
  smsProof,
  totpProof,
} from "../flows.ts";
import {
  but,
  everywhere,
  locked,
  member,
  NO_SESSION,
  type Stage,
  type Stages,
  theOrganization,
  UNKNOWN_TOKEN,
  withDuration,
  withFirstFactor,
  withIntermediateSession,
  withMember,
  withOrganization,
  withSession,
} from "./stage.ts";

const WITHOUT_EMAIL = { auth_methods: "RESTRICTED", allowed_auth_methods: ["sso"] };
const WITHOUT_SMS = { mfa_methods: "RESTRICTED", allowed_mfa_methods: ["totp"] };
const WITHOUT_TOTP = { mfa_methods: "RESTRICTED", allowed_mfa_methods: ["sms_otp"] };
const JIT = { email_jit_provisioning: "RESTRICTED", email_allowed_domains: ["acme.com"] };

/** By the first factor alone, for longer than anything else of a stage lives. */
export const signedIn = (api: Api, who: Person) => firstFactor(api, who, { session_duration_minutes: 600 });

/** Signed in, and guessing at a second factor that is not there. */
const guess = async (api: Api, who: Person) => ({
  ...(await signedIn(api, who)),
  ...who.ids,
  code: "123456",
});

const sendEmail: Stage = member((_, { ids }) => ({
  organization_id: ids.organization_id,
  email_address: ADA,
}));

const EMAIL = "api_b2b_otp_v1_b2b_otp_email_Authenticate";
const email: Stage = member(emailProof);

const NEW = "ada@new.acme.com";

const link: Stage = member(async (api, who) => {
  await byEmail(api, who);
  await api.ok("api_organization_v1_organizations_members_StartEmailUpdate", { email_address: NEW }, who.ids);
  return { magic_links_token: api.lastCode(NEW) };
});

const sendSms: Stage = member((_, { ids }) => ({ ...ids, mfa_phone_number: PHONE }));

const SMS = "api_b2b_otp_v1_b2b_otp_sms_Authenticate";
const sms: Stage = member(async (api, who) => ({
  ...(await signedIn(api, who)),
  ...(await smsProof(api, who)),
}));

const createTotp: Stage = member((_, { ids }) => ids);

const TOTP = "api_b2b_totp_v1_Authenticate";
const totp: Stage = member(async (api, who) => ({
  ...(await signedIn(api, who)),
  ...(await totpProof(api, who)),
}));

/** The same request, after a while. */
export const late =
  (good: Stage, minutes: number): Stage =>
  async (api) => {
    const request = await good(api);
    api.clock.advance({ minutes });
    return request;
  };

export const mistyped = (good: Stage, to: string): Stage =>
  but(good, (api) => ({ code: notThis(api.lastCode(to)) }));

export const signInStages = {
  api_b2b_otp_v1_b2b_otp_email_LoginOrSignup: {
    ...everywhere(sendEmail),
    ...withOrganization(sendEmail),
    invalid_email: but(sendEmail, { email_address: "ada" }),
    invalid_locale: but(sendEmail, { locale: "de" }),
    invalid_expiration_otp: but(sendEmail, { login_expiration_minutes: 16 }),
    email_jit_provisioning_not_allowed: but(sendEmail, { email_address: "eve@acme.com" }),
    invalid_email_for_jit_provisioning: member(
      (_, { ids }) => ({ organization_id: ids.organization_id, email_address: "eve@evil.com" }),
      JIT,
    ),
    operation_restricted_by_organization_auth_methods: member(
      (_, { ids }) => ({ organization_id: ids.organization_id, email_address: ADA }),
      WITHOUT_EMAIL,
    ),
  },

  [EMAIL]: {
    ...everywhere(email),
    ...withOrganization(email),
    ...withSession(email),
    ...withIntermediateSession(email),
    ...withDuration(email),
    invalid_email: but(email, { email_address: "ada" }),
    invalid_code: but(email, { code: "12345" }),
    invalid_locale: but(email, { locale: "de" }),
    operation_restricted_by_organization_auth_methods: member(
      (_, { ids }) => ({ organization_id: ids.organization_id, email_address: ADA, code: "123456" }),
      WITHOUT_EMAIL,
    ),
    unable_to_auth_otp_code: late(email, 10),
    otp_code_not_found: mistyped(email, ADA),
    member_not_found: but(email, { email_address: "nobody@acme.com" }),
    user_lock_limit_reached: locked(EMAIL, email),
  },

  api_b2b_magic_v1_Authenticate: {
    ...everywhere(link),
    ...withSession(link),
    ...withIntermediateSession(link),
    ...withDuration(link),
    member_session_member_id_mismatch: but(link, async (api) => {
      const { intermediate_session_token } = await byDiscovery(api, "eve@acme.com");
      return { intermediate_session_token };
    }),
    invalid_token: but(link, { magic_links_token: "123456" }),
    invalid_locale: but(link, { locale: "de" }),
    unable_to_auth_magic_link: late(link, 5),
    magic_link_not_found: but(link, { magic_links_token: UNKNOWN_TOKEN }),
    user_lock_limit_reached: async (api) => {
      const request = await link(api);
      api.set({ lock_threshold: 1 });
      const { organization_id } = theOrganization(api);
      const body = { organization_id, email_address: NEW, code: "000000" };
      await api.post(EMAIL, body);
      return request;
    },
  },

  api_b2b_otp_v1_b2b_otp_sms_Send: {
    ...everywhere(sendSms),
    ...withMember(sendSms),
    ...withSession(sendSms),
    ...withFirstFactor(sendSms),
    invalid_locale: but(sendSms, { locale: "de" }),
    invalid_phone_number: but(sendSms, { mfa_phone_number: "555" }),
    invalid_phone_number_country_code: but(sendSms, { mfa_phone_number: "+4915112345678" }),
    member_phone_number_not_found: but(sendSms, { mfa_phone_number: undefined }),
    duplicate_member_phone_number: member(async (api, { ids, organization }) => {
      await another(api, organization, { email_address: "eve@acme.com", mfa_phone_number: PHONE });
      return { ...ids, mfa_phone_number: PHONE };
    }),
    duplicate_member_phone_number_for_member: member(
      (_, { ids }) => ({ ...ids, mfa_phone_number: OTHER_PHONE }),
      {},
      { mfa_phone_number: PHONE },
    ),
    operation_restricted_by_organization_mfa_methods: member(
      (_, { ids }) => ({ ...ids, mfa_phone_number: PHONE }),
      WITHOUT_SMS,
    ),
    insufficient_factors: member(async (api, who) => {
      await byTotp(api, who);
      return { ...who.ids, mfa_phone_number: PHONE };
    }),
  },

  [SMS]: {
    ...everywhere(sms),
    ...withMember(sms),
    ...withSession(sms),
    ...withFirstFactor(sms),
    ...withDuration(sms),
    invalid_code: but(sms, { code: "12345" }),
    no_session_arguments: but(sms, NO_SESSION),
    operation_restricted_by_organization_mfa_methods: member(guess, WITHOUT_SMS),
    unable_to_auth_otp_code: late(sms, 2),
    otp_code_not_found: mistyped(sms, PHONE),
    user_lock_limit_reached: locked(SMS, sms),
  },

  api_b2b_totp_v1_Create: {
    ...everywhere(createTotp),
    ...withMember(createTotp),
    ...withSession(createTotp),
    ...withFirstFactor(createTotp),
    invalid_expiration: but(createTotp, { expiration_minutes: 4 }),
    active_totp_exists: member(async (api, who) => {
      await byTotp(api, who);
      return who.ids;
    }),
    pending_totp_exists: member(async (api, who) => {
      api.set({ pending_totp_blocks_create: true });
      await enrol(api, who);
      return who.ids;
    }),
    operation_restricted_by_organization_mfa_methods: member((_, { ids }) => ids, WITHOUT_TOTP),
    insufficient_factors: member(async (api, who) => {
      await bySms(api, who);
      return who.ids;
    }),
  },

  [TOTP]: {
    ...everywhere(totp),
    ...withMember(totp),
    ...withSession(totp),
    ...withFirstFactor(totp),
    ...withDuration(totp),
    invalid_totp_code: but(totp, { code: "12345" }),
    recovery_code_used_as_totp_code: but(totp, { code: "ab12-cd34-ef56" }),
    totp_code_already_authenticated: async (api) => {
      const request = await totp(api);
      await api.ok(TOTP, request.body);
      return request;
    },
    no_session_arguments: but(totp, NO_SESSION),
    operation_restricted_by_organization_mfa_methods: member(guess, WITHOUT_TOTP),
    unable_to_authenticate_totp: late(totp, 2),
    expired_totp: late(totp, 60),
    totp_not_found: member(guess),
    user_lock_limit_reached: locked(TOTP, totp),
  },
} as const satisfies Partial<Record<OperationId, Stages>>;
