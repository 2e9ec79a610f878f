import type { B2BClient } from "stytch";
import { expect } from "vitest";
import type { operations } from "../../mocks/stytch/generated/b2b-openapi.ts";
import { byApp, byEmail, bySms, joined } from "./b2b-sign-in-calls.ts";
import { ADA, anIdOf, type Calls, OTHER_ADDRESS, OTHER_PHONE, PHONE, refused } from "./call.ts";

/** The operations on organizations and their members. */
export type ResourceOperation = Extract<keyof operations, `api_organization_v1_${string}`>;

export const resourceCalls: Calls<B2BClient, ResourceOperation> = {
  api_organization_v1_Create: async (sdk) => {
    const reply = await sdk.organizations.create({ organization_name: "Acme", organization_slug: "acme" });
    const shown = { organization_id: anIdOf("organization"), organization_slug: "acme" };
    return [reply, { organization: { ...shown, mfa_policy: "OPTIONAL" } }];
  },

  api_organization_v1_Get: async (sdk) => {
    const { organization_id } = await joined(sdk, { organization: { organization_slug: "acme" } });
    const reply = await sdk.organizations.get({ organization_id: "acme" });
    return [reply, { organization: { organization_id, organization_name: "Acme" } }];
  },

  api_organization_v1_Update: async (sdk) => {
    const { organization_id } = await joined(sdk);
    const changes = { organization_name: "Acme Ltd", mfa_policy: "REQUIRED_FOR_ALL" };
    const reply = await sdk.organizations.update({ organization_id, ...changes });
    return [reply, { organization: { organization_id, ...changes } }];
  },

  api_organization_v1_Delete: async (sdk) => {
    const { organization_id } = await joined(sdk);
    const reply = await sdk.organizations.delete({ organization_id });
    await refused(sdk.organizations.get({ organization_id }), "organization_not_found");
    return [reply, { organization_id }];
  },

  api_organization_v1_Search: async (sdk) => {
    const { organization_id } = await joined(sdk, { organization: { organization_slug: "acme" } });
    await sdk.organizations.create({ organization_name: "Globex" });
    const reply = await sdk.organizations.search({
      query: { operator: "AND", operands: [{ filter_name: "organization_slugs", filter_value: ["acme"] }] },
    });
    return [reply, { organizations: [{ organization_id }], results_metadata: { total: 1 } }];
  },

  api_organization_v1_Metrics: async (sdk) => {
    const { organization_id } = await joined(sdk);
    return [await sdk.organizations.metrics({ organization_id }), { member_count: 1 }];
  },

  api_organization_v1_DeleteExternalId: async (sdk) => {
    const { organization_id } = await joined(sdk, { organization: { organization_external_id: "a1" } });
    const reply = await sdk.organizations.deleteExternalId({ organization_id });
    return [reply, { organization: { organization_id, organization_external_id: null } }];
  },

  api_organization_v1_organizations_members_Create: async (sdk) => {
    const { organization } = await sdk.organizations.create({ organization_name: "Acme" });
    const { organization_id } = organization;
    const reply = await sdk.organizations.members.create({ organization_id, email_address: ADA });
    const member = { organization_id, email_address: ADA, status: "active", email_address_verified: false };
    return [reply, { member_id: anIdOf("member"), member }];
  },

  api_organization_v1_organizations_members_Get: async (sdk) => {
    const { organization_id, member_id } = await joined(sdk);
    const reply = await sdk.organizations.members.get({ organization_id, email_address: ADA });
    return [reply, { member_id, organization: { organization_id } }];
  },

  api_organization_v1_organizations_members_DangerouslyGet: async (sdk) => {
    const ids = await joined(sdk);
    const { member_id } = ids;
    expect(await sdk.organizations.members.dangerouslyGet({ member_id })).toMatchObject({ member_id });
    await sdk.organizations.members.delete(ids);
    const reply = await sdk.organizations.members.dangerouslyGet({ member_id, include_deleted: true });
    return [reply, { member_id, member: { status: "deleted" } }];
  },

  api_organization_v1_organizations_members_Update: async (sdk) => {
    const ids = await joined(sdk);
    const changes = { name: "Ada", mfa_phone_number: PHONE, mfa_enrolled: true };
    return [await sdk.organizations.members.update({ ...ids, ...changes }), { member: changes }];
  },

  api_organization_v1_organizations_members_Delete: async (sdk) => {
    const ids = await joined(sdk);
    const reply = await sdk.organizations.members.delete(ids);
    await refused(sdk.organizations.members.get(ids), "member_not_found");
    return [reply, { member_id: ids.member_id }];
  },

  api_organization_v1_organizations_members_Reactivate: async (sdk, backstage) => {
    const ids = await joined(sdk);
    await byEmail(sdk, backstage, ids.organization_id);
    await sdk.organizations.members.delete(ids);
    const reply = await sdk.organizations.members.reactivate(ids);
    return [reply, { member_id: ids.member_id, member: { status: "active" } }];
  },

  api_organization_v1_organizations_members_Search: async (sdk) => {
    const { organization_id, member_id } = await joined(sdk);
    await sdk.organizations.members.create({ organization_id, email_address: OTHER_ADDRESS });
    const reply = await sdk.organizations.members.search({
      organization_ids: [organization_id],
      query: { operator: "AND", operands: [{ filter_name: "member_emails", filter_value: [ADA] }] },
    });
    const organizations = { [organization_id]: { organization_id } };
    return [reply, { members: [{ member_id }], organizations, results_metadata: { total: 1 } }];
  },

  api_organization_v1_organizations_members_DeleteMFAPhoneNumber: async (sdk, backstage) => {
    const { ids } = await bySms(sdk, backstage);
    const reply = await sdk.organizations.members.deleteMFAPhoneNumber(ids);
    await sdk.organizations.members.update({ ...ids, mfa_phone_number: OTHER_PHONE });
    return [reply, { member: { mfa_phone_number: "", mfa_phone_number_verified: false } }];
  },

  api_organization_v1_organizations_members_DeleteTOTP: async (sdk, backstage) => {
    const { ids } = await byApp(sdk, backstage);
    const reply = await sdk.organizations.members.deleteTOTP(ids);
    return [reply, { member_id: ids.member_id, member: { totp_registration_id: "" } }];
  },

  api_organization_v1_organizations_members_DeleteExternalId: async (sdk) => {
    const { organization_id } = await joined(sdk, { member: { external_id: "ada" } });
    const reply = await sdk.organizations.members.deleteExternalId({ organization_id, member_id: "ada" });
    return [reply, { member: { email_address: ADA, external_id: null } }];
  },

  api_organization_v1_organizations_members_UnlinkRetiredEmail: async (sdk, backstage) => {
    const ids = await joined(sdk);
    await byEmail(sdk, backstage, ids.organization_id);
    const { member } = await sdk.organizations.members.update({ ...ids, email_address: OTHER_ADDRESS });
    const [retired] = member.retired_email_addresses;
    const reply = await sdk.organizations.members.unlinkRetiredEmail({ ...ids, ...retired });
    return [reply, { ...ids, member: { email_address: OTHER_ADDRESS, retired_email_addresses: [] } }];
  },

  api_organization_v1_organizations_members_StartEmailUpdate: async (sdk, backstage) => {
    const ids = await joined(sdk);
    await byEmail(sdk, backstage, ids.organization_id);
    const reply = await sdk.organizations.members.startEmailUpdate({
      ...ids,
      email_address: OTHER_ADDRESS,
      delivery_method: "EMAIL_OTP",
    });
    return [reply, { member_id: ids.member_id, member: { email_address: ADA } }];
  },
};
