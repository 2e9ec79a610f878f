import { didYouMean } from "../../../src/document/nearest.ts";
import type { PolicyFault } from "../../../src/mock/controls.ts";
import { memberPolicy, type Resource, userPolicy } from "./policy-views.ts";
import type { Permission, Permitting, RbacPolicy } from "./rbac-policy.ts";
import { EVERY_ACTION } from "./stytch-resources.ts";

/** What is kept for Stytch's own roles and resources. */
export const isStytchs = (name: string): boolean => name.startsWith("stytch");

/** What a policy that its schema allows cannot mean: names that are not there, or there twice. */
export function faultsInPolicy(policy: RbacPolicy): PolicyFault[] {
  const { resources } = memberPolicy(policy);
  const { stytch_member, stytch_admin, stytch_user } = policy;
  const { custom_roles = [], custom_resources = [], custom_scopes = [] } = policy;
  const own = { stytch_member, stytch_admin };
  return [
    ...namesIn(
      "custom_resources",
      "resource_id",
      custom_resources.map(({ resource_id }) => resource_id),
    ),
    ...namesIn(
      "custom_roles",
      "role_id",
      custom_roles.map(({ role_id }) => role_id),
    ),
    ...namesIn(
      "custom_scopes",
      "scope",
      custom_scopes.map(({ scope }) => scope),
    ),
    ...Object.entries(own).flatMap(([name, role]) => permissionsIn(`/${name}`, role, resources)),
    ...permissionsIn("/stytch_user", stytch_user, userPolicy(policy).resources),
    ...custom_roles.flatMap((role, index) => permissionsIn(`/custom_roles/${index}`, role, resources)),
    ...custom_scopes.flatMap((scope, index) => permissionsIn(`/custom_scopes/${index}`, scope, resources)),
  ];
}

function namesIn(list: string, field: string, names: readonly string[]): PolicyFault[] {
  return names.flatMap((name, index) => {
    const pointer = `/${list}/${index}/${field}`;
    const shown = JSON.stringify(name);
    if (name === "") return [{ pointer, message: `The ${field} is empty.`, fix: "Give it a name." }];
    if (isStytchs(name)) {
      const message = `${shown} begins with stytch, which is kept for what Stytch has by itself.`;
      return [{ pointer, message, fix: "Choose another name." }];
    }
    if (names.indexOf(name) === index) return [];
    return [{ pointer, message: `${shown} is there twice.`, fix: "Keep one of the two." }];
  });
}

const permissionsIn = (
  pointer: string,
  holder: Permitting | undefined,
  resources: readonly Resource[],
): PolicyFault[] =>
  (holder?.permissions ?? []).flatMap((permission, index) =>
    faultsInPermission(permission, resources).map((fault) => ({
      ...fault,
      pointer: `${pointer}/permissions/${index}${fault.pointer}`,
    })),
  );

/** Actions on what is not there, or that it does not have. */
export function faultsInPermission(permission: Permission, resources: readonly Resource[]): PolicyFault[] {
  const { resource_id, actions } = permission;
  const known = resources.map((resource) => resource.resource_id);
  const resource = resources[known.indexOf(resource_id)];
  if (!resource) {
    const message = `There is no resource ${JSON.stringify(resource_id)}.`;
    const fix = didYouMean(resource_id, known, "Declare it under custom_resources.");
    return [{ pointer: "/resource_id", message, fix }];
  }
  return actions.flatMap((action, index) => {
    if (action === EVERY_ACTION || resource.actions.includes(action)) return [];
    const message = `${resource_id} has no action ${JSON.stringify(action)}.`;
    const fix = didYouMean(action, resource.actions, `It has ${resource.actions.join(", ")}.`);
    return [{ pointer: `/actions/${index}`, message, fix }];
  });
}
