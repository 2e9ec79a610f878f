import type { OperationId } from "../../../../mocks/stytch/api.ts";
import type { Api, Fields } from "../bench.ts";
import { anAdmin, by, withPermissions } from "./b2b-permissions.ts";
import { everywhereWithoutBody } from "./consumer-stage.ts";
import { but, everywhere, type Stage, type Stages } from "./stage.ts";

const tooManyKeys = Object.fromEntries(Array.from({ length: 21 }, (_, i) => [`k${i}`, i]));

const create: Stage = () => ({ body: { organization_name: "Acme" } });

/** An organization, and nothing but the path to say of it. */
const one: Stage = async (api) => ({
  path: { organization_id: (await api.organization({ organization_slug: "one" })).organization_id },
});

const update: Stage = async (api) => ({ ...(await one(api)), body: { organization_name: "Acme & Sons" } });

/** Where an organization is named in the path. */
export const atOrganization = (good: Stage): Stages => {
  const named =
    (organization_id: string): Stage =>
    async (api) => {
      const request = await good(api);
      return { ...request, path: { ...request.path, organization_id } };
    };
  return {
    organization_not_found: named("nobody"),
    invalid_organization_id: named("no id at all"),
  };
};

/** Another organization has the same. */
const taken = (good: Stage, fields: Fields): Stage =>
  but(good, async (api: Api) => {
    await api.organization({ organization_name: "First", ...fields });
    return fields;
  });

/** Where an organization may claim domains. */
const claims = (good: Stage): Stages => ({
  organization_settings_invalid_claimed_domain: but(good, { claimed_email_domains: ["acme"] }),
  organization_settings_duplicate_claimed_domain: but(good, { claimed_email_domains: ["a.com", "A.com"] }),
  organization_settings_claimed_domain_too_common: but(good, { claimed_email_domains: ["gmail.com"] }),
});

const assignment = (good: Stage, domain: string, role_id: string): Stage =>
  but(good, { rbac_email_implicit_role_assignments: [{ domain, role_id }] });

/** What is wrong with settings, whether they are the first or new ones. */
export const settings = (good: Stage): Stages => ({
  invalid_organization_name: but(good, { organization_name: "" }),
  invalid_organization_slug: but(good, { organization_slug: "a" }),
  organization_slug_already_used: taken(good, { organization_slug: "acme" }),
  invalid_organization_external_id: but(good, { organization_external_id: "no blanks" }),
  organization_external_id_already_used: taken(good, { organization_external_id: "7" }),
  invalid_organization_mfa_policy: but(good, { mfa_policy: "SOMETIMES" }),
  invalid_organization_mfa_factor_setting: but(good, { mfa_methods: "NONE" }),
  invalid_organization_allowed_mfa_methods: but(good, { allowed_mfa_methods: ["fax"] }),
  allowed_mfa_methods_required_for_restricted: but(good, { mfa_methods: "RESTRICTED" }),
  invalid_organization_auth_method_settings: but(good, { auth_methods: "NONE" }),
  invalid_organization_allowed_auth_methods: but(good, { allowed_auth_methods: ["fax"] }),
  allowed_auth_methods_required_for_restricted: but(good, { auth_methods: "RESTRICTED" }),
  invalid_organization_auth_factor_setting: but(good, { email_invites: "SOMETIMES" }),
  invalid_restricted_email_setting: but(good, { email_invites: "RESTRICTED" }),
  organization_settings_invalid_domain: but(good, { email_allowed_domains: ["acme"] }),
  organization_settings_domain_too_common: but(good, { email_allowed_domains: ["gmail.com"] }),
  organization_settings_duplicate_domain: but(good, { email_allowed_domains: ["acme.com", "acme.com"] }),
  organization_settings_disposable_domain: but(good, { email_allowed_domains: ["mailinator.com"] }),
  rbac_invalid_domain: assignment(good, "acme", "stytch_admin"),
  rbac_domain_too_common: assignment(good, "gmail.com", "stytch_admin"),
  cannot_assign_default_rbac_role_id: assignment(good, "acme.com", "stytch_member"),
  invalid_rbac_role_assignment: assignment(good, "acme.com", "editor"),
  metadata_too_many_keys: but(good, { trusted_metadata: tooManyKeys }),
  metadata_too_large: but(good, { trusted_metadata: { a: "x".repeat(5_000) } }),
  metadata_invalid_format: but(good, { trusted_metadata: [] }),
});

const search: Stage = () => ({ body: {} });

/** What is wrong with the operands of a search, by their family's names. */
export const operands = (
  good: Stage,
  family: string,
  names: { readonly list: string; readonly flag: string; readonly fuzzy: readonly string[] },
): Stages => {
  const searching = (...given: Fields[]) => but(good, { query: { operator: "AND", operands: given } });
  const filter = (filter_name: string, filter_value: unknown) => searching({ filter_name, filter_value });
  const [first = ""] = names.fuzzy;
  return {
    [`${family}_search_missing_filter_name`]: searching({ filter_value: [] }),
    [`${family}_search_filter_name_not_recognized`]: filter("shoe_size", 42),
    [`${family}_search_missing_filter_value`]: searching({ filter_name: names.list }),
    [`${family}_search_expected_array_of_strings`]: filter(names.list, "acme"),
    [`${family}_search_expected_boolean`]: filter(names.flag, "yes"),
    [`${family}_search_expected_string`]: filter(first, 5),
    ...Object.fromEntries(
      names.fuzzy.map((name) => [`${family}_search_${name}_too_short`, filter(name, "ab")]),
    ),
  };
};

export const organizationStages = {
  api_organization_v1_Create: {
    ...everywhere(create),
    ...settings(create),
    ...claims(create),
    organization_name_missing: but(create, { organization_name: undefined }),
  },

  api_organization_v1_Get: { ...everywhereWithoutBody(one), ...atOrganization(one) },

  api_organization_v1_Update: {
    ...everywhere(update),
    ...atOrganization(update),
    ...withPermissions(update),
    ...settings(update),
    ...claims(update),
    cannot_update_trusted_metadata: but(by(update, anAdmin), { trusted_metadata: {} }),
  },

  api_organization_v1_Delete: {
    ...everywhereWithoutBody(one),
    ...atOrganization(one),
    ...withPermissions(one),
  },

  api_organization_v1_Search: {
    ...everywhere(search),
    ...operands(search, "organization", {
      list: "organization_slugs",
      flag: "has_active_sso_connection",
      fuzzy: [
        "organization_name_fuzzy",
        "organization_slug_fuzzy",
        "member_email_fuzzy",
        "allowed_domain_fuzzy",
      ],
    }),
  },

  api_organization_v1_Metrics: { ...everywhereWithoutBody(one), ...atOrganization(one) },

  api_organization_v1_DeleteExternalId: {
    ...everywhereWithoutBody(one),
    ...atOrganization(one),
    ...withPermissions(one),
  },
} as const satisfies Partial<Record<OperationId, Stages>>;
