import { beforeEach, describe, expect, test } from "vitest";
import type { Organization } from "../../../mocks/stytch/state.ts";
import { type Api, type Fields, stytch } from "./bench.ts";
import { another, byEmail, enrol, person } from "./flows.ts";

let api: Api;
let acme: Organization;
beforeEach(async () => {
  api = stytch();
  acme = await api.organization({ organization_slug: "acme", organization_external_id: "crm|1" });
});

const GET = "api_organization_v1_Get";
const UPDATE = "api_organization_v1_Update";
const DELETE = "api_organization_v1_Delete";

const update = (fields: Fields) => api.post(UPDATE, fields, { organization_id: acme.organization_id });
const now = async () => (await api.ok(GET, {}, { organization_id: acme.organization_id })).organization;

test.each(["organization_id", "organization_slug", "organization_external_id"] as const)(
  "an organization is found by its %s",
  async (name) => {
    const reply = await api.post(GET, {}, { organization_id: acme[name] });
    expect([reply.status, reply.body.organization]).toEqual([200, acme]);
  },
);

describe("an update", () => {
  test("changes what is given, and nothing else", async () => {
    api.clock.advance({ minutes: 1 });
    const reply = await update({ organization_name: "Acme & Sons", mfa_policy: "REQUIRED_FOR_ALL" });
    expect([reply.status, reply.body.organization]).toEqual([
      200,
      {
        ...acme,
        organization_name: "Acme & Sons",
        mfa_policy: "REQUIRED_FOR_ALL",
        updated_at: "2026-04-25T16:38:09Z",
      },
    ]);
    expect(await now()).toEqual(reply.body.organization);
  });

  test("of a list puts it in the old one's place", async () => {
    await update({ email_allowed_domains: ["acme.com", "acme.net"] });
    const { organization } = (await update({ email_allowed_domains: ["acme.org"] })).body;
    expect(organization.email_allowed_domains).toEqual(["acme.org"]);
  });

  test("merges metadata at its top: a key is replaced, removed by null, or stays", async () => {
    await update({ trusted_metadata: { plan: { tier: 1, seats: 5 }, old: 1, kept: true } });
    const { organization } = (await update({ trusted_metadata: { plan: { tier: 2 }, old: null } })).body;
    expect(organization.trusted_metadata).toEqual({ plan: { tier: 2 }, kept: true });
  });

  test("counts the keys of old and new metadata together", async () => {
    const keys = (start: number) =>
      Object.fromEntries(Array.from({ length: 20 }, (_, i) => [`k${start + i}`, i]));
    await update({ trusted_metadata: keys(0) });
    expect(await update({ trusted_metadata: keys(1) })).toMatchObject({ error: "metadata_too_many_keys" });
  });

  test("gives another slug, under which it is found from then on", async () => {
    await update({ organization_slug: "acme-2" });
    expect(await api.post(GET, {}, { organization_id: "acme" })).toMatchObject({
      status: 404,
      error: "organization_not_found",
    });
    expect((await api.post(GET, {}, { organization_id: "acme-2" })).status).toBe(200);
  });

  test("may give the organization its own slug and external id again", async () => {
    const own = { organization_slug: "acme", organization_external_id: "crm|1" };
    expect((await update(own)).status).toBe(200);
  });

  test("sets the connections that there are no fields for at the start", async () => {
    const sso = { sso_default_connection_id: "c-1", sso_jit_provisioning_allowed_connections: ["c-1"] };
    expect((await update(sso)).body.organization).toMatchObject(sso);
  });

  test("to a required second factor leaves sessions alive", async () => {
    const { session_token } = await byEmail(api, await another(api, acme));
    await update({ mfa_policy: "REQUIRED_FOR_ALL" });
    expect((await api.post("api_b2b_session_v1_Authenticate", { session_token })).status).toBe(200);
  });

  test.each([
    [{ mfa_methods: "RESTRICTED" }, "allowed_mfa_methods_required_for_restricted"],
    [{ auth_methods: "RESTRICTED" }, "allowed_auth_methods_required_for_restricted"],
    [{ email_invites: "RESTRICTED" }, "invalid_restricted_email_setting"],
    [
      { email_invites: "NOT_ALLOWED", sso_jit_provisioning: "NOT_ALLOWED" },
      "invalid_organization_auth_factor_setting",
    ],
    [
      { organization_name: "New", email_allowed_domains: ["gmail.com"] },
      "organization_settings_domain_too_common",
    ],
    [{ organization_name: "New", organization_slug: "other" }, "organization_slug_already_used"],
    [
      { organization_name: "New", organization_external_id: "crm|2" },
      "organization_external_id_already_used",
    ],
    [{ organization_name: "New", trusted_metadata: { a: "x".repeat(5_000) } }, "metadata_too_large"],
  ])("%j: %s, and nothing changes", async (fields, error) => {
    await api.organization({ organization_slug: "other", organization_external_id: "crm|2" });
    expect(await update(fields)).toMatchObject({ status: 400, error });
    expect(await now()).toEqual(acme);
  });

  test("is judged by the settings as they will be, not as they are given", async () => {
    await update({ email_allowed_domains: ["acme.com"], email_invites: "RESTRICTED" });
    expect(await update({ email_allowed_domains: [] })).toMatchObject({
      error: "invalid_restricted_email_setting",
    });
    expect((await update({ email_allowed_domains: [], email_invites: "ALL_ALLOWED" })).status).toBe(200);
  });
});

test("an external id can be deleted, and be another organization's then", async () => {
  const path = { organization_id: "crm|1" };
  const { organization } = await api.ok("api_organization_v1_DeleteExternalId", {}, path);
  expect(organization.organization_external_id).toBeNull();
  expect((await api.post(GET, {}, path)).error).toBe("organization_not_found");
  expect((await api.organization({ organization_external_id: "crm|1" })).organization_external_id).toBe(
    "crm|1",
  );
});

test("deleting the external id of an organization without one does no harm", async () => {
  const { organization_id } = await api.organization();
  const reply = await api.post("api_organization_v1_DeleteExternalId", {}, { organization_id });
  expect(reply.status).toBe(200);
});

test("metrics count the members who are not deleted", async () => {
  const path = { organization_id: acme.organization_id };
  expect(await api.ok("api_organization_v1_Metrics", {}, path)).toMatchObject({ member_count: 0 });
  const ada = await another(api, acme);
  await another(api, acme, { email_address: "eve@acme.com", create_member_as_pending: true });
  await person(api, { organization_slug: "other" });
  expect(await api.ok("api_organization_v1_Metrics", {}, path)).toMatchObject({ member_count: 2 });
  await api.ok("api_organization_v1_organizations_members_Delete", {}, ada.ids);
  expect(await api.ok("api_organization_v1_Metrics", {}, path)).toMatchObject({ member_count: 1 });
});

describe("deleting an organization", () => {
  test("answers its id, though it was named by its slug", async () => {
    const reply = await api.post(DELETE, {}, { organization_id: "acme" });
    expect(reply.body).toMatchObject({ status_code: 200, organization_id: acme.organization_id });
    expect(await api.post(DELETE, {}, { organization_id: "acme" })).toMatchObject({
      status: 404,
      error: "organization_not_found",
    });
  });

  test("ends its members and all that is theirs, and nobody else's", async () => {
    const ada = await another(api, acme);
    await byEmail(api, ada);
    await enrol(api, ada);
    await api.ok(UPDATE, { mfa_policy: "REQUIRED_FOR_ALL" }, ada.ids);
    await byEmail(api, ada);
    const eve = await person(api, { organization_slug: "other" });
    const { session_token } = await byEmail(api, eve);
    await api.ok(DELETE, {}, { organization_id: acme.organization_id });
    const { data } = api.world;
    expect([...data.members.values()].map((member) => member.member_id)).toEqual([eve.ids.member_id]);
    expect([...data.sessions.values()].map((session) => session.token)).toEqual([session_token]);
    expect([data.totps.size, data.intermediateSessions.size]).toEqual([0, 0]);
  });

  test("gives its slug and its external id free", async () => {
    await api.ok(DELETE, {}, { organization_id: acme.organization_id });
    const again = { organization_slug: "acme", organization_external_id: "crm|1" };
    expect(await api.organization(again)).toMatchObject(again);
  });
});
