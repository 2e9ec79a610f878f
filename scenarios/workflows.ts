// Written by `understudy types`. Do not edit: it is made from the documents.
import { workflow } from "../mocks/stytch/exports/scenario.ts";

/** Prove a mailbox, and see where it leads. */
export interface discoveryStart {
  inputs: {
    /** The mailbox that gets the code. It need not be known to anybody. */
    email_address: string;
    /** The six digits from the mail. They exist only once the first step has run. */
    code: string;
  };
  outputs: {
    intermediateSessionToken: string;
    discoveredOrganizations: readonly {
      member_authenticated: boolean;
      organization?: {
        organization_id: string;
        organization_name: string;
        organization_logo_url: string;
        organization_slug: string;
        sso_jit_provisioning: "ALL_ALLOWED" | "RESTRICTED" | "NOT_ALLOWED";
        sso_jit_provisioning_allowed_connections: readonly string[];
        sso_active_connections: readonly {
          connection_id: string;
          display_name: string;
          identity_provider: string;
        }[];
        email_allowed_domains: readonly string[];
        email_jit_provisioning: "ALL_ALLOWED" | "RESTRICTED" | "NOT_ALLOWED";
        email_invites: "ALL_ALLOWED" | "RESTRICTED" | "NOT_ALLOWED";
        auth_methods: "ALL_ALLOWED" | "RESTRICTED";
        allowed_auth_methods: readonly (
          | "sso"
          | "magic_link"
          | "email_otp"
          | "password"
          | "google_oauth"
          | "microsoft_oauth"
          | "slack_oauth"
          | "github_oauth"
          | "hubspot_oauth"
        )[];
        mfa_policy: "OPTIONAL" | "REQUIRED_FOR_ALL";
        rbac_email_implicit_role_assignments: readonly { domain: string; role_id: string }[];
        mfa_methods: "ALL_ALLOWED" | "RESTRICTED";
        allowed_mfa_methods: readonly ("sms_otp" | "totp")[];
        oauth_tenant_jit_provisioning: "RESTRICTED" | "NOT_ALLOWED";
        claimed_email_domains: readonly string[];
        first_party_connected_apps_allowed_type: "ALL_ALLOWED" | "RESTRICTED" | "NOT_ALLOWED";
        allowed_first_party_connected_apps: readonly string[];
        third_party_connected_apps_allowed_type: "ALL_ALLOWED" | "RESTRICTED" | "NOT_ALLOWED";
        allowed_third_party_connected_apps: readonly string[];
        custom_roles: readonly {
          role_id: string;
          description: string;
          permissions: readonly { resource_id: string; actions: readonly string[] }[];
        }[];
        trusted_metadata?: { readonly [name: string]: unknown };
        created_at?: string;
        updated_at?: string;
        organization_external_id?: string | null;
        sso_default_connection_id?: string | null;
        scim_active_connection?:
          | {
              connection_id: string;
              display_name: string;
              bearer_token_last_four: string;
              bearer_token_expires_at?: string;
            }
          | null;
        scim_active_connections?: readonly {
          connection_id: string;
          display_name: string;
          bearer_token_last_four: string;
          bearer_token_expires_at?: string;
        }[];
        allowed_oauth_tenants?: { readonly [name: string]: unknown };
      };
      membership?: {
        type:
          | "active_member"
          | "pending_member"
          | "invited_member"
          | "eligible_to_join_by_email_domain"
          | "eligible_to_join_by_oauth_tenant";
        details?: { readonly [name: string]: unknown } | null;
        member?:
          | {
              organization_id: string;
              member_id: string;
              email_address: string;
              status: "pending" | "invited" | "active" | "deleted";
              name: string;
              sso_registrations: readonly {
                connection_id: string;
                external_id: string;
                registration_id: string;
                sso_attributes?: { readonly [name: string]: unknown };
              }[];
              is_breakglass: boolean;
              member_password_id: string;
              oauth_registrations: readonly {
                provider_type: string;
                provider_subject: string;
                member_oauth_registration_id: string;
                profile_picture_url?: string;
                locale?: string;
              }[];
              email_address_verified: boolean;
              mfa_phone_number_verified: boolean;
              is_admin: boolean;
              totp_registration_id: string;
              retired_email_addresses: readonly { email_id: string; email_address: string }[];
              is_locked: boolean;
              mfa_enrolled: boolean;
              mfa_phone_number: string;
              default_mfa_method: "" | "sms_otp" | "totp";
              roles: readonly {
                role_id: string;
                sources: readonly {
                  type:
                    | "direct_assignment"
                    | "email_assignment"
                    | "sso_connection"
                    | "sso_connection_group"
                    | "scim_connection_group";
                  details?: { readonly [name: string]: unknown };
                }[];
              }[];
              trusted_metadata?: { readonly [name: string]: unknown };
              untrusted_metadata?: { readonly [name: string]: unknown };
              created_at?: string;
              updated_at?: string;
              scim_registration?:
                | {
                    connection_id: string;
                    registration_id: string;
                    external_id?: string | null;
                    scim_attributes?: { readonly [name: string]: unknown };
                  }
                | null;
              external_id?: string | null;
              lock_created_at?: string | null;
              lock_expires_at?: string | null;
            }
          | null;
      };
      primary_required?:
        | {
            allowed_auth_methods: readonly (
              | "sso"
              | "magic_link"
              | "email_otp"
              | "password"
              | "google_oauth"
              | "microsoft_oauth"
              | "slack_oauth"
              | "github_oauth"
              | "hubspot_oauth"
            )[];
          }
        | null;
      mfa_required?:
        | {
            member_options?: { mfa_phone_number: string; totp_registration_id: string } | null;
            secondary_auth_initiated?: "sms_otp" | null;
          }
        | null;
    }[];
  };
  steps: {
    sendDiscoveryOtp: {
      operationId: "api_b2b_otp_v1_b2b_otp_email_discovery_Send";
      outputs: {};
      replies: {
        200: never;
        400:
          | "invalid_email"
          | "invalid_locale"
          | "invalid_expiration_otp"
          | "bad_request"
          | "invalid_project_id_authentication"
          | "invalid_secret_authentication";
        401: "unauthorized_credentials";
        429: "too_many_requests";
        500: "internal_server_error";
      };
    };
    authenticateDiscoveryOtp: {
      operationId: "api_b2b_otp_v1_b2b_otp_email_discovery_Authenticate";
      outputs: {
        intermediateSessionToken: string;
        discoveredOrganizations: readonly {
          member_authenticated: boolean;
          organization?: {
            organization_id: string;
            organization_name: string;
            organization_logo_url: string;
            organization_slug: string;
            sso_jit_provisioning: "ALL_ALLOWED" | "RESTRICTED" | "NOT_ALLOWED";
            sso_jit_provisioning_allowed_connections: readonly string[];
            sso_active_connections: readonly {
              connection_id: string;
              display_name: string;
              identity_provider: string;
            }[];
            email_allowed_domains: readonly string[];
            email_jit_provisioning: "ALL_ALLOWED" | "RESTRICTED" | "NOT_ALLOWED";
            email_invites: "ALL_ALLOWED" | "RESTRICTED" | "NOT_ALLOWED";
            auth_methods: "ALL_ALLOWED" | "RESTRICTED";
            allowed_auth_methods: readonly (
              | "sso"
              | "magic_link"
              | "email_otp"
              | "password"
              | "google_oauth"
              | "microsoft_oauth"
              | "slack_oauth"
              | "github_oauth"
              | "hubspot_oauth"
            )[];
            mfa_policy: "OPTIONAL" | "REQUIRED_FOR_ALL";
            rbac_email_implicit_role_assignments: readonly { domain: string; role_id: string }[];
            mfa_methods: "ALL_ALLOWED" | "RESTRICTED";
            allowed_mfa_methods: readonly ("sms_otp" | "totp")[];
            oauth_tenant_jit_provisioning: "RESTRICTED" | "NOT_ALLOWED";
            claimed_email_domains: readonly string[];
            first_party_connected_apps_allowed_type: "ALL_ALLOWED" | "RESTRICTED" | "NOT_ALLOWED";
            allowed_first_party_connected_apps: readonly string[];
            third_party_connected_apps_allowed_type: "ALL_ALLOWED" | "RESTRICTED" | "NOT_ALLOWED";
            allowed_third_party_connected_apps: readonly string[];
            custom_roles: readonly {
              role_id: string;
              description: string;
              permissions: readonly { resource_id: string; actions: readonly string[] }[];
            }[];
            trusted_metadata?: { readonly [name: string]: unknown };
            created_at?: string;
            updated_at?: string;
            organization_external_id?: string | null;
            sso_default_connection_id?: string | null;
            scim_active_connection?:
              | {
                  connection_id: string;
                  display_name: string;
                  bearer_token_last_four: string;
                  bearer_token_expires_at?: string;
                }
              | null;
            scim_active_connections?: readonly {
              connection_id: string;
              display_name: string;
              bearer_token_last_four: string;
              bearer_token_expires_at?: string;
            }[];
            allowed_oauth_tenants?: { readonly [name: string]: unknown };
          };
          membership?: {
            type:
              | "active_member"
              | "pending_member"
              | "invited_member"
              | "eligible_to_join_by_email_domain"
              | "eligible_to_join_by_oauth_tenant";
            details?: { readonly [name: string]: unknown } | null;
            member?:
              | {
                  organization_id: string;
                  member_id: string;
                  email_address: string;
                  status: "pending" | "invited" | "active" | "deleted";
                  name: string;
                  sso_registrations: readonly {
                    connection_id: string;
                    external_id: string;
                    registration_id: string;
                    sso_attributes?: { readonly [name: string]: unknown };
                  }[];
                  is_breakglass: boolean;
                  member_password_id: string;
                  oauth_registrations: readonly {
                    provider_type: string;
                    provider_subject: string;
                    member_oauth_registration_id: string;
                    profile_picture_url?: string;
                    locale?: string;
                  }[];
                  email_address_verified: boolean;
                  mfa_phone_number_verified: boolean;
                  is_admin: boolean;
                  totp_registration_id: string;
                  retired_email_addresses: readonly { email_id: string; email_address: string }[];
                  is_locked: boolean;
                  mfa_enrolled: boolean;
                  mfa_phone_number: string;
                  default_mfa_method: "" | "sms_otp" | "totp";
                  roles: readonly {
                    role_id: string;
                    sources: readonly {
                      type:
                        | "direct_assignment"
                        | "email_assignment"
                        | "sso_connection"
                        | "sso_connection_group"
                        | "scim_connection_group";
                      details?: { readonly [name: string]: unknown };
                    }[];
                  }[];
                  trusted_metadata?: { readonly [name: string]: unknown };
                  untrusted_metadata?: { readonly [name: string]: unknown };
                  created_at?: string;
                  updated_at?: string;
                  scim_registration?:
                    | {
                        connection_id: string;
                        registration_id: string;
                        external_id?: string | null;
                        scim_attributes?: { readonly [name: string]: unknown };
                      }
                    | null;
                  external_id?: string | null;
                  lock_created_at?: string | null;
                  lock_expires_at?: string | null;
                }
              | null;
          };
          primary_required?:
            | {
                allowed_auth_methods: readonly (
                  | "sso"
                  | "magic_link"
                  | "email_otp"
                  | "password"
                  | "google_oauth"
                  | "microsoft_oauth"
                  | "slack_oauth"
                  | "github_oauth"
                  | "hubspot_oauth"
                )[];
              }
            | null;
          mfa_required?:
            | {
                member_options?: { mfa_phone_number: string; totp_registration_id: string } | null;
                secondary_auth_initiated?: "sms_otp" | null;
              }
            | null;
        }[];
      };
      replies: {
        200: never;
        400:
          | "invalid_email"
          | "invalid_code"
          | "bad_request"
          | "invalid_project_id_authentication"
          | "invalid_secret_authentication";
        401: "unable_to_auth_otp_code" | "unauthorized_credentials";
        404: "otp_code_not_found";
        429: "user_lock_limit_reached" | "too_many_requests";
        500: "internal_server_error";
      };
    };
  };
}
export const discoveryStart = workflow<discoveryStart>(
  new URL("../workflows/arazzo/stytch-b2b-discovery-workflow.yml", import.meta.url),
  "discovery-start",
);

/** Log in to the first organization that an address discovers. */
export interface discoveryLogin {
  inputs: {
    /** How long the session lives, 5 to 527040. Left out, it lives an hour. */
    session_duration_minutes?: number;
    /** The mailbox that gets the code. It need not be known to anybody. */
    email_address?: string;
    /** The six digits from the mail. They exist only once the first step has run. */
    code?: string;
  };
  outputs: {
    memberId: string;
    organizationId: string;
    membership?:
      | "active_member"
      | "pending_member"
      | "invited_member"
      | "eligible_to_join_by_email_domain"
      | "eligible_to_join_by_oauth_tenant";
    sessionToken: string;
    sessionJwt: string;
  };
  steps: {
    listOrganizations: {
      operationId: "api_discovery_v1_discovery_organizations_List";
      outputs: {
        organizationId?: string;
        membership?:
          | "active_member"
          | "pending_member"
          | "invited_member"
          | "eligible_to_join_by_email_domain"
          | "eligible_to_join_by_oauth_tenant";
      };
      replies: {
        200: never;
        400:
          | "no_session_arguments"
          | "too_many_session_arguments"
          | "invalid_session_token"
          | "unable_to_parse_session_jwt"
          | "jwt_invalid_issuer"
          | "jwt_invalid_audience"
          | "bad_request"
          | "invalid_project_id_authentication"
          | "invalid_secret_authentication";
        401: "unauthorized_credentials";
        404: "intermediate_session_not_found" | "session_not_found";
        429: "too_many_requests";
        500: "internal_server_error";
      };
    };
    exchangeIntermediateSession: {
      operationId: "api_discovery_v1_discovery_intermediate_sessions_Exchange";
      outputs: {
        memberId: string;
        organizationId: string;
        sessionToken: string;
        sessionJwt: string;
      };
      replies: {
        200: never;
        400:
          | "invalid_session_token"
          | "invalid_locale"
          | "email_jit_provisioning_not_allowed"
          | "invalid_email_for_jit_provisioning"
          | "invalid_organization_id"
          | "invalid_intermediate_session_token_for_organization"
          | "invalid_session_duration_minutes"
          | "custom_claims_too_large"
          | "stytch_claims_in_custom_claims"
          | "bad_request"
          | "invalid_project_id_authentication"
          | "invalid_secret_authentication";
        401: "unauthorized_credentials";
        404: "organization_not_found" | "intermediate_session_not_found";
        429: "too_many_requests";
        500: "internal_server_error";
      };
    };
  };
}
export const discoveryLogin = workflow<discoveryLogin>(
  new URL("../workflows/arazzo/stytch-b2b-discovery-workflow.yml", import.meta.url),
  "discovery-login",
);

/** Found an organization, and be its first member. */
export interface discoveryFounding {
  inputs: {
    /** What people call it. */
    new_organization_name?: string;
    /** What stands for it in addresses, lower case, digits and dashes; no other may have it. */
    new_organization_slug?: string;
    /** How long the session lives, 5 to 527040. Left out, it lives an hour. */
    session_duration_minutes?: number;
    /** The mailbox that gets the code. It need not be known to anybody. */
    email_address?: string;
    /** The six digits from the mail. They exist only once the first step has run. */
    code?: string;
  };
  outputs: {
    memberId: string;
    organizationId: string;
    organizationSlug: string;
    sessionToken: string;
    sessionJwt: string;
  };
  steps: {
    createOrganization: {
      operationId: "api_discovery_v1_discovery_organizations_Create";
      outputs: {
        memberId: string;
        organizationId: string;
        organizationSlug: string;
        sessionToken: string;
        sessionJwt: string;
      };
      replies: {
        200: never;
        400:
          | "invalid_session_token"
          | "invalid_organization_name"
          | "invalid_organization_slug"
          | "organization_slug_already_used"
          | "invalid_organization_external_id"
          | "organization_external_id_already_used"
          | "invalid_organization_mfa_policy"
          | "invalid_organization_mfa_factor_setting"
          | "invalid_organization_allowed_mfa_methods"
          | "allowed_mfa_methods_required_for_restricted"
          | "invalid_organization_auth_method_settings"
          | "invalid_organization_allowed_auth_methods"
          | "allowed_auth_methods_required_for_restricted"
          | "invalid_organization_auth_factor_setting"
          | "invalid_restricted_email_setting"
          | "organization_settings_invalid_domain"
          | "organization_settings_domain_too_common"
          | "organization_settings_duplicate_domain"
          | "organization_settings_disposable_domain"
          | "action_not_allowed_email_domain_is_claimed"
          | "invalid_session_duration_minutes"
          | "custom_claims_too_large"
          | "stytch_claims_in_custom_claims"
          | "rbac_invalid_domain"
          | "rbac_domain_too_common"
          | "cannot_assign_default_rbac_role_id"
          | "invalid_rbac_role_assignment"
          | "metadata_too_many_keys"
          | "metadata_too_large"
          | "metadata_invalid_format"
          | "bad_request"
          | "invalid_project_id_authentication"
          | "invalid_secret_authentication";
        401: "unauthorized_credentials";
        404: "intermediate_session_not_found";
        429: "too_many_requests";
        500: "internal_server_error";
      };
    };
  };
}
export const discoveryFounding = workflow<discoveryFounding>(
  new URL("../workflows/arazzo/stytch-b2b-discovery-workflow.yml", import.meta.url),
  "discovery-founding",
);

/** Log a member in with an emailed code. */
export interface emailOtpLogin {
  inputs: {
    /** The organization to log in to, by its id, slug or external id. */
    organization_id: string;
    /** The mailbox that gets the code. */
    email_address: string;
    /** The six digits from the mail. They exist only once the first step has run. */
    code: string;
    /** How long the session lives, 5 to 527040. Left out, it lives an hour. */
    session_duration_minutes?: number;
  };
  outputs: { memberId: string; organizationId: string; sessionToken: string };
  steps: {
    sendEmailOtp: {
      operationId: "api_b2b_otp_v1_b2b_otp_email_LoginOrSignup";
      outputs: { memberId: string; memberCreated: boolean };
      replies: {
        200: never;
        400:
          | "invalid_email"
          | "invalid_locale"
          | "invalid_expiration_otp"
          | "email_jit_provisioning_not_allowed"
          | "invalid_email_for_jit_provisioning"
          | "operation_restricted_by_organization_auth_methods"
          | "invalid_organization_id"
          | "bad_request"
          | "invalid_project_id_authentication"
          | "invalid_secret_authentication";
        401: "unauthorized_credentials";
        404: "organization_not_found";
        429: "too_many_requests";
        500: "internal_server_error";
      };
    };
    authenticateEmailOtp: {
      operationId: "api_b2b_otp_v1_b2b_otp_email_Authenticate";
      outputs: { memberId: string; organizationId: string; sessionToken: string };
      replies: {
        200: never;
        400:
          | "invalid_email"
          | "invalid_code"
          | "invalid_locale"
          | "member_session_member_id_mismatch"
          | "operation_restricted_by_organization_auth_methods"
          | "invalid_organization_id"
          | "too_many_session_arguments"
          | "invalid_session_token"
          | "unable_to_parse_session_jwt"
          | "jwt_invalid_issuer"
          | "jwt_invalid_audience"
          | "invalid_intermediate_session_token_for_organization"
          | "invalid_session_duration_minutes"
          | "custom_claims_too_large"
          | "stytch_claims_in_custom_claims"
          | "bad_request"
          | "invalid_project_id_authentication"
          | "invalid_secret_authentication";
        401: "unable_to_auth_otp_code" | "unauthorized_credentials";
        404:
          | "otp_code_not_found"
          | "member_not_found"
          | "organization_not_found"
          | "session_not_found"
          | "intermediate_session_not_found";
        429: "user_lock_limit_reached" | "too_many_requests";
        500: "internal_server_error";
      };
    };
  };
}
export const emailOtpLogin = workflow<emailOtpLogin>(
  new URL("../workflows/arazzo/stytch-b2b-email-otp-login-workflow.yml", import.meta.url),
  "email-otp-login",
);

/** Log a member in with an emailed code and a texted one. */
export interface emailOtpSmsMfa {
  inputs: {
    /** The organization to log in to, by its id, slug or external id. */
    organization_id: string;
    /** The member's mailbox, which gets the first code. */
    email_address: string;
    /** The six digits from the mail. They exist only once the first step has run. */
    email_code: string;
    /** The six digits from the text message. They exist only once the emailed code was right. */
    sms_code: string;
    /** How long the session lives, 5 to 527040. Left out, it lives an hour. */
    session_duration_minutes?: number;
  };
  outputs: { memberId: string; organizationId: string; sessionToken: string; sessionJwt: string };
  steps: {
    sendEmailOtp: {
      operationId: "api_b2b_otp_v1_b2b_otp_email_LoginOrSignup";
      outputs: {};
      replies: {
        200: never;
        400:
          | "invalid_email"
          | "invalid_locale"
          | "invalid_expiration_otp"
          | "email_jit_provisioning_not_allowed"
          | "invalid_email_for_jit_provisioning"
          | "operation_restricted_by_organization_auth_methods"
          | "invalid_organization_id"
          | "bad_request"
          | "invalid_project_id_authentication"
          | "invalid_secret_authentication";
        401: "unauthorized_credentials";
        404: "organization_not_found";
        429: "too_many_requests";
        500: "internal_server_error";
      };
    };
    authenticateEmailOtp: {
      operationId: "api_b2b_otp_v1_b2b_otp_email_Authenticate";
      outputs: { memberId: string; intermediateSessionToken: string; texted?: "sms_otp" | null };
      replies: {
        200: never;
        400:
          | "invalid_email"
          | "invalid_code"
          | "invalid_locale"
          | "member_session_member_id_mismatch"
          | "operation_restricted_by_organization_auth_methods"
          | "invalid_organization_id"
          | "too_many_session_arguments"
          | "invalid_session_token"
          | "unable_to_parse_session_jwt"
          | "jwt_invalid_issuer"
          | "jwt_invalid_audience"
          | "invalid_intermediate_session_token_for_organization"
          | "invalid_session_duration_minutes"
          | "custom_claims_too_large"
          | "stytch_claims_in_custom_claims"
          | "bad_request"
          | "invalid_project_id_authentication"
          | "invalid_secret_authentication";
        401: "unable_to_auth_otp_code" | "unauthorized_credentials";
        404:
          | "otp_code_not_found"
          | "member_not_found"
          | "organization_not_found"
          | "session_not_found"
          | "intermediate_session_not_found";
        429: "user_lock_limit_reached" | "too_many_requests";
        500: "internal_server_error";
      };
    };
    sendSmsOtp: {
      operationId: "api_b2b_otp_v1_b2b_otp_sms_Send";
      outputs: {};
      replies: {
        200: never;
        400:
          | "action_available_only_once_primary_authentication_is_met"
          | "invalid_locale"
          | "duplicate_member_phone_number"
          | "duplicate_member_phone_number_for_member"
          | "member_session_member_id_mismatch"
          | "operation_restricted_by_organization_mfa_methods"
          | "invalid_organization_id"
          | "action_available_only_for_active_members"
          | "invalid_phone_number"
          | "invalid_phone_number_country_code"
          | "too_many_session_arguments"
          | "invalid_session_token"
          | "unable_to_parse_session_jwt"
          | "jwt_invalid_issuer"
          | "jwt_invalid_audience"
          | "invalid_intermediate_session_token_for_organization"
          | "bad_request"
          | "invalid_project_id_authentication"
          | "invalid_secret_authentication";
        401: "insufficient_factors" | "unauthorized_credentials";
        404:
          | "member_phone_number_not_found"
          | "organization_not_found"
          | "member_not_found"
          | "session_not_found"
          | "intermediate_session_not_found";
        429: "too_many_requests";
        500: "internal_server_error";
      };
    };
    authenticateSmsOtp: {
      operationId: "api_b2b_otp_v1_b2b_otp_sms_Authenticate";
      outputs: {
        memberId: string;
        organizationId: string;
        sessionToken: string;
        sessionJwt: string;
      };
      replies: {
        200: never;
        400:
          | "action_available_only_once_primary_authentication_is_met"
          | "invalid_code"
          | "no_session_arguments"
          | "member_session_member_id_mismatch"
          | "operation_restricted_by_organization_mfa_methods"
          | "invalid_organization_id"
          | "action_available_only_for_active_members"
          | "too_many_session_arguments"
          | "invalid_session_token"
          | "unable_to_parse_session_jwt"
          | "jwt_invalid_issuer"
          | "jwt_invalid_audience"
          | "invalid_intermediate_session_token_for_organization"
          | "invalid_session_duration_minutes"
          | "custom_claims_too_large"
          | "stytch_claims_in_custom_claims"
          | "bad_request"
          | "invalid_project_id_authentication"
          | "invalid_secret_authentication";
        401: "unable_to_auth_otp_code" | "unauthorized_credentials";
        404:
          | "otp_code_not_found"
          | "organization_not_found"
          | "member_not_found"
          | "session_not_found"
          | "intermediate_session_not_found";
        429: "user_lock_limit_reached" | "too_many_requests";
        500: "internal_server_error";
      };
    };
  };
}
export const emailOtpSmsMfa = workflow<emailOtpSmsMfa>(
  new URL("../workflows/arazzo/stytch-b2b-email-otp-mfa-workflow.yml", import.meta.url),
  "email-otp-sms-mfa",
);

/** Create, read, change, find and delete an organization. */
export interface organizationLifeCycle {
  inputs: {
    /** What people call it. */
    new_organization_name: string;
    /** What stands for it in addresses, lower case, digits and dashes; no other may have it. */
    new_organization_slug: string;
  };
  outputs: {
    organizationId: string;
    organizationName: string;
    mfaPolicy: "OPTIONAL" | "REQUIRED_FOR_ALL";
    foundOrganizationId?: string;
    refusedWith: "organization_not_found";
  };
  steps: {
    createOrganization: {
      operationId: "api_organization_v1_Create";
      outputs: { organizationId: string };
      replies: {
        200: never;
        400:
          | "organization_name_missing"
          | "invalid_organization_name"
          | "invalid_organization_slug"
          | "organization_slug_already_used"
          | "invalid_organization_external_id"
          | "organization_external_id_already_used"
          | "invalid_organization_mfa_policy"
          | "invalid_organization_mfa_factor_setting"
          | "invalid_organization_allowed_mfa_methods"
          | "allowed_mfa_methods_required_for_restricted"
          | "invalid_organization_auth_method_settings"
          | "invalid_organization_allowed_auth_methods"
          | "allowed_auth_methods_required_for_restricted"
          | "invalid_organization_auth_factor_setting"
          | "invalid_restricted_email_setting"
          | "organization_settings_invalid_domain"
          | "organization_settings_domain_too_common"
          | "organization_settings_duplicate_domain"
          | "organization_settings_disposable_domain"
          | "organization_settings_invalid_claimed_domain"
          | "organization_settings_duplicate_claimed_domain"
          | "organization_settings_claimed_domain_too_common"
          | "rbac_invalid_domain"
          | "rbac_domain_too_common"
          | "cannot_assign_default_rbac_role_id"
          | "invalid_rbac_role_assignment"
          | "metadata_too_many_keys"
          | "metadata_too_large"
          | "metadata_invalid_format"
          | "bad_request"
          | "invalid_project_id_authentication"
          | "invalid_secret_authentication";
        401: "unauthorized_credentials";
        429: "too_many_requests";
        500: "internal_server_error";
      };
    };
    getOrganization: {
      operationId: "api_organization_v1_Get";
      outputs: { organizationName: string };
      replies: {
        200: never;
        400:
          | "invalid_organization_id"
          | "invalid_project_id_authentication"
          | "invalid_secret_authentication";
        401: "unauthorized_credentials";
        404: "organization_not_found";
        429: "too_many_requests";
        500: "internal_server_error";
      };
    };
    updateOrganization: {
      operationId: "api_organization_v1_Update";
      outputs: { mfaPolicy: "OPTIONAL" | "REQUIRED_FOR_ALL" };
      replies: {
        200: never;
        400:
          | "invalid_organization_name"
          | "invalid_organization_slug"
          | "organization_slug_already_used"
          | "invalid_organization_external_id"
          | "organization_external_id_already_used"
          | "invalid_organization_mfa_policy"
          | "invalid_organization_mfa_factor_setting"
          | "invalid_organization_allowed_mfa_methods"
          | "allowed_mfa_methods_required_for_restricted"
          | "invalid_organization_auth_method_settings"
          | "invalid_organization_allowed_auth_methods"
          | "allowed_auth_methods_required_for_restricted"
          | "invalid_organization_auth_factor_setting"
          | "invalid_restricted_email_setting"
          | "organization_settings_invalid_domain"
          | "organization_settings_domain_too_common"
          | "organization_settings_duplicate_domain"
          | "organization_settings_disposable_domain"
          | "organization_settings_invalid_claimed_domain"
          | "organization_settings_duplicate_claimed_domain"
          | "organization_settings_claimed_domain_too_common"
          | "invalid_organization_id"
          | "rbac_invalid_domain"
          | "rbac_domain_too_common"
          | "cannot_assign_default_rbac_role_id"
          | "invalid_rbac_role_assignment"
          | "metadata_too_many_keys"
          | "metadata_too_large"
          | "metadata_invalid_format"
          | "too_many_session_arguments"
          | "invalid_session_token"
          | "unable_to_parse_session_jwt"
          | "jwt_invalid_issuer"
          | "jwt_invalid_audience"
          | "bad_request"
          | "invalid_project_id_authentication"
          | "invalid_secret_authentication";
        401: "cannot_update_trusted_metadata" | "unauthorized_credentials";
        403: "session_authorization_error" | "session_authorization_tenancy_error";
        404: "organization_not_found" | "session_not_found";
        429: "too_many_requests";
        500: "internal_server_error";
      };
    };
    searchOrganizations: {
      operationId: "api_organization_v1_Search";
      outputs: { foundOrganizationId?: string };
      replies: {
        200: never;
        400:
          | "organization_search_missing_filter_name"
          | "organization_search_filter_name_not_recognized"
          | "organization_search_missing_filter_value"
          | "organization_search_expected_array_of_strings"
          | "organization_search_expected_boolean"
          | "organization_search_expected_string"
          | "organization_search_organization_name_fuzzy_too_short"
          | "organization_search_organization_slug_fuzzy_too_short"
          | "organization_search_member_email_fuzzy_too_short"
          | "organization_search_allowed_domain_fuzzy_too_short"
          | "bad_request"
          | "invalid_project_id_authentication"
          | "invalid_secret_authentication";
        401: "unauthorized_credentials";
        429: "too_many_requests";
        500: "internal_server_error";
      };
    };
    deleteOrganization: {
      operationId: "api_organization_v1_Delete";
      outputs: {};
      replies: {
        200: never;
        400:
          | "invalid_organization_id"
          | "too_many_session_arguments"
          | "invalid_session_token"
          | "unable_to_parse_session_jwt"
          | "jwt_invalid_issuer"
          | "jwt_invalid_audience"
          | "invalid_project_id_authentication"
          | "invalid_secret_authentication";
        401: "unauthorized_credentials";
        403: "session_authorization_error" | "session_authorization_tenancy_error";
        404: "organization_not_found" | "session_not_found";
        429: "too_many_requests";
        500: "internal_server_error";
      };
    };
    confirmDeleted: {
      operationId: "api_organization_v1_Get";
      outputs: { errorType: "organization_not_found" };
      replies: {
        200: never;
        400:
          | "invalid_organization_id"
          | "invalid_project_id_authentication"
          | "invalid_secret_authentication";
        401: "unauthorized_credentials";
        404: "organization_not_found";
        429: "too_many_requests";
        500: "internal_server_error";
      };
    };
  };
}
export const organizationLifeCycle = workflow<organizationLifeCycle>(
  new URL("../workflows/arazzo/stytch-b2b-organization-workflow.yml", import.meta.url),
  "organization-life-cycle",
);

/** Create a member, who logs in, and change, find, delete and reactivate them. */
export interface memberLifeCycle {
  inputs: {
    /** The organization to take the member in, by its id, slug or external id. */
    organization_id: string;
    /** The mailbox of somebody who is no member of it yet. */
    new_email_address: string;
    /**
     * The six digits from the mail to the new member. They exist only once sendEmailOtp has run.
     */
    code: string;
    /** What to call the member from the change on. */
    new_name?: string;
  };
  outputs: {
    memberId: string;
    createdStatus: "pending" | "invited" | "active" | "deleted";
    loggedInStatus: "pending" | "invited" | "active" | "deleted";
    name: string;
    mfaEnrolled: boolean;
    foundMemberId?: string;
    reactivatedMemberId: string;
    reactivatedStatus: "pending" | "invited" | "active" | "deleted";
  };
  steps: {
    createMember: {
      operationId: "api_organization_v1_organizations_members_Create";
      outputs: { memberId: string };
      replies: {
        200: never;
        400:
          | "invalid_email"
          | "duplicate_member_email"
          | "duplicate_member_phone_number"
          | "duplicate_member_external_id"
          | "invalid_organization_id"
          | "invalid_phone_number"
          | "invalid_phone_number_country_code"
          | "invalid_role"
          | "metadata_too_many_keys"
          | "metadata_too_large"
          | "metadata_invalid_format"
          | "too_many_session_arguments"
          | "invalid_session_token"
          | "unable_to_parse_session_jwt"
          | "jwt_invalid_issuer"
          | "jwt_invalid_audience"
          | "bad_request"
          | "invalid_project_id_authentication"
          | "invalid_secret_authentication";
        401: "unauthorized_credentials";
        403: "session_authorization_error" | "session_authorization_tenancy_error";
        404: "organization_not_found" | "session_not_found";
        429: "too_many_requests";
        500: "internal_server_error";
      };
    };
    getMember: {
      operationId: "api_organization_v1_organizations_members_Get";
      outputs: { status: "pending" | "invited" | "active" | "deleted" };
      replies: {
        200: never;
        400:
          | "invalid_email"
          | "invalid_member_get_fields"
          | "invalid_organization_id"
          | "invalid_project_id_authentication"
          | "invalid_secret_authentication";
        401: "unauthorized_credentials";
        404: "organization_not_found" | "member_not_found";
        429: "too_many_requests";
        500: "internal_server_error";
      };
    };
    sendEmailOtp: {
      operationId: "api_b2b_otp_v1_b2b_otp_email_LoginOrSignup";
      outputs: {};
      replies: {
        200: never;
        400:
          | "invalid_email"
          | "invalid_locale"
          | "invalid_expiration_otp"
          | "email_jit_provisioning_not_allowed"
          | "invalid_email_for_jit_provisioning"
          | "operation_restricted_by_organization_auth_methods"
          | "invalid_organization_id"
          | "bad_request"
          | "invalid_project_id_authentication"
          | "invalid_secret_authentication";
        401: "unauthorized_credentials";
        404: "organization_not_found";
        429: "too_many_requests";
        500: "internal_server_error";
      };
    };
    authenticateEmailOtp: {
      operationId: "api_b2b_otp_v1_b2b_otp_email_Authenticate";
      outputs: { status: "pending" | "invited" | "active" | "deleted" };
      replies: {
        200: never;
        400:
          | "invalid_email"
          | "invalid_code"
          | "invalid_locale"
          | "member_session_member_id_mismatch"
          | "operation_restricted_by_organization_auth_methods"
          | "invalid_organization_id"
          | "too_many_session_arguments"
          | "invalid_session_token"
          | "unable_to_parse_session_jwt"
          | "jwt_invalid_issuer"
          | "jwt_invalid_audience"
          | "invalid_intermediate_session_token_for_organization"
          | "invalid_session_duration_minutes"
          | "custom_claims_too_large"
          | "stytch_claims_in_custom_claims"
          | "bad_request"
          | "invalid_project_id_authentication"
          | "invalid_secret_authentication";
        401: "unable_to_auth_otp_code" | "unauthorized_credentials";
        404:
          | "otp_code_not_found"
          | "member_not_found"
          | "organization_not_found"
          | "session_not_found"
          | "intermediate_session_not_found";
        429: "user_lock_limit_reached" | "too_many_requests";
        500: "internal_server_error";
      };
    };
    updateMember: {
      operationId: "api_organization_v1_organizations_members_Update";
      outputs: { name: string; mfaEnrolled: boolean };
      replies: {
        200: never;
        400:
          | "invalid_email"
          | "duplicate_member_email"
          | "retired_member_email"
          | "member_cannot_update_their_email_address"
          | "duplicate_member_phone_number"
          | "duplicate_member_phone_number_for_member"
          | "duplicate_member_external_id"
          | "invalid_mfa_default_method"
          | "default_mfa_member_missing_factor"
          | "invalid_organization_id"
          | "invalid_phone_number"
          | "invalid_phone_number_country_code"
          | "invalid_role"
          | "metadata_too_many_keys"
          | "metadata_too_large"
          | "metadata_invalid_format"
          | "too_many_session_arguments"
          | "invalid_session_token"
          | "unable_to_parse_session_jwt"
          | "jwt_invalid_issuer"
          | "jwt_invalid_audience"
          | "bad_request"
          | "invalid_project_id_authentication"
          | "invalid_secret_authentication";
        401: "cannot_update_trusted_metadata" | "unauthorized_credentials";
        403: "session_authorization_error" | "session_authorization_tenancy_error";
        404: "organization_not_found" | "member_not_found" | "session_not_found";
        429: "too_many_requests";
        500: "internal_server_error";
      };
    };
    searchMembers: {
      operationId: "api_organization_v1_organizations_members_Search";
      outputs: { foundMemberId?: string };
      replies: {
        200: never;
        400:
          | "member_search_organization_ids_empty"
          | "member_search_missing_filter_name"
          | "member_search_filter_name_not_recognized"
          | "member_search_missing_filter_value"
          | "member_search_expected_array_of_strings"
          | "member_search_expected_boolean"
          | "member_search_expected_string"
          | "member_search_member_email_fuzzy_too_short"
          | "member_search_member_mfa_phone_number_fuzzy_too_short"
          | "member_search_organization_slug_fuzzy_too_short"
          | "invalid_organization_id"
          | "too_many_session_arguments"
          | "invalid_session_token"
          | "unable_to_parse_session_jwt"
          | "jwt_invalid_issuer"
          | "jwt_invalid_audience"
          | "bad_request"
          | "invalid_project_id_authentication"
          | "invalid_secret_authentication";
        401: "unauthorized_credentials";
        403: "session_authorization_error" | "session_authorization_tenancy_error";
        404: "organization_not_found" | "session_not_found";
        429: "too_many_requests";
        500: "internal_server_error";
      };
    };
    deleteMember: {
      operationId: "api_organization_v1_organizations_members_Delete";
      outputs: {};
      replies: {
        200: never;
        400:
          | "invalid_organization_id"
          | "too_many_session_arguments"
          | "invalid_session_token"
          | "unable_to_parse_session_jwt"
          | "jwt_invalid_issuer"
          | "jwt_invalid_audience"
          | "invalid_project_id_authentication"
          | "invalid_secret_authentication";
        401: "unauthorized_credentials";
        403: "session_authorization_error" | "session_authorization_tenancy_error";
        404: "organization_not_found" | "member_not_found" | "session_not_found";
        429: "too_many_requests";
        500: "internal_server_error";
      };
    };
    reactivateMember: {
      operationId: "api_organization_v1_organizations_members_Reactivate";
      outputs: { memberId: string; status: "pending" | "invited" | "active" | "deleted" };
      replies: {
        200: never;
        400:
          | "no_deleted_member_found_for_reactivation"
          | "email_unverified_for_reactivation"
          | "reactivation_email_belongs_to_another_member"
          | "invalid_organization_id"
          | "too_many_session_arguments"
          | "invalid_session_token"
          | "unable_to_parse_session_jwt"
          | "jwt_invalid_issuer"
          | "jwt_invalid_audience"
          | "bad_request"
          | "invalid_project_id_authentication"
          | "invalid_secret_authentication";
        401: "unauthorized_credentials";
        403: "session_authorization_error" | "session_authorization_tenancy_error";
        404: "organization_not_found" | "member_not_found" | "session_not_found";
        429: "too_many_requests";
        500: "internal_server_error";
      };
    };
  };
}
export const memberLifeCycle = workflow<memberLifeCycle>(
  new URL("../workflows/arazzo/stytch-b2b-organization-workflow.yml", import.meta.url),
  "member-life-cycle",
);

/** Exchange all recovery codes of a member for new ones. */
export interface recoveryCodesRotation {
  inputs: {
    /** The member's organization, by its id, slug or external id. */
    organization_id: string;
    /** The member who has an authenticator app, by id or external id. */
    member_id: string;
  };
  outputs: {
    memberId: string;
    oldRecoveryCodes: readonly string[];
    recoveryCodes: readonly string[];
  };
  steps: {
    getRecoveryCodes: {
      operationId: "api_b2b_recovery_codes_v1_Get";
      outputs: { recoveryCodes: readonly string[] };
      replies: {
        200: never;
        400:
          | "no_active_recovery_code_backed_factor"
          | "invalid_organization_id"
          | "invalid_project_id_authentication"
          | "invalid_secret_authentication";
        401: "unauthorized_credentials";
        404: "recovery_codes_not_found" | "organization_not_found" | "member_not_found";
        429: "too_many_requests";
        500: "internal_server_error";
      };
    };
    rotateRecoveryCodes: {
      operationId: "api_b2b_recovery_codes_v1_Rotate";
      outputs: { memberId: string; recoveryCodes: readonly string[] };
      replies: {
        200: never;
        400:
          | "no_active_recovery_code_backed_factor"
          | "invalid_organization_id"
          | "bad_request"
          | "invalid_project_id_authentication"
          | "invalid_secret_authentication";
        401: "unauthorized_credentials";
        404: "organization_not_found" | "member_not_found";
        429: "too_many_requests";
        500: "internal_server_error";
      };
    };
  };
}
export const recoveryCodesRotation = workflow<recoveryCodesRotation>(
  new URL("../workflows/arazzo/stytch-b2b-recovery-codes-workflow.yml", import.meta.url),
  "recovery-codes-rotation",
);

/** Log a member in with an emailed code and a recovery code. */
export interface recoveryCodeLogin {
  inputs: {
    /** The organization to log in to, by its id, slug or external id. */
    organization_id: string;
    /** The member's mailbox, which gets the first code. */
    email_address: string;
    /** The six digits from the mail. They exist only once the first step has run. */
    email_code: string;
    /** One of those that came with the app, three groups of four like a1b2-c3d4-e5f6. */
    recovery_code: string;
    /** How long the session lives, 5 to 527040. Left out, it lives an hour. */
    session_duration_minutes?: number;
  };
  outputs: {
    memberId: string;
    organizationId: string;
    sessionToken: string;
    sessionJwt: string;
    codesLeft: number;
  };
  steps: {
    sendEmailOtp: {
      operationId: "api_b2b_otp_v1_b2b_otp_email_LoginOrSignup";
      outputs: {};
      replies: {
        200: never;
        400:
          | "invalid_email"
          | "invalid_locale"
          | "invalid_expiration_otp"
          | "email_jit_provisioning_not_allowed"
          | "invalid_email_for_jit_provisioning"
          | "operation_restricted_by_organization_auth_methods"
          | "invalid_organization_id"
          | "bad_request"
          | "invalid_project_id_authentication"
          | "invalid_secret_authentication";
        401: "unauthorized_credentials";
        404: "organization_not_found";
        429: "too_many_requests";
        500: "internal_server_error";
      };
    };
    authenticateEmailOtp: {
      operationId: "api_b2b_otp_v1_b2b_otp_email_Authenticate";
      outputs: { memberId: string; intermediateSessionToken: string };
      replies: {
        200: never;
        400:
          | "invalid_email"
          | "invalid_code"
          | "invalid_locale"
          | "member_session_member_id_mismatch"
          | "operation_restricted_by_organization_auth_methods"
          | "invalid_organization_id"
          | "too_many_session_arguments"
          | "invalid_session_token"
          | "unable_to_parse_session_jwt"
          | "jwt_invalid_issuer"
          | "jwt_invalid_audience"
          | "invalid_intermediate_session_token_for_organization"
          | "invalid_session_duration_minutes"
          | "custom_claims_too_large"
          | "stytch_claims_in_custom_claims"
          | "bad_request"
          | "invalid_project_id_authentication"
          | "invalid_secret_authentication";
        401: "unable_to_auth_otp_code" | "unauthorized_credentials";
        404:
          | "otp_code_not_found"
          | "member_not_found"
          | "organization_not_found"
          | "session_not_found"
          | "intermediate_session_not_found";
        429: "user_lock_limit_reached" | "too_many_requests";
        500: "internal_server_error";
      };
    };
    recover: {
      operationId: "api_b2b_recovery_codes_v1_Recover";
      outputs: {
        memberId: string;
        organizationId: string;
        sessionToken: string;
        sessionJwt: string;
        codesLeft: number;
      };
      replies: {
        200: never;
        400:
          | "action_available_only_once_primary_authentication_is_met"
          | "action_available_only_for_active_members"
          | "invalid_recovery_code"
          | "totp_code_used_as_recovery_code"
          | "no_active_recovery_code_backed_factor"
          | "no_session_arguments"
          | "member_session_member_id_mismatch"
          | "invalid_organization_id"
          | "too_many_session_arguments"
          | "invalid_session_token"
          | "unable_to_parse_session_jwt"
          | "jwt_invalid_issuer"
          | "jwt_invalid_audience"
          | "invalid_intermediate_session_token_for_organization"
          | "invalid_session_duration_minutes"
          | "custom_claims_too_large"
          | "stytch_claims_in_custom_claims"
          | "bad_request"
          | "invalid_project_id_authentication"
          | "invalid_secret_authentication";
        401: "unable_to_authenticate_recovery_code" | "unauthorized_credentials";
        404:
          | "recovery_codes_not_found"
          | "organization_not_found"
          | "member_not_found"
          | "session_not_found"
          | "intermediate_session_not_found";
        429: "user_lock_limit_reached" | "too_many_requests";
        500: "internal_server_error";
      };
    };
  };
}
export const recoveryCodeLogin = workflow<recoveryCodeLogin>(
  new URL("../workflows/arazzo/stytch-b2b-recovery-codes-workflow.yml", import.meta.url),
  "recovery-code-login",
);

/** Take the lost app off a member who came in by a recovery code, and enroll another. */
export interface authenticatorReplacement {
  inputs: {
    /**
     * The six digits that the new app shows. They follow from the secret that createTotp returns.
     */
    totp_code: string;
    /** The organization to log in to, by its id, slug or external id. */
    organization_id?: string;
    /** The member's mailbox, which gets the first code. */
    email_address?: string;
    /** The six digits from the mail. They exist only once the first step has run. */
    email_code?: string;
    /** One of those that came with the app, three groups of four like a1b2-c3d4-e5f6. */
    recovery_code?: string;
    /** How long the session lives, 5 to 527040. Left out, it lives an hour. */
    session_duration_minutes?: number;
  };
  outputs: {
    memberId: string;
    totpRegistrationId: string;
    recoveryCodes: readonly string[];
    sessionToken: string;
  };
  steps: {
    deleteTotp: {
      operationId: "api_organization_v1_organizations_members_DeleteTOTP";
      outputs: {};
      replies: {
        200: never;
        400:
          | "invalid_organization_id"
          | "too_many_session_arguments"
          | "invalid_session_token"
          | "unable_to_parse_session_jwt"
          | "jwt_invalid_issuer"
          | "jwt_invalid_audience"
          | "invalid_project_id_authentication"
          | "invalid_secret_authentication";
        401: "unauthorized_credentials";
        403: "session_authorization_error" | "session_authorization_tenancy_error";
        404: "totp_not_found" | "organization_not_found" | "member_not_found" | "session_not_found";
        429: "too_many_requests";
        500: "internal_server_error";
      };
    };
    createTotp: {
      operationId: "api_b2b_totp_v1_Create";
      outputs: {
        totpRegistrationId: string;
        secret: string;
        qrCode: string;
        recoveryCodes: readonly string[];
      };
      replies: {
        200: never;
        400:
          | "action_available_only_once_primary_authentication_is_met"
          | "invalid_expiration"
          | "active_totp_exists"
          | "pending_totp_exists"
          | "member_session_member_id_mismatch"
          | "operation_restricted_by_organization_mfa_methods"
          | "invalid_organization_id"
          | "action_available_only_for_active_members"
          | "too_many_session_arguments"
          | "invalid_session_token"
          | "unable_to_parse_session_jwt"
          | "jwt_invalid_issuer"
          | "jwt_invalid_audience"
          | "invalid_intermediate_session_token_for_organization"
          | "bad_request"
          | "invalid_project_id_authentication"
          | "invalid_secret_authentication";
        401: "insufficient_factors" | "unauthorized_credentials";
        404:
          | "organization_not_found"
          | "member_not_found"
          | "session_not_found"
          | "intermediate_session_not_found";
        429: "too_many_requests";
        500: "internal_server_error";
      };
    };
    authenticateTotp: {
      operationId: "api_b2b_totp_v1_Authenticate";
      outputs: { sessionToken: string };
      replies: {
        200: never;
        400:
          | "action_available_only_once_primary_authentication_is_met"
          | "invalid_totp_code"
          | "totp_code_already_authenticated"
          | "recovery_code_used_as_totp_code"
          | "no_session_arguments"
          | "member_session_member_id_mismatch"
          | "operation_restricted_by_organization_mfa_methods"
          | "invalid_organization_id"
          | "action_available_only_for_active_members"
          | "too_many_session_arguments"
          | "invalid_session_token"
          | "unable_to_parse_session_jwt"
          | "jwt_invalid_issuer"
          | "jwt_invalid_audience"
          | "invalid_intermediate_session_token_for_organization"
          | "invalid_session_duration_minutes"
          | "custom_claims_too_large"
          | "stytch_claims_in_custom_claims"
          | "bad_request"
          | "invalid_project_id_authentication"
          | "invalid_secret_authentication";
        401: "unable_to_authenticate_totp" | "expired_totp" | "unauthorized_credentials";
        404:
          | "totp_not_found"
          | "organization_not_found"
          | "member_not_found"
          | "session_not_found"
          | "intermediate_session_not_found";
        429: "user_lock_limit_reached" | "too_many_requests";
        500: "internal_server_error";
      };
    };
  };
}
export const authenticatorReplacement = workflow<authenticatorReplacement>(
  new URL("../workflows/arazzo/stytch-b2b-recovery-codes-workflow.yml", import.meta.url),
  "authenticator-replacement",
);

/** Switch from one organization to another. */
export interface sessionExchange {
  inputs: {
    /** The organization to log in to, by its id, slug or external id. */
    organization_id: string;
    /** The organization to switch to, where the same address belongs as well. */
    other_organization_id: string;
    /** The mailbox that gets the code. */
    email_address: string;
    /** The six digits from the mail. They exist only once the first step has run. */
    code: string;
    /** How long each session lives, 5 to 527040. Left out, it lives an hour. */
    session_duration_minutes?: number;
  };
  outputs: {
    firstMemberId: string;
    firstSessionToken: string;
    memberId: string;
    organizationId: string;
    sessionToken: string;
  };
  steps: {
    sendEmailOtp: {
      operationId: "api_b2b_otp_v1_b2b_otp_email_LoginOrSignup";
      outputs: {};
      replies: {
        200: never;
        400:
          | "invalid_email"
          | "invalid_locale"
          | "invalid_expiration_otp"
          | "email_jit_provisioning_not_allowed"
          | "invalid_email_for_jit_provisioning"
          | "operation_restricted_by_organization_auth_methods"
          | "invalid_organization_id"
          | "bad_request"
          | "invalid_project_id_authentication"
          | "invalid_secret_authentication";
        401: "unauthorized_credentials";
        404: "organization_not_found";
        429: "too_many_requests";
        500: "internal_server_error";
      };
    };
    authenticateEmailOtp: {
      operationId: "api_b2b_otp_v1_b2b_otp_email_Authenticate";
      outputs: { memberId: string; sessionToken: string };
      replies: {
        200: never;
        400:
          | "invalid_email"
          | "invalid_code"
          | "invalid_locale"
          | "member_session_member_id_mismatch"
          | "operation_restricted_by_organization_auth_methods"
          | "invalid_organization_id"
          | "too_many_session_arguments"
          | "invalid_session_token"
          | "unable_to_parse_session_jwt"
          | "jwt_invalid_issuer"
          | "jwt_invalid_audience"
          | "invalid_intermediate_session_token_for_organization"
          | "invalid_session_duration_minutes"
          | "custom_claims_too_large"
          | "stytch_claims_in_custom_claims"
          | "bad_request"
          | "invalid_project_id_authentication"
          | "invalid_secret_authentication";
        401: "unable_to_auth_otp_code" | "unauthorized_credentials";
        404:
          | "otp_code_not_found"
          | "member_not_found"
          | "organization_not_found"
          | "session_not_found"
          | "intermediate_session_not_found";
        429: "user_lock_limit_reached" | "too_many_requests";
        500: "internal_server_error";
      };
    };
    exchangeSession: {
      operationId: "api_b2b_session_v1_Exchange";
      outputs: { memberId: string; sessionToken: string };
      replies: {
        200: never;
        400:
          | "no_session_arguments"
          | "invalid_locale"
          | "insufficient_factors_for_session_exchange"
          | "incompatible_session_type"
          | "invalid_organization_id"
          | "too_many_session_arguments"
          | "invalid_session_token"
          | "unable_to_parse_session_jwt"
          | "jwt_invalid_issuer"
          | "jwt_invalid_audience"
          | "invalid_session_duration_minutes"
          | "custom_claims_too_large"
          | "stytch_claims_in_custom_claims"
          | "bad_request"
          | "invalid_project_id_authentication"
          | "invalid_secret_authentication";
        401: "unauthorized_credentials";
        404: "member_not_found" | "organization_not_found" | "session_not_found";
        429: "too_many_requests";
        500: "internal_server_error";
      };
    };
    authenticateSession: {
      operationId: "api_b2b_session_v1_Authenticate";
      outputs: { organizationId: string };
      replies: {
        200: never;
        400:
          | "no_session_arguments"
          | "too_many_session_arguments"
          | "invalid_session_token"
          | "unable_to_parse_session_jwt"
          | "jwt_invalid_issuer"
          | "jwt_invalid_audience"
          | "invalid_session_duration_minutes"
          | "custom_claims_too_large"
          | "stytch_claims_in_custom_claims"
          | "bad_request"
          | "invalid_project_id_authentication"
          | "invalid_secret_authentication";
        401: "unauthorized_credentials";
        403: "session_authorization_error" | "session_authorization_tenancy_error";
        404: "session_not_found";
        429: "too_many_requests";
        500: "internal_server_error";
      };
    };
  };
}
export const sessionExchange = workflow<sessionExchange>(
  new URL("../workflows/arazzo/stytch-b2b-session-exchange-workflow.yml", import.meta.url),
  "session-exchange",
);

/** Finish multi-factor login with a texted code. */
export interface smsOtpMfa {
  inputs: {
    /** The member's organization, by its id, slug or external id. */
    organization_id: string;
    /** The member who proves the second factor, by id or external id. */
    member_id: string;
    /** The phone to link and text, in E.164 form. Leave it out for a member who already has one. */
    mfa_phone_number?: string;
    /** The six digits from the text message. They exist only once the first step has run. */
    code: string;
    /** How long the session lives, 5 to 527040. Left out, it lives an hour. */
    session_duration_minutes?: number;
  };
  outputs: { memberId: string; organizationId: string; sessionToken: string };
  steps: {
    sendSmsOtp: {
      operationId: "api_b2b_otp_v1_b2b_otp_sms_Send";
      outputs: { memberId: string };
      replies: {
        200: never;
        400:
          | "action_available_only_once_primary_authentication_is_met"
          | "invalid_locale"
          | "duplicate_member_phone_number"
          | "duplicate_member_phone_number_for_member"
          | "member_session_member_id_mismatch"
          | "operation_restricted_by_organization_mfa_methods"
          | "invalid_organization_id"
          | "action_available_only_for_active_members"
          | "invalid_phone_number"
          | "invalid_phone_number_country_code"
          | "too_many_session_arguments"
          | "invalid_session_token"
          | "unable_to_parse_session_jwt"
          | "jwt_invalid_issuer"
          | "jwt_invalid_audience"
          | "invalid_intermediate_session_token_for_organization"
          | "bad_request"
          | "invalid_project_id_authentication"
          | "invalid_secret_authentication";
        401: "insufficient_factors" | "unauthorized_credentials";
        404:
          | "member_phone_number_not_found"
          | "organization_not_found"
          | "member_not_found"
          | "session_not_found"
          | "intermediate_session_not_found";
        429: "too_many_requests";
        500: "internal_server_error";
      };
    };
    authenticateSmsOtp: {
      operationId: "api_b2b_otp_v1_b2b_otp_sms_Authenticate";
      outputs: { memberId: string; organizationId: string; sessionToken: string };
      replies: {
        200: never;
        400:
          | "action_available_only_once_primary_authentication_is_met"
          | "invalid_code"
          | "no_session_arguments"
          | "member_session_member_id_mismatch"
          | "operation_restricted_by_organization_mfa_methods"
          | "invalid_organization_id"
          | "action_available_only_for_active_members"
          | "too_many_session_arguments"
          | "invalid_session_token"
          | "unable_to_parse_session_jwt"
          | "jwt_invalid_issuer"
          | "jwt_invalid_audience"
          | "invalid_intermediate_session_token_for_organization"
          | "invalid_session_duration_minutes"
          | "custom_claims_too_large"
          | "stytch_claims_in_custom_claims"
          | "bad_request"
          | "invalid_project_id_authentication"
          | "invalid_secret_authentication";
        401: "unable_to_auth_otp_code" | "unauthorized_credentials";
        404:
          | "otp_code_not_found"
          | "organization_not_found"
          | "member_not_found"
          | "session_not_found"
          | "intermediate_session_not_found";
        429: "user_lock_limit_reached" | "too_many_requests";
        500: "internal_server_error";
      };
    };
  };
}
export const smsOtpMfa = workflow<smsOtpMfa>(
  new URL("../workflows/arazzo/stytch-b2b-sms-otp-mfa-workflow.yml", import.meta.url),
  "sms-otp-mfa",
);

/** Enroll an authenticator app and confirm it. */
export interface totpEnrollment {
  inputs: {
    /** The member's organization, by its id, slug or external id. */
    organization_id: string;
    /** The member who enrolls, by id or external id. */
    member_id: string;
    /**
     * The six digits that the app shows. They follow from the secret that the first step returns.
     */
    code: string;
    /** How long the session lives, 5 to 527040. Left out, it lives an hour. */
    session_duration_minutes?: number;
  };
  outputs: { totpRegistrationId: string; memberId: string; sessionToken: string };
  steps: {
    createTotp: {
      operationId: "api_b2b_totp_v1_Create";
      outputs: {
        totpRegistrationId: string;
        secret: string;
        qrCode: string;
        recoveryCodes: readonly string[];
      };
      replies: {
        200: never;
        400:
          | "action_available_only_once_primary_authentication_is_met"
          | "invalid_expiration"
          | "active_totp_exists"
          | "pending_totp_exists"
          | "member_session_member_id_mismatch"
          | "operation_restricted_by_organization_mfa_methods"
          | "invalid_organization_id"
          | "action_available_only_for_active_members"
          | "too_many_session_arguments"
          | "invalid_session_token"
          | "unable_to_parse_session_jwt"
          | "jwt_invalid_issuer"
          | "jwt_invalid_audience"
          | "invalid_intermediate_session_token_for_organization"
          | "bad_request"
          | "invalid_project_id_authentication"
          | "invalid_secret_authentication";
        401: "insufficient_factors" | "unauthorized_credentials";
        404:
          | "organization_not_found"
          | "member_not_found"
          | "session_not_found"
          | "intermediate_session_not_found";
        429: "too_many_requests";
        500: "internal_server_error";
      };
    };
    authenticateTotp: {
      operationId: "api_b2b_totp_v1_Authenticate";
      outputs: { memberId: string; sessionToken: string };
      replies: {
        200: never;
        400:
          | "action_available_only_once_primary_authentication_is_met"
          | "invalid_totp_code"
          | "totp_code_already_authenticated"
          | "recovery_code_used_as_totp_code"
          | "no_session_arguments"
          | "member_session_member_id_mismatch"
          | "operation_restricted_by_organization_mfa_methods"
          | "invalid_organization_id"
          | "action_available_only_for_active_members"
          | "too_many_session_arguments"
          | "invalid_session_token"
          | "unable_to_parse_session_jwt"
          | "jwt_invalid_issuer"
          | "jwt_invalid_audience"
          | "invalid_intermediate_session_token_for_organization"
          | "invalid_session_duration_minutes"
          | "custom_claims_too_large"
          | "stytch_claims_in_custom_claims"
          | "bad_request"
          | "invalid_project_id_authentication"
          | "invalid_secret_authentication";
        401: "unable_to_authenticate_totp" | "expired_totp" | "unauthorized_credentials";
        404:
          | "totp_not_found"
          | "organization_not_found"
          | "member_not_found"
          | "session_not_found"
          | "intermediate_session_not_found";
        429: "user_lock_limit_reached" | "too_many_requests";
        500: "internal_server_error";
      };
    };
  };
}
export const totpEnrollment = workflow<totpEnrollment>(
  new URL("../workflows/arazzo/stytch-b2b-totp-enrollment-workflow.yml", import.meta.url),
  "totp-enrollment",
);

/** Log a member in with an emailed code and the authenticator app. */
export interface totpLogin {
  inputs: {
    /** The organization to log in to, by its id, slug or external id. */
    organization_id: string;
    /** The member's mailbox, which gets the first code. */
    email_address: string;
    /** The six digits from the mail. They exist only once the first step has run. */
    email_code: string;
    /** The six digits that the app shows when they are asked for. */
    totp_code: string;
    /** How long the session lives, 5 to 527040. Left out, it lives an hour. */
    session_duration_minutes?: number;
  };
  outputs: { memberId: string; organizationId: string; sessionToken: string; sessionJwt: string };
  steps: {
    sendEmailOtp: {
      operationId: "api_b2b_otp_v1_b2b_otp_email_LoginOrSignup";
      outputs: {};
      replies: {
        200: never;
        400:
          | "invalid_email"
          | "invalid_locale"
          | "invalid_expiration_otp"
          | "email_jit_provisioning_not_allowed"
          | "invalid_email_for_jit_provisioning"
          | "operation_restricted_by_organization_auth_methods"
          | "invalid_organization_id"
          | "bad_request"
          | "invalid_project_id_authentication"
          | "invalid_secret_authentication";
        401: "unauthorized_credentials";
        404: "organization_not_found";
        429: "too_many_requests";
        500: "internal_server_error";
      };
    };
    authenticateEmailOtp: {
      operationId: "api_b2b_otp_v1_b2b_otp_email_Authenticate";
      outputs: { memberId: string; intermediateSessionToken: string };
      replies: {
        200: never;
        400:
          | "invalid_email"
          | "invalid_code"
          | "invalid_locale"
          | "member_session_member_id_mismatch"
          | "operation_restricted_by_organization_auth_methods"
          | "invalid_organization_id"
          | "too_many_session_arguments"
          | "invalid_session_token"
          | "unable_to_parse_session_jwt"
          | "jwt_invalid_issuer"
          | "jwt_invalid_audience"
          | "invalid_intermediate_session_token_for_organization"
          | "invalid_session_duration_minutes"
          | "custom_claims_too_large"
          | "stytch_claims_in_custom_claims"
          | "bad_request"
          | "invalid_project_id_authentication"
          | "invalid_secret_authentication";
        401: "unable_to_auth_otp_code" | "unauthorized_credentials";
        404:
          | "otp_code_not_found"
          | "member_not_found"
          | "organization_not_found"
          | "session_not_found"
          | "intermediate_session_not_found";
        429: "user_lock_limit_reached" | "too_many_requests";
        500: "internal_server_error";
      };
    };
    authenticateTotp: {
      operationId: "api_b2b_totp_v1_Authenticate";
      outputs: {
        memberId: string;
        organizationId: string;
        sessionToken: string;
        sessionJwt: string;
      };
      replies: {
        200: never;
        400:
          | "action_available_only_once_primary_authentication_is_met"
          | "invalid_totp_code"
          | "totp_code_already_authenticated"
          | "recovery_code_used_as_totp_code"
          | "no_session_arguments"
          | "member_session_member_id_mismatch"
          | "operation_restricted_by_organization_mfa_methods"
          | "invalid_organization_id"
          | "action_available_only_for_active_members"
          | "too_many_session_arguments"
          | "invalid_session_token"
          | "unable_to_parse_session_jwt"
          | "jwt_invalid_issuer"
          | "jwt_invalid_audience"
          | "invalid_intermediate_session_token_for_organization"
          | "invalid_session_duration_minutes"
          | "custom_claims_too_large"
          | "stytch_claims_in_custom_claims"
          | "bad_request"
          | "invalid_project_id_authentication"
          | "invalid_secret_authentication";
        401: "unable_to_authenticate_totp" | "expired_totp" | "unauthorized_credentials";
        404:
          | "totp_not_found"
          | "organization_not_found"
          | "member_not_found"
          | "session_not_found"
          | "intermediate_session_not_found";
        429: "user_lock_limit_reached" | "too_many_requests";
        500: "internal_server_error";
      };
    };
  };
}
export const totpLogin = workflow<totpLogin>(
  new URL("../workflows/arazzo/stytch-b2b-totp-login-workflow.yml", import.meta.url),
  "totp-login",
);

/** Log in with an emailed code, or with that of a second mail. */
export interface consumerEmailOtpLogin {
  inputs: {
    /** The mailbox that gets the code. */
    email: string;
    /** The six digits from the mail. They exist only once the first step has run. */
    code: string;
    /**
     * The six digits from the second mail. They exist, and are read, only where the first code was
     * refused.
     */
    resent_code: string;
    /** How long the session lives, 5 to 527040. */
    session_duration_minutes?: number;
  };
  outputs: {
    userId: string;
    sessionToken?: string;
    sessionJwt?: string;
    resentSessionToken?: string;
    resentSessionJwt?: string;
  };
  steps: {
    sendEmailOtp: {
      operationId: "api_otp_v1_otp_email_LoginOrCreate";
      outputs: { userId: string; emailId: string };
      replies: {
        200: never;
        400:
          | "invalid_email"
          | "invalid_expiration_otp"
          | "invalid_locale"
          | "bad_request"
          | "invalid_project_id_authentication"
          | "invalid_secret_authentication";
        401: "unauthorized_credentials";
        429: "too_many_requests";
        500: "internal_server_error";
      };
    };
    authenticateOtp: {
      operationId: "api_otp_v1_Authenticate";
      outputs: { userId: string; sessionToken: string; sessionJwt: string };
      replies: {
        200: never;
        400:
          | "invalid_method_id"
          | "invalid_code"
          | "user_id_mismatch"
          | "too_many_session_arguments"
          | "invalid_session_token"
          | "unable_to_parse_session_jwt"
          | "jwt_invalid_issuer"
          | "jwt_invalid_audience"
          | "invalid_session_duration_minutes"
          | "custom_claims_too_large"
          | "stytch_claims_in_custom_claims"
          | "bad_request"
          | "invalid_project_id_authentication"
          | "invalid_secret_authentication";
        401: "unable_to_auth_otp_code" | "attribute_mismatch" | "unauthorized_credentials";
        404: "otp_code_not_found" | "session_not_found";
        429: "user_lock_limit_reached" | "too_many_requests";
        500: "internal_server_error";
      };
    };
    resendEmailOtp: {
      operationId: "api_otp_v1_otp_email_LoginOrCreate";
      outputs: { emailId: string };
      replies: {
        200: never;
        400:
          | "invalid_email"
          | "invalid_expiration_otp"
          | "invalid_locale"
          | "bad_request"
          | "invalid_project_id_authentication"
          | "invalid_secret_authentication";
        401: "unauthorized_credentials";
        429: "too_many_requests";
        500: "internal_server_error";
      };
    };
    authenticateResentOtp: {
      operationId: "api_otp_v1_Authenticate";
      outputs: { userId: string; sessionToken: string; sessionJwt: string };
      replies: {
        200: never;
        400:
          | "invalid_method_id"
          | "invalid_code"
          | "user_id_mismatch"
          | "too_many_session_arguments"
          | "invalid_session_token"
          | "unable_to_parse_session_jwt"
          | "jwt_invalid_issuer"
          | "jwt_invalid_audience"
          | "invalid_session_duration_minutes"
          | "custom_claims_too_large"
          | "stytch_claims_in_custom_claims"
          | "bad_request"
          | "invalid_project_id_authentication"
          | "invalid_secret_authentication";
        401: "unable_to_auth_otp_code" | "attribute_mismatch" | "unauthorized_credentials";
        404: "otp_code_not_found" | "session_not_found";
        429: "user_lock_limit_reached" | "too_many_requests";
        500: "internal_server_error";
      };
    };
  };
}
export const consumerEmailOtpLogin = workflow<consumerEmailOtpLogin>(
  new URL("../workflows/arazzo/stytch-email-otp-login-workflow.yml", import.meta.url),
  "consumer-email-otp-login",
);

/** From an emailed code over an authenticator app to the end of the session. */
export interface emailOtpTotpSession {
  inputs: {
    /** The mailbox that gets the code. */
    email: string;
    /** The six digits from the mail. They exist only once the first step has run. */
    email_code: string;
    /** The six digits that the app shows. They follow from the secret that createTotp returns. */
    totp_code: string;
    /** How long the session would live, 5 to 527040, if nobody signed out. */
    session_duration_minutes?: number;
  };
  outputs: {
    userId: string;
    totpId: string;
    recoveryCodes: readonly string[];
    sessionId: string;
    factors: readonly {
      type:
        | "magic_link"
        | "otp"
        | "oauth"
        | "webauthn"
        | "totp"
        | "crypto"
        | "password"
        | "signature_challenge"
        | "sso"
        | "imported"
        | "recovery_codes"
        | "email_otp"
        | "impersonated"
        | "trusted_auth_token";
      delivery_method:
        | "email"
        | "sms"
        | "whatsapp"
        | "embedded"
        | "oauth_google"
        | "oauth_microsoft"
        | "oauth_apple"
        | "webauthn_registration"
        | "authenticator_app"
        | "oauth_github"
        | "recovery_code"
        | "oauth_facebook"
        | "crypto_wallet"
        | "oauth_amazon"
        | "oauth_bitbucket"
        | "oauth_coinbase"
        | "oauth_discord"
        | "oauth_figma"
        | "oauth_gitlab"
        | "oauth_instagram"
        | "oauth_linkedin"
        | "oauth_shopify"
        | "oauth_slack"
        | "oauth_snapchat"
        | "oauth_spotify"
        | "oauth_steam"
        | "oauth_tiktok"
        | "oauth_twitch"
        | "oauth_twitter"
        | "knowledge"
        | "biometric"
        | "sso_saml"
        | "sso_oidc"
        | "oauth_salesforce"
        | "oauth_yahoo"
        | "oauth_hubspot"
        | "imported_auth0"
        | "oauth_exchange_slack"
        | "oauth_exchange_hubspot"
        | "oauth_exchange_github"
        | "oauth_exchange_google"
        | "impersonation"
        | "oauth_access_token_exchange"
        | "trusted_token_exchange";
      last_authenticated_at?: string;
      created_at?: string;
      updated_at?: string;
      email_factor?: { email_id: string; email_address: string };
      phone_number_factor?: { phone_id: string; phone_number: string };
      authenticator_app_factor?: { totp_id: string };
      recovery_code_factor?: { totp_recovery_code_id: string };
    }[];
  };
  steps: {
    sendEmailOtp: {
      operationId: "api_otp_v1_otp_email_LoginOrCreate";
      outputs: { userId: string; emailId: string; userCreated: boolean };
      replies: {
        200: never;
        400:
          | "invalid_email"
          | "invalid_expiration_otp"
          | "invalid_locale"
          | "bad_request"
          | "invalid_project_id_authentication"
          | "invalid_secret_authentication";
        401: "unauthorized_credentials";
        429: "too_many_requests";
        500: "internal_server_error";
      };
    };
    authenticateOtp: {
      operationId: "api_otp_v1_Authenticate";
      outputs: { sessionToken: string };
      replies: {
        200: never;
        400:
          | "invalid_method_id"
          | "invalid_code"
          | "user_id_mismatch"
          | "too_many_session_arguments"
          | "invalid_session_token"
          | "unable_to_parse_session_jwt"
          | "jwt_invalid_issuer"
          | "jwt_invalid_audience"
          | "invalid_session_duration_minutes"
          | "custom_claims_too_large"
          | "stytch_claims_in_custom_claims"
          | "bad_request"
          | "invalid_project_id_authentication"
          | "invalid_secret_authentication";
        401: "unable_to_auth_otp_code" | "attribute_mismatch" | "unauthorized_credentials";
        404: "otp_code_not_found" | "session_not_found";
        429: "user_lock_limit_reached" | "too_many_requests";
        500: "internal_server_error";
      };
    };
    createTotp: {
      operationId: "api_totp_v1_Create";
      outputs: { totpId: string; secret: string; recoveryCodes: readonly string[] };
      replies: {
        200: never;
        400:
          | "invalid_expiration"
          | "active_totp_exists"
          | "pending_totp_exists"
          | "invalid_user_id"
          | "bad_request"
          | "invalid_project_id_authentication"
          | "invalid_secret_authentication";
        401: "unauthorized_credentials";
        404: "user_not_found";
        429: "too_many_requests";
        500: "internal_server_error";
      };
    };
    authenticateTotp: {
      operationId: "api_totp_v1_Authenticate";
      outputs: { sessionToken: string };
      replies: {
        200: never;
        400:
          | "invalid_totp_code"
          | "totp_code_already_authenticated"
          | "recovery_code_used_as_totp_code"
          | "user_id_mismatch"
          | "invalid_user_id"
          | "too_many_session_arguments"
          | "invalid_session_token"
          | "unable_to_parse_session_jwt"
          | "jwt_invalid_issuer"
          | "jwt_invalid_audience"
          | "invalid_session_duration_minutes"
          | "custom_claims_too_large"
          | "stytch_claims_in_custom_claims"
          | "bad_request"
          | "invalid_project_id_authentication"
          | "invalid_secret_authentication";
        401: "unable_to_authenticate_totp" | "expired_totp" | "unauthorized_credentials";
        404: "totps_not_found_for_user" | "user_not_found" | "session_not_found";
        429: "user_lock_limit_reached" | "too_many_requests";
        500: "internal_server_error";
      };
    };
    authenticateSession: {
      operationId: "api_session_v1_Authenticate";
      outputs: {
        sessionId: string;
        factors: readonly {
          type:
            | "magic_link"
            | "otp"
            | "oauth"
            | "webauthn"
            | "totp"
            | "crypto"
            | "password"
            | "signature_challenge"
            | "sso"
            | "imported"
            | "recovery_codes"
            | "email_otp"
            | "impersonated"
            | "trusted_auth_token";
          delivery_method:
            | "email"
            | "sms"
            | "whatsapp"
            | "embedded"
            | "oauth_google"
            | "oauth_microsoft"
            | "oauth_apple"
            | "webauthn_registration"
            | "authenticator_app"
            | "oauth_github"
            | "recovery_code"
            | "oauth_facebook"
            | "crypto_wallet"
            | "oauth_amazon"
            | "oauth_bitbucket"
            | "oauth_coinbase"
            | "oauth_discord"
            | "oauth_figma"
            | "oauth_gitlab"
            | "oauth_instagram"
            | "oauth_linkedin"
            | "oauth_shopify"
            | "oauth_slack"
            | "oauth_snapchat"
            | "oauth_spotify"
            | "oauth_steam"
            | "oauth_tiktok"
            | "oauth_twitch"
            | "oauth_twitter"
            | "knowledge"
            | "biometric"
            | "sso_saml"
            | "sso_oidc"
            | "oauth_salesforce"
            | "oauth_yahoo"
            | "oauth_hubspot"
            | "imported_auth0"
            | "oauth_exchange_slack"
            | "oauth_exchange_hubspot"
            | "oauth_exchange_github"
            | "oauth_exchange_google"
            | "impersonation"
            | "oauth_access_token_exchange"
            | "trusted_token_exchange";
          last_authenticated_at?: string;
          created_at?: string;
          updated_at?: string;
          email_factor?: { email_id: string; email_address: string };
          phone_number_factor?: { phone_id: string; phone_number: string };
          authenticator_app_factor?: { totp_id: string };
          recovery_code_factor?: { totp_recovery_code_id: string };
        }[];
      };
      replies: {
        200: never;
        400:
          | "no_session_arguments"
          | "too_many_session_arguments"
          | "invalid_session_token"
          | "unable_to_parse_session_jwt"
          | "jwt_invalid_issuer"
          | "jwt_invalid_audience"
          | "invalid_session_duration_minutes"
          | "custom_claims_too_large"
          | "stytch_claims_in_custom_claims"
          | "bad_request"
          | "invalid_project_id_authentication"
          | "invalid_secret_authentication";
        401: "unauthorized_credentials";
        403: "consumer_session_authorization_error";
        404: "session_not_found";
        429: "too_many_requests";
        500: "internal_server_error";
      };
    };
    revokeSession: {
      operationId: "api_session_v1_Revoke";
      outputs: {};
      replies: {
        200: never;
        400:
          | "invalid_session_id"
          | "no_session_revoke_arguments"
          | "too_many_session_revoke_arguments"
          | "invalid_session_token"
          | "unable_to_parse_session_jwt"
          | "jwt_invalid_issuer"
          | "jwt_invalid_audience"
          | "bad_request"
          | "invalid_project_id_authentication"
          | "invalid_secret_authentication";
        401: "unauthorized_credentials";
        404: "session_not_found";
        429: "too_many_requests";
        500: "internal_server_error";
      };
    };
  };
}
export const emailOtpTotpSession = workflow<emailOtpTotpSession>(
  new URL("../workflows/arazzo/stytch-email-otp-totp-session-workflow.yml", import.meta.url),
  "email-otp-totp-session",
);

/** Revoke a session, and see that it is gone. */
export interface signOut {
  inputs: {
    /** The token of the session to end. */
    session_token: string;
  };
  outputs: { userId: string; sessionId: string; refusedWith: "session_not_found" };
  steps: {
    authenticateSession: {
      operationId: "api_session_v1_Authenticate";
      outputs: { userId: string; sessionId: string; expiresAt?: string };
      replies: {
        200: never;
        400:
          | "no_session_arguments"
          | "too_many_session_arguments"
          | "invalid_session_token"
          | "unable_to_parse_session_jwt"
          | "jwt_invalid_issuer"
          | "jwt_invalid_audience"
          | "invalid_session_duration_minutes"
          | "custom_claims_too_large"
          | "stytch_claims_in_custom_claims"
          | "bad_request"
          | "invalid_project_id_authentication"
          | "invalid_secret_authentication";
        401: "unauthorized_credentials";
        403: "consumer_session_authorization_error";
        404: "session_not_found";
        429: "too_many_requests";
        500: "internal_server_error";
      };
    };
    revokeSession: {
      operationId: "api_session_v1_Revoke";
      outputs: {};
      replies: {
        200: never;
        400:
          | "invalid_session_id"
          | "no_session_revoke_arguments"
          | "too_many_session_revoke_arguments"
          | "invalid_session_token"
          | "unable_to_parse_session_jwt"
          | "jwt_invalid_issuer"
          | "jwt_invalid_audience"
          | "bad_request"
          | "invalid_project_id_authentication"
          | "invalid_secret_authentication";
        401: "unauthorized_credentials";
        404: "session_not_found";
        429: "too_many_requests";
        500: "internal_server_error";
      };
    };
    confirmRevoked: {
      operationId: "api_session_v1_Authenticate";
      outputs: { errorType: "session_not_found" };
      replies: {
        200: never;
        400:
          | "no_session_arguments"
          | "too_many_session_arguments"
          | "invalid_session_token"
          | "unable_to_parse_session_jwt"
          | "jwt_invalid_issuer"
          | "jwt_invalid_audience"
          | "invalid_session_duration_minutes"
          | "custom_claims_too_large"
          | "stytch_claims_in_custom_claims"
          | "bad_request"
          | "invalid_project_id_authentication"
          | "invalid_secret_authentication";
        401: "unauthorized_credentials";
        403: "consumer_session_authorization_error";
        404: "session_not_found";
        429: "too_many_requests";
        500: "internal_server_error";
      };
    };
  };
}
export const signOut = workflow<signOut>(
  new URL("../workflows/arazzo/stytch-sign-out-workflow.yml", import.meta.url),
  "sign-out",
);

/** Log in with a texted code, and sign out. */
export interface loginAndSignOut {
  inputs: {
    /** Where to text the code, in E.164 form, for example +12025550143. */
    phone_number: string;
    /** The six digits from the text message. They exist only once the first step has run. */
    code: string;
    /** How long the session would live, 5 to 527040, if nobody signed out. */
    session_duration_minutes?: number;
  };
  outputs: { userId: string; sessionId: string; refusedWith: "session_not_found" };
  steps: {
    sendSmsOtp: {
      operationId: "api_otp_v1_otp_sms_LoginOrCreate";
      outputs: { phoneId: string };
      replies: {
        200: never;
        400:
          | "invalid_expiration_otp"
          | "invalid_locale"
          | "missing_sms_parameter"
          | "invalid_phone_number"
          | "invalid_phone_number_country_code"
          | "bad_request"
          | "invalid_project_id_authentication"
          | "invalid_secret_authentication";
        401: "unauthorized_credentials";
        429: "too_many_requests";
        500: "internal_server_error";
      };
    };
    authenticateOtp: {
      operationId: "api_otp_v1_Authenticate";
      outputs: { sessionToken: string };
      replies: {
        200: never;
        400:
          | "invalid_method_id"
          | "invalid_code"
          | "user_id_mismatch"
          | "too_many_session_arguments"
          | "invalid_session_token"
          | "unable_to_parse_session_jwt"
          | "jwt_invalid_issuer"
          | "jwt_invalid_audience"
          | "invalid_session_duration_minutes"
          | "custom_claims_too_large"
          | "stytch_claims_in_custom_claims"
          | "bad_request"
          | "invalid_project_id_authentication"
          | "invalid_secret_authentication";
        401: "unable_to_auth_otp_code" | "attribute_mismatch" | "unauthorized_credentials";
        404: "otp_code_not_found" | "session_not_found";
        429: "user_lock_limit_reached" | "too_many_requests";
        500: "internal_server_error";
      };
    };
    signOut: {
      outputs: { userId: string; sessionId: string; refusedWith: "session_not_found" };
      replies: {};
    };
  };
}
export const loginAndSignOut = workflow<loginAndSignOut>(
  new URL("../workflows/arazzo/stytch-sign-out-workflow.yml", import.meta.url),
  "login-and-sign-out",
);

/** Log in with a texted code. */
export interface smsOtpLogin {
  inputs: {
    /** Where to text the code, in E.164 form, for example +12025550143. */
    phone_number: string;
    /** The six digits from the text message. They exist only once the first step has run. */
    code: string;
    /**
     * How long the session lives, 5 to 527040. Leave it out to verify the user without a session.
     */
    session_duration_minutes?: number;
  };
  outputs: { userId: string; sessionToken: string; sessionJwt: string };
  steps: {
    sendSmsOtp: {
      operationId: "api_otp_v1_otp_sms_LoginOrCreate";
      outputs: { userId: string; phoneId: string };
      replies: {
        200: never;
        400:
          | "invalid_expiration_otp"
          | "invalid_locale"
          | "missing_sms_parameter"
          | "invalid_phone_number"
          | "invalid_phone_number_country_code"
          | "bad_request"
          | "invalid_project_id_authentication"
          | "invalid_secret_authentication";
        401: "unauthorized_credentials";
        429: "too_many_requests";
        500: "internal_server_error";
      };
    };
    authenticateOtp: {
      operationId: "api_otp_v1_Authenticate";
      outputs: { userId: string; sessionToken: string; sessionJwt: string };
      replies: {
        200: never;
        400:
          | "invalid_method_id"
          | "invalid_code"
          | "user_id_mismatch"
          | "too_many_session_arguments"
          | "invalid_session_token"
          | "unable_to_parse_session_jwt"
          | "jwt_invalid_issuer"
          | "jwt_invalid_audience"
          | "invalid_session_duration_minutes"
          | "custom_claims_too_large"
          | "stytch_claims_in_custom_claims"
          | "bad_request"
          | "invalid_project_id_authentication"
          | "invalid_secret_authentication";
        401: "unable_to_auth_otp_code" | "attribute_mismatch" | "unauthorized_credentials";
        404: "otp_code_not_found" | "session_not_found";
        429: "user_lock_limit_reached" | "too_many_requests";
        500: "internal_server_error";
      };
    };
  };
}
export const smsOtpLogin = workflow<smsOtpLogin>(
  new URL("../workflows/arazzo/stytch-sms-otp-login-workflow.yml", import.meta.url),
  "sms-otp-login",
);

/** Log in with a texted code, then enroll an authenticator app. */
export interface consumerTotpEnrollment {
  inputs: {
    /** Where to text the code, in E.164 form, for example +12025550143. */
    phone_number: string;
    /** The six digits from the text message. They exist only once the first step has run. */
    code: string;
    /** The six digits that the app shows. They follow from the secret that createTotp returns. */
    totp_code: string;
    /** How long the session lives, 5 to 527040. */
    session_duration_minutes?: number;
  };
  outputs: {
    userId: string;
    totpId: string;
    recoveryCodes: readonly string[];
    sessionToken: string;
    sessionJwt: string;
  };
  steps: {
    sendSmsOtp: {
      operationId: "api_otp_v1_otp_sms_LoginOrCreate";
      outputs: { phoneId: string };
      replies: {
        200: never;
        400:
          | "invalid_expiration_otp"
          | "invalid_locale"
          | "missing_sms_parameter"
          | "invalid_phone_number"
          | "invalid_phone_number_country_code"
          | "bad_request"
          | "invalid_project_id_authentication"
          | "invalid_secret_authentication";
        401: "unauthorized_credentials";
        429: "too_many_requests";
        500: "internal_server_error";
      };
    };
    authenticateOtp: {
      operationId: "api_otp_v1_Authenticate";
      outputs: { userId: string; sessionToken: string };
      replies: {
        200: never;
        400:
          | "invalid_method_id"
          | "invalid_code"
          | "user_id_mismatch"
          | "too_many_session_arguments"
          | "invalid_session_token"
          | "unable_to_parse_session_jwt"
          | "jwt_invalid_issuer"
          | "jwt_invalid_audience"
          | "invalid_session_duration_minutes"
          | "custom_claims_too_large"
          | "stytch_claims_in_custom_claims"
          | "bad_request"
          | "invalid_project_id_authentication"
          | "invalid_secret_authentication";
        401: "unable_to_auth_otp_code" | "attribute_mismatch" | "unauthorized_credentials";
        404: "otp_code_not_found" | "session_not_found";
        429: "user_lock_limit_reached" | "too_many_requests";
        500: "internal_server_error";
      };
    };
    createTotp: {
      operationId: "api_totp_v1_Create";
      outputs: { totpId: string; secret: string; qrCode: string; recoveryCodes: readonly string[] };
      replies: {
        200: never;
        400:
          | "invalid_expiration"
          | "active_totp_exists"
          | "pending_totp_exists"
          | "invalid_user_id"
          | "bad_request"
          | "invalid_project_id_authentication"
          | "invalid_secret_authentication";
        401: "unauthorized_credentials";
        404: "user_not_found";
        429: "too_many_requests";
        500: "internal_server_error";
      };
    };
    authenticateTotp: {
      operationId: "api_totp_v1_Authenticate";
      outputs: { sessionToken: string; sessionJwt: string };
      replies: {
        200: never;
        400:
          | "invalid_totp_code"
          | "totp_code_already_authenticated"
          | "recovery_code_used_as_totp_code"
          | "user_id_mismatch"
          | "invalid_user_id"
          | "too_many_session_arguments"
          | "invalid_session_token"
          | "unable_to_parse_session_jwt"
          | "jwt_invalid_issuer"
          | "jwt_invalid_audience"
          | "invalid_session_duration_minutes"
          | "custom_claims_too_large"
          | "stytch_claims_in_custom_claims"
          | "bad_request"
          | "invalid_project_id_authentication"
          | "invalid_secret_authentication";
        401: "unable_to_authenticate_totp" | "expired_totp" | "unauthorized_credentials";
        404: "totps_not_found_for_user" | "user_not_found" | "session_not_found";
        429: "user_lock_limit_reached" | "too_many_requests";
        500: "internal_server_error";
      };
    };
  };
}
export const consumerTotpEnrollment = workflow<consumerTotpEnrollment>(
  new URL("../workflows/arazzo/stytch-totp-workflow.yml", import.meta.url),
  "consumer-totp-enrollment",
);

/** Log in with a texted code and a recovery code, then remove the lost app. */
export interface consumerTotpRecovery {
  inputs: {
    /** Where to text the code, in E.164 form, for example +12025550143. */
    phone_number: string;
    /** The six digits from the text message. They exist only once the first step has run. */
    code: string;
    /** One of those that came with the app, three groups of four like a1b2-c3d4-e5f6. */
    recovery_code: string;
    /** How long the session lives, 5 to 527040. */
    session_duration_minutes?: number;
  };
  outputs: {
    userId: string;
    sessionToken: string;
    sessionJwt: string;
    apps: readonly { totp_id: string; verified: boolean }[];
  };
  steps: {
    sendSmsOtp: {
      operationId: "api_otp_v1_otp_sms_LoginOrCreate";
      outputs: { phoneId: string };
      replies: {
        200: never;
        400:
          | "invalid_expiration_otp"
          | "invalid_locale"
          | "missing_sms_parameter"
          | "invalid_phone_number"
          | "invalid_phone_number_country_code"
          | "bad_request"
          | "invalid_project_id_authentication"
          | "invalid_secret_authentication";
        401: "unauthorized_credentials";
        429: "too_many_requests";
        500: "internal_server_error";
      };
    };
    authenticateOtp: {
      operationId: "api_otp_v1_Authenticate";
      outputs: { userId: string; sessionToken: string };
      replies: {
        200: never;
        400:
          | "invalid_method_id"
          | "invalid_code"
          | "user_id_mismatch"
          | "too_many_session_arguments"
          | "invalid_session_token"
          | "unable_to_parse_session_jwt"
          | "jwt_invalid_issuer"
          | "jwt_invalid_audience"
          | "invalid_session_duration_minutes"
          | "custom_claims_too_large"
          | "stytch_claims_in_custom_claims"
          | "bad_request"
          | "invalid_project_id_authentication"
          | "invalid_secret_authentication";
        401: "unable_to_auth_otp_code" | "attribute_mismatch" | "unauthorized_credentials";
        404: "otp_code_not_found" | "session_not_found";
        429: "user_lock_limit_reached" | "too_many_requests";
        500: "internal_server_error";
      };
    };
    recoverTotp: {
      operationId: "api_totp_v1_Recover";
      outputs: { totpId: string; sessionToken: string; sessionJwt: string };
      replies: {
        200: never;
        400:
          | "invalid_recovery_code"
          | "totp_code_used_as_recovery_code"
          | "user_id_mismatch"
          | "invalid_user_id"
          | "too_many_session_arguments"
          | "invalid_session_token"
          | "unable_to_parse_session_jwt"
          | "jwt_invalid_issuer"
          | "jwt_invalid_audience"
          | "invalid_session_duration_minutes"
          | "custom_claims_too_large"
          | "stytch_claims_in_custom_claims"
          | "bad_request"
          | "invalid_project_id_authentication"
          | "invalid_secret_authentication";
        401: "unable_to_authenticate_recovery_code" | "unauthorized_credentials";
        404: "totps_not_found_for_user" | "user_not_found" | "session_not_found";
        429: "user_lock_limit_reached" | "too_many_requests";
        500: "internal_server_error";
      };
    };
    deleteTotp: {
      operationId: "api_user_v1_DeleteTOTP";
      outputs: { apps: readonly { totp_id: string; verified: boolean }[] };
      replies: {
        200: never;
        400:
          | "invalid_totp_id"
          | "invalid_project_id_authentication"
          | "invalid_secret_authentication";
        401: "unauthorized_credentials";
        404: "totp_not_found";
        429: "too_many_requests";
        500: "internal_server_error";
      };
    };
  };
}
export const consumerTotpRecovery = workflow<consumerTotpRecovery>(
  new URL("../workflows/arazzo/stytch-totp-workflow.yml", import.meta.url),
  "consumer-totp-recovery",
);

/** Log in with a code that came over WhatsApp. */
export interface whatsappOtpLogin {
  inputs: {
    /** The phone that has WhatsApp, in E.164 form, for example +12025550143. */
    phone_number: string;
    /** The six digits from the message. They exist only once the first step has run. */
    code: string;
    /** How long the session lives, 5 to 527040. */
    session_duration_minutes?: number;
  };
  outputs: { userId: string; sessionToken: string; sessionJwt: string };
  steps: {
    sendWhatsappOtp: {
      operationId: "api_otp_v1_otp_whatsapp_LoginOrCreate";
      outputs: { userId: string; phoneId: string };
      replies: {
        200: never;
        400:
          | "invalid_expiration_otp"
          | "invalid_locale"
          | "invalid_phone_number"
          | "invalid_phone_number_country_code"
          | "bad_request"
          | "invalid_project_id_authentication"
          | "invalid_secret_authentication";
        401: "unauthorized_credentials";
        429: "too_many_requests";
        500: "internal_server_error";
      };
    };
    authenticateOtp: {
      operationId: "api_otp_v1_Authenticate";
      outputs: { userId: string; sessionToken: string; sessionJwt: string };
      replies: {
        200: never;
        400:
          | "invalid_method_id"
          | "invalid_code"
          | "user_id_mismatch"
          | "too_many_session_arguments"
          | "invalid_session_token"
          | "unable_to_parse_session_jwt"
          | "jwt_invalid_issuer"
          | "jwt_invalid_audience"
          | "invalid_session_duration_minutes"
          | "custom_claims_too_large"
          | "stytch_claims_in_custom_claims"
          | "bad_request"
          | "invalid_project_id_authentication"
          | "invalid_secret_authentication";
        401: "unable_to_auth_otp_code" | "attribute_mismatch" | "unauthorized_credentials";
        404: "otp_code_not_found" | "session_not_found";
        429: "user_lock_limit_reached" | "too_many_requests";
        500: "internal_server_error";
      };
    };
  };
}
export const whatsappOtpLogin = workflow<whatsappOtpLogin>(
  new URL("../workflows/arazzo/stytch-whatsapp-otp-login-workflow.yml", import.meta.url),
  "whatsapp-otp-login",
);
