import type { CatalogueEntry } from "./entry.ts";

/** Members: facts §7. */
export const membersErrors = {
  member_not_found: { status: 404, message: "There is no such member.", b2b: true, inferred: true },
  invalid_member_id: { status: 400, message: "The member_id is not well formed.", b2b: true, inferred: true },
  action_available_only_for_active_members: {
    status: 400,
    message: "Only an active member can do this.",
    b2b: true,
  },
  duplicate_member_email: {
    status: 400,
    message: "Another member of the organization has this email address.",
    b2b: true,
    inferred: true,
  },
  duplicate_member_phone_number: {
    status: 400,
    message: "Another member of the organization has this phone number.",
    b2b: true,
  },
  duplicate_member_phone_number_for_member: {
    status: 400,
    message: "The member has another phone number; delete that one first.",
    b2b: true,
    inferred: true,
  },
  duplicate_member_external_id: {
    status: 400,
    message: "Another member of the organization has this external_id.",
    b2b: true,
    inferred: true,
  },
  member_phone_number_not_found: {
    status: 404,
    message: "The member has no phone number, and none was given.",
    b2b: true,
    inferred: true,
  },
  retired_member_email: {
    status: 400,
    message: "Another member of the organization had this email address, and it was not unlinked.",
    b2b: true,
    inferred: true,
  },
  retired_email_missing_email_identifiers: {
    status: 400,
    message: "Name the retired email by its email_id, its email_address or both.",
    b2b: true,
    inferred: true,
  },
  member_cannot_update_their_email_address: {
    status: 400,
    message: "Members cannot change their own email address here; start an email update.",
    b2b: true,
    inferred: true,
  },
  email_updates_available_only_for_active_members: {
    status: 400,
    message: "Only an active member can start an email update.",
    b2b: true,
    inferred: true,
  },
  member_has_no_active_verified_email: {
    status: 400,
    message: "The member has no verified email address.",
    b2b: true,
    inferred: true,
  },
  desired_email_deactivated_by_different_member: {
    status: 400,
    message: "Another member of the organization had this email address, and it was not unlinked.",
    b2b: true,
    inferred: true,
  },
  desired_email_updating_for_different_member: {
    status: 400,
    message: "Another member of the organization is changing to this email address just now.",
    b2b: true,
    inferred: true,
  },
  invalid_mfa_default_method: {
    status: 400,
    message: "default_mfa_method is sms_otp or totp.",
    b2b: true,
    inferred: true,
  },
  default_mfa_member_missing_factor: {
    status: 400,
    message: "The member does not have this second factor.",
    b2b: true,
    inferred: true,
  },
  invalid_member_get_fields: {
    status: 400,
    message: "Name the member by either member_id or email_address.",
    b2b: true,
    inferred: true,
  },
  no_deleted_member_found_for_reactivation: {
    status: 400,
    message: "The member is not deleted.",
    b2b: true,
    inferred: true,
  },
  email_unverified_for_reactivation: {
    status: 400,
    message: "Only a member with a verified email address can be reactivated.",
    b2b: true,
    inferred: true,
  },
  reactivation_email_belongs_to_another_member: {
    status: 400,
    message: "Another member of the organization has this email address now.",
    b2b: true,
    inferred: true,
  },
  cannot_update_trusted_metadata: {
    status: 401,
    message: "Only your backend may change trusted_metadata, not a member.",
  },
} as const satisfies Readonly<Record<string, CatalogueEntry>>;
