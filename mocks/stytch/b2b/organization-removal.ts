import type { Handler } from "../handler.ts";
import { forgetFailures } from "../locks.ts";
import type { Member, StytchWorld } from "../state.ts";
import { letGo } from "./member-removals.ts";
import { organizationOf } from "./rbac-headers.ts";

/** With an organization go its members, and all that is theirs (docs/stytch/organizations.md#delete). */
export const remove: Handler<"api_organization_v1_Delete"> = (call) => {
  const { world } = call;
  const { organization_id } = organizationOf(call).organization;
  const { data } = world;
  for (const member of data.members.filter("organization", organization_id)) forget(world, member);
  for (const session of data.intermediateSessions.values()) {
    if (session.organization_id === organization_id) data.intermediateSessions.delete(session.token);
  }
  data.organizations.delete(organization_id);
  return { organization_id };
};

function forget(world: StytchWorld, member: Member): void {
  const { data } = world;
  letGo(world, member);
  forgetFailures(world, member.member_id);
  for (const totp of data.totps.filter("account", member.member_id)) data.totps.delete(totp.id);
  data.members.delete(member.member_id);
}
