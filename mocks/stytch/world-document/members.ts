import { WorldDocumentError } from "../../../src/mock/controls.ts";
import { didYouMean } from "../../../src/mock/did-you-mean.ts";
import { allowsDomainOf } from "../b2b/jit-provisioning.ts";
import { setUpMember } from "../people/members.ts";
import { memberAccount } from "../people/sessions.ts";
import type { Organization } from "../state.ts";
import {
  type Declaration,
  type DeclaredMember,
  type Ids,
  type Loading,
  refuseBadIds,
} from "./declarations.ts";
import { placingRefusals } from "./refusal-places.ts";

type MemberDeclaration = Declaration<DeclaredMember>;

export function declareMember(loading: Loading, declaration: MemberDeclaration): Ids {
  const { declared, name, pointer } = declaration;
  const organization = organizationOf(loading, declaration);
  refuseUninvitable(declaration, organization);
  refuseBadIds(loading, declaration);
  const { member, totp } = placingRefusals(pointer, "mfa_phone_number", () =>
    setUpMember(loading.world, organization, declared),
  );
  loading.accounts.set(name, memberAccount(loading.world, organization, member));
  return {
    id: member.member_id,
    organization_id: organization.organization_id,
    email_id: member.email_id,
    ...(member.phone_id && { phone_id: member.phone_id }),
    ...(totp && { totp_registration_id: totp.id }),
  };
}

function organizationOf({ organizations }: Loading, { declared, pointer }: MemberDeclaration): Organization {
  const organization = organizations.get(declared.organization);
  if (organization) return organization;
  throw new WorldDocumentError(
    `${pointer}/organization`,
    `There is no organization "${declared.organization}" in this document.`,
    didYouMean(declared.organization, organizations.keys(), "Declare it under organizations."),
  );
}

/** A member can only be invited where the organization's settings allow the invitation. */
function refuseUninvitable({ declared, pointer }: MemberDeclaration, organization: Organization): void {
  const { email_invites, email_allowed_domains } = organization;
  if (declared.status !== "invited" || email_invites === "ALL_ALLOWED") return;
  if (email_invites === "NOT_ALLOWED") {
    const message = `"${declared.organization}" invites nobody, so nobody in it is invited.`;
    const fix = "Set its email_invites to ALL_ALLOWED, or give the member another status.";
    throw new WorldDocumentError(`${pointer}/status`, message, fix);
  }
  if (allowsDomainOf(organization, declared.email_address)) return;
  const message = `"${declared.organization}" invites only addresses of ${email_allowed_domains.join(", ")}.`;
  const fix = "Use such an address, or add the domain to its email_allowed_domains.";
  throw new WorldDocumentError(`${pointer}/email_address`, message, fix);
}
