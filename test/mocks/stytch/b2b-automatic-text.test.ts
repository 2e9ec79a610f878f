import { beforeEach, describe, expect, test } from "vitest";
import { SENDS_PER_ADDRESS_PER_MINUTE } from "../../../mocks/stytch/assumptions.ts";
import { ADA, type Api, type Fields, notThis, PHONE, stytch } from "./bench.ts";
import { byDiscovery, byEmail, bySms, emailProof, enrol, type Person, person } from "./flows.ts";

let api: Api;
beforeEach(() => {
  api = stytch();
});

const REQUIRED = { mfa_policy: "REQUIRED_FOR_ALL" };
const EMAIL = "api_b2b_otp_v1_b2b_otp_email_Authenticate";
const DISCOVERED = "api_discovery_v1_discovery_intermediate_sessions_Exchange";
const EXCHANGE = "api_b2b_session_v1_Exchange";
const SEND = "api_b2b_otp_v1_b2b_otp_sms_Send";
const AUTHENTICATE = "api_b2b_otp_v1_b2b_otp_sms_Authenticate";

/** Who owes a second factor, and has a phone whose code never came back. */
const withPhone = (fields: Fields = {}) => person(api, REQUIRED, { mfa_phone_number: PHONE, ...fields });

const NOT_SENT = {
  member_options: { mfa_phone_number: PHONE, totp_registration_id: "" },
  secondary_auth_initiated: null,
};

const waysIn = {
  [EMAIL]: (who: Person) => byEmail(api, who),
  [DISCOVERED]: async ({ ids: { organization_id } }: Person) => {
    const { intermediate_session_token } = await byDiscovery(api, ADA);
    return api.ok(DISCOVERED, { organization_id, intermediate_session_token });
  },
  [EXCHANGE]: async ({ ids: { organization_id } }: Person) => {
    const elsewhere = await person(api, { organization_slug: "elsewhere" });
    const { session_token } = await byEmail(api, elsewhere);
    return api.ok(EXCHANGE, { organization_id, session_token });
  },
};

describe.each(Object.entries(waysIn))("%s", (operationId, way) => {
  test.each([
    ["was never verified", async (_: Person) => {}],
    ["was verified before", (who: Person) => prove(who)],
  ])("texts a phone that %s, once, and the code makes the login whole", async (_, before) => {
    const who = await withPhone();
    await before(who);
    const sentBefore = api.world.inbox.all(PHONE).length;
    const { mfa_required, intermediate_session_token } = await way(who);
    expect(mfa_required).toEqual({
      member_options: { mfa_phone_number: PHONE, totp_registration_id: "" },
      secondary_auth_initiated: "sms_otp",
    });
    const sent = api.world.inbox.all(PHONE).slice(sentBefore);
    expect(sent).toMatchObject([{ to: PHONE, channel: "sms", operationId }]);
    const body = { ...who.ids, code: api.lastCode(PHONE), intermediate_session_token };
    const { member, member_session } = await api.ok(AUTHENTICATE, body);
    expect(member).toMatchObject({ mfa_phone_number_verified: true, default_mfa_method: "sms_otp" });
    expect(member_session?.authentication_factors.map(({ type }) => type)).toEqual(["email_otp", "otp"]);
  });
});

async function prove(who: Person) {
  const { intermediate_session_token } = await byEmail(api, who);
  await bySms(api, who, { intermediate_session_token });
}

test("a resend supersedes the code that was sent without asking", async () => {
  const who = await withPhone();
  const { intermediate_session_token } = await byEmail(api, who);
  const first = api.lastCode(PHONE);
  await api.ok(SEND, { ...who.ids, intermediate_session_token });
  const proof = { ...who.ids, intermediate_session_token };
  const late = await api.post(AUTHENTICATE, { ...proof, code: first });
  expect(late).toMatchObject({ status: 401, error: "unable_to_auth_otp_code" });
  expect((await api.post(AUTHENTICATE, { ...proof, code: api.lastCode(PHONE) })).status).toBe(200);
});

test("nothing is texted by looking at the organizations of an address", async () => {
  await withPhone();
  const { intermediate_session_token, discovered_organizations } = await byDiscovery(api, ADA);
  const body = { intermediate_session_token };
  const listed = await api.ok("api_discovery_v1_discovery_organizations_List", body);
  for (const [shown] of [discovered_organizations, listed.discovered_organizations]) {
    expect(shown?.mfa_required).toEqual(NOT_SENT);
  }
  expect(api.world.inbox.all(PHONE)).toEqual([]);
});

test.each([
  ["totp", null],
  ["sms_otp", "sms_otp"],
])(
  "beside a confirmed app an unverified phone is texted only as the default: %s, %s",
  async (method, initiated) => {
    const who = await withPhone();
    const { totp_registration_id } = await enrol(api, who);
    api.world.data.totps.update(totp_registration_id, { verified: true });
    const path = { organization_id: who.ids.organization_id, member_id: who.ids.member_id };
    await api.ok("api_organization_v1_organizations_members_Update", { default_mfa_method: method }, path);
    expect((await byEmail(api, who)).mfa_required).toEqual({
      member_options: { mfa_phone_number: PHONE, totp_registration_id },
      secondary_auth_initiated: initiated,
    });
  },
);

test("a phone that was never verified is no active factor: an app is added beside it without proof", async () => {
  expect((await api.post("api_b2b_totp_v1_Create", (await withPhone()).ids)).status).toBe(200);
});

describe("where the message is refused, the login goes on, and says that nothing was sent", () => {
  test("to a country that was switched off since", async () => {
    api.set({ sms_countries: "any" });
    const who = await withPhone();
    api.set({ sms_countries: ["DE"] });
    const { mfa_required, intermediate_session_token } = await byEmail(api, who);
    expect(mfa_required).toEqual(NOT_SENT);
    expect(intermediate_session_token).not.toBe("");
    expect(api.world.inbox.all(PHONE)).toEqual([]);
    const asked = await api.post(SEND, { ...who.ids, intermediate_session_token });
    expect(asked).toMatchObject({ status: 400, error: "invalid_phone_number_country_code" });
    expect(asked.failure.error_message).toBe(
      "The country code of the phone number is not enabled for this project: US.",
    );
  });

  test("beyond the limit of messages to the number, of which it is one", async () => {
    api.set({ rate_limits: true });
    const who = await withPhone();
    const named = { ...who.ids, mfa_phone_number: PHONE };
    for (let sent = 1; sent < SENDS_PER_ADDRESS_PER_MINUTE; sent++) await api.ok(SEND, named);
    expect((await byEmail(api, who)).mfa_required?.secondary_auth_initiated).toBe("sms_otp");
    expect(await api.post(SEND, named)).toMatchObject({ status: 429, error: "too_many_requests" });
    expect((await byEmail(api, who)).mfa_required).toEqual(NOT_SENT);
    expect(api.world.inbox.all(PHONE)).toHaveLength(SENDS_PER_ADDRESS_PER_MINUTE);
  });
});

describe("a locked member", () => {
  async function locked() {
    api.set({ lock_threshold: 1 });
    const who = await withPhone();
    const proof = await emailProof(api, who);
    await api.post(EMAIL, { ...proof, code: notThis(proof.code) });
    return { who, proof };
  }

  test("is not let in by the first factor, so nothing is texted", async () => {
    const { proof } = await locked();
    expect(await api.post(EMAIL, proof)).toMatchObject({ status: 429, error: "user_lock_limit_reached" });
    expect(api.world.inbox.all(PHONE)).toEqual([]);
  });

  test("is texted on the way from discovery, as by a send, and the code meets the lock", async () => {
    const { who } = await locked();
    const { mfa_required, intermediate_session_token } = await waysIn[DISCOVERED](who);
    expect(mfa_required?.secondary_auth_initiated).toBe("sms_otp");
    const body = { ...who.ids, code: api.lastCode(PHONE), intermediate_session_token };
    expect(await api.post(AUTHENTICATE, body)).toMatchObject({
      status: 429,
      error: "user_lock_limit_reached",
    });
  });
});
