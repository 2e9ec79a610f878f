import { unknownName } from "../../src/document/nearest.ts";
import { faultsInPolicies, type PolicyFault, type PolicyTerms } from "../../src/mock/controls.ts";
import { faultsInPolicy } from "./rbac/policy-faults.ts";
import { type RbacPolicy, rbacPolicySchema } from "./rbac/rbac-policy.ts";

interface Policy<Value> extends PolicyTerms {
  readonly standard: Value;
}

const policy = <Value>(
  standard: Value,
  schema: PolicyTerms["schema"],
  says: string,
  source: string,
  faultsIn?: (value: Value) => readonly PolicyFault[],
): Policy<Value> => ({ standard, schema, says, source, ...(faultsIn && { faultsIn }) });

const YES_OR_NO = { type: "boolean" };
const wholeNumber = (minimum: number, maximum: number) => ({ type: "integer", minimum, maximum });

/** Where Stytch's sources disagree or are silent, or where a project of theirs can be set up either way. */
export const policyTable = {
  strict_mfa: policy<boolean>(
    true,
    YES_OR_NO,
    "otps/sms/authenticate, totp/authenticate and recovery_codes/recover demand an intermediate session or a session.",
    "The documentation asks for exactly one; the schema of the OpenAPI description leaves all three optional.",
  ),
  sms_countries: policy<readonly string[] | "any">(
    ["US", "CA"],
    { type: ["string", "array"], pattern: "^any$", items: { type: "string", pattern: "^[A-Z]{2}$" } },
    "The countries that text messages go to.",
    "Documented: other countries are off by default for newer workspaces.",
  ),
  pending_totp_blocks_create: policy<boolean>(
    false,
    YES_OR_NO,
    "A TOTP registration that waits for its first code refuses a second one, instead of giving way to it.",
    "Unknown: pending_totp_exists is in the catalogue, no page says when.",
  ),
  totp_replay: policy<"same code" | "any earlier code">(
    "same code",
    { enum: ["same code", "any earlier code"] },
    "Which TOTP codes are refused once one was accepted.",
    "Unknown: only the error's name is documented.",
  ),
  consumer_email_factor: policy<"email_otp" | "otp">(
    "email_otp",
    { enum: ["email_otp", "otp"] },
    "The type of the factor that a user's emailed code leaves in a session.",
    "Ambiguous: the documentation lists email_otp as a type of its own; a decoded session JWT shows otp.",
  ),
  keep_last_primary_factor: policy<boolean>(
    true,
    YES_OR_NO,
    "A user's last email or phone cannot be deleted.",
    "The error's name is documented; whether it applies to calls of a backend is not.",
  ),
  rate_limits: policy<boolean>(
    false,
    YES_OR_NO,
    "Sends, attempts at codes and searches are limited in number: over the limit they answer 429.",
    "Documented for the real service; in tests it is a nuisance unless asked for.",
  ),
  vertical: policy<"both" | "consumer" | "b2b">(
    "both",
    { enum: ["both", "consumer", "b2b"] },
    "Which family of operations the project answers; the other one is a 400.",
    "Documented: a real project is of one family. Here it is of both unless it says which.",
  ),
  lock_threshold: policy<number>(
    10,
    wholeNumber(1, 100),
    "So many failed attempts in a row lock an account.",
    "Documented default; 1 to 100.",
  ),
  lock_minutes: policy<number>(
    60,
    wholeNumber(5, 10_080),
    "So long an account stays locked.",
    "Documented default; 5 minutes to 7 days.",
  ),
  rbac_policy: policy<RbacPolicy>(
    {},
    rbacPolicySchema,
    "Roles, resources and scopes of the project, and what Stytch's own roles permit.",
    "Each project has one of its own, in the form of the management API.",
    faultsInPolicy,
  ),
  roles_must_exist: policy<boolean>(
    true,
    YES_OR_NO,
    "A role that neither Stytch, the project nor the organization has is given to nobody.",
    "The errors' names are documented; when they are given no page says.",
  ),
};

export type Policies = {
  readonly [Name in keyof typeof policyTable]: (typeof policyTable)[Name]["standard"];
};

/** What differs where the published description is followed, and with it the published workflows. */
export const describedPolicies: Partial<Policies> = { strict_mfa: false };

export const standardPolicies = Object.fromEntries(
  Object.entries(policyTable).map(([name, { standard }]) => [name, standard]),
) as Policies;

/** Policies that come from a program, where the types hold everything but what they mean. */
export function refuseBadPolicies(policies: Partial<Policies>): void {
  for (const name of Object.keys(policies)) {
    const unknown = unknownName("policy", name, Object.keys(policyTable));
    if (unknown) throw new Error(`${unknown.message} ${unknown.fix}`);
  }
  const [fault] = faultsInPolicies(policyTable, policies);
  if (fault) throw new Error(`${fault.message} ${fault.fix} (${fault.pointer})`);
}
