import type { B2BClient, B2BOrganizationsCreateRequest, B2BOrganizationsMembersCreateRequest } from "stytch";
import { expect } from "vitest";
import type { operations } from "../../mocks/stytch/generated/b2b-openapi.ts";
import { ADA, anIdOf, type Backstage, type Calls, OTHER_ADDRESS, PHONE, refused, someCodes } from "./call.ts";

/** The operations by which members sign in; those on organizations, members and roles are tables of their own. */
export type SignInOperation = Exclude<
  keyof operations,
  `api_organization_v1_${string}` | `api_b2b_rbac_v1_${string}`
>;

interface Settings {
  readonly organization?: Partial<B2BOrganizationsCreateRequest>;
  readonly member?: Partial<B2BOrganizationsMembersCreateRequest>;
}

/** Ada, a member of an organization; answers what the member operations ask for. */
export async function joined(sdk: B2BClient, { organization, member }: Settings = {}) {
  const created = await sdk.organizations.create({ organization_name: "Acme", ...organization });
  const { organization_id } = created.organization;
  const { member_id } = await sdk.organizations.members.create({
    organization_id,
    email_address: ADA,
    ...member,
  });
  return { organization_id, member_id };
}

/** Ada proves her mailbox to an organization. */
export async function byEmail(sdk: B2BClient, { codeFor }: Backstage, organization_id: string) {
  await sdk.otps.email.loginOrSignup({ organization_id, email_address: ADA });
  return sdk.otps.email.authenticate({ organization_id, email_address: ADA, code: codeFor(ADA) });
}

const MFA = { organization: { mfa_policy: "REQUIRED_FOR_ALL" } } as const;

/** Ada signs in with mailbox and phone. */
export async function bySms(sdk: B2BClient, backstage: Backstage) {
  const ids = await joined(sdk, MFA);
  const { intermediate_session_token } = await byEmail(sdk, backstage, ids.organization_id);
  const sent = await sdk.otps.sms.send({ ...ids, mfa_phone_number: PHONE, intermediate_session_token });
  const code = backstage.codeFor(PHONE);
  return { ids, sent, login: await sdk.otps.sms.authenticate({ ...ids, code, intermediate_session_token }) };
}

/** Ada signs in with mailbox and authenticator app. */
export async function byApp(sdk: B2BClient, backstage: Backstage) {
  const ids = await joined(sdk, MFA);
  const { intermediate_session_token } = await byEmail(sdk, backstage, ids.organization_id);
  const totp = await sdk.totps.create({ ...ids, intermediate_session_token });
  const code = backstage.appCode(totp.secret);
  return { ids, totp, login: await sdk.totps.authenticate({ ...ids, code, intermediate_session_token }) };
}

/** Ada proves her mailbox to no organization in particular. */
async function discover(sdk: B2BClient, { codeFor }: Backstage) {
  const sent = await sdk.otps.email.discovery.send({ email_address: ADA });
  const found = await sdk.otps.email.discovery.authenticate({ email_address: ADA, code: codeFor(ADA) });
  return { sent, found, intermediate_session_token: found.intermediate_session_token };
}

const memberOf = (organization_id: string, type = "active_member") => ({
  email_address: ADA,
  discovered_organizations: [{ organization: { organization_id }, membership: { type } }],
});

export const signInCalls: Calls<B2BClient, SignInOperation> = {
  api_b2b_otp_v1_b2b_otp_email_LoginOrSignup: async (sdk) => {
    const { organization_id, member_id } = await joined(sdk);
    const reply = await sdk.otps.email.loginOrSignup({ organization_id, email_address: ADA });
    return [reply, { member_id, member_created: false, organization: { organization_id } }];
  },

  api_b2b_otp_v1_b2b_otp_email_Authenticate: async (sdk, backstage) => {
    const { organization_id, member_id } = await joined(sdk);
    const reply = await byEmail(sdk, backstage, organization_id);
    const member = { member_id, email_address_verified: true };
    return [reply, { member_authenticated: true, member, member_session: { organization_id } }];
  },

  api_b2b_magic_v1_Authenticate: async (sdk, backstage) => {
    const ids = await joined(sdk);
    await byEmail(sdk, backstage, ids.organization_id);
    await sdk.organizations.members.startEmailUpdate({ ...ids, email_address: OTHER_ADDRESS });
    const reply = await sdk.magicLinks.authenticate({ magic_links_token: backstage.codeFor(OTHER_ADDRESS) });
    const member = { member_id: ids.member_id, email_address: OTHER_ADDRESS, email_address_verified: true };
    return [reply, { member_authenticated: true, reset_sessions: false, member }];
  },

  api_b2b_otp_v1_b2b_otp_email_discovery_Send: async (sdk, backstage) => {
    const { sent } = await discover(sdk, backstage);
    return [sent, { request_id: anIdOf("request-id") }];
  },

  api_b2b_otp_v1_b2b_otp_email_discovery_Authenticate: async (sdk, backstage) => {
    const { organization_id } = await joined(sdk);
    const { found } = await discover(sdk, backstage);
    return [found, memberOf(organization_id)];
  },

  api_b2b_otp_v1_b2b_otp_sms_Send: async (sdk, backstage) => {
    const { sent } = await bySms(sdk, backstage);
    return [sent, { member: { mfa_phone_number: PHONE, mfa_phone_number_verified: false } }];
  },

  api_b2b_otp_v1_b2b_otp_sms_Authenticate: async (sdk, backstage) => {
    const { ids, login } = await bySms(sdk, backstage);
    const authentication_factors = [{ type: "email_otp" }, { type: "otp", delivery_method: "sms" }];
    const member = { mfa_phone_number_verified: true, default_mfa_method: "sms_otp", mfa_enrolled: true };
    return [login, { member, member_session: { ...ids, authentication_factors } }];
  },

  api_b2b_totp_v1_Create: async (sdk, backstage) => {
    const { totp } = await byApp(sdk, backstage);
    const { totp_registration_id } = totp;
    return [
      totp,
      {
        totp_registration_id: anIdOf("member-totp"),
        recovery_codes: someCodes,
        member: { totp_registration_id },
      },
    ];
  },

  api_b2b_totp_v1_Authenticate: async (sdk, backstage) => {
    const { ids, login } = await byApp(sdk, backstage);
    const authentication_factors = [{ type: "email_otp" }, { type: "totp" }];
    return [
      login,
      { member: { default_mfa_method: "totp" }, member_session: { ...ids, authentication_factors } },
    ];
  },

  api_b2b_totp_v1_Migrate: async (sdk, backstage) => {
    const ids = await joined(sdk);
    const secret = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP";
    const recovery_codes = ["aaaa-bbbb-cccc", "dddd-eeee-ffff"];
    const reply = await sdk.totps.migrate({ ...ids, secret, recovery_codes });
    const { session_token } = await byEmail(sdk, backstage, ids.organization_id);
    await sdk.totps.authenticate({ ...ids, code: backstage.appCode(secret), session_token });
    return [reply, { totp_registration_id: anIdOf("member-totp"), recovery_codes }];
  },

  api_b2b_recovery_codes_v1_Get: async (sdk, backstage) => {
    const { ids, totp } = await byApp(sdk, backstage);
    const { member_id } = ids;
    return [await sdk.recoveryCodes.get(ids), { member_id, recovery_codes: totp.recovery_codes }];
  },

  api_b2b_recovery_codes_v1_Rotate: async (sdk, backstage) => {
    const { ids, totp } = await byApp(sdk, backstage);
    const reply = await sdk.recoveryCodes.rotate(ids);
    expect(reply.recovery_codes).not.toEqual(totp.recovery_codes);
    return [reply, { recovery_codes: someCodes }];
  },

  api_b2b_recovery_codes_v1_Recover: async (sdk, backstage) => {
    const { ids, totp } = await byApp(sdk, backstage);
    const { intermediate_session_token } = await byEmail(sdk, backstage, ids.organization_id);
    const [recovery_code = ""] = totp.recovery_codes;
    const reply = await sdk.recoveryCodes.recover({ ...ids, recovery_code, intermediate_session_token });
    const authentication_factors = [{ type: "email_otp" }, { type: "recovery_codes" }];
    return [reply, { recovery_codes_remaining: 9, member_session: { ...ids, authentication_factors } }];
  },

  api_b2b_session_v1_Get: async (sdk, backstage) => {
    const { ids, login } = await bySms(sdk, backstage);
    const { member_session_id } = login.member_session ?? {};
    return [await sdk.sessions.get(ids), { member_sessions: [{ member_session_id }] }];
  },

  api_b2b_session_v1_Authenticate: async (sdk, backstage) => {
    const { ids, login } = await bySms(sdk, backstage);
    const { session_token } = login;
    return [await sdk.sessions.authenticate({ session_token }), { session_token, member_session: ids }];
  },

  api_b2b_session_v1_Revoke: async (sdk, backstage) => {
    const { ids, login } = await bySms(sdk, backstage);
    const reply = await sdk.sessions.revoke({ member_id: ids.member_id });
    const { session_token } = login;
    await refused(sdk.sessions.authenticate({ session_token }), "session_not_found");
    return [reply, {}];
  },

  api_b2b_session_v1_Exchange: async (sdk, backstage) => {
    const acme = await joined(sdk);
    const globex = await joined(sdk, { organization: { organization_name: "Globex" } });
    const { session_token } = await byEmail(sdk, backstage, acme.organization_id);
    const { organization_id } = globex;
    const reply = await sdk.sessions.exchange({ session_token, organization_id });
    return [reply, { member_authenticated: true, member_session: globex }];
  },

  api_b2b_session_v1_GetJWKS: async (sdk, { project_id }) => {
    const reply = await sdk.sessions.getJWKS({ project_id });
    return [reply, { keys: [{ kty: "RSA", alg: "RS256", use: "sig", kid: anIdOf("jwk") }] }];
  },

  api_discovery_v1_discovery_organizations_List: async (sdk, backstage) => {
    const { organization_id } = await joined(sdk);
    const { intermediate_session_token } = await discover(sdk, backstage);
    const reply = await sdk.discovery.organizations.list({ intermediate_session_token });
    return [reply, { organization_id_hint: null, ...memberOf(organization_id) }];
  },

  api_discovery_v1_discovery_intermediate_sessions_Exchange: async (sdk, backstage) => {
    const ids = await joined(sdk);
    const { organization_id } = ids;
    const { intermediate_session_token } = await discover(sdk, backstage);
    const reply = await sdk.discovery.intermediateSessions.exchange({
      intermediate_session_token,
      organization_id,
    });
    return [reply, { member_authenticated: true, intermediate_session_token: "", member_session: ids }];
  },

  api_discovery_v1_discovery_organizations_Create: async (sdk, backstage) => {
    const { intermediate_session_token } = await discover(sdk, backstage);
    const reply = await sdk.discovery.organizations.create({
      intermediate_session_token,
      organization_name: "Acme",
    });
    const member = { email_address: ADA, email_address_verified: true, is_admin: true, status: "active" };
    return [reply, { member_authenticated: true, member, organization: { organization_name: "Acme" } }];
  },
};
