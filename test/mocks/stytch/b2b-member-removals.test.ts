import { beforeEach, describe, expect, test } from "vitest";
import { ADA, type Api, PHONE, stytch } from "./bench.ts";
import { another, byEmail, type Person, person } from "./flows.ts";

const GET = "api_organization_v1_organizations_members_Get";
const DANGEROUSLY_GET = "api_organization_v1_organizations_members_DangerouslyGet";
const DELETE = "api_organization_v1_organizations_members_Delete";
const REACTIVATE = "api_organization_v1_organizations_members_Reactivate";

let api: Api;
let ada: Person;
beforeEach(async () => {
  api = stytch();
  ada = await person(api, { organization_slug: "acme" }, { external_id: "crm|ada", mfa_phone_number: PHONE });
});

const get = (query: Record<string, string>) => api.post(GET, {}, { organization_id: "acme" }, { query });
const dangerouslyGet = (member_id: string, query: Record<string, string> = {}) =>
  api.post(DANGEROUSLY_GET, {}, { member_id }, { query });

describe("a member is found", () => {
  test("by id, external id or address, whatever its case", async () => {
    const byId = await get({ member_id: ada.ids.member_id });
    expect([byId.status, byId.body.member.email_address]).toEqual([200, ADA]);
    expect(byId.body.organization).toEqual(ada.organization);
    expect((await get({ member_id: "crm|ada" })).body.member).toEqual(byId.body.member);
    expect((await get({ email_address: "ADA@acme.com" })).body.member).toEqual(byId.body.member);
  });

  test("in no other organization", async () => {
    const eve = await person(api, { organization_slug: "other" }, { email_address: "eve@acme.com" });
    const absent = { status: 404, error: "member_not_found" };
    expect(await get({ member_id: eve.ids.member_id })).toMatchObject(absent);
    expect(await get({ email_address: eve.email })).toMatchObject(absent);
  });

  test("by one selector, not by none or two", async () => {
    const fault = { status: 400, error: "invalid_member_get_fields" };
    expect(await get({})).toMatchObject(fault);
    expect(await get({ member_id: "crm|ada", email_address: ADA })).toMatchObject(fault);
  });

  test("dangerously, in whatever organization, by the id alone", async () => {
    const { status, body } = await dangerouslyGet(ada.ids.member_id);
    expect([status, body.member_id, body.organization]).toEqual([200, ada.ids.member_id, ada.organization]);
    expect(await dangerouslyGet("crm|ada")).toMatchObject({ status: 404, error: "member_not_found" });
  });
});

describe("a deleted member", () => {
  test("is out of sight, and without sessions", async () => {
    const { session_token } = await byEmail(api, ada);
    const reply = await api.post(DELETE, {}, { organization_id: "acme", member_id: "crm|ada" });
    expect(reply.body).toMatchObject({ status_code: 200, member_id: ada.ids.member_id });
    expect(reply.body).not.toHaveProperty("member");
    const absent = { status: 404, error: "member_not_found" };
    expect(await get({ member_id: ada.ids.member_id })).toMatchObject(absent);
    expect(await get({ member_id: "crm|ada" })).toMatchObject(absent);
    expect(await get({ email_address: ADA })).toMatchObject(absent);
    expect(await api.post(DELETE, {}, ada.ids)).toMatchObject(absent);
    expect(await api.post("api_b2b_session_v1_Authenticate", { session_token })).toMatchObject({
      error: "session_not_found",
    });
  });

  test("is shown to those who ask for deleted ones", async () => {
    await api.ok(DELETE, {}, ada.ids);
    const { member_id } = ada.ids;
    expect(await dangerouslyGet(member_id)).toMatchObject({ status: 404, error: "member_not_found" });
    expect(await dangerouslyGet(member_id, { include_deleted: "false" })).toMatchObject({ status: 404 });
    const { status, body } = await dangerouslyGet(member_id, { include_deleted: "true" });
    expect([status, body.member.status]).toEqual([200, "deleted"]);
  });

  test.each([
    ...["1", "t", "T", "TRUE", "True"].map((text) => [text, 200] as const),
    ...["0", "f", "F", "FALSE", "False"].map((text) => [text, 404] as const),
    ...["yes", "tRUE", "", "toString"].map((text) => [text, 400] as const),
  ])("is asked for as Go reads booleans: %j is a %d", async (include_deleted, status) => {
    await api.ok(DELETE, {}, ada.ids);
    const reply = await dangerouslyGet(ada.ids.member_id, { include_deleted });
    expect(reply.status).toBe(status);
    if (status === 400) {
      expect(reply.error).toBe("bad_request");
      expect(reply.failure.error_message).toBe("include_deleted must be true or false.");
    }
  });

  test("gives address, phone and external id free", async () => {
    await api.ok(DELETE, {}, ada.ids);
    const again = { external_id: "crm|ada", mfa_phone_number: PHONE };
    expect((await api.member(ada.organization, again)).member_id).not.toBe(ada.ids.member_id);
  });
});

describe("reactivating", () => {
  const reactivate = (member_id: string = ada.ids.member_id) =>
    api.post(REACTIVATE, {}, { ...ada.ids, member_id });
  const remove = () => api.ok(DELETE, {}, ada.ids);

  test("brings a member with a verified address back as they were, signed out", async () => {
    const { session_token, member } = await byEmail(api, ada);
    await remove();
    const { status, body } = await reactivate();
    expect([status, body.member]).toEqual([200, member]);
    expect((await api.post("api_b2b_session_v1_Authenticate", { session_token })).status).toBe(404);
    expect((await byEmail(api, ada)).member_id).toBe(ada.ids.member_id);
  });

  test("wants the member's own id", async () => {
    await byEmail(api, ada);
    await remove();
    expect(await reactivate("crm|ada")).toMatchObject({ status: 404, error: "member_not_found" });
  });

  test("wants a deleted member", async () => {
    const error = "no_deleted_member_found_for_reactivation";
    expect(await reactivate()).toMatchObject({ status: 400, error });
  });

  test("wants a verified address", async () => {
    await remove();
    expect(await reactivate()).toMatchObject({ status: 400, error: "email_unverified_for_reactivation" });
  });

  test("wants an address that nobody has taken meanwhile", async () => {
    await byEmail(api, ada);
    await remove();
    await another(api, ada.organization);
    const error = "reactivation_email_belongs_to_another_member";
    expect(await reactivate()).toMatchObject({ status: 400, error });
    expect(api.world.data.members.get(ada.ids.member_id)?.status).toBe("deleted");
  });

  test("leaves phone and external id to whom they were given meanwhile", async () => {
    await byEmail(api, ada);
    await remove();
    const eve = { email_address: "eve@acme.com", mfa_phone_number: PHONE, external_id: "crm|ada" };
    await another(api, ada.organization, eve);
    expect((await reactivate()).body.member).toMatchObject({ mfa_phone_number: "", external_id: null });
  });
});
