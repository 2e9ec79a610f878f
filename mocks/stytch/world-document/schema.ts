import { wholeSchemaIn } from "../../../src/openapi/description.ts";
import { MEMBER_EMAIL_PREFIX, MEMBER_PHONE_PREFIX } from "../assumptions.ts";
import { descriptions } from "../descriptions.ts";
import { idPattern } from "../ids.ts";
import { FACTOR_NAMES } from "../people/sessions.ts";
import { policyTable } from "../policies.ts";
import { customRoles } from "../rbac/rbac-policy.ts";

type Schema = Readonly<Record<string, unknown>>;

const ORGANIZATION = "api_organization_v1_CreateRequest";
const MEMBER = "api_organization_v1_organizations_members_CreateRequest";
const USER = "api_user_v1_CreateRequest";
const MIGRATED_TOTP = "api_b2b_totp_v1_MigrateRequest";
const SESSION = "api_otp_v1_AuthenticateRequest";

const object = (description: string, properties: Schema, required: readonly string[] = []): Schema => ({
  type: "object",
  description,
  properties,
  ...(required.length > 0 && { required }),
  additionalProperties: false,
});

/** A map of things, by the names that the rest of the document uses for them. */
const named = (description: string, things: Schema): Schema => ({
  type: "object",
  description,
  propertyNames: { pattern: "^[A-Za-z][A-Za-z0-9_.-]*$" },
  additionalProperties: things,
});

const id = (kind: string, of: string): Schema => ({
  type: "string",
  pattern: idPattern(kind).source,
  description: `The id of ${of}: ${kind}-test- or ${kind}-live-, and a UUID in lower case. Absent: one is made.`,
});

const yesOrNo = (description: string): Schema => ({ type: "boolean", description });
const oneOf = (values: readonly string[], description: string): Schema => ({
  type: "string",
  enum: values,
  description,
});
const reference = (description: string): Schema => ({ type: "string", description });

const authenticator = (kind: string): Schema => ({
  ...object("An authenticator app; true for any that is confirmed.", {
    id: id(kind, "the registration"),
    ...fieldsOf(MIGRATED_TOTP, ["secret", "recovery_codes"]),
    verified: yesOrNo("False: the app waits an hour for its first code. Absent: true."),
  }),
  type: ["boolean", "object"],
});

const organization = (): Schema =>
  object(
    "An organization: the fields that creating one takes. Its name is the one it has here unless given.",
    { id: id("organization", "the organization"), ...allFieldsOf(ORGANIZATION), custom_roles: customRoles },
  );

/** A property that describes another one is allowed only beside it. */
const needing = (needs: Readonly<Record<string, readonly string[]>>, thing: Schema): Schema => ({
  ...thing,
  dependentRequired: Object.fromEntries(
    Object.entries(needs).flatMap(([needed, by]) => by.map((property) => [property, [needed]])),
  ),
});

const MEMBER_NEEDS = { mfa_phone_number: ["phone_id", "mfa_phone_number_verified"] };
const USER_NEEDS = {
  email: ["email_id", "email_verified"],
  phone_number: ["phone_id", "phone_number_verified"],
};

const member = (): Schema =>
  object(
    "A member of an organization.",
    {
      organization: reference("The organization: its name in this document."),
      id: id("member", "the member"),
      ...fieldsOf(MEMBER, ["email_address"]),
      email_id: id(MEMBER_EMAIL_PREFIX, "the email address"),
      email_address_verified: yesOrNo("Whether the address was proven before. Absent: false."),
      ...fieldsOf(MEMBER, ["name"]),
      status: oneOf(["active", "pending", "invited"], "Absent: active."),
      ...fieldsOf(MEMBER, ["mfa_phone_number"]),
      phone_id: id(MEMBER_PHONE_PREFIX, "the phone"),
      mfa_phone_number_verified: yesOrNo("Whether the phone was proven before. Absent: false."),
      authenticator: authenticator("member-totp"),
      ...fieldsOf(MEMBER, ["mfa_enrolled"]),
      default_mfa_method: oneOf(["sms_otp", "totp"], "The second factor that is asked for first."),
      ...fieldsOf(MEMBER, [
        "is_breakglass",
        "roles",
        "external_id",
        "trusted_metadata",
        "untrusted_metadata",
      ]),
    },
    ["organization", "email_address"],
  );

const user = (): Schema =>
  object("A user of the consumer API: with an email, a phone_number, or both.", {
    id: id("user", "the user"),
    ...fieldsOf(USER, ["email"]),
    email_id: id("email", "the email address"),
    email_verified: yesOrNo("Whether the address was proven before. Absent: false."),
    ...fieldsOf(USER, ["phone_number"]),
    phone_id: id("phone-number", "the phone"),
    phone_number_verified: yesOrNo("Whether the phone was proven before. Absent: false."),
    ...fieldsOf(USER, ["name"]),
    status: oneOf(["active", "pending"], "Absent: active."),
    authenticator: authenticator("totp"),
    ...fieldsOf(USER, ["roles", "external_id", "trusted_metadata", "untrusted_metadata"]),
  });

function session(): Schema {
  const { session_duration_minutes: minutes, session_custom_claims: claims } = allFieldsOf(SESSION);
  return object(
    "A session that its owner has just opened.",
    {
      of: reference("The member or user whose session it is: the name in this document."),
      factors: {
        type: "array",
        items: oneOf(FACTOR_NAMES, "A factor that the owner has."),
        minItems: 1,
        uniqueItems: true,
        description: "What the owner has proven: factors that open a session, the first one first.",
      },
      session_duration_minutes: {
        ...minutes,
        description: "Minutes the session shall live, 5 to 527040. Absent: 60.",
      },
      session_custom_claims: {
        ...claims,
        description: "Claims to put into the session and its JWT, 4 KB in all.",
      },
    },
    ["of", "factors"],
  );
}

const MOST_PEOPLE = 10_000;

const upTo = (maximum: number, description: string): Schema => ({
  type: "integer",
  minimum: 0,
  maximum,
  description,
});

const people: Schema = {
  ...object("People who are made up: how many, or how many of each.", {
    organizations: upTo(
      1_000,
      "Organizations. Absent: as many as the members need where the document declares none.",
    ),
    members: upTo(MOST_PEOPLE, "Members, spread over all organizations of the document. Absent: 0."),
    users: upTo(MOST_PEOPLE, "Users of the consumer API. Absent: 0."),
  }),
  type: ["integer", "object"],
  minimum: 1,
  maximum: MOST_PEOPLE,
};

const clock: Schema = object("The world's time.", {
  at: { type: "string", format: "date-time", description: "What the clock shows: 2026-01-01T00:00:00Z." },
  frozen: yesOrNo("True: time stands still until it is moved. False: it runs from there on."),
});

const policies = (): Schema =>
  object(
    "Where the project differs from the standard.",
    Object.fromEntries(
      Object.entries(policyTable).map(([name, { schema, says, standard }]) => [
        name,
        { ...schema, description: `${says} Absent: ${JSON.stringify(standard)}.` },
      ]),
    ),
  );

let made: Schema | undefined;

/** The schema of world documents. What the API has a field for has the same name and description here. */
export function worldSchema(): Schema {
  made ??= object("A world to begin with: what a project holds, by names of your own choosing.", {
    $schema: reference("Where the schema of this document is, for your editor."),
    project: {
      type: "string",
      pattern: idPattern("project").source,
      description: "The project that the document is for. Absent: it fits any.",
    },
    clock,
    policies: policies(),
    secrets: {
      type: ["string", "array"],
      pattern: "^any$",
      items: {
        type: "string",
        pattern: "^secret-(test|live)-[A-Za-z0-9_=-]+$",
        description:
          "A secret of the project: secret-test- or secret-live-, and letters, digits, _, = and -.",
      },
      uniqueItems: true,
      description: "The secrets that open the project, or any. Absent: the first one used, and no other.",
    },
    organizations: named("Organizations by name.", organization()),
    members: named("Members of those organizations, by name.", needing(MEMBER_NEEDS, member())),
    users: named("Users of the consumer API, by name.", needing(USER_NEEDS, user())),
    sessions: named("Sessions of members and users, by name.", session()),
    people,
  });
  return made;
}

/** The same as a file, for editors. */
export const publishedWorldSchema = (): Schema => ({
  $schema: "https://json-schema.org/draft/2020-12/schema",
  title: "World document",
  ...worldSchema(),
});

/** A schema of our descriptions, with its references replaced by what they refer to. */
function described(name: string): Schema {
  for (const description of descriptions()) {
    const found = wholeSchemaIn(description, `/components/schemas/${name}`);
    if (found !== undefined) return found as Schema;
  }
  throw new Error(`No description has a schema ${name}.`);
}

const allFieldsOf = (name: string) => described(name).properties as Readonly<Record<string, Schema>>;

/** These properties of a schema of our descriptions. */
function fieldsOf(name: string, fields: readonly string[]): Readonly<Record<string, Schema | undefined>> {
  const properties = allFieldsOf(name);
  return Object.fromEntries(fields.map((field) => [field, properties[field]]));
}
