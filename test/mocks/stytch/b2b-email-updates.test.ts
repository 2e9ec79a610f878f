import { beforeEach, describe, expect, test } from "vitest";
import { ADA, type Api, notThis, stytch } from "./bench.ts";
import { byDiscovery, byEmail, person } from "./flows.ts";

let api: Api;
beforeEach(() => {
  api = stytch();
});

const SEND = "api_b2b_otp_v1_b2b_otp_email_LoginOrSignup";
const AUTHENTICATE = "api_b2b_otp_v1_b2b_otp_email_Authenticate";
const RESTRICTED = { email_jit_provisioning: "RESTRICTED" as const, email_allowed_domains: ["acme.com"] };

describe("an address that a member moves to", () => {
  const EVE = "eve@acme.com";
  const START_UPDATE = "api_organization_v1_organizations_members_StartEmailUpdate";

  const moving = async (settings = {}) => {
    const who = await person(api, settings);
    await byEmail(api, who);
    await api.ok(START_UPDATE, { email_address: EVE, delivery_method: "EMAIL_OTP" }, who.ids);
    const proof = { organization_id: who.ids.organization_id, email_address: EVE, code: api.lastCode(EVE) };
    return { who, proof };
  };

  test("is theirs with the code that was sent there, and the former one is retired", async () => {
    const { who, proof } = await moving();
    const { member, method_id, member_session } = await api.ok(AUTHENTICATE, proof);
    expect(member).toMatchObject({
      member_id: who.ids.member_id,
      email_address: EVE,
      email_address_verified: true,
      retired_email_addresses: [{ email_address: ADA }],
    });
    expect(member_session?.authentication_factors[0]?.email_factor).toEqual({
      email_id: method_id,
      email_address: EVE,
    });
  });

  test("stays unproven with a wrong code", async () => {
    const { who, proof } = await moving();
    const reply = await api.post(AUTHENTICATE, { ...proof, code: notThis(proof.code) });
    expect(reply).toMatchObject({ status: 404, error: "otp_code_not_found" });
    expect(api.world.data.members.get(who.ids.member_id)?.email_address).toBe(ADA);
  });

  test("is nobody's when the time is up", async () => {
    const { proof } = await moving();
    api.clock.advance({ minutes: 5 });
    expect(await api.post(AUTHENTICATE, proof)).toMatchObject({ status: 404, error: "member_not_found" });
  });

  test("and the one they had are kept from whoever would join by the domain", async () => {
    const { who, proof } = await moving(RESTRICTED);
    const { organization_id } = who.ids;
    const refused = { status: 400, error: "invalid_email_for_jit_provisioning" };
    expect(await api.post(SEND, { organization_id, email_address: EVE })).toMatchObject(refused);
    await api.ok(AUTHENTICATE, proof);
    expect(await api.post(SEND, { organization_id, email_address: ADA })).toMatchObject(refused);
    expect((await byDiscovery(api)).discovered_organizations).toEqual([]);
  });
});
