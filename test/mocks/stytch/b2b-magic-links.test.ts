import { beforeEach, describe, expect, test } from "vitest";
import { ADA, type Api, type Fields, stytch } from "./bench.ts";
import { another, byEmail, type Person, person } from "./flows.ts";

const START = "api_organization_v1_organizations_members_StartEmailUpdate";
const AUTHENTICATE = "api_b2b_magic_v1_Authenticate";
const BY_CODE = "api_b2b_otp_v1_b2b_otp_email_Authenticate";
const NEW = "ada@new.com";

let api: Api;
beforeEach(() => {
  api = stytch();
});

/** Ada has begun to move to another address; answers the token of the link that was sent there. */
async function moving(
  organization: Fields = {},
  member: Fields = {},
): Promise<{ ada: Person; token: string }> {
  const ada = await person(api, organization, member);
  await byEmail(api, ada);
  await api.ok(START, { email_address: NEW }, ada.ids);
  return { ada, token: api.lastCode(NEW) };
}

const bring = (magic_links_token: string, fields: Fields = {}) =>
  api.post(AUTHENTICATE, { magic_links_token, ...fields });

const SPENT = {
  status: 401,
  error: "unable_to_auth_magic_link",
  failure: { error_message: "The magic link has expired or was used already; ask for a new one." },
};

describe("the link of an email update", () => {
  test("makes the new address the member's, verified, and signs the member in", async () => {
    const { ada, token } = await moving();
    const { body } = await bring(token);
    expect(body).toMatchObject({
      member_id: ada.ids.member_id,
      organization_id: ada.ids.organization_id,
      member_authenticated: true,
      reset_sessions: false,
      mfa_required: null,
      member: {
        email_address: NEW,
        email_address_verified: true,
        retired_email_addresses: [{ email_address: ADA }],
      },
      member_session: {
        authentication_factors: [
          {
            type: "magic_link",
            delivery_method: "email",
            email_factor: { email_id: body.method_id, email_address: NEW },
          },
        ],
      },
    });
    expect(api.world.inbox.all(NEW).map(({ usedAt }) => usedAt)).toEqual([api.clock.now()]);
  });

  test("owes the second factor that the organization asks for", async () => {
    const { token } = await moving();
    const [organization] = api.world.data.organizations.values();
    await api.ok(
      "api_organization_v1_Update",
      { mfa_policy: "REQUIRED_FOR_ALL" },
      { organization_id: organization?.organization_id },
    );
    const { body } = await bring(token);
    expect(body).toMatchObject({
      member_authenticated: false,
      member_session: null,
      member: { email_address: NEW },
    });
    expect(body.intermediate_session_token).not.toBe("");
  });

  test("works once", async () => {
    const { token } = await moving();
    expect((await bring(token)).status).toBe(200);
    expect(await bring(token)).toMatchObject(SPENT);
  });

  test("is dead after five minutes, and the address stays as it was", async () => {
    const { ada, token } = await moving();
    api.clock.advance({ minutes: 5 });
    expect(await bring(token)).toMatchObject(SPENT);
    expect(api.world.data.members.get(ada.ids.member_id)?.email_address).toBe(ADA);
  });

  test("is dead once another update was begun", async () => {
    const { ada, token } = await moving();
    await api.ok(START, { email_address: "ada@third.com" }, ada.ids);
    expect(await bring(token)).toMatchObject(SPENT);
    expect((await bring(api.lastCode("ada@third.com"))).body.member.email_address).toBe("ada@third.com");
  });

  test("that nobody was sent is not found", async () => {
    await moving();
    expect(await bring("x".repeat(44))).toMatchObject({
      status: 404,
      error: "magic_link_not_found",
      failure: { error_message: "The magic link does not exist." },
    });
  });

  test("is no six-digit code, nor the other way round", async () => {
    const { ada, token } = await moving();
    expect(await bring("123456")).toMatchObject({ status: 400, error: "invalid_token" });
    const asCode = { organization_id: ada.ids.organization_id, email_address: NEW, code: token };
    expect((await api.post(BY_CODE, asCode)).error).toBe("invalid_code");
  });

  test("goes on with the member's own session, and ignores another's", async () => {
    const { ada, token } = await moving();
    const eve = await another(api, ada.organization, { email_address: "eve@acme.com" });
    const { session_token } = await byEmail(api, eve);
    const { member_session } = (await bring(token, { session_token })).body;
    expect(member_session).toMatchObject({
      member_id: ada.ids.member_id,
      authentication_factors: [{ type: "magic_link" }],
    });
  });
});
