import type { OperationId } from "../../../../mocks/stytch/api.ts";
import { ADA, type Fields, PHONE, PROJECT } from "../bench.ts";
import { byEmail } from "../flows.ts";
import {
  but,
  everywhere,
  faults,
  member,
  type Stage,
  type Stages,
  withDuration,
  withSession,
} from "./stage.ts";

const tooManyKeys = Object.fromEntries(Array.from({ length: 21 }, (_, i) => [`k${i}`, i]));

const organization: Stage = () => ({ body: { organization_name: "Acme" } });
const settings = (fields: Fields): Stage => but(organization, fields);
const takenSettings = (fields: Fields): Stage =>
  but(organization, async (api) => {
    await api.ok("api_organization_v1_Create", { organization_name: "First", ...fields });
    return fields;
  });

const newMember: Stage = async (api) => ({
  path: { organization_id: (await api.organization()).organization_id },
  body: { email_address: ADA },
});
/** Another member of the organization has the same. */
const takenByMember = (fields: Fields, other: Fields): Stage => {
  return async (api) => {
    const { path, body } = await newMember(api);
    await api.ok("api_organization_v1_organizations_members_Create", { ...body, ...fields }, path);
    return { path: path ?? {}, body: { ...body, ...fields, ...other } };
  };
};
const inOrganization =
  (organization_id: string): Stage =>
  () => ({ path: { organization_id }, body: { email_address: ADA } });

const session: Stage = member(async (api, who) => ({
  session_token: (await byEmail(api, who)).session_token,
}));
const check = (organization_id: string): Stage =>
  but(session, async (api) => {
    await api.organization({ organization_slug: "other" });
    return { authorization_check: { organization_id, resource_id: "documents", action: "read" } };
  });

const keys: Stage = () => ({ path: { project_id: PROJECT } });

export const resourceStages = {
  api_organization_v1_Create: {
    ...everywhere(organization),
    organization_name_missing: settings({ organization_name: undefined }),
    invalid_organization_name: settings({ organization_name: "" }),
    invalid_organization_slug: settings({ organization_slug: "a" }),
    organization_slug_already_used: takenSettings({ organization_slug: "acme" }),
    invalid_organization_external_id: settings({ organization_external_id: "no blanks" }),
    organization_external_id_already_used: takenSettings({ organization_external_id: "7" }),
    invalid_organization_mfa_policy: settings({ mfa_policy: "SOMETIMES" }),
    invalid_organization_mfa_factor_setting: settings({ mfa_methods: "NONE" }),
    invalid_organization_allowed_mfa_methods: settings({ allowed_mfa_methods: ["fax"] }),
    allowed_mfa_methods_required_for_restricted: settings({ mfa_methods: "RESTRICTED" }),
    invalid_organization_auth_method_settings: settings({ auth_methods: "NONE" }),
    invalid_organization_allowed_auth_methods: settings({ allowed_auth_methods: ["fax"] }),
    allowed_auth_methods_required_for_restricted: settings({ auth_methods: "RESTRICTED" }),
    invalid_organization_auth_factor_setting: settings({ email_invites: "SOMETIMES" }),
    invalid_restricted_email_setting: settings({ email_invites: "RESTRICTED" }),
    organization_settings_invalid_domain: settings({ email_allowed_domains: ["acme"] }),
    organization_settings_domain_too_common: settings({ email_allowed_domains: ["gmail.com"] }),
    organization_settings_duplicate_domain: settings({ email_allowed_domains: ["acme.com", "acme.com"] }),
    metadata_too_many_keys: settings({ trusted_metadata: tooManyKeys }),
    metadata_too_large: settings({ trusted_metadata: { a: "x".repeat(5_000) } }),
    metadata_invalid_format: settings({ trusted_metadata: [] }),
  },

  api_organization_v1_organizations_members_Create: {
    ...everywhere(newMember),
    organization_not_found: inOrganization("nobody"),
    invalid_organization_id: inOrganization("no id at all"),
    invalid_email: but(newMember, { email_address: "ada" }),
    duplicate_member_email: takenByMember({}, {}),
    duplicate_member_phone_number: takenByMember(
      { mfa_phone_number: PHONE },
      { email_address: "eve@acme.com" },
    ),
    duplicate_member_external_id: takenByMember({ external_id: "7" }, { email_address: "eve@acme.com" }),
    invalid_phone_number: but(newMember, { mfa_phone_number: "555" }),
    invalid_phone_number_country_code: but(newMember, { mfa_phone_number: "+4915112345678" }),
    metadata_too_many_keys: but(newMember, { untrusted_metadata: tooManyKeys }),
    metadata_too_large: but(newMember, { untrusted_metadata: { a: "x".repeat(5_000) } }),
    metadata_invalid_format: but(newMember, { untrusted_metadata: [] }),
  },

  api_b2b_session_v1_Authenticate: {
    ...everywhere(session),
    ...withSession(session),
    ...withDuration(session),
    no_session_arguments: () => ({ body: {} }),
    session_authorization_error: check("acme"),
    session_authorization_tenancy_error: check("other"),
  },

  api_b2b_session_v1_GetJWKS: {
    ...faults(keys),
    project_not_found: () => ({ path: { project_id: "project-1" } }),
  },
} as const satisfies Partial<Record<OperationId, Stages>>;
