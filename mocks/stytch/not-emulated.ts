import { Routes } from "../../src/openapi/routes.ts";

/** The operations of Stytch's published descriptions that ours leave out (docs/stytch/not-emulated.md). */
export const NOT_EMULATED: Readonly<Record<string, string>> = {
  api_connectedapps_v1_connected_apps_clients_Get: "GET /v1/connected_apps/clients/{client_id}",
  api_connectedapps_v1_connected_apps_clients_Update: "PUT /v1/connected_apps/clients/{client_id}",
  api_connectedapps_v1_connected_apps_clients_Delete: "DELETE /v1/connected_apps/clients/{client_id}",
  api_connectedapps_v1_connected_apps_clients_Search: "POST /v1/connected_apps/clients/search",
  api_connectedapps_v1_connected_apps_clients_Create: "POST /v1/connected_apps/clients",
  api_connectedapps_v1_connected_apps_clients_secrets_RotateStart:
    "POST /v1/connected_apps/clients/{client_id}/secrets/rotate/start",
  api_connectedapps_v1_connected_apps_clients_secrets_RotateCancel:
    "POST /v1/connected_apps/clients/{client_id}/secrets/rotate/cancel",
  api_connectedapps_v1_connected_apps_clients_secrets_Rotate:
    "POST /v1/connected_apps/clients/{client_id}/secrets/rotate",
  api_user_v1_DeleteWebAuthnRegistration:
    "DELETE /v1/users/webauthn_registrations/{webauthn_registration_id}",
  api_user_v1_DeleteBiometricRegistration:
    "DELETE /v1/users/biometric_registrations/{biometric_registration_id}",
  api_user_v1_DeleteCryptoWallet: "DELETE /v1/users/crypto_wallets/{crypto_wallet_id}",
  api_user_v1_DeletePassword: "DELETE /v1/users/passwords/{password_id}",
  api_user_v1_DeleteOAuthRegistration: "DELETE /v1/users/oauth/{oauth_user_registration_id}",
  api_user_v1_ConnectedApps: "GET /v1/users/{user_id}/connected_apps",
  api_user_v1_Revoke: "POST /v1/users/{user_id}/connected_apps/{connected_app_id}/revoke",
  api_session_v1_Migrate: "POST /v1/sessions/migrate",
  api_session_v1_ExchangeAccessToken: "POST /v1/sessions/exchange_access_token",
  api_session_v1_Attest: "POST /v1/sessions/attest",
  api_crypto_wallet_v1_AuthenticateStart: "POST /v1/crypto_wallets/authenticate/start",
  api_crypto_wallet_v1_Authenticate: "POST /v1/crypto_wallets/authenticate",
  api_debug_v1_Whoami: "GET /v1/debug/whoami",
  api_fraud_v1_fraud_fingerprint_Lookup: "POST /v1/fingerprint/lookup",
  api_fraud_v1_fraud_rules_Set: "POST /v1/rules/set",
  api_fraud_v1_fraud_rules_List: "POST /v1/rules/list",
  api_fraud_v1_fraud_verdict_reasons_Override: "POST /v1/verdict_reasons/override",
  api_fraud_v1_fraud_verdict_reasons_List: "POST /v1/verdict_reasons/list",
  api_fraud_v1_fraud_email_Risk: "POST /v1/email/risk",
  api_idp_v1_idp_oauth_AuthorizeStart: "POST /v1/idp/oauth/authorize/start",
  api_idp_v1_idp_oauth_Authorize: "POST /v1/idp/oauth/authorize",
  api_impersonation_v1_Authenticate: "POST /v1/impersonation/authenticate",
  api_m2m_v1_m2m_clients_Get: "GET /v1/m2m/clients/{client_id}",
  api_m2m_v1_m2m_clients_Update: "PUT /v1/m2m/clients/{client_id}",
  api_m2m_v1_m2m_clients_Delete: "DELETE /v1/m2m/clients/{client_id}",
  api_m2m_v1_m2m_clients_Search: "POST /v1/m2m/clients/search",
  api_m2m_v1_m2m_clients_Create: "POST /v1/m2m/clients",
  api_m2m_v1_m2m_clients_secrets_RotateStart: "POST /v1/m2m/clients/{client_id}/secrets/rotate/start",
  api_m2m_v1_m2m_clients_secrets_RotateCancel: "POST /v1/m2m/clients/{client_id}/secrets/rotate/cancel",
  api_m2m_v1_m2m_clients_secrets_Rotate: "POST /v1/m2m/clients/{client_id}/secrets/rotate",
  api_magic_v1_Authenticate: "POST /v1/magic_links/authenticate",
  api_magic_v1_Create: "POST /v1/magic_links",
  api_magic_v1_magic_links_email_Send: "POST /v1/magic_links/email/send",
  api_magic_v1_magic_links_email_LoginOrCreate: "POST /v1/magic_links/email/login_or_create",
  api_magic_v1_magic_links_email_Invite: "POST /v1/magic_links/email/invite",
  api_magic_v1_magic_links_email_RevokeInvite: "POST /v1/magic_links/email/revoke_invite",
  api_password_v1_Create: "POST /v1/passwords",
  api_password_v1_Authenticate: "POST /v1/passwords/authenticate",
  api_password_v1_StrengthCheck: "POST /v1/passwords/strength_check",
  api_password_v1_Migrate: "POST /v1/passwords/migrate",
  api_password_v1_passwords_email_ResetStart: "POST /v1/passwords/email/reset/start",
  api_password_v1_passwords_email_Reset: "POST /v1/passwords/email/reset",
  api_password_v1_passwords_existing_password_Reset: "POST /v1/passwords/existing_password/reset",
  api_password_v1_passwords_session_Reset: "POST /v1/passwords/session/reset",
  api_oauth_v1_Attach: "POST /v1/oauth/attach",
  api_oauth_v1_Authenticate: "POST /v1/oauth/authenticate",
  api_project_v1_Metrics: "GET /v1/projects/metrics",
  api_webauthn_v1_RegisterStart: "POST /v1/webauthn/register/start",
  api_webauthn_v1_Register: "POST /v1/webauthn/register",
  api_webauthn_v1_AuthenticateStart: "POST /v1/webauthn/authenticate/start",
  api_webauthn_v1_Authenticate: "POST /v1/webauthn/authenticate",
  api_webauthn_v1_Update: "PUT /v1/webauthn/{webauthn_registration_id}",
  api_webauthn_v1_ListCredentials: "GET /v1/webauthn/credentials/{user_id}/{domain}",
  api_b2b_scim_v1_b2b_scim_connection_Update: "PUT /v1/b2b/scim/{organization_id}/connection/{connection_id}",
  api_b2b_scim_v1_b2b_scim_connection_Delete:
    "DELETE /v1/b2b/scim/{organization_id}/connection/{connection_id}",
  api_b2b_scim_v1_b2b_scim_connection_GetGroups:
    "GET /v1/b2b/scim/{organization_id}/connection/{connection_id}",
  api_b2b_scim_v1_b2b_scim_connection_RotateStart:
    "POST /v1/b2b/scim/{organization_id}/connection/{connection_id}/rotate/start",
  api_b2b_scim_v1_b2b_scim_connection_RotateComplete:
    "POST /v1/b2b/scim/{organization_id}/connection/{connection_id}/rotate/complete",
  api_b2b_scim_v1_b2b_scim_connection_RotateCancel:
    "POST /v1/b2b/scim/{organization_id}/connection/{connection_id}/rotate/cancel",
  api_b2b_scim_v1_b2b_scim_connection_Create: "POST /v1/b2b/scim/{organization_id}/connection",
  api_b2b_scim_v1_b2b_scim_connection_Get: "GET /v1/b2b/scim/{organization_id}/connection",
  api_organization_v1_ConnectedApps: "GET /v1/b2b/organizations/{organization_id}/connected_apps",
  api_organization_v1_GetConnectedApp:
    "GET /v1/b2b/organizations/{organization_id}/connected_apps/{connected_app_id}",
  api_organization_v1_organizations_members_DeletePassword:
    "DELETE /v1/b2b/organizations/{organization_id}/members/passwords/{member_password_id}",
  api_organization_v1_organizations_members_OIDCProviders:
    "GET /v1/b2b/organizations/{organization_id}/members/{member_id}/oidc_providers",
  api_organization_v1_organizations_members_GetConnectedApps:
    "GET /v1/b2b/organizations/{organization_id}/members/{member_id}/connected_apps",
  api_organization_v1_organizations_members_oauth_providers_Google:
    "GET /v1/b2b/organizations/{organization_id}/members/{member_id}/oauth_providers/google",
  api_organization_v1_organizations_members_oauth_providers_Microsoft:
    "GET /v1/b2b/organizations/{organization_id}/members/{member_id}/oauth_providers/microsoft",
  api_organization_v1_organizations_members_oauth_providers_Slack:
    "GET /v1/b2b/organizations/{organization_id}/members/{member_id}/oauth_providers/slack",
  api_organization_v1_organizations_members_oauth_providers_Hubspot:
    "GET /v1/b2b/organizations/{organization_id}/members/{member_id}/oauth_providers/hubspot",
  api_organization_v1_organizations_members_oauth_providers_Github:
    "GET /v1/b2b/organizations/{organization_id}/members/{member_id}/oauth_providers/github",
  api_organization_v1_organizations_members_connected_apps_Revoke:
    "POST /v1/b2b/organizations/{organization_id}/members/{member_id}/connected_apps/{connected_app_id}/revoke",
  api_b2b_idp_v1_b2b_idp_oauth_AuthorizeStart: "POST /v1/b2b/idp/oauth/authorize/start",
  api_b2b_idp_v1_b2b_idp_oauth_Authorize: "POST /v1/b2b/idp/oauth/authorize",
  api_b2b_session_v1_ExchangeAccessToken: "POST /v1/b2b/sessions/exchange_access_token",
  api_b2b_session_v1_Attest: "POST /v1/b2b/sessions/attest",
  api_b2b_session_v1_Migrate: "POST /v1/b2b/sessions/migrate",
  api_b2b_impersonation_v1_Authenticate: "POST /v1/b2b/impersonation/authenticate",
  api_b2b_magic_v1_b2b_magic_links_email_LoginOrSignup: "POST /v1/b2b/magic_links/email/login_or_signup",
  api_b2b_magic_v1_b2b_magic_links_email_Invite: "POST /v1/b2b/magic_links/email/invite",
  api_b2b_magic_v1_b2b_magic_links_email_discovery_Send: "POST /v1/b2b/magic_links/email/discovery/send",
  api_b2b_magic_v1_b2b_magic_links_discovery_Authenticate: "POST /v1/b2b/magic_links/discovery/authenticate",
  api_b2b_oauth_v1_Authenticate: "POST /v1/b2b/oauth/authenticate",
  api_b2b_oauth_v1_b2b_oauth_discovery_Authenticate: "POST /v1/b2b/oauth/discovery/authenticate",
  api_b2b_password_v1_StrengthCheck: "POST /v1/b2b/passwords/strength_check",
  api_b2b_password_v1_Migrate: "POST /v1/b2b/passwords/migrate",
  api_b2b_password_v1_Authenticate: "POST /v1/b2b/passwords/authenticate",
  api_b2b_password_v1_b2b_passwords_email_ResetStart: "POST /v1/b2b/passwords/email/reset/start",
  api_b2b_password_v1_b2b_passwords_email_Reset: "POST /v1/b2b/passwords/email/reset",
  api_b2b_password_v1_b2b_passwords_email_RequireReset: "POST /v1/b2b/passwords/email/require_reset",
  api_b2b_password_v1_b2b_passwords_session_Reset: "POST /v1/b2b/passwords/session/reset",
  api_b2b_password_v1_b2b_passwords_existing_password_Reset: "POST /v1/b2b/passwords/existing_password/reset",
  api_b2b_password_v1_b2b_passwords_discovery_Authenticate: "POST /v1/b2b/passwords/discovery/authenticate",
  api_b2b_password_v1_b2b_passwords_discovery_email_ResetStart:
    "POST /v1/b2b/passwords/discovery/email/reset/start",
  api_b2b_password_v1_b2b_passwords_discovery_email_Reset: "POST /v1/b2b/passwords/discovery/email/reset",
  api_sso_v1_GetConnections: "GET /v1/b2b/sso/{organization_id}",
  api_sso_v1_DeleteConnection: "DELETE /v1/b2b/sso/{organization_id}/connections/{connection_id}",
  api_sso_v1_Authenticate: "POST /v1/b2b/sso/authenticate",
  api_sso_v1_sso_oidc_CreateConnection: "POST /v1/b2b/sso/oidc/{organization_id}",
  api_sso_v1_sso_oidc_UpdateConnection: "PUT /v1/b2b/sso/oidc/{organization_id}/connections/{connection_id}",
  api_sso_v1_sso_saml_CreateConnection: "POST /v1/b2b/sso/saml/{organization_id}",
  api_sso_v1_sso_saml_UpdateConnection: "PUT /v1/b2b/sso/saml/{organization_id}/connections/{connection_id}",
  api_sso_v1_sso_saml_UpdateByURL: "PUT /v1/b2b/sso/saml/{organization_id}/connections/{connection_id}/url",
  api_sso_v1_sso_saml_DeleteVerificationCertificate:
    "DELETE /v1/b2b/sso/saml/{organization_id}/connections/{connection_id}/verification_certificates/{certificate_id}",
  api_sso_v1_sso_saml_DeleteEncryptionPrivateKey:
    "DELETE /v1/b2b/sso/saml/{organization_id}/connections/{connection_id}/encryption_private_keys/{private_key_id}",
  api_sso_v1_sso_external_CreateConnection: "POST /v1/b2b/sso/external/{organization_id}",
  api_sso_v1_sso_external_UpdateConnection:
    "PUT /v1/b2b/sso/external/{organization_id}/connections/{connection_id}",
};

/** By its operationId, so that whoever calls one is told that it is known, and not that it is a typing mistake. */
export function notEmulatedRoutes(): Routes<string> {
  const routes = new Routes<string>();
  for (const [id, route] of Object.entries(NOT_EMULATED)) {
    const [method = "", path = ""] = route.split(" ");
    routes.add(method, path, id);
  }
  return routes;
}
