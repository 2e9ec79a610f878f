import { beforeEach, describe, expect, test } from "vitest";
import { type Api, OTHER_PROJECT, stytch } from "./bench.ts";
import { DOCUMENTS } from "./documents-policy.ts";
import { byEmail, person, signIn } from "./flows.ts";

const MEMBERS = "api_b2b_rbac_v1_Policy";
const USERS = "api_consumer_rbac_v1_Policy";

let api: Api;
beforeEach(() => {
  api = stytch();
});

const policyOf = async (id: typeof MEMBERS | typeof USERS) => {
  const { policy } = await api.ok(id);
  if (!policy) throw new Error("There is a policy.");
  return policy;
};

const all = (resource_id: string) => ({ resource_id, actions: ["*"] });
const described = { description: expect.stringMatching(/^\w.+\.$/) };

describe("a project that says nothing of roles", () => {
  test("has Stytch's own roles of members: one for oneself, one for the organization", async () => {
    expect((await policyOf(MEMBERS)).roles).toEqual([
      { role_id: "stytch_member", ...described, permissions: [all("stytch.self")] },
      {
        role_id: "stytch_admin",
        ...described,
        permissions: [
          all("stytch.organization"),
          all("stytch.member"),
          all("stytch.sso"),
          all("stytch.scim"),
          all("stytch.custom-org-roles"),
        ],
      },
    ]);
  });

  test("has Stytch's own resources, with the actions on each, and no scopes", async () => {
    const { resources, scopes } = await policyOf(MEMBERS);
    const connection = ["create", "get", "update", "delete"];
    const onOneself = [
      "update.info.name",
      "update.info.email",
      "update.info.untrusted-metadata",
      "update.info.mfa-phone",
      "update.info.delete.mfa-phone",
      "update.info.delete.mfa-totp",
      "update.info.delete.password",
      "update.info.unlink.retired-email",
      "update.settings.mfa-enrolled",
      "update.settings.default-mfa-method",
      "get.connected-apps",
      "revoke.connected-app",
      "revoke-sessions",
      "delete",
    ];
    expect(resources).toEqual([
      {
        resource_id: "stytch.organization",
        ...described,
        actions: [
          "update.info.name",
          "update.info.slug",
          "update.info.logo-url",
          "update.settings.allowed-auth-methods",
          "update.settings.allowed-mfa-methods",
          "update.settings.email-jit-provisioning",
          "update.settings.email-invites",
          "update.settings.allowed-domains",
          "update.settings.default-sso-connection",
          "update.settings.sso-jit-provisioning",
          "update.settings.mfa-policy",
          "update.settings.implicit-roles",
          "update.settings.oauth-tenant-jit-provisioning",
          "update.settings.allowed-oauth-tenants",
          "delete",
        ],
      },
      {
        resource_id: "stytch.member",
        ...described,
        actions: ["create", "search", "update.settings.is-breakglass", "update.settings.roles", ...onOneself],
      },
      { resource_id: "stytch.sso", ...described, actions: connection },
      { resource_id: "stytch.self", ...described, actions: onOneself },
      { resource_id: "stytch.scim", ...described, actions: connection },
      { resource_id: "stytch.custom-org-roles", ...described, actions: connection },
    ]);
    expect(scopes).toEqual([]);
  });

  test("lets a user do nothing, for of users Stytch has no resources", async () => {
    expect(await policyOf(USERS)).toEqual({
      roles: [{ role_id: "stytch_user", ...described, permissions: [] }],
      resources: [],
      scopes: [],
    });
  });
});

describe("a project's own policy", () => {
  const documents = { description: "What is written.", actions: ["read", "write", "count"] };
  const roles = [
    { role_id: "editor", description: "Writes.", permissions: [all("documents")] },
    {
      role_id: "viewer",
      description: "",
      permissions: [{ resource_id: "documents", actions: ["read", "count"] }],
    },
  ];

  test("comes on top of Stytch's own, for members and for users", async () => {
    const own = { members: await policyOf(MEMBERS), users: await policyOf(USERS) };
    const permissions = [{ resource_id: "documents", actions: ["read"] }];
    const custom_scopes = [{ scope: "read:documents", description: "Reads.", permissions }];
    api.set({ rbac_policy: { ...DOCUMENTS, custom_scopes } });
    for (const [id, { roles: ownRoles, resources }] of [
      [MEMBERS, own.members],
      [USERS, own.users],
    ] as const) {
      expect(await policyOf(id)).toEqual({
        roles: [...ownRoles, ...roles],
        resources: [...resources, { resource_id: "documents", ...documents }],
        scopes: custom_scopes,
      });
    }
  });

  test("says instead of Stytch what Stytch's own roles permit", async () => {
    const permissions = [{ resource_id: "documents", actions: ["count"] }];
    const stytchs = {
      stytch_member: { permissions },
      stytch_admin: { permissions },
      stytch_user: { permissions },
    };
    api.set({ rbac_policy: { ...DOCUMENTS, ...stytchs } });
    expect((await policyOf(MEMBERS)).roles.slice(0, 2)).toEqual([
      { role_id: "stytch_member", ...described, permissions },
      { role_id: "stytch_admin", ...described, permissions },
    ]);
    expect((await policyOf(USERS)).roles[0]).toEqual({ role_id: "stytch_user", ...described, permissions });
  });

  test("is no other project's", async () => {
    api.set({ rbac_policy: DOCUMENTS });
    const other = stytch({ project: OTHER_PROJECT });
    expect((await other.ok(USERS)).policy?.roles).toHaveLength(1);
  });
});

describe("an authorization check is decided by the policy", () => {
  const CHECKS = [
    [["editor"], "documents", "read", ["editor"]],
    [["viewer"], "documents", "read", ["viewer"]],
    [["viewer", "editor"], "documents", "count", ["viewer", "editor"]],
    [["viewer", "editor"], "documents", "write", ["editor"]],
    [["viewer"], "documents", "write", undefined],
    [["editor"], "documents", "no such action", ["editor"]],
    [["viewer"], "documents", "*", undefined],
    [["editor"], "letters", "read", undefined],
    [[], "documents", "read", undefined],
  ] as const;

  beforeEach(() => api.set({ rbac_policy: DOCUMENTS }));

  test.each([
    ...CHECKS,
    [[], "stytch.self", "update.info.name", ["stytch_member"]],
    [[], "stytch.member", "create", undefined],
    [["stytch_admin"], "stytch.member", "create", ["stytch_admin"]],
    [["stytch_admin"], "documents", "read", undefined],
  ] as const)("of a member with %j: %s, %s: %j", async (roles, resource_id, action, granting_roles) => {
    const { session_token } = await byEmail(api, await person(api, {}, { roles }));
    const authorization_check = { organization_id: "acme", resource_id, action };
    const reply = await api.post("api_b2b_session_v1_Authenticate", { session_token, authorization_check });
    expect([reply.error, reply.body.verdict]).toEqual(
      granting_roles
        ? [undefined, { authorized: true, granting_roles }]
        : ["session_authorization_error", undefined],
    );
  });

  test.each([...CHECKS, [[], "stytch.self", "update.info.name", undefined]] as const)(
    "of a user with %j: %s, %s: %j",
    async (roles, resource_id, action, granting_roles) => {
      await api.ok("api_user_v1_Create", { phone_number: "+12025550162", roles });
      const { session_token } = await signIn(api);
      const authorization_check = { resource_id, action };
      const reply = await api.post("api_session_v1_Authenticate", { session_token, authorization_check });
      expect([reply.error, reply.body.verdict]).toEqual(
        granting_roles
          ? [undefined, { authorized: true, granting_roles }]
          : ["consumer_session_authorization_error", undefined],
      );
    },
  );
});
