import { describe, expect, test } from "vitest";
import { refusedDiagnostic } from "../../../src/control/world/world-document.ts";
import { renderDiagnostic } from "../../../src/document/render-diagnostic.ts";
import { parseDocument } from "../../../src/document/text-document.ts";
import { WorldDocumentError } from "../../../src/mock/controls.ts";
import { OTHER_PROJECT, PROJECT } from "./bench.ts";
import { ACME, ADA, BOB, seed, seeded } from "./written-worlds.ts";

function refusalOf(text: string): WorldDocumentError {
  try {
    seeded(text);
  } catch (error) {
    if (error instanceof WorldDocumentError) return error;
    throw error;
  }
  throw new Error("The document was taken as it is.");
}

const UUID = "00000000-0000-4000-8000-000000000001";
const members = (...entries: string[]) =>
  `{ organizations: { ${ACME} }, members: { ${entries.join(", ")} } }`;
const eve = (fields: string) => `eve: { organization: acme, email_address: eve@acme.example, ${fields} }`;
const session = (world: string, fields: string) => `{ ${world}, sessions: { s: { ${fields} } } }`;
const WITH_ADA = `organizations: { ${ACME} }, members: { ${ADA} }`;

describe("what the schema cannot say is wrong is refused, with its place", () => {
  test.each([
    [
      "a document of another project",
      `project: ${OTHER_PROJECT}`,
      "/project",
      `The document is for ${OTHER_PROJECT}, and this is ${PROJECT}.`,
      "Seed that project, or leave the project out: the document then fits any.",
    ],
    [
      "a secret of the other environment",
      "secrets: [secret-test-one, secret-live-two]",
      "/secrets/1",
      `A secret of live does not open ${PROJECT}.`,
      "Write one that begins with secret-test-.",
    ],
    [
      "a name in two sections",
      `{ organizations: { bob: {} }, users: { ${BOB} } }`,
      "/users/bob",
      'The name "bob" is given twice.',
      "Give each thing a name of its own.",
    ],
    [
      "an organization that is not declared",
      members("ada: { organization: amce, email_address: ada@acme.example }"),
      "/members/ada/organization",
      'There is no organization "amce" in this document.',
      'Did you mean "acme"?',
    ],
    [
      "an organization that is like no other",
      members("ada: { organization: globex-international, email_address: ada@acme.example }"),
      "/members/ada/organization",
      'There is no organization "globex-international" in this document.',
      "Declare it under organizations.",
    ],
    [
      "a slug twice",
      "organizations: { acme: { organization_slug: one }, globex: { organization_slug: one } }",
      "/organizations/globex/organization_slug",
      "Another organization has this slug.",
      "Give it a slug of its own, or leave the slug out.",
    ],
    [
      "a domain that everybody's mail has",
      "organizations: { acme: { email_allowed_domains: [gmail.com] } }",
      "/organizations/acme/email_allowed_domains",
      "email_allowed_domains holds the domain of a common mail provider.",
      "List domains of companies of your own, each once.",
    ],
    [
      "a restriction to nothing",
      "organizations: { acme: { auth_methods: RESTRICTED, email_invites: ALL_ALLOWED } }",
      "/organizations/acme/auth_methods",
      "RESTRICTED auth_methods need allowed_auth_methods.",
      "List what is allowed, or leave the restriction out.",
    ],
    [
      "an error of the API that is about no field",
      "organizations: { acme: { sso_jit_provisioning: NOT_ALLOWED, email_invites: NOT_ALLOWED } }",
      "/organizations/acme",
      "The way into the organization is not one that exists, or none is left open.",
      "Change what the API would refuse.",
    ],
    [
      "an address twice in an organization",
      members(ADA, "eve: { organization: acme, email_address: ADA@acme.example }"),
      "/members/eve/email_address",
      "Another member of the organization has this email address.",
      "Give each member of an organization an address of their own.",
    ],
    [
      "a member's phone twice in an organization",
      members(ADA, eve('mfa_phone_number: "+12025550100"')),
      "/members/eve/mfa_phone_number",
      "Another member of the organization has this phone number.",
      "Give each member a phone number of their own.",
    ],
    [
      "a member's phone that cannot be",
      members(eve('mfa_phone_number: "+1202"')),
      "/members/eve/mfa_phone_number",
      "The phone number is not valid; write it in E.164 form, like +12025550162.",
      "Write a number that exists: +12025550100 to +12025550199 are kept free for fiction.",
    ],
    [
      "a user's phone in a country that texts do not go to",
      `users: { bob: { phone_number: "+4915112345678" } }`,
      "/users/bob/phone_number",
      "The country code of the phone number is not enabled for this project: DE.",
      "Use another number, or list the country in the policy sms_countries.",
    ],
    [
      "a default method that the member does not have",
      members(eve("default_mfa_method: totp")),
      "/members/eve/default_mfa_method",
      "The member does not have this second factor.",
      "Give the member a phone or an authenticator.",
    ],
    [
      "somebody invited where nobody is",
      `{ organizations: { acme: { email_invites: NOT_ALLOWED } }, members: { ${eve("status: invited")} } }`,
      "/members/eve/status",
      '"acme" invites nobody, so nobody in it is invited.',
      "Set its email_invites to ALL_ALLOWED, or give the member another status.",
    ],
    [
      "somebody invited from a domain that is not allowed",
      `{ organizations: { acme: { email_invites: RESTRICTED, email_allowed_domains: [acme.test, acme.io] } }, members: { ${eve("status: invited")} } }`,
      "/members/eve/email_address",
      '"acme" invites only addresses of acme.test, acme.io.',
      "Use such an address, or add the domain to its email_allowed_domains.",
    ],
    [
      "a user without an address",
      "users: { bob: {} }",
      "/users/bob",
      "A user needs an email address or a phone number.",
      "Give the user an email or a phone_number.",
    ],
    [
      "a user's phone twice",
      `users: { ${BOB}, eve: { phone_number: "+12025550101" } }`,
      "/users/eve/phone_number",
      "Another user has this phone number.",
      "Give each user a phone number of their own.",
    ],
    [
      "an authenticator of a user who is pending",
      `users: { bob: { phone_number: "+12025550101", status: pending, authenticator: true } }`,
      "/users/bob/authenticator",
      "A user who is pending has no authenticator app: only an active user can register one.",
      "Leave out the authenticator or the status.",
    ],
    [
      "an id of another environment",
      `users: { bob: { phone_number: "+12025550101", id: user-live-${UUID} } }`,
      "/users/bob/id",
      `The id "user-live-${UUID}" is of another environment than the project, which is test.`,
      "Write -test- in the id.",
    ],
    [
      "an id twice",
      `users: { bob: { phone_number: "+12025550101", id: user-test-${UUID} }, eve: { email: eve@eve.example, id: user-test-${UUID} } }`,
      "/users/eve/id",
      `The id "user-test-${UUID}" is taken.`,
      "Give each its own id, or none.",
    ],
    [
      "a session of nobody",
      session(WITH_ADA, "of: adda, factors: [email_otp]"),
      "/sessions/s/of",
      'There is no member or user "adda" in this document.',
      'Did you mean "ada"?',
    ],
    [
      "a session of nobody, and nobody like them",
      session(WITH_ADA, "of: somebody-else, factors: [email_otp]"),
      "/sessions/s/of",
      'There is no member or user "somebody-else" in this document.',
      "Declare them under members or users.",
    ],
    [
      "a session of somebody who is pending",
      session(
        `users: { bob: { phone_number: "+12025550101", status: pending } }`,
        "of: bob, factors: [sms_otp]",
      ),
      "/sessions/s/of",
      '"bob" is pending, and only who is active has a session.',
      "Leave out the session or the status.",
    ],
    [
      "a factor that its owner has nothing to prove with",
      session(`users: { ${BOB} }`, "of: bob, factors: [sms_otp, email_otp]"),
      "/sessions/s/factors/1",
      '"bob" has no email address to prove email_otp with.',
      'Give "bob" one, or take the factor out.',
    ],
    [
      "a factor of an app that a member does not have",
      session(WITH_ADA, "of: ada, factors: [email_otp, totp]"),
      "/sessions/s/factors/1",
      '"ada" has no authenticator to prove totp with.',
      'Give "ada" one, or take the factor out.',
    ],
    [
      "one factor where two are owed",
      session(
        `organizations: { acme: { mfa_policy: REQUIRED_FOR_ALL } }, members: { ${ADA} }`,
        "of: ada, factors: [email_otp]",
      ),
      "/sessions/s/factors",
      "The member owes a second factor, so these open no session.",
      'Add "sms_otp" or "totp".',
    ],
    [
      "a first factor that the organization does not accept",
      session(
        `organizations: { acme: { organization_slug: acme, email_invites: ALL_ALLOWED, auth_methods: RESTRICTED, allowed_auth_methods: [sso, password] } }, members: { ${ADA} }`,
        "of: ada, factors: [email_otp]",
      ),
      "/sessions/s/factors",
      "The organization acme lets people in by sso, password only.",
      "Add such a factor, or change its allowed_auth_methods.",
    ],
    [
      "a second factor that the organization does not accept",
      session(
        `organizations: { acme: { mfa_methods: RESTRICTED, allowed_mfa_methods: [totp] } }, members: { ${ADA} }`,
        "of: ada, factors: [email_otp, sms_otp]",
      ),
      "/sessions/s/factors/1",
      "The organization does not allow this second factor.",
      "Take the factor out, or add it to the organization's allowed_mfa_methods.",
    ],
    [
      "claims that Stytch keeps for itself",
      session(
        `users: { ${BOB} }`,
        'of: bob, factors: [sms_otp], session_custom_claims: { "https://stytch.com/session": 1 }',
      ),
      "/sessions/s/session_custom_claims",
      "Custom claims may not start with https://stytch.com/.",
      "Change what the API would refuse.",
    ],
  ])("%s", (_, text, pointer, message, fix) => {
    const { pointer: place, message: says, fix: mends } = refusalOf(text);
    expect([place, says, mends]).toEqual([pointer, message, fix]);
  });

  test("somebody invited from a domain that is allowed is none", () => {
    const { world, id } = seeded(
      `{ organizations: { acme: { email_invites: RESTRICTED, email_allowed_domains: [acme.example] } }, members: { ${eve("status: invited")} } }`,
    );
    expect(world.data.members.get(id("eve"))?.status).toBe("invited");
  });

  test("the same document again in the same world is one", () => {
    const { world } = seeded(`organizations: { ${ACME} }`);
    expect(() => seed(world, `organizations: { ${ACME} }`)).toThrow("Another organization has this slug.");
  });

  test("a person is shown where it stands", () => {
    const text = `organizations:\n  acme: {}\nmembers:\n  ada:\n    organization: acne\n    email_address: ada@acme.example\n`;
    const diagnostic = refusedDiagnostic(parseDocument(text, "world.yml"), refusalOf(text));
    expect(renderDiagnostic(diagnostic, text)).toBe(`\
world.yml:5:5 error world/refused
  There is no organization "acne" in this document.
  4 |   ada:
  5 |     organization: acne
    |     ^
  fix: Did you mean "acme"?`);
  });
});
