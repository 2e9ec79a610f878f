import type { Member, Organization } from "../state.ts";
import { namedMember } from "./members.ts";
import { refuseUnpermitted } from "./rbac-headers.ts";

type MemberCall = Parameters<typeof refuseUnpermitted>[0] & {
  readonly path: Parameters<typeof namedMember>[1];
};

export interface MemberTarget {
  readonly organization: Organization;
  readonly member: Member;
  /** The member as whom the call runs; undefined when a backend makes it in its own right. */
  readonly actor: Member | undefined;
}

/** Whom a call is about that the member's own session permits too. */
export function targetOf(call: MemberCall): MemberTarget {
  const target = namedMember(call.world, call.path);
  return { ...target, actor: refuseUnpermitted(call, target) };
}
