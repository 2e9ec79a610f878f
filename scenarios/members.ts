import {
  aSessionJwtOf,
  aSessionOf,
  type MemberPersona,
  type Persona,
  type StytchDirections,
} from "../mocks/stytch/exports/scenario.ts";

/** A member by organization and address, as whoever signs in is named. */
export const addressOf = ({ organization, mailbox }: MemberPersona) => ({
  organization_id: organization.organization_id,
  email_address: mailbox.address,
});

/** A member by organization and id, as whoever proves a second factor is named. */
export const idsOf = ({ id, organization }: MemberPersona) => ({
  organization_id: organization.organization_id,
  member_id: id,
});

/** The member as the API shows them at this moment. */
export const memberNow = async (call: StytchDirections["call"], { id }: Persona) =>
  (await call("api_organization_v1_organizations_members_DangerouslyGet", { member_id: id })).member;

/** What a login in two steps hands out at its end. */
export const signedIn = ({ ada }: { readonly ada: MemberPersona }) => ({
  memberId: ada.id,
  organizationId: ada.organization.organization_id,
  sessionToken: aSessionOf(ada),
  sessionJwt: aSessionJwtOf(ada),
});
