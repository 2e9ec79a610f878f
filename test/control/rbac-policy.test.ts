import { expect, test } from "vitest";
import { DOCUMENTS } from "../mocks/stytch/documents-policy.ts";
import { basic, bench, OTHER, PROJECT, refusedAt } from "./bench.ts";

const open = () => {
  const { ask, call, world } = bench();
  const rolesOf = async (project = PROJECT) => {
    const { body } = await call("GET", "/v1/rbac/policy", undefined, { authorization: basic(project) });
    return body.policy.roles.map(({ role_id }: { role_id: string }) => role_id);
  };
  return { ask, world, rolesOf };
};

test("the policy of a project's roles is set, and then served", async () => {
  const { ask, rolesOf } = open();
  const { status, body } = await ask("PUT", "policies", { policies: { rbac_policy: DOCUMENTS } });
  expect([status, body.policies.rbac_policy]).toEqual([200, DOCUMENTS]);
  expect(await rolesOf()).toEqual(["stytch_user", "editor", "viewer"]);
  expect(await rolesOf(OTHER)).toEqual(["stytch_user"]);
});

test("it comes back with a snapshot, is there in a fork, and goes with a reset", async () => {
  const { ask, rolesOf } = open();
  await ask("PUT", "policies", { policies: { rbac_policy: DOCUMENTS } });
  await ask("POST", "snapshots", { name: "documents" });
  await ask("POST", "fork", { to: OTHER });
  await ask("POST", "reset");
  expect(await rolesOf()).toEqual(["stytch_user"]);
  await ask("POST", "snapshots/documents/restore");
  expect(await rolesOf()).toEqual(["stytch_user", "editor", "viewer"]);
  expect(await rolesOf(OTHER)).toEqual(["stytch_user", "editor", "viewer"]);
});

test("one that means nothing is refused at its place, and changes nothing", async () => {
  const { ask, world } = open();
  const before = world.policies;
  const [editor] = DOCUMENTS.custom_roles;
  const { status, body } = await ask("PUT", "policies", {
    policies: { rate_limits: true, rbac_policy: { custom_roles: [editor] } },
  });
  const pointer = "/policies/rbac_policy/custom_roles/0/permissions/0/resource_id";
  const message = 'There is no resource "documents".';
  expect([status, body]).toEqual([
    400,
    refusedAt("body", pointer, message, "Declare it under custom_resources."),
  ]);
  expect(world.policies).toBe(before);
});
