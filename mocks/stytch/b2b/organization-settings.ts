import { type ErrorType, refuse } from "../errors.ts";
import type { Member, Organization } from "../state.ts";
import { isCommonProvider, isDisposable } from "./email-providers.ts";

const DOMAIN = /^(?=.{1,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,63}$/i;

export const isDomain = (text: string): boolean => DOMAIN.test(text);

interface Rule {
  readonly broken: (organization: Organization) => boolean;
  readonly error: ErrorType;
}

/** What settings must agree on (docs/stytch/organizations.md#settings), in the order they are checked. */
const RULES: readonly Rule[] = [
  {
    broken: (it) =>
      [it.sso_jit_provisioning, it.email_jit_provisioning, it.email_invites].every(
        (way) => way === "NOT_ALLOWED",
      ),
    error: "invalid_organization_auth_factor_setting",
  },
  {
    broken: (it) => it.auth_methods === "RESTRICTED" && it.allowed_auth_methods.length === 0,
    error: "allowed_auth_methods_required_for_restricted",
  },
  {
    broken: (it) => it.mfa_methods === "RESTRICTED" && it.allowed_mfa_methods.length === 0,
    error: "allowed_mfa_methods_required_for_restricted",
  },
  ...domainRules((it) => it.email_allowed_domains, {
    malformed: "organization_settings_invalid_domain",
    twice: "organization_settings_duplicate_domain",
    common: "organization_settings_domain_too_common",
  }),
  {
    broken: (it) => it.email_allowed_domains.some(isDisposable),
    error: "organization_settings_disposable_domain",
  },
  ...domainRules((it) => it.claimed_email_domains, {
    malformed: "organization_settings_invalid_claimed_domain",
    twice: "organization_settings_duplicate_claimed_domain",
    common: "organization_settings_claimed_domain_too_common",
  }),
  {
    broken: (it) =>
      [it.email_jit_provisioning, it.email_invites].includes("RESTRICTED") &&
      it.email_allowed_domains.length === 0,
    error: "invalid_restricted_email_setting",
  },
];

/** The same three rules for each list of domains, with errors of its own. */
function domainRules(
  domainsOf: (organization: Organization) => readonly string[],
  errors: Readonly<Record<"malformed" | "twice" | "common", ErrorType>>,
): Rule[] {
  const inLowerCase = (organization: Organization) =>
    domainsOf(organization).map((domain) => domain.toLowerCase());
  return [
    { broken: (it) => domainsOf(it).some((domain) => !isDomain(domain)), error: errors.malformed },
    { broken: (it) => new Set(inLowerCase(it)).size < domainsOf(it).length, error: errors.twice },
    { broken: (it) => domainsOf(it).some(isCommonProvider), error: errors.common },
  ];
}

export function refuseBadSettings(organization: Organization): void {
  const rule = RULES.find(({ broken }) => broken(organization));
  if (rule) refuse(rule.error);
}

export type MfaMethod = Organization["allowed_mfa_methods"][number];

/** A break-glass member gets in whatever the organization restricts. */
export function refuseEmailOtp(organization: Organization, member: Member | undefined): void {
  if (member?.is_breakglass || organization.auth_methods === "ALL_ALLOWED") return;
  if (!organization.allowed_auth_methods.includes("email_otp"))
    refuse("operation_restricted_by_organization_auth_methods");
}

export function allowsMfaMethod(
  organization: Organization,
  member: Pick<Member, "is_breakglass">,
  method: MfaMethod,
): boolean {
  const { mfa_methods, allowed_mfa_methods } = organization;
  return member.is_breakglass || mfa_methods === "ALL_ALLOWED" || allowed_mfa_methods.includes(method);
}

export function refuseMfaMethod(organization: Organization, member: Member, method: MfaMethod): void {
  if (!allowsMfaMethod(organization, member, method))
    refuse("operation_restricted_by_organization_mfa_methods");
}
