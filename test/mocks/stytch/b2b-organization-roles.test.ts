import { beforeEach, describe, expect, test } from "vitest";
import type { Organization } from "../../../mocks/stytch/state.ts";
import { type Api, type Fields, stytch } from "./bench.ts";
import { DOCUMENTS } from "./documents-policy.ts";
import { another, byEmail } from "./flows.ts";

const GET = "api_b2b_rbac_v1_b2b_rbac_organizations_GetOrgPolicy";
const SET = "api_b2b_rbac_v1_b2b_rbac_organizations_SetOrgPolicy";
const CREATE = "api_organization_v1_organizations_members_Create";
const AUTHENTICATE = "api_b2b_session_v1_Authenticate";

let api: Api;
let acme: Organization;
beforeEach(async () => {
  api = stytch({ policies: { rbac_policy: DOCUMENTS } });
  acme = await api.organization({ organization_external_id: "crm|1" });
});

const COUNTER = {
  role_id: "counter",
  description: "Counts.",
  permissions: [{ resource_id: "documents", actions: ["count"] }],
};
const PORTER = {
  role_id: "porter",
  description: "Lets people in.",
  permissions: [{ resource_id: "stytch.member", actions: ["create", "search"] }],
};

const set = (roles: readonly Fields[], organization_id = acme.organization_id) =>
  api.post(SET, { org_policy: { roles } }, { organization_id });
const get = async (organization_id = acme.organization_id) =>
  (await api.ok(GET, {}, { organization_id })).org_policy;
const rolesOf = async () =>
  (await api.ok("api_organization_v1_Get", {}, { organization_id: "acme" })).organization.custom_roles;

describe("the roles of an organization alone", () => {
  test("are none, until they are set", async () => {
    expect(await get()).toEqual({ roles: [] });
    api.clock.advance({ minutes: 1 });
    const { status, body } = await set([COUNTER, PORTER]);
    expect([status, body.org_policy]).toEqual([200, { roles: [COUNTER, PORTER] }]);
    expect(await get()).toEqual({ roles: [COUNTER, PORTER] });
  });

  test("are its custom_roles, and change it", async () => {
    api.clock.advance({ minutes: 1 });
    await set([COUNTER]);
    const { organization } = await api.ok("api_organization_v1_Get", {}, { organization_id: "acme" });
    expect(organization).toEqual({ ...acme, custom_roles: [COUNTER], updated_at: "2026-04-25T16:38:09Z" });
  });

  test("are replaced by those that are set, and may be none again", async () => {
    await set([COUNTER]);
    await set([PORTER]);
    expect(await rolesOf()).toEqual([PORTER]);
    await set([]);
    expect(await rolesOf()).toEqual([]);
  });

  test.each(["acme", "crm|1"])("are found by its name %s", async (name) => {
    await set([COUNTER], name);
    expect(await get(name)).toEqual({ roles: [COUNTER] });
  });

  test("are not in the policy of the project", async () => {
    await set([COUNTER]);
    const { policy } = await api.ok("api_b2b_rbac_v1_Policy");
    expect(policy?.roles.map(({ role_id }) => role_id)).toEqual([
      "stytch_member",
      "stytch_admin",
      "editor",
      "viewer",
    ]);
  });

  test("are given to its members, and to nobody else's", async () => {
    await set([COUNTER]);
    const beta = await api.organization({ organization_slug: "beta" });
    const counting = { email_address: "eve@acme.com", roles: ["counter"] };
    expect((await api.post(CREATE, counting, { organization_id: "acme" })).body.member?.roles.at(-1)).toEqual(
      {
        role_id: "counter",
        sources: [{ type: "direct_assignment", details: {} }],
      },
    );
    expect(await api.post(CREATE, counting, { organization_id: beta.organization_id })).toMatchObject({
      status: 400,
      failure: {
        error_type: "invalid_role",
        error_message:
          'There is no role "counter". There is: stytch_member, stytch_admin, editor, viewer. Declare more in the project\'s rbac_policy.',
      },
    });
  });

  test("come with an email domain too", async () => {
    await set([COUNTER]);
    const rbac_email_implicit_role_assignments = [{ domain: "acme.com", role_id: "counter" }];
    const path = { organization_id: "acme" };
    await api.ok("api_organization_v1_Update", { rbac_email_implicit_role_assignments }, path);
    const { member_session } = await byEmail(api, await another(api, acme));
    expect(member_session?.roles).toEqual(["stytch_member", "counter"]);
  });

  test("permit what they say, until they are gone; who has one keeps it in vain", async () => {
    await set([COUNTER]);
    const { session_token } = await byEmail(api, await another(api, acme, { roles: ["counter"] }));
    const authorization_check = { organization_id: "acme", resource_id: "documents", action: "count" };
    const { verdict } = await api.ok(AUTHENTICATE, { session_token, authorization_check });
    expect(verdict).toEqual({ authorized: true, granting_roles: ["counter"] });
    await set([]);
    const { member_session } = await api.ok(AUTHENTICATE, { session_token });
    expect(member_session.roles).toEqual(["stytch_member", "counter"]);
    expect((await api.post(AUTHENTICATE, { session_token, authorization_check })).error).toBe(
      "session_authorization_error",
    );
  });
});

describe("roles that an organization cannot have", () => {
  const permitting = (resource_id: string, ...actions: string[]) => [
    { ...COUNTER, permissions: [{ resource_id, actions }] },
  ];

  test.each([
    [[{ ...COUNTER, role_id: "" }], "empty_rbac_role_id", "Every role has a role_id."],
    [
      [{ ...COUNTER, role_id: "stytch_member" }],
      "rbac_org_custom_roles_only",
      "Stytch's own roles are the project's, and not one organization's.",
    ],
    [
      [{ ...COUNTER, role_id: "editor" }],
      "rbac_role_duplicate",
      "The role_id is a duplicate: another role of the organization or of the project has it.",
    ],
    [
      [COUNTER, COUNTER],
      "rbac_role_duplicate",
      "The role_id is a duplicate: another role of the organization or of the project has it.",
    ],
    [[{ ...COUNTER, permissions: [] }], "rbac_role_missing_permissions", "A role permits something."],
    [permitting("", "read"), "empty_rbac_resource_id", "Every permission has a resource_id."],
    [
      permitting("documents"),
      "rbac_permission_missing_actions",
      "A permission names the actions that it permits.",
    ],
    [
      permitting("document", "read"),
      "invalid_rbac_custom_role",
      'There is no resource "document". Did you mean "documents"?',
    ],
    [
      permitting("documents", "read", "shred"),
      "invalid_rbac_custom_role",
      'documents has no action "shred". It has read, write, count.',
    ],
    [[{ role_id: "counter" }], "bad_request", "org_policy.roles.0.description is required."],
  ])("%j: %s", async (roles, error_type, error_message) => {
    await set([PORTER]);
    expect(await set(roles)).toMatchObject({ status: 400, failure: { error_type, error_message } });
    expect(await get()).toEqual({ roles: [PORTER] });
  });
});

describe("roles that come with an email domain", () => {
  test.each([
    ["acme.com", "edtor", "invalid_rbac_role_assignment"],
    ["acme.com", "stytch_member", "cannot_assign_default_rbac_role_id"],
    ["gmail.com", "editor", "rbac_domain_too_common"],
    ["acme", "editor", "rbac_invalid_domain"],
  ])("of %s: %s is refused, %s", async (domain, role_id, error) => {
    const fields = { rbac_email_implicit_role_assignments: [{ domain, role_id }] };
    const update = await api.post("api_organization_v1_Update", fields, { organization_id: "acme" });
    expect(update).toMatchObject({ status: 400, error });
    const create = { organization_name: "Beta", ...fields };
    expect((await api.post("api_organization_v1_Create", create)).error).toBe(error);
    expect(api.world.data.organizations.size).toBe(1);
  });

  test("stand in no update's way when they are gone", async () => {
    await set([COUNTER]);
    const path = { organization_id: "acme" };
    const assignments = [{ domain: "acme.com", role_id: "counter" }];
    await api.ok("api_organization_v1_Update", { rbac_email_implicit_role_assignments: assignments }, path);
    await set([]);
    expect(
      (await api.post("api_organization_v1_Update", { organization_name: "Acme Ltd" }, path)).status,
    ).toBe(200);
  });

  test("that a member has anyway have two sources, and are one role", async () => {
    const path = { organization_id: "acme" };
    const assignments = [{ domain: "acme.com", role_id: "editor" }];
    await api.ok("api_organization_v1_Update", { rbac_email_implicit_role_assignments: assignments }, path);
    const { organization } = await api.ok("api_organization_v1_Get", {}, path);
    const { member, member_session, session_token } = await byEmail(
      api,
      await another(api, organization, { roles: ["editor"] }),
    );
    expect(member.roles.at(-1)).toEqual({
      role_id: "editor",
      sources: [
        { type: "direct_assignment", details: {} },
        { type: "email_assignment", details: { email_domain: "acme.com" } },
      ],
    });
    expect(member_session?.roles).toEqual(["stytch_member", "editor"]);
    const authorization_check = { organization_id: "acme", resource_id: "documents", action: "read" };
    const { verdict } = await api.ok(AUTHENTICATE, { session_token, authorization_check });
    expect(verdict?.granting_roles).toEqual(["editor"]);
  });
});

describe("a role that there is not", () => {
  const missing = (role: string, known: string) => ({
    status: 400,
    failure: {
      error_type: "invalid_role",
      error_message: `There is no role "${role}". There is: ${known}. Declare more in the project's rbac_policy.`,
    },
  });

  test("is given to no member, and nothing else of the request is done", async () => {
    const { ids } = await another(api, acme);
    const update = "api_organization_v1_organizations_members_Update";
    const reply = await api.post(update, { name: "Ada", roles: ["stytch_admin", "owner"] }, ids);
    expect(reply).toMatchObject(missing("owner", "stytch_member, stytch_admin, editor, viewer"));
    expect(api.world.data.members.get(ids.member_id)).toMatchObject({ name: "", roles: [] });
  });

  test("is given to no user: a role of members is none of users", async () => {
    const reply = await api.post("api_user_v1_Create", { email: "ada@acme.com", roles: ["stytch_admin"] });
    expect(reply).toMatchObject(missing("stytch_admin", "stytch_user, editor, viewer"));
    expect(api.world.data.users.size).toBe(0);
    const { user_id } = await api.ok("api_user_v1_Create", { email: "ada@acme.com" });
    expect(await api.post("api_user_v1_Update", { roles: ["owner"] }, { user_id })).toMatchObject(
      missing("owner", "stytch_user, editor, viewer"),
    );
  });

  test("is given where the project does not mind", async () => {
    api.set({ roles_must_exist: false });
    const rbac_email_implicit_role_assignments = [{ domain: "acme.com", role_id: "owner" }];
    const beta = await api.organization({ organization_slug: "beta", rbac_email_implicit_role_assignments });
    const { member_session } = await byEmail(api, await another(api, beta, { roles: ["clerk"] }));
    expect(member_session?.roles).toEqual(["stytch_member", "clerk", "owner"]);
  });
});
