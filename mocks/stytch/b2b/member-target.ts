import type { Member, Organization, StytchWorld } from "../state.ts";
import { findMember } from "./members.ts";
import { findOrganization } from "./organizations.ts";
import { refuseUnpermitted } from "./rbac-headers.ts";

interface MemberCall {
  readonly path: { readonly organization_id: string; readonly member_id: string };
  readonly headers: Readonly<Record<string, string>>;
  readonly world: StytchWorld;
}

export interface MemberTarget {
  readonly organization: Organization;
  readonly member: Member;
  /** The member as whom the call runs; undefined when a backend makes it in its own right. */
  readonly actor: Member | undefined;
}

/** Whom a call is about that the member's own session permits too. */
export function targetOf({ path, headers, world }: MemberCall): MemberTarget {
  const organization = findOrganization(world, path.organization_id);
  const member = findMember(world, organization, path.member_id);
  return { organization, member, actor: refuseUnpermitted(world, headers, { organization, member }) };
}
