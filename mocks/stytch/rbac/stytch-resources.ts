/** What Stytch has a policy about by itself, and every action on it (docs/stytch/rbac.md#resources). */

const ON_ONESELF = [
  "update.info.name",
  "update.info.email",
  "update.info.untrusted-metadata",
  "update.info.mfa-phone",
  "update.info.delete.mfa-phone",
  "update.info.delete.mfa-totp",
  "update.info.delete.password",
  "update.info.unlink.retired-email",
  "update.settings.mfa-enrolled",
  "update.settings.default-mfa-method",
  "get.connected-apps",
  "revoke.connected-app",
  "revoke-sessions",
  "delete",
] as const;

const CONNECTION = ["create", "get", "update", "delete"] as const;

export const SELF = "stytch.self";

export const STYTCH_RESOURCES = {
  "stytch.organization": {
    description: "The organization.",
    actions: [
      "update.info.name",
      "update.info.slug",
      "update.info.logo-url",
      "update.settings.allowed-auth-methods",
      "update.settings.allowed-mfa-methods",
      "update.settings.email-jit-provisioning",
      "update.settings.email-invites",
      "update.settings.allowed-domains",
      "update.settings.default-sso-connection",
      "update.settings.sso-jit-provisioning",
      "update.settings.mfa-policy",
      "update.settings.implicit-roles",
      "update.settings.oauth-tenant-jit-provisioning",
      "update.settings.allowed-oauth-tenants",
      "delete",
    ],
  },
  "stytch.member": {
    description: "Every member of the organization.",
    actions: ["create", "search", "update.settings.is-breakglass", "update.settings.roles", ...ON_ONESELF],
  },
  "stytch.sso": { description: "The organization's single sign-on connections.", actions: CONNECTION },
  [SELF]: { description: "The member who is signed in.", actions: ON_ONESELF },
  "stytch.scim": { description: "The organization's directory connections.", actions: CONNECTION },
  "stytch.custom-org-roles": { description: "The roles of the organization alone.", actions: CONNECTION },
} as const;

export type StytchResource = keyof typeof STYTCH_RESOURCES;
export type ActionOn<Resource extends StytchResource> =
  (typeof STYTCH_RESOURCES)[Resource]["actions"][number];

/** Every action, in a permission. */
export const EVERY_ACTION = "*";

const allOn = (resource_id: string) => ({ resource_id, actions: [EVERY_ACTION] });

/** What the two roles of members permit where the project says nothing else. */
export const MEMBER_PERMISSIONS = [allOn(SELF)];
export const ADMIN_PERMISSIONS = Object.keys(STYTCH_RESOURCES)
  .filter((resource) => resource !== SELF)
  .map(allOn);
