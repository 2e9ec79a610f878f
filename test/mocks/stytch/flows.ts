import type { Organization } from "../../../mocks/stytch/state.ts";
import { ADA, type Api, type Fields, PHONE, totpAt } from "./bench.ts";

/** Consumer: sends a code to a phone. */
export const sendSms = (api: Api, fields: Fields = {}) =>
  api.ok("api_otp_v1_otp_sms_LoginOrCreate", { phone_number: PHONE, ...fields });

/** Consumer: signs in with a code, for an hour unless told otherwise. */
export async function signIn(api: Api, fields: Fields = {}) {
  const phone_number = fields.phone_number ?? PHONE;
  const { phone_id } = await sendSms(api, { phone_number });
  const code = api.lastCode(String(phone_number));
  const { phone_number: _, ...rest } = fields;
  return api.ok("api_otp_v1_Authenticate", {
    method_id: phone_id,
    code,
    session_duration_minutes: 60,
    ...rest,
  });
}

/** What the member operations ask for, always. */
export interface Person {
  readonly organization: Organization;
  readonly ids: { readonly organization_id: string; readonly member_id: string };
  readonly email: string;
}

export async function person(api: Api, organization: Fields = {}, member: Fields = {}): Promise<Person> {
  const created = await api.organization(organization);
  return another(api, created, member);
}

export async function another(api: Api, organization: Organization, fields: Fields = {}): Promise<Person> {
  const { organization_id } = organization;
  const { member_id, email_address } = await api.member(organization, fields);
  return { organization, ids: { organization_id, member_id }, email: email_address };
}

/** B2B: the body of an email authenticate whose code is right. */
export async function emailProof(api: Api, { ids, email }: Person) {
  const body = { organization_id: ids.organization_id, email_address: email };
  await api.ok("api_b2b_otp_v1_b2b_otp_email_LoginOrSignup", body);
  return { ...body, code: api.lastCode(email) };
}

/** B2B: proves the first factor. */
export const byEmail = async (api: Api, who: Person, fields: Fields = {}) =>
  api.ok("api_b2b_otp_v1_b2b_otp_email_Authenticate", { ...(await emailProof(api, who)), ...fields });

/** B2B: what a second factor is proven with: the session after the first one, or the intermediate one. */
export async function firstFactor(api: Api, who: Person, fields: Fields = {}) {
  const { member_authenticated, session_token, intermediate_session_token } = await byEmail(api, who, fields);
  return member_authenticated ? { session_token } : { intermediate_session_token };
}

/** The same, unless the fields bring a session of their own. */
const firstUnlessIn = (fields: Fields, api: Api, who: Person) =>
  ["session_token", "session_jwt", "intermediate_session_token"].some((name) => name in fields)
    ? {}
    : firstFactor(api, who);

/** B2B: the body of an SMS authenticate whose code is right, but for the session that it goes with. */
export async function smsProof(
  api: Api,
  { ids }: Person,
  mfa_phone_number: string = PHONE,
  fields: Fields = {},
) {
  await api.ok("api_b2b_otp_v1_b2b_otp_sms_Send", { ...ids, mfa_phone_number, ...fields });
  return { ...ids, code: api.lastCode(mfa_phone_number) };
}

/** B2B: proves a phone as second factor. */
export async function bySms(api: Api, who: Person, fields: Fields = {}, phone: string = PHONE) {
  const first = await firstUnlessIn(fields, api, who);
  const proof = await smsProof(api, who, phone);
  return api.ok("api_b2b_otp_v1_b2b_otp_sms_Authenticate", { ...first, ...proof, ...fields });
}

/** B2B: proves a phone and nothing before it, as only a project can that is not strict about it. */
export async function bySmsAlone(api: Api, who: Person) {
  api.set({ strict_mfa: false });
  const reply = await api.ok("api_b2b_otp_v1_b2b_otp_sms_Authenticate", await smsProof(api, who));
  api.set({ strict_mfa: true });
  return reply;
}

/** B2B: registers an authenticator app. */
export const enrol = (api: Api, { ids }: Person, fields: Fields = {}) =>
  api.ok("api_b2b_totp_v1_Create", { ...ids, ...fields });

/** B2B: the body of a TOTP authenticate whose code is right, but for the session that it goes with. */
export async function totpProof(api: Api, who: Person, fields: Fields = {}) {
  const { secret } = await enrol(api, who, fields);
  return { ...who.ids, code: totpAt(secret, api.clock.now()) };
}

/** B2B: proves an authenticator app as second factor. */
export async function byTotp(api: Api, who: Person, fields: Fields = {}) {
  const first = await firstUnlessIn(fields, api, who);
  return api.ok("api_b2b_totp_v1_Authenticate", { ...first, ...(await totpProof(api, who)), ...fields });
}

/** B2B: proves an address before any organization is named. */
export async function byDiscovery(api: Api, email_address: string = ADA) {
  await api.ok("api_b2b_otp_v1_b2b_otp_email_discovery_Send", { email_address });
  const code = api.lastCode(email_address.toLowerCase());
  return api.ok("api_b2b_otp_v1_b2b_otp_email_discovery_Authenticate", { email_address, code });
}
