import { beforeEach, describe, expect, test } from "vitest";
import { ADA, type Api, MALFORMED_TOKEN, PHONE, stytch } from "./bench.ts";
import { another, byDiscovery, byEmail, bySms, bySmsAlone, person, signIn } from "./flows.ts";

let api: Api;
beforeEach(() => {
  api = stytch();
});

const LIST = "api_discovery_v1_discovery_organizations_List";
const JIT = { email_jit_provisioning: "RESTRICTED" as const, email_allowed_domains: ["ACME.com"] };
const REQUIRED = { mfa_policy: "REQUIRED_FOR_ALL" };
const WITHOUT_EMAIL = { auth_methods: "RESTRICTED", allowed_auth_methods: ["sso", "password"] };

/** Somebody with a verified address at acme.com, in an organization that is open to that domain. */
const neighbour = async (organization = {}) => {
  const who = await person(api, { ...JIT, ...organization }, { email_address: "eve@acme.com" });
  await byEmail(api, who);
  return who;
};

describe("an address discovers", () => {
  test.each(["active", "pending", "invited"] as const)("its membership that is %s", async (status) => {
    const { ids, organization } = await person(api);
    const member = api.world.data.members.update(ids.member_id, { status });
    const { discovered_organizations } = await byDiscovery(api);
    expect(discovered_organizations).toEqual([
      {
        member_authenticated: true,
        organization,
        membership: {
          type: `${status}_member`,
          details: null,
          member: expect.objectContaining({ member_id: member.member_id, status }),
        },
        primary_required: null,
        mfa_required: null,
      },
    ]);
  });

  test("its memberships first, then what it may join, and nothing of others", async () => {
    await neighbour({ organization_slug: "open" });
    await person(api, { organization_slug: "mine" });
    await person(api, { organization_slug: "foreign" }, { email_address: "bob@else.com" });
    const { discovered_organizations } = await byDiscovery(api);
    expect(discovered_organizations.map((it) => it.organization?.organization_slug)).toEqual([
      "mine",
      "open",
    ]);
  });

  test("no membership that was deleted", async () => {
    const { ids } = await person(api);
    api.world.data.members.update(ids.member_id, { status: "deleted" });
    expect((await byDiscovery(api)).discovered_organizations).toEqual([]);
  });

  test("an organization that takes in its domain, by the domain", async () => {
    await neighbour();
    const { discovered_organizations } = await byDiscovery(api);
    expect(discovered_organizations).toMatchObject([
      {
        member_authenticated: true,
        membership: {
          type: "eligible_to_join_by_email_domain",
          details: { domain: "acme.com" },
          member: null,
        },
      },
    ]);
    expect(api.world.data.members.size).toBe(1);
  });

  test("an organization that any address may join, by a neighbour in its own domain", async () => {
    await neighbour({ email_jit_provisioning: "ALL_ALLOWED", email_allowed_domains: [] });
    const shown = async (email_address?: string) =>
      (await byDiscovery(api, email_address)).discovered_organizations.map((it) => it.membership?.type);
    expect(await shown()).toEqual(["eligible_to_join_by_email_domain"]);
    expect(await shown("bob@else.com")).toEqual([]);
  });

  test("nothing by strangers of a domain that all the world shares", async () => {
    const open = { email_jit_provisioning: "ALL_ALLOWED" as const };
    const who = await person(api, open, { email_address: "eve@gmail.com" });
    await byEmail(api, who);
    expect((await byDiscovery(api, "ada@gmail.com")).discovered_organizations).toEqual([]);
  });

  test("but only where somebody of the domain has verified an address", async () => {
    await person(api, JIT, { email_address: "eve@acme.com" });
    expect((await byDiscovery(api)).discovered_organizations).toEqual([]);
  });

  test.each([
    [{ ...JIT, email_allowed_domains: ["else.com"] }],
    [{ email_allowed_domains: ["acme.com"], email_invites: "ALL_ALLOWED" as const }],
  ])("and none with %j", async (settings) => {
    const who = await person(api, settings, { email_address: "eve@acme.com" });
    await byEmail(api, who);
    expect((await byDiscovery(api)).discovered_organizations).toEqual([]);
  });
});

describe("what was proven is not enough", () => {
  test("where a second factor is asked for: the member's own are named, and nothing is texted", async () => {
    const who = await person(api, REQUIRED);
    await bySms(api, who);
    const before = api.world.inbox.all(PHONE).length;
    const { discovered_organizations } = await byDiscovery(api);
    expect(discovered_organizations).toMatchObject([
      {
        member_authenticated: false,
        mfa_required: {
          member_options: { mfa_phone_number: PHONE, totp_registration_id: "" },
          secondary_auth_initiated: null,
        },
        primary_required: null,
      },
    ]);
    expect(api.world.inbox.all(PHONE)).toHaveLength(before);
  });

  test("where it could be joined, and asks everybody for a second factor", async () => {
    const who = await person(api, { ...JIT, ...REQUIRED }, { email_address: "eve@acme.com" });
    await byEmail(api, who);
    expect((await byDiscovery(api)).discovered_organizations).toMatchObject([
      {
        member_authenticated: false,
        mfa_required: { member_options: null, secondary_auth_initiated: null },
      },
    ]);
  });

  test.each([
    [{}, { allowed_auth_methods: ["sso", "password"] }],
    [{ is_breakglass: true }, null],
  ])("where another first factor is asked for, to a member with %j: %j", async (member, primary) => {
    await person(api, WITHOUT_EMAIL, member);
    expect((await byDiscovery(api)).discovered_organizations).toMatchObject([
      { member_authenticated: primary === null, primary_required: primary, mfa_required: null },
    ]);
  });
});

describe("a list", () => {
  test("by an intermediate session is what discovery showed, and spends nothing", async () => {
    await neighbour();
    const { intermediate_session_token, discovered_organizations } = await byDiscovery(api);
    for (let i = 0; i < 2; i++) {
      expect(await api.ok(LIST, { intermediate_session_token })).toMatchObject({
        email_address: ADA,
        discovered_organizations,
        organization_id_hint: null,
      });
    }
  });

  test("by one that began in an organization names it", async () => {
    const who = await person(api, REQUIRED);
    const { intermediate_session_token } = await byEmail(api, who);
    const { organization_id_hint } = await api.ok(LIST, { intermediate_session_token });
    expect(organization_id_hint).toBe(who.ids.organization_id);
  });

  test("by a session shows memberships only, and its own as open", async () => {
    await neighbour({ organization_slug: "open" });
    const mine = await person(api, { organization_slug: "mine" });
    const { session_token, session_jwt } = await byEmail(api, mine);
    await person(api, { organization_slug: "strict", ...REQUIRED });
    for (const given of [{ session_token }, { session_jwt }]) {
      const reply = await api.ok(LIST, given);
      expect(reply).toMatchObject({ email_address: ADA, organization_id_hint: null });
      expect(
        reply.discovered_organizations.map((it) => [
          it.organization?.organization_slug,
          it.member_authenticated,
        ]),
      ).toEqual([
        ["mine", true],
        ["strict", false],
      ]);
    }
  });

  test("by a session is open where that session is, whatever is asked of those who come", async () => {
    const who = await person(api, REQUIRED);
    const { session_token } = await bySms(api, who);
    const { discovered_organizations } = await api.ok(LIST, { session_token });
    expect(discovered_organizations).toMatchObject([{ member_authenticated: true, mfa_required: null }]);
  });

  test("by a session whose address was never proven is open nowhere that restricts its ways in", async () => {
    const mine = await person(api, { organization_slug: "mine" });
    const { session_token } = await bySmsAlone(api, mine);
    await another(api, await api.organization({ organization_slug: "strict", ...allowingEmail }));
    const { discovered_organizations } = await api.ok(LIST, { session_token });
    expect(discovered_organizations.map((it) => it.member_authenticated)).toEqual([true, false]);
  });

  const allowingEmail = {
    auth_methods: "RESTRICTED" as const,
    allowed_auth_methods: ["email_otp" as const],
  };

  test.each([
    [{}, 400, "no_session_arguments"],
    [{ session_token: "x".repeat(44), session_jwt: "y" }, 400, "too_many_session_arguments"],
    [
      { session_token: "x".repeat(44), intermediate_session_token: "x".repeat(44) },
      400,
      "too_many_session_arguments",
    ],
    [{ intermediate_session_token: MALFORMED_TOKEN }, 400, "invalid_session_token"],
    [{ intermediate_session_token: "x".repeat(44) }, 404, "intermediate_session_not_found"],
    [{ session_token: "x".repeat(44) }, 404, "session_not_found"],
  ])("by %j: %d %s", async (body, status, error) => {
    expect(await api.post(LIST, body)).toMatchObject({ status, error });
  });

  test("by a session of a user is refused", async () => {
    const { session_token } = await signIn(api);
    expect((await api.post(LIST, { session_token })).error).toBe("session_not_found");
  });
});
