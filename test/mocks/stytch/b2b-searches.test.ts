import { beforeEach, describe, expect, test } from "vitest";
import type { Organization } from "../../../mocks/stytch/state.ts";
import { type Api, type Fields, PHONE, stytch } from "./bench.ts";
import { DOCUMENTS } from "./documents-policy.ts";
import { another, byEmail, enrol, type Person } from "./flows.ts";

const ORGANIZATIONS = "api_organization_v1_Search";
const MEMBERS = "api_organization_v1_organizations_members_Search";
const DELETE = "api_organization_v1_organizations_members_Delete";

let api: Api;
let acme: Organization;
let beta: Organization;
let ada: Person;
let eve: Person;
beforeEach(async () => {
  api = stytch({ policies: { rbac_policy: DOCUMENTS } });
  const domains = { email_allowed_domains: ["acme.com"], claimed_email_domains: ["acme.org"] };
  acme = await api.organization({ organization_name: "Acme", ...domains });
  beta = await api.organization({ organization_name: "Beta Works" });
  ada = await another(api, acme, { email_address: "ada@acme.com", is_breakglass: true });
  eve = await another(api, beta, {
    email_address: "eve@beta.com",
    mfa_phone_number: PHONE,
    roles: ["editor"],
  });
});

const query = (operator: string, ...operands: [string, unknown][]) => ({
  query: {
    operator,
    operands: operands.map(([filter_name, filter_value]) => ({ filter_name, filter_value })),
  },
});

describe("organizations", () => {
  const slugs = async (body: Fields) =>
    (await api.ok(ORGANIZATIONS, body)).organizations.map((organization) => organization.organization_slug);

  test("are all found where nothing is asked, newest first", async () => {
    const reply = await api.post(ORGANIZATIONS);
    expect([reply.status, reply.body.organizations]).toEqual([200, [beta, acme]]);
    expect(reply.body.results_metadata).toEqual({ total: 2, next_cursor: null });
    expect(await slugs(query("AND"))).toEqual(["beta-works", "acme"]);
  });

  test.each([
    ["organization_slugs", ["ACME", "nobody"], ["acme"]],
    ["organization_name_fuzzy", "a wor", ["beta-works"]],
    ["organization_slug_fuzzy", "cme", ["acme"]],
    ["member_emails", ["ADA@acme.com"], ["acme"]],
    ["member_email_fuzzy", "@beta", ["beta-works"]],
    ["allowed_domains", ["acme.com"], ["acme"]],
    ["allowed_domain_fuzzy", "ACME", ["acme"]],
    ["claimed_email_domains", ["acme.org"], ["acme"]],
    ["has_active_sso_connection", false, ["beta-works", "acme"]],
    ["has_active_sso_connection", true, []],
    ["sso_connection_id", "saml-connection-test-1", []],
  ])("by %s %j: %j", async (name, value, expected) => {
    expect(await slugs(query("AND", [name, value]))).toEqual(expected);
  });

  test("by their ids", async () => {
    expect(await slugs(query("AND", ["organization_ids", [acme.organization_id]]))).toEqual(["acme"]);
  });

  test("match every operand of AND, and one of OR", async () => {
    const operands: [string, unknown][] = [
      ["organization_slugs", ["acme"]],
      ["member_emails", ["eve@beta.com"]],
    ];
    expect(await slugs(query("AND", ...operands))).toEqual([]);
    expect(await slugs(query("OR", ...operands))).toEqual(["beta-works", "acme"]);
  });

  test("are not found by a deleted member", async () => {
    await api.ok(DELETE, {}, ada.ids);
    expect(await slugs(query("AND", ["member_emails", ["ada@acme.com"]]))).toEqual([]);
  });

  test("come in pages", async () => {
    const first = await api.ok(ORGANIZATIONS, { limit: 1 });
    expect(first.organizations).toEqual([beta]);
    const cursor = first.results_metadata.next_cursor;
    const second = await api.ok(ORGANIZATIONS, { limit: 1, cursor });
    expect(second.organizations).toEqual([acme]);
    expect(second.results_metadata).toEqual({ total: 2, next_cursor: null });
  });

  test.each([
    [{ cursor: "nonsense" }, "The cursor is not one that a search gave."],
    [{ limit: 0 }, "limit must be at least 1."],
    [{ limit: 1001 }, "limit must be at most 1000."],
    [{ query: { operator: "NOR", operands: [] } }, "query.operator must be one of: OR, AND."],
  ])("%j is a bad request: %s", async (body, message) => {
    const { status, error, failure } = await api.post(ORGANIZATIONS, body);
    expect([status, error, failure.error_message]).toEqual([400, "bad_request", message]);
  });

  test("an unknown filter is named", async () => {
    const { failure } = await api.post(ORGANIZATIONS, query("AND", ["shoe_size", 42]));
    expect(failure).toMatchObject({
      error_type: "organization_search_filter_name_not_recognized",
      error_message: 'There is no filter "shoe_size".',
    });
  });
});

describe("members", () => {
  const search = (body: Fields = {}) =>
    api.post(MEMBERS, { organization_ids: [acme.organization_id, "beta-works"], ...body });
  const emails = async (body: Fields = {}) =>
    (await search(body)).body.members.map((member) => member.email_address);

  test("are found in the organizations that are named, newest first, with their organizations", async () => {
    const { status, body } = await search();
    expect([status, body.members.map((member) => member.member_id)]).toEqual([
      200,
      [eve.ids.member_id, ada.ids.member_id],
    ]);
    expect(body.organizations).toEqual({ [acme.organization_id]: acme, [beta.organization_id]: beta });
    expect(body.results_metadata).toEqual({ total: 2, next_cursor: null });
  });

  test("are found in no other organization, which is not shown either", async () => {
    const { body } = await api.post(MEMBERS, { organization_ids: ["acme"] });
    expect(body.members.map((member) => member.email_address)).toEqual(["ada@acme.com"]);
    expect(Object.keys(body.organizations)).toEqual([acme.organization_id]);
  });

  test("an organization named twice has its members once", async () => {
    const { body } = await api.post(MEMBERS, { organization_ids: ["acme", acme.organization_id] });
    expect(body.results_metadata.total).toBe(1);
  });

  test.each([
    ["member_emails", ["EVE@beta.com"], ["eve@beta.com"]],
    ["member_email_fuzzy", "@ACME", ["ada@acme.com"]],
    ["member_is_breakglass", true, ["ada@acme.com"]],
    ["member_is_breakglass", false, ["eve@beta.com"]],
    ["statuses", ["active"], ["eve@beta.com", "ada@acme.com"]],
    ["statuses", ["pending", "deleted"], []],
    ["member_mfa_phone_numbers", [PHONE], ["eve@beta.com"]],
    ["member_phone_numbers", [PHONE], ["eve@beta.com"]],
    ["member_mfa_phone_numbers", [""], []],
    ["member_mfa_phone_number_fuzzy", "202555", ["eve@beta.com"]],
    ["member_phone_number_fuzzy", "202555", ["eve@beta.com"]],
    ["member_password_exists", true, []],
    ["member_password_exists", false, ["eve@beta.com", "ada@acme.com"]],
    ["member_roles", ["editor"], ["eve@beta.com"]],
    ["member_roles", ["stytch_member"], ["eve@beta.com", "ada@acme.com"]],
    ["organization_slug", "acme", ["ada@acme.com"]],
    ["organization_slug_fuzzy", "work", ["eve@beta.com"]],
  ])("by %s %j: %j", async (name, value, expected) => {
    expect(await emails(query("AND", [name, value]))).toEqual(expected);
  });

  test("by their ids, and by whether they have an authenticator app", async () => {
    await enrol(api, ada);
    expect(await emails(query("AND", ["member_ids", [eve.ids.member_id]]))).toEqual(["eve@beta.com"]);
    expect(await emails(query("AND", ["member_totp_exists", true]))).toEqual(["ada@acme.com"]);
    expect(await emails(query("AND", ["member_totp_exists", false]))).toEqual(["eve@beta.com"]);
  });

  test("who are deleted are shown to those who ask for their status alone", async () => {
    await api.ok(DELETE, {}, ada.ids);
    expect(await emails()).toEqual(["eve@beta.com"]);
    expect(await emails(query("AND", ["member_emails", ["ada@acme.com"]]))).toEqual([]);
    expect(await emails(query("AND", ["statuses", ["deleted"]]))).toEqual(["ada@acme.com"]);
    const either = query("OR", ["statuses", ["active"]], ["member_emails", ["ada@acme.com"]]);
    expect(await emails(either)).toEqual(["eve@beta.com"]);
  });

  test("who are deleted between two pages do not lose the place", async () => {
    const first = (await search({ limit: 1 })).body;
    await api.ok(DELETE, {}, eve.ids);
    const { members } = (await search({ limit: 1, cursor: first.results_metadata.next_cursor })).body;
    expect(members.map((member) => member.email_address)).toEqual(["ada@acme.com"]);
  });

  test("the filters of old are faulted by their present name", async () => {
    const { error } = await search(query("AND", ["member_phone_number_fuzzy", "12"]));
    expect(error).toBe("member_search_member_mfa_phone_number_fuzzy_too_short");
  });

  test("are an admin's to search, in the organization of the admin only", async () => {
    const admin = await another(api, acme, { email_address: "eve@acme.com", roles: ["stytch_admin"] });
    const { session_token } = await byEmail(api, admin);
    const headers = { "x-stytch-member-session": session_token };
    const searchIn = (...organization_ids: string[]) =>
      api.post(MEMBERS, { organization_ids }, {}, { headers });
    expect((await searchIn("acme")).body.results_metadata.total).toBe(2);
    expect(await searchIn("acme", "beta-works")).toMatchObject({
      status: 403,
      error: "session_authorization_tenancy_error",
    });
  });
});
