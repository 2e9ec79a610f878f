import type { PolicyTerms } from "../../src/mock/controls.ts";

interface Policy<Value> extends PolicyTerms {
  readonly standard: Value;
}

const policy = <Value>(
  standard: Value,
  schema: PolicyTerms["schema"],
  says: string,
  source: string,
): Policy<Value> => ({ standard, schema, says, source });

const YES_OR_NO = { type: "boolean" };
const wholeNumber = (minimum: number, maximum: number) => ({ type: "integer", minimum, maximum });

/** Where Stytch's sources disagree or are silent, or where a project of theirs can be set up either way. */
export const policyTable = {
  strict_mfa: policy<boolean>(
    false,
    YES_OR_NO,
    "otps/sms/authenticate, totp/authenticate and recovery_codes/recover demand an intermediate session or a session.",
    "The documentation asks for exactly one; the OpenAPI description leaves all three optional.",
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
};

export type Policies = {
  readonly [Name in keyof typeof policyTable]: (typeof policyTable)[Name]["standard"];
};

export const standardPolicies = Object.fromEntries(
  Object.entries(policyTable).map(([name, { standard }]) => [name, standard]),
) as Policies;
