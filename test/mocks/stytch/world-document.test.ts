import { describe, expect, test } from "vitest";
import { stytchControls } from "../../../mocks/stytch/controls.ts";
import { schemaBreaches } from "../../../src/control/world/schema-breaches.ts";
import { OTHER_PROJECT, START, stytch, totpAt } from "./bench.ts";
import { ACME, ADA, BOB, seed, seeded } from "./written-worlds.ts";

const SECRET = "JBSWY3DPEHPK3PXP";

describe("what a document declares is there", () => {
  test("an organization, with the settings that creating one takes", async () => {
    const { post, id } = seeded(
      "organizations: { acme: { organization_name: Acme Inc, mfa_policy: REQUIRED_FOR_ALL, email_allowed_domains: [acme.example] } }",
    );
    const { body } = await post("api_organization_v1_Get", {}, { organization_id: id("acme") });
    expect(body.organization).toMatchObject({
      organization_name: "Acme Inc",
      organization_slug: "acme-inc",
      mfa_policy: "REQUIRED_FOR_ALL",
      email_allowed_domains: ["acme.example"],
    });
  });

  test("an organization is called by its name in the document unless it has another", async () => {
    const { world, id } = seeded("organizations: { acme: {} }");
    expect(world.data.organizations.get(id("acme"))?.organization_name).toBe("acme");
    expect(id("acme", "organization_slug")).toBe("acme");
  });

  test("a member, with what a create cannot say", async () => {
    const { world, id } = seeded(`
      organizations: { ${ACME} }
      members:
        ada:
          organization: acme
          email_address: Ada@acme.example
          name: Ada
          status: pending
          mfa_phone_number: "+12025550100"
          mfa_phone_number_verified: true
          email_address_verified: true
          mfa_enrolled: true
          default_mfa_method: totp
          roles: [stytch_admin]
          authenticator: true
    `);
    expect(world.data.members.get(id("ada"))).toMatchObject({
      organization_id: id("acme"),
      email_id: id("ada", "email_id"),
      email_address: "ada@acme.example",
      email_address_verified: true,
      name: "Ada",
      status: "pending",
      phone_id: id("ada", "phone_id"),
      mfa_phone_number: "+12025550100",
      mfa_phone_number_verified: true,
      mfa_enrolled: true,
      default_mfa_method: "totp",
      roles: ["stytch_admin"],
    });
    expect(world.data.totps.get(id("ada", "totp_registration_id"))).toMatchObject({
      account: id("ada"),
      verified: true,
    });
  });

  test("a user, as the API shows one", async () => {
    const { post, id } = seeded(`
      users:
        bob:
          email: bob@bob.example
          phone_number: "+12025550101"
          phone_number_verified: true
          name: { first_name: Bob }
          status: pending
          external_id: b-1
    `);
    expect((await post("api_user_v1_Get", {}, { user_id: id("bob") })).body).toMatchObject({
      user_id: id("bob"),
      status: "pending",
      external_id: "b-1",
      name: { first_name: "Bob", middle_name: "", last_name: "" },
      emails: [{ email_id: id("bob", "email_id"), email: "bob@bob.example", verified: false }],
      phone_numbers: [{ phone_id: id("bob", "phone_id"), phone_number: "+12025550101", verified: true }],
    });
  });

  test("an authenticator whose secret is known shows the codes that are accepted", async () => {
    const { post, id } = seeded(
      `users: { bob: { phone_number: "+12025550101", authenticator: { secret: ${SECRET} } } }`,
    );
    const totp_code = totpAt(SECRET, START);
    const reply = await post("api_totp_v1_Authenticate", { user_id: id("bob"), totp_code });
    expect([reply.status, reply.body.totp_id]).toEqual([200, id("bob", "totp_id")]);
  });

  test("an authenticator that waits for its first code", () => {
    const { world, id } = seeded(
      `users: { bob: { phone_number: "+12025550101", authenticator: { verified: false } } }`,
    );
    const totp = world.data.totps.get(id("bob", "totp_id"));
    expect([totp?.verified, totp?.expires_at]).toEqual([false, START + 60 * 60_000]);
  });

  test("a user without an authenticator has no id of one", () => {
    const { named } = seeded(`users: { bob: { phone_number: "+12025550101", authenticator: false } }`);
    expect(Object.keys(named.bob ?? {})).toEqual(["id", "phone_id"]);
  });

  test("policies, and the rest of them as they were", () => {
    const { world } = seeded("policies: { strict_mfa: false, sms_countries: any }");
    expect(world.policies).toMatchObject({
      strict_mfa: false,
      sms_countries: "any",
      totp_replay: "same code",
    });
  });

  test("the secrets that open the project, or that all of them do", () => {
    const { world } = seeded("secrets: [secret-test-one, secret-test-two=]");
    const admitted = (...secrets: string[]) => secrets.filter((secret) => world.secrets.admits(secret));
    expect(admitted("secret-test-abc", "secret-test-one", "secret-test-two=")).toEqual([
      "secret-test-one",
      "secret-test-two=",
    ]);
    seed(world, "secrets: any");
    expect(admitted("secret-test-abc", "secret-test-one")).toEqual(["secret-test-abc", "secret-test-one"]);
  });

  test("a number in a country that only the document's own policies allow", () => {
    const { world } = seeded(
      `{ policies: { sms_countries: [DE] }, users: { bob: { phone_number: "+4915112345678" } } }`,
    );
    expect(world.data.users.size).toBe(1);
  });
});

describe("the clock of a document", () => {
  test("is set before anything is declared", () => {
    const { world, id } = seeded("{ clock: { at: 2027-01-01T00:00:00Z }, organizations: { acme: {} } }");
    expect(world.data.organizations.get(id("acme"))?.created_at).toBe("2027-01-01T00:00:00Z");
    expect(world.clock.frozen).toBe(true);
  });

  test("runs from there on where it is said to", () => {
    expect(seeded("clock: { frozen: false }").clock.frozen).toBe(false);
  });

  test("stands still where it is said to", () => {
    const api = stytch();
    api.clock.resume();
    seed(api.world, "clock: { at: 2027-01-01T00:00:00Z, frozen: true }");
    expect([api.clock.frozen, api.clock.now()]).toEqual([true, Date.UTC(2027, 0, 1)]);
  });
});

describe("ids", () => {
  const WORLD = `
    organizations: { ${ACME} }
    members: { ${ADA} }
    users: { ${BOB} }
    sessions: { phone: { of: bob, factors: [sms_otp] } }
  `;

  test("are the same again for the same seed, tokens included", () => {
    expect(seeded(WORLD).named).toEqual(seeded(WORLD).named);
  });

  test("are others in another project", () => {
    const other = seed(stytch({ project: OTHER_PROJECT }).world, WORLD);
    expect(other.bob?.id).not.toBe(seeded(WORLD).named.bob?.id);
  });

  test("are those that the document pins", () => {
    const uuid = (last: number) => `00000000-0000-4000-8000-00000000000${last}`;
    const { named, world } = seeded(`
      organizations: { acme: { id: organization-test-${uuid(1)} } }
      members:
        ada:
          organization: acme
          id: member-test-${uuid(2)}
          email_address: ada@acme.example
          email_id: member-email-test-${uuid(3)}
          mfa_phone_number: "+12025550100"
          phone_id: member-phone-number-test-${uuid(4)}
          authenticator: { id: member-totp-test-${uuid(5)} }
      users:
        bob:
          id: user-test-${uuid(6)}
          email: bob@bob.example
          email_id: email-test-${uuid(7)}
          phone_number: "+12025550101"
          phone_id: phone-number-test-${uuid(8)}
          authenticator: { id: totp-test-${uuid(9)} }
    `);
    expect(named).toEqual({
      acme: { id: `organization-test-${uuid(1)}`, organization_slug: "acme" },
      ada: {
        id: `member-test-${uuid(2)}`,
        organization_id: `organization-test-${uuid(1)}`,
        email_id: `member-email-test-${uuid(3)}`,
        phone_id: `member-phone-number-test-${uuid(4)}`,
        totp_registration_id: `member-totp-test-${uuid(5)}`,
      },
      bob: {
        id: `user-test-${uuid(6)}`,
        email_id: `email-test-${uuid(7)}`,
        phone_id: `phone-number-test-${uuid(8)}`,
        totp_id: `totp-test-${uuid(9)}`,
      },
    });
    expect(world.data.members.get(`member-test-${uuid(2)}`)?.name).toBe("");
    expect(world.data.contacts.get(`phone-number-test-${uuid(8)}`)?.address).toBe("+12025550101");
  });

  test("may not be of another form", () => {
    expect(schemaBreaches({ users: { bob: { id: "bob" } } }, stytchControls.worldSchema)).toEqual([
      {
        pointer: "/users/bob/id",
        message: 'users.bob.id is "bob", which is not well formed.',
        fix: "The id of the user: user-test- or user-live-, and a UUID in lower case. Absent: one is made.",
      },
    ]);
  });
});

describe("the schema of a world document", () => {
  test("describes every property", () => {
    const undescribed = (schema: unknown, path: string): string[] =>
      typeof schema !== "object" || schema === null
        ? []
        : Object.entries(schema).flatMap(([key, value]) => {
            const below = undescribed(value, `${path}/${key}`);
            if (key !== "properties") return below;
            const bare = Object.entries(value as Readonly<Record<string, { description?: string }>>)
              .filter(([, property]) => !property.description)
              .map(([name]) => `${path}/${name}`);
            return [...bare, ...below];
          });
    expect(undescribed(stytchControls.worldSchema, "")).toEqual([]);
  });

  test.each([
    [{ sessions: { s: { of: "ada", factors: [] } } }, "sessions.s.factors must have 1 at least."],
    [
      { organizations: { "a b": {} } },
      'organizations has the name "a b", which must match ^[A-Za-z][A-Za-z0-9_.-]*$.',
    ],
    [
      JSON.parse('{ "users": { "__proto__": {} } }'),
      'users has the name "__proto__", which must match ^[A-Za-z][A-Za-z0-9_.-]*$.',
    ],
    [{ policies: { strict: true } }, 'policies has no property "strict".'],
    [{ secrets: ["hunter2"] }, 'secrets.0 is "hunter2", which is not well formed.'],
    [{ policies: { sms_countries: "DE" } }, 'policies.sms_countries is "DE", which is not well formed.'],
    [
      { users: { bob: { email: "b@b.example", phone_number_verified: true } } },
      'users.bob has "phone_number_verified" without "phone_number".',
    ],
    [{ members: { ada: { organization: "acme" } } }, 'members.ada lacks "email_address".'],
  ])("refuses %j", (document, message) => {
    expect(schemaBreaches(document, stytchControls.worldSchema).map((breach) => breach.message)).toEqual([
      message,
    ]);
  });

  test("lets a document name its schema, for an editor", () => {
    expect(schemaBreaches({ $schema: "./world-schema.json" }, stytchControls.worldSchema)).toEqual([]);
  });
});
