import { describe, expect, test } from "vitest";
import { brokenInvariants } from "../../../mocks/stytch/invariants.ts";
import { ACME, ADA, BOB, seeded } from "./written-worlds.ts";

describe("a session of a document", () => {
  const WORLD = `
    organizations: { acme: { organization_slug: acme, mfa_policy: REQUIRED_FOR_ALL } }
    members: { ${ADA} }
    users: { ${BOB} }
    sessions:
      laptop: { of: ada, factors: [email_otp, sms_otp] }
      phone: { of: bob, factors: [sms_otp], session_duration_minutes: 5, session_custom_claims: { a: 1 } }
  `;

  test.each(["session_token", "session_jwt"])("of a member authenticates by its %s", async (presented) => {
    const { post, id } = seeded(WORLD);
    const reply = await post("api_b2b_session_v1_Authenticate", { [presented]: id("laptop", presented) });
    expect(reply.status).toBe(200);
    expect(reply.body.member_session).toMatchObject({
      member_session_id: id("laptop"),
      member_id: id("ada"),
      organization_slug: "acme",
      expires_at: "2026-04-25T17:37:09Z",
      authentication_factors: [
        { type: "email_otp", sequence_order: "PRIMARY" },
        { type: "otp", delivery_method: "sms", sequence_order: "SECONDARY" },
      ],
    });
  });

  test.each(["session_token", "session_jwt"])("of a user authenticates by its %s", async (presented) => {
    const { post, id } = seeded(WORLD);
    const reply = await post("api_session_v1_Authenticate", { [presented]: id("phone", presented) });
    expect(reply.status).toBe(200);
    expect(reply.body.session).toMatchObject({
      session_id: id("phone"),
      user_id: id("bob"),
      custom_claims: { a: 1 },
      authentication_factors: [{ type: "otp", delivery_method: "sms" }],
    });
  });

  test("expires as any other", async () => {
    const { post, id, clock } = seeded(WORLD);
    clock.advance({ minutes: 5 });
    const reply = await post("api_session_v1_Authenticate", { session_token: id("phone", "session_token") });
    expect([reply.status, reply.error]).toEqual([404, "session_not_found"]);
  });

  test("has verified what was proven for it", () => {
    const { world, id } = seeded(WORLD);
    expect(world.data.members.get(id("ada"))).toMatchObject({
      email_address_verified: true,
      mfa_phone_number_verified: true,
    });
    expect(world.data.contacts.get(id("bob", "phone_id"))?.verified).toBe(true);
  });

  test("can rest on an authenticator", () => {
    const { world, id } = seeded(`
      organizations: { ${ACME} }
      members: { ada: { organization: acme, email_address: ada@acme.example, authenticator: { verified: false } } }
      users: { bob: { email: bob@bob.example, authenticator: true } }
      sessions: { one: { of: ada, factors: [email_otp, totp] }, other: { of: bob, factors: [email_otp, totp] } }
    `);
    const types = (name: string) => world.data.sessions.get(id(name))?.factors.map(({ type }) => type);
    expect([types("one"), types("other")]).toEqual([
      ["email_otp", "totp"],
      ["email_otp", "totp"],
    ]);
    expect(world.data.totps.get(id("ada", "totp_registration_id"))?.verified).toBe(true);
  });

  test("leaves a world in which everything holds that always does", () => {
    expect(brokenInvariants(seeded(WORLD).world)).toEqual([]);
  });
});
