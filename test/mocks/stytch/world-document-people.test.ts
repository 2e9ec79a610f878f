import { describe, expect, test } from "vitest";
import { WorldDocumentError } from "../../../src/mock/controls.ts";
import { bench, OTHER } from "../../control/bench.ts";
import { stytch } from "./bench.ts";
import { ACME, seed, seeded } from "./written-worlds.ts";

type World = ReturnType<typeof seeded>["world"];

const sizes = ({ data: { organizations, members, users } }: World) => ({
  organizations: organizations.size,
  members: members.size,
  users: users.size,
});

const all = <Row>(rows: { values(): Iterable<Row> }): Row[] => [...rows.values()];

function refusalOf(text: string, world = stytch().world): unknown {
  try {
    seed(world, text);
  } catch (thrown) {
    if (!(thrown instanceof WorldDocumentError)) throw thrown;
    const { pointer, message, fix } = thrown;
    return { pointer, message, fix };
  }
  throw new Error("It was not refused.");
}

describe("how many are made up", () => {
  test.each([
    ["people: 50", { organizations: 3, members: 40, users: 10 }],
    ["people: 1", { organizations: 1, members: 1, users: 0 }],
    ["people: { organizations: 3, members: 40, users: 10 }", { organizations: 3, members: 40, users: 10 }],
    ["people: { members: 31 }", { organizations: 3, members: 31, users: 0 }],
    ["people: { users: 2 }", { organizations: 0, members: 0, users: 2 }],
    ["people: { organizations: 2 }", { organizations: 2, members: 0, users: 0 }],
    [`{ people: 50, organizations: { ${ACME} } }`, { organizations: 1, members: 40, users: 10 }],
    ["{ people: 50, policies: { vertical: consumer } }", { organizations: 0, members: 0, users: 50 }],
    ["{ people: 50, policies: { vertical: b2b } }", { organizations: 4, members: 50, users: 0 }],
  ])("%s", (text, expected) => {
    expect(sizes(seeded(text).world)).toEqual(expected);
  });
});

describe("who is made up", () => {
  test("are members of every organization of the document, with mail at its domain and a phone of their own", () => {
    const { world, id } = seeded(`
      organizations: { ${ACME}, bolt: { email_allowed_domains: [bolt.example] } }
      people: { organizations: 1, members: 9 }
    `);
    const members = all(world.data.members);
    const mailIn = (organization: string) =>
      members
        .filter(({ organization_id }) => organization_id === id(organization))
        .map(({ email_address }) => email_address.replace(/^[a-z-]+\.[a-z-]+@/, "…@"));
    expect(mailIn("acme")).toEqual(["…@acme.example", "…@acme.example", "…@acme.example"]);
    expect(mailIn("bolt")).toEqual(["…@bolt.example", "…@bolt.example", "…@bolt.example"]);
    expect(members.map(({ mfa_phone_number }) => mfa_phone_number)).toEqual(
      Array.from({ length: 9 }, (_, turn) => `+1202555010${turn}`),
    );
  });

  test("have second factors: of four members one by text message and one by an app, of four users one by an app", () => {
    const { world } = seeded("people: { members: 8, users: 4 }");
    const members = all(world.data.members);
    expect(members.map(({ default_mfa_method }) => default_mfa_method)).toEqual(
      [1, 2].flatMap(() => ["", "sms_otp", "", "totp"]),
    );
    expect(members.filter((member) => member.mfa_enrolled)).toHaveLength(4);
    expect(all(world.data.totps).filter(({ verified }) => verified)).toHaveLength(3);
  });

  test("have no second factor that their organization does not allow", () => {
    const { world } = seeded(`
      organizations: { acme: { mfa_methods: RESTRICTED, allowed_mfa_methods: [sms_otp] } }
      people: { members: 8 }
    `);
    expect(all(world.data.totps)).toEqual([]);
  });

  test("have no phone where the project sends no text messages to its country", () => {
    const { world } = seeded("{ policies: { sms_countries: [DE] }, people: { members: 4, users: 4 } }");
    expect(all(world.data.members).map(({ mfa_phone_number }) => mfa_phone_number)).toEqual(["", "", "", ""]);
    expect(all(world.data.contacts).map(({ kind }) => kind)).toEqual(["email", "email", "email", "email"]);
  });

  test("have mail at reserved domains alone, and nobody has another's address or phone", () => {
    const { world } = seeded("people: 500");
    const { members, contacts } = world.data;
    const addresses = [
      ...all(members).flatMap(({ email_address, mfa_phone_number }) => [email_address, mfa_phone_number]),
      ...all(contacts).map(({ address }) => address),
    ];
    expect(addresses).toHaveLength(1_000);
    expect(new Set(addresses).size).toBe(1_000);
    for (const address of addresses)
      expect(address).toMatch(/^\+1\d{3}55501\d\d$|^[a-z.-]+\d*@[a-z0-9-]+\.example$/);
  });

  test("have what an app keeps about people", () => {
    const { world } = seeded("people: { organizations: 1, members: 1, users: 1 }");
    const [organization] = all(world.data.organizations);
    const [member] = all(world.data.members);
    const [user] = all(world.data.users);
    const day = expect.stringMatching(/^20\d\d-\d\d-\d\d$/);
    const text = expect.any(String);
    const address = { street_address: text, city: text, state: text, postal_code: text, country: "US" };
    expect(organization?.trusted_metadata).toEqual({
      plan: text,
      customer_since: day,
      billing_address: address,
    });
    expect(member).toMatchObject({
      name: expect.stringMatching(/^\S+ \S+/),
      trusted_metadata: { employee_number: expect.stringMatching(/^\d{6}$/), department: text, joined: day },
      untrusted_metadata: { job_title: text, locale: text, time_zone: text },
    });
    expect(user).toMatchObject({
      name: { first_name: text, last_name: text },
      trusted_metadata: { plan: text, customer_since: day },
      untrusted_metadata: { address, locale: text, time_zone: text },
    });
  });

  test("can be found: everybody's name, address and phone is told, beside the ids", () => {
    const { named, world } = seeded("people: { members: 2, users: 1 }");
    const [organization, one, , user] = Object.entries(named);
    expect(organization).toEqual([
      all(world.data.organizations)[0]?.organization_slug,
      {
        id: expect.stringMatching(/^organization-test-/),
        organization_slug: organization?.[0],
        organization_name: all(world.data.organizations)[0]?.organization_name,
      },
    ]);
    const [member] = all(world.data.members);
    expect(one).toEqual([
      member?.email_address.replace(/@.*/, ""),
      {
        id: member?.member_id,
        organization_id: organization?.[1].id,
        email_id: member?.email_id,
        phone_id: member?.phone_id,
        name: member?.name,
        email_address: member?.email_address,
        mfa_phone_number: "+12025550100",
      },
    ]);
    expect(user?.[1]).toEqual({
      id: all(world.data.users)[0]?.user_id,
      email_id: expect.stringMatching(/^email-test-/),
      phone_id: expect.stringMatching(/^phone-number-test-/),
      name: expect.any(String),
      email: expect.stringMatching(/@(mail|post|inbox)\.example$/),
      phone_number: "+12025550102",
    });
  });

  test("sign in as anybody does", async () => {
    const { named, post } = seeded("people: { users: 1 }");
    const [ids] = Object.values(named);
    const { body } = await post("api_otp_v1_otp_sms_LoginOrCreate", { phone_number: ids?.phone_number });
    expect(body).toMatchObject({ user_id: ids?.id, user_created: false });
  });
});

describe("what is written beside them", () => {
  const WRITTEN = `organizations: { ${ACME} }\nusers: { bob: { phone_number: "+12025550100" } }`;

  test("has the same ids and tokens as without them", () => {
    const alone = seeded(`${WRITTEN}\nsessions: { bobs: { of: bob, factors: [sms_otp] } }`);
    const among = seeded(`${WRITTEN}\nsessions: { bobs: { of: bob, factors: [sms_otp] } }\npeople: 20`);
    expect(among.named).toMatchObject(alone.named);
  });

  test("keeps its phones and its names", () => {
    const { world, named } = seeded(`${WRITTEN}\npeople: { members: 1 }`);
    expect(all(world.data.members)[0]?.mfa_phone_number).toBe("+12025550101");
    const [, , taken = ""] = Object.keys(named);
    const again = seeded(`
      organizations: { ${ACME} }
      users: { ${taken}: { phone_number: "+12025550100" } }
      people: { members: 1 }
    `);
    expect(Object.keys(again.named).toSorted()).toEqual(["acme", taken, `${taken}-2`].toSorted());
  });
});

test("the same seed makes up the same people, after a reset, in a snapshot and in a fork too", async () => {
  const { ask } = bench();
  const people = async () => (await ask("POST", "seed", { people: 10 })).body;
  await ask("POST", "snapshots", { name: "empty" });
  const first = await people();
  expect(await people()).not.toEqual(first);
  await ask("POST", "reset");
  expect(await people()).toEqual(first);
  await ask("POST", "snapshots/empty/restore");
  expect(await people()).toEqual(first);
  await ask("POST", "snapshots/empty/restore");
  await ask("POST", "fork", { to: OTHER });
  expect((await ask("POST", "seed", { people: 10 }, OTHER)).body).toEqual(first);
});

describe("people are refused", () => {
  test("where no organization is there for members to be in", () => {
    expect(refusalOf("people: { organizations: 0, members: 2 }")).toEqual({
      pointer: "/people/organizations",
      message: "There is no organization for the 2 members to be in.",
      fix: "Leave organizations out: as many as they need are then made up.",
    });
    expect(refusalOf("people: { organizations: 0, members: 1 }")).toMatchObject({
      message: "There is no organization for the member to be in.",
    });
  });

  test("past the last fictitious phone", () => {
    const { world } = stytch();
    for (let given = 0; given < 35_899; given++) world.people.phone();
    expect(refusalOf("people: { users: 2 }", world)).toEqual({
      pointer: "/people",
      message: "All 35,900 phone numbers that are kept free for fiction are given out in this world.",
      fix: "Reset the project, or make up fewer people.",
    });
  });

  test.each([
    [0, "/people must be >= 1."],
    [10_001, "/people must be <= 10000."],
    ["many", "/people must be integer,object."],
    [{ member: 3 }, "/people/member is not known."],
  ])("as many as %j", async (people, message) => {
    const { status, body } = await bench().ask("POST", "seed", { people });
    expect([status, body.error.faults[0].message]).toEqual([400, message]);
  });

  test("whole: a world that cannot hold all of them gets none", async () => {
    const { ask, world } = bench();
    for (let given = 0; given < 35_899; given++) world.people.phone();
    const before = world.state();
    const { status } = await ask("POST", "seed", { people: { users: 2 } });
    expect([status, world.data.users.size, world.state().people]).toEqual([400, 0, before.people]);
  });
});
