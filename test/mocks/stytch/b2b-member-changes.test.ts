import { beforeEach, describe, expect, test } from "vitest";
import { ADA, type Api, type Fields, OTHER_PHONE, PHONE, stytch } from "./bench.ts";
import { DOCUMENTS } from "./documents-policy.ts";
import {
  another,
  byEmail,
  bySms,
  byTotp,
  enrol,
  firstFactor,
  type Person,
  person,
  smsProof,
  totpProof,
} from "./flows.ts";

const UPDATE = "api_organization_v1_organizations_members_Update";
const GET = "api_organization_v1_organizations_members_Get";

let api: Api;
let ada: Person;
beforeEach(async () => {
  api = stytch({ policies: { rbac_policy: DOCUMENTS } });
  ada = await person(api, {}, { external_id: "crm|ada" });
});

const update = (fields: Fields) => api.post(UPDATE, fields, ada.ids);
const member = async (who: Person = ada) => {
  const query = { member_id: who.ids.member_id };
  const { organization_id } = who.ids;
  return (await api.post(GET, {}, { organization_id }, { query })).body.member;
};

test("an update changes what is given, and nothing else", async () => {
  const before = await member();
  api.clock.advance({ minutes: 1 });
  const fields = { name: "Ada Lovelace", mfa_enrolled: true, is_breakglass: true, external_id: "crm|1" };
  const { status, body } = await update(fields);
  expect([status, body.member]).toEqual([200, { ...before, ...fields, updated_at: "2026-04-25T16:38:09Z" }]);
  expect([body.member_id, body.organization]).toEqual([ada.ids.member_id, ada.organization]);
  expect(await member()).toEqual(body.member);
});

test("an update with the member's own external id in its path and body passes", async () => {
  const path = { ...ada.ids, member_id: "crm|ada" };
  expect((await api.post(UPDATE, { external_id: "crm|ada" }, path)).status).toBe(200);
});

test("roles are replaced, but for the one that every member holds", async () => {
  const roles = async (given: string[]) =>
    (await update({ roles: given })).body.member.roles.map(({ role_id }) => role_id);
  expect(await roles(["editor", "stytch_admin", "editor"])).toEqual([
    "stytch_member",
    "editor",
    "stytch_admin",
  ]);
  expect((await member()).is_admin).toBe(true);
  expect(await roles(["stytch_member"])).toEqual(["stytch_member"]);
  expect((await member()).is_admin).toBe(false);
});

test("metadata are merged at their top", async () => {
  await update({ trusted_metadata: { a: { b: 1 }, c: 1 }, untrusted_metadata: { theme: "dark" } });
  const { body } = await update({ trusted_metadata: { a: { d: 2 }, c: null } });
  expect(body.member).toMatchObject({
    trusted_metadata: { a: { d: 2 } },
    untrusted_metadata: { theme: "dark" },
  });
});

describe("a phone", () => {
  test("is set where there is none, unverified", async () => {
    const { body } = await update({ mfa_phone_number: PHONE });
    expect(body.member).toMatchObject({ mfa_phone_number: PHONE, mfa_phone_number_verified: false });
    expect(await smsProof(api, ada, PHONE)).toMatchObject(ada.ids);
  });

  test.each([PHONE, OTHER_PHONE])("is not put in another's place: %s", async (mfa_phone_number) => {
    await update({ mfa_phone_number: PHONE });
    expect(await update({ mfa_phone_number })).toMatchObject({
      status: 400,
      error: "duplicate_member_phone_number_for_member",
    });
    expect((await member()).mfa_phone_number).toBe(PHONE);
  });
});

describe("the default second factor", () => {
  test("is one that the member has", async () => {
    const error = "default_mfa_member_missing_factor";
    expect(await update({ default_mfa_method: "sms_otp" })).toMatchObject({ status: 400, error });
    await enrol(api, ada);
    expect(await update({ default_mfa_method: "totp" })).toMatchObject({ status: 400, error });
    await byTotp(api, ada);
    expect((await update({ default_mfa_method: "totp" })).body.member.default_mfa_method).toBe("totp");
  });

  test("may be the phone that is set with it", async () => {
    const { body } = await update({ default_mfa_method: "sms_otp", mfa_phone_number: PHONE });
    expect(body.member.default_mfa_method).toBe("sms_otp");
  });
});

test.each([
  [{ name: "New", email_address: "eve@acme.com" }, "duplicate_member_email"],
  [{ name: "New", mfa_phone_number: PHONE }, "duplicate_member_phone_number"],
  [{ name: "New", external_id: "crm|eve" }, "duplicate_member_external_id"],
  [
    { name: "New", email_address: "ada@new.com", default_mfa_method: "totp" },
    "default_mfa_member_missing_factor",
  ],
  [{ email_address: "ada@new.com", untrusted_metadata: { a: "x".repeat(5_000) } }, "metadata_too_large"],
])("%j: %s, and nothing changes", async (fields, error) => {
  await another(api, ada.organization, {
    email_address: "eve@acme.com",
    mfa_phone_number: PHONE,
    external_id: "crm|eve",
  });
  const before = await member();
  expect(await update(fields)).toMatchObject({ status: 400, error });
  expect(await member()).toEqual(before);
  expect(api.world.data.retiredEmails.size).toBe(0);
});

describe("deleting the phone", () => {
  const DELETE_PHONE = "api_organization_v1_organizations_members_DeleteMFAPhoneNumber";

  test("leaves sessions alive, and the app as the default", async () => {
    const { session_token } = await bySms(api, ada);
    const proof = await totpProof(api, ada, { session_token });
    await api.ok("api_b2b_totp_v1_Authenticate", { ...proof, session_token });
    expect((await member()).default_mfa_method).toBe("sms_otp");
    const { member: after } = await api.ok(DELETE_PHONE, {}, ada.ids);
    expect(after).toMatchObject({
      mfa_phone_number: "",
      mfa_phone_number_verified: false,
      default_mfa_method: "totp",
    });
    expect((await api.post("api_b2b_session_v1_Authenticate", { session_token })).status).toBe(200);
  });

  test("leaves no default where nothing is left", async () => {
    await bySms(api, ada);
    const { member: after } = await api.ok(DELETE_PHONE, {}, ada.ids);
    expect(after.default_mfa_method).toBe("");
  });

  test("makes a code on its way there worthless", async () => {
    const proof = { ...(await firstFactor(api, ada)), ...(await smsProof(api, ada)) };
    await api.ok(DELETE_PHONE, {}, ada.ids);
    expect(await api.post("api_b2b_otp_v1_b2b_otp_sms_Authenticate", proof)).toMatchObject({
      status: 404,
      error: "otp_code_not_found",
    });
    expect((await member()).mfa_phone_number_verified).toBe(false);
  });

  test("gives it free for another member", async () => {
    await update({ mfa_phone_number: PHONE });
    await api.ok(DELETE_PHONE, {}, ada.ids);
    const eve = { email_address: "eve@acme.com", mfa_phone_number: PHONE };
    expect((await api.member(ada.organization, eve)).mfa_phone_number).toBe(PHONE);
  });
});

describe("deleting the authenticator app", () => {
  const DELETE_TOTP = "api_organization_v1_organizations_members_DeleteTOTP";

  test("leaves sessions alive, and its place free for another", async () => {
    const { session_token } = await byTotp(api, ada);
    const { member: after } = await api.ok(DELETE_TOTP, {}, ada.ids);
    expect(after).toMatchObject({ totp_registration_id: "", default_mfa_method: "" });
    expect((await api.post("api_b2b_session_v1_Authenticate", { session_token })).status).toBe(200);
    expect((await enrol(api, ada)).member.totp_registration_id).not.toBe("");
  });

  test("makes the phone the default", async () => {
    await byTotp(api, ada);
    await update({ mfa_phone_number: PHONE });
    const { member: after } = await api.ok(DELETE_TOTP, {}, ada.ids);
    expect(after.default_mfa_method).toBe("sms_otp");
  });
});

test("an external id can be deleted, and be another member's then", async () => {
  const path = { ...ada.ids, member_id: "crm|ada" };
  const { member: after } = await api.ok(
    "api_organization_v1_organizations_members_DeleteExternalId",
    {},
    path,
  );
  expect(after.external_id).toBeNull();
  const eve = { email_address: "eve@acme.com", external_id: "crm|ada" };
  expect((await api.member(ada.organization, eve)).external_id).toBe("crm|ada");
});

describe("with a member's own session", () => {
  const headers = async (who: Person) => ({
    "x-stytch-member-session": (await byEmail(api, who)).session_token,
  });

  test.each([
    [{ name: "Ada", untrusted_metadata: { theme: "dark" }, mfa_enrolled: true }, 200, undefined],
    [{ mfa_phone_number: PHONE, default_mfa_method: "sms_otp" }, 200, undefined],
    [{ trusted_metadata: { plan: "pro" } }, 401, "cannot_update_trusted_metadata"],
    [{ email_address: "ada@new.com" }, 400, "member_cannot_update_their_email_address"],
    [{ roles: ["stytch_admin"] }, 403, "session_authorization_error"],
    [{ is_breakglass: true }, 403, "session_authorization_error"],
    [{ external_id: "crm|eve" }, 403, "session_authorization_error"],
  ])("%j: %d %s", async (fields, status, error) => {
    expect(await api.post(UPDATE, fields, ada.ids, { headers: await headers(ada) })).toMatchObject({
      status,
      error,
    });
  });

  test("an admin may do all that to others, but for trusted metadata", async () => {
    const admin = await another(api, ada.organization, {
      email_address: "eve@acme.com",
      roles: ["stytch_admin"],
    });
    const extras = { headers: await headers(admin) };
    const fields = { roles: ["editor"], is_breakglass: true, email_address: "ada@new.com", external_id: "1" };
    expect((await api.post(UPDATE, fields, ada.ids, extras)).status).toBe(200);
    expect(await api.post(UPDATE, { trusted_metadata: {} }, ada.ids, extras)).toMatchObject({ status: 401 });
  });

  test("the session of a deleted member opens nothing", async () => {
    const extras = { headers: await headers(ada) };
    await api.ok("api_organization_v1_organizations_members_Delete", {}, ada.ids);
    const create = "api_organization_v1_organizations_members_Create";
    expect(await api.post(create, { email_address: ADA }, ada.ids, extras)).toMatchObject({
      status: 404,
      error: "session_not_found",
    });
  });
});
