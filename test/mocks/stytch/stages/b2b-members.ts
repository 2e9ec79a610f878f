import type { OperationId } from "../../../../mocks/stytch/api.ts";
import { ADA, type Api, type Fields, OTHER_PHONE, PHONE } from "../bench.ts";
import { another, byEmail, enrol, type Person, person } from "../flows.ts";
import { atOrganization, operands } from "./b2b-organizations.ts";
import { anAdmin, by, headersOf, withPermissions } from "./b2b-permissions.ts";
import { everywhereWithoutBody, instead } from "./consumer-stage.ts";
import { but, everywhere, type Stage, type Stages, theOrganization } from "./stage.ts";

const CREATE = "api_organization_v1_organizations_members_Create";
const UPDATE = "api_organization_v1_organizations_members_Update";
const DELETE = "api_organization_v1_organizations_members_Delete";
const START_EMAIL_UPDATE = "api_organization_v1_organizations_members_StartEmailUpdate";

const EVE = "eve@acme.com";
const NEW = "ada@new.acme.com";
const tooManyKeys = Object.fromEntries(Array.from({ length: 21 }, (_, i) => [`k${i}`, i]));

/** A member, what is done to them first, and nothing but the path to say of them. */
const one =
  (before: (api: Api, who: Person) => unknown = () => undefined, fields: Fields = {}): Stage =>
  async (api) => {
    const who = await person(api, { organization_slug: "one" }, fields);
    await before(api, who);
    return { path: who.ids };
  };

/** The good request, when another member of the organization has done this first. */
const whenAnother = (
  good: Stage,
  fields: Fields,
  change: Fields,
  before: (api: Api, eve: Person) => unknown = () => undefined,
) =>
  but(good, async (api) => {
    await before(api, await another(api, theOrganization(api), fields));
    return change;
  });

/** Where a member is named in the path. */
const atMember = (good: Stage): Stages => {
  const named =
    (member_id: string): Stage =>
    async (api) => {
      const request = await good(api);
      return { ...request, path: { ...request.path, member_id } };
    };
  return {
    ...atOrganization(good),
    ...withPermissions(good),
    member_not_found: named("nobody"),
  };
};

const metadata = (good: Stage): Stages => ({
  metadata_too_many_keys: but(good, { untrusted_metadata: tooManyKeys }),
  metadata_too_large: but(good, { untrusted_metadata: { a: "x".repeat(5_000) } }),
  metadata_invalid_format: but(good, { untrusted_metadata: [] }),
});

const phones = (good: Stage): Stages => ({
  invalid_phone_number: but(good, { mfa_phone_number: "555" }),
  invalid_phone_number_country_code: but(good, { mfa_phone_number: "+4915112345678" }),
  duplicate_member_phone_number: whenAnother(
    good,
    { email_address: EVE, mfa_phone_number: PHONE },
    { mfa_phone_number: PHONE },
  ),
});

const create: Stage = async (api) => ({
  path: { organization_id: (await api.organization()).organization_id },
  body: { email_address: ADA },
});

const plain = one();
const update: Stage = async (api) => ({ ...(await plain(api)), body: { name: "Ada" } });

const get: Stage = async (api) => {
  const { path } = await plain(api);
  return { path: { organization_id: path?.organization_id }, query: { member_id: String(path?.member_id) } };
};

const dangerouslyGet: Stage = async (api) => ({ path: { member_id: (await plain(api)).path?.member_id } });

const deleted = one(async (api, who) => {
  await byEmail(api, who);
  await api.ok(DELETE, {}, who.ids);
});
const deletedUnverified = one((api, who) => api.ok(DELETE, {}, who.ids));

const search: Stage = async (api) => ({
  body: { organization_ids: [(await plain(api)).path?.organization_id] },
});

const withPhone = one(undefined, { mfa_phone_number: PHONE });
const withTotp = one((api, who) => enrol(api, who));

const retiredEmail = one((api, who) => api.ok(UPDATE, { email_address: NEW }, who.ids));
const unlink: Stage = async (api) => ({ ...(await retiredEmail(api)), body: { email_address: ADA } });

const signedIn = one((api, who) => byEmail(api, who));
const startEmailUpdate: Stage = async (api) => ({ ...(await signedIn(api)), body: { email_address: NEW } });

/** Eve moves on to another address, or is about to. */
const retires = async (api: Api, { ids }: Person) => {
  await api.ok(UPDATE, { email_address: "eve@new.acme.com" }, ids);
};
const isUpdating = async (api: Api, eve: Person) => {
  await byEmail(api, eve);
  await api.ok(START_EMAIL_UPDATE, { email_address: NEW }, eve.ids);
};

/** Members may not simply say what their own address is. */
const ownEmail: Stage = async (api) => {
  const who = await person(api);
  const { session_token } = await byEmail(api, who);
  return { path: who.ids, headers: headersOf({ session_token }), body: { email_address: NEW } };
};

export const memberStages = {
  [CREATE]: {
    ...everywhere(create),
    ...atOrganization(create),
    ...withPermissions(create),
    ...metadata(create),
    invalid_role: but(create, { roles: ["editor"] }),
    ...phones(create),
    invalid_email: but(create, { email_address: "ada" }),
    duplicate_member_email: whenAnother(create, { email_address: EVE }, { email_address: EVE }),
    duplicate_member_external_id: whenAnother(
      create,
      { email_address: EVE, external_id: "7" },
      { external_id: "7" },
    ),
  },

  api_organization_v1_organizations_members_Get: {
    ...everywhereWithoutBody(get),
    ...atOrganization(get),
    member_not_found: instead(get, { query: { member_id: "nobody" } }),
    invalid_email: instead(get, { query: { email_address: "ada" } }),
    invalid_member_get_fields: instead(get, { query: {} }),
  },

  api_organization_v1_organizations_members_DangerouslyGet: {
    ...everywhereWithoutBody(dangerouslyGet),
    bad_request: instead(dangerouslyGet, { query: { include_deleted: "maybe" } }),
    member_not_found: instead(dangerouslyGet, { path: { member_id: "nobody" } }),
  },

  [UPDATE]: {
    ...everywhere(update),
    ...atMember(update),
    ...metadata(update),
    invalid_role: but(update, { roles: ["editor"] }),
    ...phones(update),
    invalid_email: but(update, { email_address: "ada" }),
    duplicate_member_email: whenAnother(update, { email_address: EVE }, { email_address: EVE }),
    retired_member_email: whenAnother(update, { email_address: EVE }, { email_address: EVE }, retires),
    member_cannot_update_their_email_address: ownEmail,
    duplicate_member_phone_number_for_member: but(one(undefined, { mfa_phone_number: PHONE }), {
      mfa_phone_number: OTHER_PHONE,
    }),
    duplicate_member_external_id: whenAnother(
      update,
      { email_address: EVE, external_id: "7" },
      { external_id: "7" },
    ),
    invalid_mfa_default_method: but(update, { default_mfa_method: "email" }),
    default_mfa_member_missing_factor: but(update, { default_mfa_method: "totp" }),
    cannot_update_trusted_metadata: but(by(update, anAdmin), { trusted_metadata: {} }),
  },

  [DELETE]: { ...everywhereWithoutBody(plain), ...atMember(plain) },

  api_organization_v1_organizations_members_Reactivate: {
    ...everywhere(deleted),
    ...atMember(deleted),
    no_deleted_member_found_for_reactivation: plain,
    email_unverified_for_reactivation: deletedUnverified,
    reactivation_email_belongs_to_another_member: whenAnother(deleted, {}, {}),
  },

  api_organization_v1_organizations_members_Search: {
    ...everywhere(search),
    ...withPermissions(search),
    ...operands(search, "member", {
      list: "member_emails",
      flag: "member_is_breakglass",
      fuzzy: ["member_email_fuzzy", "member_mfa_phone_number_fuzzy", "organization_slug_fuzzy"],
    }),
    member_search_organization_ids_empty: but(search, { organization_ids: [] }),
    organization_not_found: but(search, { organization_ids: ["nobody"] }),
    invalid_organization_id: but(search, { organization_ids: ["no id at all"] }),
  },

  api_organization_v1_organizations_members_DeleteMFAPhoneNumber: {
    ...everywhereWithoutBody(withPhone),
    ...atMember(withPhone),
    member_phone_number_not_found: plain,
  },

  api_organization_v1_organizations_members_DeleteTOTP: {
    ...everywhereWithoutBody(withTotp),
    ...atMember(withTotp),
    totp_not_found: plain,
  },

  api_organization_v1_organizations_members_DeleteExternalId: {
    ...everywhereWithoutBody(plain),
    ...atMember(plain),
  },

  api_organization_v1_organizations_members_UnlinkRetiredEmail: {
    ...everywhere(unlink),
    ...atMember(unlink),
    invalid_email: but(unlink, { email_address: "ada" }),
    invalid_email_id: but(unlink, { email_id: "email-1" }),
    retired_email_missing_email_identifiers: but(unlink, { email_address: undefined }),
    email_not_found: but(unlink, { email_address: NEW }),
  },

  [START_EMAIL_UPDATE]: {
    ...everywhere(startEmailUpdate),
    ...atMember(startEmailUpdate),
    invalid_email: but(startEmailUpdate, { email_address: "ada" }),
    invalid_locale: but(startEmailUpdate, { locale: "xx" }),
    invalid_login_redirect_url: but(startEmailUpdate, { login_redirect_url: "somewhere" }),
    email_updates_available_only_for_active_members: but(one(undefined, { create_member_as_pending: true }), {
      email_address: NEW,
    }),
    member_has_no_active_verified_email: but(plain, { email_address: NEW }),
    duplicate_member_email: whenAnother(startEmailUpdate, { email_address: EVE }, { email_address: EVE }),
    desired_email_deactivated_by_different_member: whenAnother(
      startEmailUpdate,
      { email_address: EVE },
      { email_address: EVE },
      retires,
    ),
    desired_email_updating_for_different_member: whenAnother(
      startEmailUpdate,
      { email_address: EVE },
      {},
      isUpdating,
    ),
  },
} as const satisfies Partial<Record<OperationId, Stages>>;
