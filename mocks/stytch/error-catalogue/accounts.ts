import { b2b, documented, inferred } from "./entry.ts";

/** Users: docs/stytch/users.md. */
export const usersErrors = {
  ...documented(404, { user_not_found: "There is no such user." }),
  ...documented(400, {
    invalid_user_id: "This is neither a user_id nor an external_id.",
    duplicate_email: "Another user has this email address.",
  }),
  ...inferred(400, {
    invalid_create_user_request: "A user needs an email address or a phone number.",
    invalid_email_id: "The email_id is not well formed.",
    invalid_id: "The id is not well formed.",
    too_many_user_selection_arguments:
      "Too many user arguments: name the user once, by user_id or by a session.",
    too_many_unverified_factors: "The user has an unverified email or phone already; verify that one first.",
    cannot_delete_last_primary_factor:
      "The last primary factor of a user cannot be deleted: an email or a phone has to stay.",
    invalid_exchange_primary_factor_fields:
      "The primary factor is an email address or a phone number, and not both.",
    invalid_exchange_primary_factor_user: "Only a user with a single factor can exchange it.",
    duplicate_phone_number: "Another user has this phone number.",
    duplicate_user_external_id: "Another user has this external_id.",
    metadata_too_large: "Metadata may take 4 KB.",
    metadata_too_many_keys: "Metadata may have 20 top-level keys.",
    metadata_invalid_format: "Metadata is an object.",
  }),
};

/** Organizations: docs/stytch/organizations.md. */
export const organizationsErrors = {
  ...b2b.documented(400, {
    invalid_organization_id: "The organization_id is not well formed.",
    invalid_organization_slug:
      "A slug has 2 to 128 letters, digits, dots, underscores, tildes or hyphens, and is not of reserved characters alone.",
    organization_slug_already_used: "Another organization has this slug.",
    allowed_auth_methods_required_for_restricted: "RESTRICTED auth_methods need allowed_auth_methods.",
    action_not_allowed_email_domain_is_claimed:
      "The email domain is claimed by another organization, and its members belong there.",
  }),
  ...b2b.inferred(404, { organization_not_found: "There is no such organization." }),
  ...b2b.inferred(400, {
    organization_name_missing: "An organization needs a name.",
    invalid_organization_name: "An organization's name has 1 to 128 characters.",
    invalid_organization_external_id:
      "The organization_external_id has characters that are not allowed, or too many.",
    organization_external_id_already_used: "Another organization has this organization_external_id.",
    invalid_organization_mfa_policy: "mfa_policy is OPTIONAL or REQUIRED_FOR_ALL.",
    invalid_organization_mfa_factor_setting: "mfa_methods is ALL_ALLOWED or RESTRICTED.",
    invalid_organization_allowed_mfa_methods: "allowed_mfa_methods lists sms_otp, totp or both.",
    allowed_mfa_methods_required_for_restricted: "RESTRICTED mfa_methods need allowed_mfa_methods.",
    invalid_organization_auth_method_settings: "auth_methods is ALL_ALLOWED or RESTRICTED.",
    invalid_organization_allowed_auth_methods: "allowed_auth_methods names a method that does not exist.",
    invalid_organization_auth_factor_setting:
      "The way into the organization is not one that exists, or none is left open.",
    invalid_restricted_email_setting: "RESTRICTED email settings need email_allowed_domains.",
    organization_settings_invalid_domain: "email_allowed_domains holds something that is no domain.",
    organization_settings_domain_too_common:
      "email_allowed_domains holds the domain of a common mail provider.",
    organization_settings_disposable_domain: "email_allowed_domains holds a domain of throw-away addresses.",
    organization_settings_invalid_claimed_domain: "claimed_email_domains holds something that is no domain.",
    organization_settings_duplicate_claimed_domain: "claimed_email_domains holds a domain twice.",
    organization_settings_claimed_domain_too_common:
      "claimed_email_domains holds the domain of a common mail provider.",
    organization_settings_duplicate_domain: "email_allowed_domains holds a domain twice.",
    operation_restricted_by_organization_auth_methods:
      "The organization does not allow this way of signing in.",
    operation_restricted_by_organization_mfa_methods: "The organization does not allow this second factor.",
    email_jit_provisioning_not_allowed: "JIT provisioning by email is not allowed in the organization.",
    invalid_email_for_jit_provisioning:
      "The email address is not one for JIT provisioning: the organization takes in other domains.",
  }),
};

/** Members: docs/stytch/members.md. */
export const membersErrors = {
  ...b2b.documented(400, {
    action_available_only_for_active_members: "Only an active member can do this.",
    duplicate_member_phone_number: "Another member of the organization has this phone number.",
  }),
  ...documented(401, {
    cannot_update_trusted_metadata: "Only your backend may change trusted_metadata, not a member.",
  }),
  ...b2b.inferred(404, {
    member_not_found: "There is no such member.",
    member_phone_number_not_found: "The member has no phone number, and none was given.",
  }),
  ...b2b.inferred(400, {
    duplicate_member_email: "Another member of the organization has this email address.",
    duplicate_member_phone_number_for_member: "The member has another phone number; delete that one first.",
    duplicate_member_external_id: "Another member of the organization has this external_id.",
    retired_member_email:
      "Another member of the organization had this email address, and it was not unlinked.",
    retired_email_missing_email_identifiers:
      "Name the retired email by its email_id, its email_address or both.",
    member_cannot_update_their_email_address:
      "Members cannot change their own email address here; start an email update.",
    email_updates_available_only_for_active_members: "Only an active member can start an email update.",
    member_has_no_active_verified_email: "The member has no verified email address.",
    desired_email_deactivated_by_different_member:
      "Another member of the organization had this email address, and it was not unlinked.",
    desired_email_updating_for_different_member:
      "Another member of the organization is changing to this email address just now.",
    invalid_mfa_default_method: "default_mfa_method is sms_otp or totp.",
    default_mfa_member_missing_factor: "The member does not have this second factor.",
    invalid_member_get_fields: "Name the member by either member_id or email_address.",
    no_deleted_member_found_for_reactivation: "The member is not deleted.",
    email_unverified_for_reactivation: "Only a member with a verified email address can be reactivated.",
    reactivation_email_belongs_to_another_member:
      "Another member of the organization has this email address now.",
  }),
};
