import { describe, expect, test } from "vitest";
import { stytchControls } from "../../../mocks/stytch/controls.ts";
import type { StytchWorld } from "../../../mocks/stytch/state.ts";
import { schemaBreaches } from "../../../src/control/world/schema-breaches.ts";
import { ADA, basic, LIVE_PROJECT, notThis, PHONE, PROJECT, START, stytch, totpAt } from "./bench.ts";
import { byEmail, person, sendSms, signIn } from "./flows.ts";

const { tables, authenticators } = stytchControls;

function table(world: StytchWorld, title: string) {
  const found = tables(world).find((one) => one.title === title);
  if (!found) throw new Error(`There is no table ${title}.`);
  return found;
}

/** The cells of the newest row, by their columns. */
function newest(world: StytchWorld, title: string) {
  const { columns, rows } = table(world, title);
  return Object.fromEntries(columns.map((column, index) => [column, rows[0]?.cells[index]]));
}

describe("tables", () => {
  test("of a new world are there, and empty", () => {
    const { world } = stytch();
    expect(tables(world).map(({ title, rows, total }) => [title, rows, total])).toEqual([
      ["Organizations", [], 0],
      ["Members", [], 0],
      ["Users", [], 0],
      ["Sessions", [], 0],
      ["TOTP registrations", [], 0],
      ["Intermediate sessions", [], 0],
    ]);
  });

  test("show an organization", async () => {
    const { world, organization } = stytch();
    const { organization_id } = await organization({
      mfa_policy: "REQUIRED_FOR_ALL",
      email_allowed_domains: ["acme.com", "acme.io"],
      auth_methods: "RESTRICTED",
      allowed_auth_methods: ["email_otp", "sso"],
    });
    expect(table(world, "Organizations").rows[0]?.id).toBe(organization_id);
    expect(newest(world, "Organizations")).toEqual({
      name: "Acme",
      slug: "acme",
      MFA: "REQUIRED_FOR_ALL",
      "ways in": "email_otp, sso",
      "allowed domains": "acme.com, acme.io",
    });
  });

  test("show a member", async () => {
    const api = stytch();
    await person(
      api,
      {},
      { name: "Ada", mfa_phone_number: PHONE, mfa_enrolled: true, roles: ["stytch_admin"] },
    );
    expect(newest(api.world, "Members")).toEqual({
      email: `${ADA} (unverified)`,
      name: "Ada",
      organization: "acme",
      status: "active",
      phone: `${PHONE} (unverified)`,
      MFA: "enrolled",
      roles: "stytch_member, stytch_admin",
    });
  });

  test("show a user", async () => {
    const { world, ok } = stytch();
    await ok("api_user_v1_Create", {
      email: ADA,
      phone_number: PHONE,
      name: { first_name: "Ada", last_name: "L" },
    });
    expect(newest(world, "Users")).toEqual({
      name: "Ada L",
      emails: `${ADA} (unverified)`,
      phones: `${PHONE} (unverified)`,
      status: "active",
    });
  });

  test("say until when somebody is locked", async () => {
    const api = stytch({ policies: { lock_threshold: 1 } });
    const { phone_id } = await sendSms(api);
    await api.post("api_otp_v1_Authenticate", { method_id: phone_id, code: notThis(api.lastCode(PHONE)) });
    expect(newest(api.world, "Users").status).toBe("active, locked until 2026-04-25T17:37:09Z");
  });

  test("show a session, and when it ends", async () => {
    const api = stytch();
    const { session } = await signIn(api);
    const [row] = table(api.world, "Sessions").rows;
    expect(row).toMatchObject({ id: session?.session_id, expiresAt: START + 60 * 60_000 });
    expect(newest(api.world, "Sessions")).toEqual({
      of: PHONE,
      organization: "",
      factors: "sms_otp",
      started: "2026-04-25T16:37:09Z",
    });
  });

  test("show an intermediate session under a name that is not its token", async () => {
    const api = stytch();
    const ada = await person(api, { mfa_policy: "REQUIRED_FOR_ALL" });
    const { intermediate_session_token } = await byEmail(api, ada);
    const [row] = table(api.world, "Intermediate sessions").rows;
    expect(row).toMatchObject({ expiresAt: START + 10 * 60_000 });
    expect(row?.id).toMatch(/^intermediate-session-[0-9a-f]{12}$/);
    expect(JSON.stringify(tables(api.world))).not.toContain(intermediate_session_token);
    expect(newest(api.world, "Intermediate sessions")).toEqual({
      of: ADA,
      organization: "acme",
      factors: "email_otp",
    });
  });

  test("show how a TOTP registration stands", async () => {
    const { world, ok, clock } = stytch();
    const { user_id } = await ok("api_user_v1_Create", { email: ADA });
    const { secret } = await ok("api_totp_v1_Create", { user_id, expiration_minutes: 5 });
    const view = () => [
      newest(world, "TOTP registrations").state,
      table(world, "TOTP registrations").rows[0]?.expiresAt,
    ];
    expect(view()).toEqual(["waits for its first code", START + 5 * 60_000]);
    clock.advance({ minutes: 5 });
    expect(view()).toEqual(["lapsed", START + 5 * 60_000]);
    clock.set(START);
    await ok("api_totp_v1_Authenticate", { user_id, totp_code: totpAt(secret, START) });
    expect(view()).toEqual(["verified", undefined]);
    expect(newest(world, "TOTP registrations")).toMatchObject({ of: ADA, "recovery codes left": "10" });
  });

  test("hold no token and no secret", async () => {
    const api = stytch();
    const { session_token, user_id } = await signIn(api);
    const { secret, recovery_codes } = await api.ok("api_totp_v1_Create", { user_id });
    const shown = JSON.stringify(tables(api.world));
    for (const kept of [session_token, secret, ...recovery_codes]) expect(shown).not.toContain(kept);
  });

  test("show the newest two hundred, newest first, and say how many there are", async () => {
    const { world, ok } = stytch();
    for (let turn = 1; turn <= 205; turn++) {
      await ok("api_user_v1_Create", { email: `user-${turn}@acme.com` });
    }
    const { rows, total } = table(world, "Users");
    const emails = rows.map(({ cells }) => cells[1]);
    expect([total, rows.length, emails[0], emails.at(-1)]).toEqual([
      205,
      200,
      "user-205@acme.com (unverified)",
      "user-6@acme.com (unverified)",
    ]);
  });
});

describe("authenticators", () => {
  test("show the code of a user's app, under the email", async () => {
    const { world, ok } = stytch();
    const { user_id } = await ok("api_user_v1_Create", { email: ADA, phone_number: PHONE });
    const { secret, totp_id } = await ok("api_totp_v1_Create", { user_id });
    const [app] = authenticators(world);
    expect(app).toMatchObject({ id: totp_id, owner: ADA, verified: false, periodMs: 30_000 });
    expect(app?.codeAt(START)).toBe(totpAt(secret, START));
    expect(app?.codeAt(START + 30_000)).toBe(totpAt(secret, START + 30_000));
  });

  test("are known by the phone of a user who has no email", async () => {
    const api = stytch();
    const { user_id } = await signIn(api);
    await api.ok("api_totp_v1_Create", { user_id });
    expect(authenticators(api.world).map(({ owner }) => owner)).toEqual([PHONE]);
  });

  test("are known by the email of a member", async () => {
    const api = stytch();
    const { ids } = await person(api);
    await api.ok("api_b2b_totp_v1_Create", ids);
    expect(authenticators(api.world).map(({ owner }) => owner)).toEqual([ADA]);
  });
});

test.each([
  [PROJECT, true],
  [LIVE_PROJECT, true],
  ["project-test-1", false],
  ["__proto__", false],
])("%s can be a project: %s", (id, expected) => {
  expect(stytchControls.isProject(id)).toBe(expected);
});

test.each(Object.entries(stytchControls.policies))(
  "the standard of the policy %s is what its schema allows",
  (_, terms) => {
    expect(schemaBreaches(terms.standard, terms.schema)).toEqual([]);
  },
);

test.each([
  ["strict_mfa", "yes"],
  ["sms_countries", "some"],
  ["sms_countries", ["USA"]],
  ["totp_replay", "any"],
  ["consumer_email_factor", "email"],
  ["lock_threshold", 0],
  ["lock_minutes", 10_081],
  ["roles_must_exist", "no"],
  ["rbac_policy", { roles: [] }],
  ["rbac_policy", { custom_roles: [{ role_id: "editor" }] }],
  ["rbac_policy", { custom_resources: [{ resource_id: "documents", available_actions: "read" }] }],
] as const)("the policy %s is not %j", (name, value) => {
  expect(schemaBreaches(value, stytchControls.policies[name].schema)).toHaveLength(1);
});

test("the call to begin with sends a code", async () => {
  const { mock } = stytch();
  const { method, path, login, body } = stytchControls.firstCall ?? {};
  const [project = "", secret] = String(login).split(":");
  const reply = await mock.handle({
    method: String(method),
    url: String(path),
    headers: { authorization: basic(project, secret), "content-type": "application/json" },
    body: JSON.stringify(body),
  });
  expect([reply.status, mock.world(project).inbox.all().length]).toEqual([200, 1]);
});
