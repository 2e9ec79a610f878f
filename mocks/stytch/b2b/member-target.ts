import type { Member, Organization, StytchWorld } from "../state.ts";
import { namedMember } from "./members.ts";
import { refuseUnpermitted } from "./rbac-headers.ts";

interface MemberCall {
  readonly path: Parameters<typeof namedMember>[1];
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
  const target = namedMember(world, path);
  return { ...target, actor: refuseUnpermitted(world, headers, target) };
}
