import { WorldDocumentError } from "../../../src/mock/controls.ts";
import { Refusal } from "../../../src/mock/refusal.ts";
import { INACTIVE_USER_TOTP_ERROR, UNKNOWN_ASSIGNED_ROLE_ERROR, UNKNOWN_ROLE_ERROR } from "../assumptions.ts";
import { type ErrorType, isErrorType, messageOf } from "../errors.ts";

type Blame = readonly [field: string, fix: string];

const DOMAINS: Blame = ["email_allowed_domains", "List domains of companies of your own, each once."];
const CLAIMED: Blame = ["claimed_email_domains", "List domains of companies of your own, each once."];
const METHODS = "List what is allowed, or leave the restriction out.";
const CUSTOM_ROLES: Blame = ["custom_roles", "Correct the role, or declare it in the policy rbac_policy."];
const ASSIGNMENTS: Blame = [
  "rbac_email_implicit_role_assignments",
  "Name a role of the organization or the policy rbac_policy, and a domain of a company of your own.",
];
const CUSTOM_ROLE_ERRORS = [
  "empty_rbac_role_id",
  "rbac_org_custom_roles_only",
  "rbac_role_missing_permissions",
  "empty_rbac_resource_id",
  "rbac_permission_missing_actions",
  "invalid_rbac_custom_role",
] as const satisfies readonly ErrorType[];
const PHONE: Blame = ["mfa_phone_number", "Give each member a phone number of their own."];

/** Which field of a declaration each error of the API is about, and how to correct it. */
const BLAMES: Partial<Readonly<Record<ErrorType, Blame>>> = {
  rbac_role_duplicate: [
    "custom_roles",
    "Give each role an id that neither the organization nor the project has yet.",
  ],
  organization_slug_already_used: ["organization_slug", "Give it a slug of its own, or leave the slug out."],
  organization_external_id_already_used: ["organization_external_id", "Give it an id of its own."],
  organization_settings_invalid_domain: DOMAINS,
  organization_settings_duplicate_domain: DOMAINS,
  organization_settings_domain_too_common: DOMAINS,
  organization_settings_disposable_domain: DOMAINS,
  organization_settings_invalid_claimed_domain: CLAIMED,
  organization_settings_duplicate_claimed_domain: CLAIMED,
  organization_settings_claimed_domain_too_common: CLAIMED,
  allowed_auth_methods_required_for_restricted: ["auth_methods", METHODS],
  allowed_mfa_methods_required_for_restricted: ["mfa_methods", METHODS],
  invalid_restricted_email_setting: ["email_allowed_domains", METHODS],
  ...Object.fromEntries(CUSTOM_ROLE_ERRORS.map((type) => [type, CUSTOM_ROLES])),
  rbac_invalid_domain: ASSIGNMENTS,
  rbac_domain_too_common: ASSIGNMENTS,
  cannot_assign_default_rbac_role_id: ASSIGNMENTS,
  [UNKNOWN_ASSIGNED_ROLE_ERROR]: ASSIGNMENTS,
  [UNKNOWN_ROLE_ERROR]: ["roles", "Declare the role in the policy rbac_policy, or correct its name."],
  duplicate_member_email: ["email_address", "Give each member of an organization an address of their own."],
  duplicate_member_phone_number: PHONE,
  duplicate_member_external_id: ["external_id", "Give each member an external_id of their own."],
  default_mfa_member_missing_factor: ["default_mfa_method", "Give the member a phone or an authenticator."],
  duplicate_email: ["email", "Give each user an address of their own."],
  duplicate_phone_number: ["phone_number", "Give each user a phone number of their own."],
  duplicate_user_external_id: ["external_id", "Give each user an external_id of their own."],
  operation_restricted_by_organization_mfa_methods: [
    "",
    "Take the factor out, or add it to the organization's allowed_mfa_methods.",
  ],
  invalid_create_user_request: ["", "Give the user an email or a phone_number."],
  [INACTIVE_USER_TOTP_ERROR]: ["authenticator", "Leave out the authenticator or the status."],
};

/** Members and users have different names for the field of a phone number. */
const PHONES: Partial<Readonly<Record<ErrorType, string>>> = {
  invalid_phone_number: "Write a number that exists: +12025550100 to +12025550199 are kept free for fiction.",
  invalid_phone_number_country_code: "Use another number, or list the country in the policy sms_countries.",
};

/** Turns a refusal of the API into an error at the field of the document that caused it. */
export function placingRefusals<Result>(pointer: string, phoneField: string, setUp: () => Result): Result {
  try {
    return setUp();
  } catch (thrown) {
    if (!(thrown instanceof Refusal) || !isErrorType(thrown.type)) throw thrown;
    const phoneFix = PHONES[thrown.type];
    const [field, fix] =
      phoneFix === undefined
        ? (BLAMES[thrown.type] ?? ["", "Change what the API would refuse."])
        : [phoneField, phoneFix];
    const at = field === "" ? pointer : `${pointer}/${field}`;
    throw new WorldDocumentError(at, messageOf(thrown), fix);
  }
}
