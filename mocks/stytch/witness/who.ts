import type { Member, Organization, StytchWorld } from "../state.ts";
import { type Call, textIn } from "./call.ts";

// Who is who, by whatever they may be named. Nothing of what a code is worth is read here.

export function organizationOf({ data }: StytchWorld, { body }: Call): Organization | undefined {
  const name = textIn(body, "organization_id");
  return [...data.organizations.values()].find(
    ({ organization_id, organization_slug, organization_external_id }) =>
      name !== "" && [organization_id, organization_slug, organization_external_id].includes(name),
  );
}

const membersOf = ({ data }: StytchWorld, organization: Organization | undefined): Member[] =>
  [...data.members.values()].filter((member) => member.organization_id === organization?.organization_id);

export function memberNamed(world: StytchWorld, call: Call): Member | undefined {
  const name = textIn(call.body, "member_id");
  return membersOf(world, organizationOf(world, call)).find(
    ({ member_id, external_id }) => name !== "" && [member_id, external_id].includes(name),
  );
}

export const memberAt = (world: StytchWorld, call: Call, email: string): Member | undefined =>
  membersOf(world, organizationOf(world, call)).find(
    ({ email_address, status }) => email_address === email && status !== "deleted",
  );

export const memberCalled = (world: StytchWorld, call: Call, phone: string): Member | undefined =>
  membersOf(world, organizationOf(world, call)).find(
    ({ mfa_phone_number, status }) => mfa_phone_number === phone && status !== "deleted",
  );

export const userNamed = ({ data }: StytchWorld, { body }: Call): string | undefined => {
  const name = textIn(body, "user_id");
  return [...data.users.values()].find(
    ({ user_id, external_id }) => name !== "" && [user_id, external_id].includes(name),
  )?.user_id;
};
