import { describe, expect, test } from "vitest";
import { WorldDocumentError } from "../../../src/mock/controls.ts";
import { seeded } from "./written-worlds.ts";

const POLICY = `
policies:
  rbac_policy:
    stytch_user: { permissions: [{ resource_id: documents, actions: [read] }] }
    custom_resources: [{ resource_id: documents, available_actions: [read, write] }]
    custom_roles: [{ role_id: editor, description: Writes., permissions: [{ resource_id: documents, actions: ["*"] }] }]
`;
const COUNTER = "{ role_id: counter, permissions: [{ resource_id: documents, actions: [read] }] }";

describe("a document declares", () => {
  test("the policy of the project, and roles that it has", async () => {
    const { ok, id, world } = seeded(`${POLICY}
organizations: { acme: { custom_roles: [${COUNTER}] } }
members: { ada: { organization: acme, email_address: ada@acme.example, roles: [editor, counter] } }
users: { bob: { email: bob@acme.example, roles: [editor] } }
sessions: { s: { of: bob, factors: [email_otp] } }
`);
    expect(world.data.members.get(id("ada"))?.roles).toEqual(["editor", "counter"]);
    expect(world.data.organizations.get(id("acme"))?.custom_roles).toEqual([
      { role_id: "counter", description: "", permissions: [{ resource_id: "documents", actions: ["read"] }] },
    ]);
    const { verdict } = await ok("api_session_v1_Authenticate", {
      session_token: id("s", "session_token"),
      authorization_check: { resource_id: "documents", action: "read" },
    });
    expect(verdict?.granting_roles).toEqual(["stytch_user", "editor"]);
  });
});

describe("what the schema cannot say is wrong with roles is refused, with its place", () => {
  const policy = (yaml: string) => `policies: { rbac_policy: { ${yaml} } }`;
  const permissions = (resource: string, action: string) =>
    `permissions: [{ resource_id: ${resource}, actions: ["${action}"] }]`;
  const AT = "/policies/rbac_policy";

  test.each([
    [
      "a permission on a resource that there is not",
      policy(`custom_roles: [{ role_id: editor, ${permissions("document", "read")} }]`),
      `${AT}/custom_roles/0/permissions/0/resource_id`,
      'There is no resource "document".',
      "Declare it under custom_resources.",
    ],
    [
      "a permission on a resource that is spelt wrong",
      policy(`stytch_member: { ${permissions("stytch.slef", "delete")} }`),
      `${AT}/stytch_member/permissions/0/resource_id`,
      'There is no resource "stytch.slef".',
      'Did you mean "stytch.self"?',
    ],
    [
      "a permission of an action that the resource has not",
      policy(`stytch_admin: { ${permissions("stytch.sso", "delte")} }`),
      `${AT}/stytch_admin/permissions/0/actions/0`,
      'stytch.sso has no action "delte".',
      'Did you mean "delete"?',
    ],
    [
      "a permission of users on a resource of members",
      policy(`stytch_user: { ${permissions("stytch.self", "delete")} }`),
      `${AT}/stytch_user/permissions/0/resource_id`,
      'There is no resource "stytch.self".',
      "Declare it under custom_resources.",
    ],
    [
      "a scope of an action that the resource has not",
      policy(`custom_scopes: [{ scope: "a:b", ${permissions("stytch.sso", "transmogrify")} }]`),
      `${AT}/custom_scopes/0/permissions/0/actions/0`,
      'stytch.sso has no action "transmogrify".',
      "It has create, get, update, delete.",
    ],
    [
      "a role twice",
      policy("custom_roles: [{ role_id: editor, permissions: [] }, { role_id: editor, permissions: [] }]"),
      `${AT}/custom_roles/1/role_id`,
      '"editor" is there twice.',
      "Keep one of the two.",
    ],
    [
      "a role of Stytch's among the project's",
      policy("custom_roles: [{ role_id: stytch_admin, permissions: [] }]"),
      `${AT}/custom_roles/0/role_id`,
      '"stytch_admin" begins with stytch, which is kept for what Stytch has by itself.',
      "Choose another name.",
    ],
    [
      "a resource without a name",
      policy('custom_resources: [{ resource_id: "", available_actions: [] }]'),
      `${AT}/custom_resources/0/resource_id`,
      "The resource_id is empty.",
      "Give it a name.",
    ],
    [
      "a member's role that nobody declared",
      "{ organizations: { acme: {} }, members: { ada: { organization: acme, email_address: a@acme.example, roles: [editor] } } }",
      "/members/ada/roles",
      'There is no role "editor". There is: stytch_member, stytch_admin. Declare more in the project\'s rbac_policy.',
      "Declare the role in the policy rbac_policy, or correct its name.",
    ],
    [
      "an organization's role that it cannot have",
      `organizations: { acme: { custom_roles: [${COUNTER}] } }`,
      "/organizations/acme/custom_roles",
      'There is no resource "documents". Declare it under custom_resources.',
      "Correct the role, or declare it in the policy rbac_policy.",
    ],
    [
      "a role of an email domain that nobody declared",
      "organizations: { acme: { rbac_email_implicit_role_assignments: [{ domain: acme.example, role_id: editor }] } }",
      "/organizations/acme/rbac_email_implicit_role_assignments",
      'There is no role "editor". There is: stytch_member, stytch_admin. Declare more in the project\'s rbac_policy.',
      "Name a role of the organization or the policy rbac_policy, and a domain of a company of your own.",
    ],
  ])("%s", (_, text, pointer, message, fix) => {
    const refused = new WorldDocumentError(pointer, message, fix);
    expect(() => seeded(text)).toThrow(refused);
    try {
      seeded(text);
    } catch (error) {
      expect(error).toMatchObject({ pointer, message, fix });
    }
  });
});
