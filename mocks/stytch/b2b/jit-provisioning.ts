import { KEPT_ADDRESS_ERROR } from "../assumptions.ts";
import { domainOf } from "../email-address.ts";
import { refuse } from "../errors.ts";
import { inOrganization, type Member, type Organization, type StytchWorld } from "../state.ts";
import { addMember } from "./members.ts";

/** Whether an organization takes in this address, which is no member's. */
export const takesIn = (world: StytchWorld, organization: Organization, email_address: string): boolean =>
  organization.email_jit_provisioning !== "NOT_ALLOWED" &&
  isOfAllowedDomain(organization, email_address) &&
  !isKept(world, organization, email_address);

/** Just-in-time provisioning: an unknown address becomes a pending member where the organization lets it. */
export function provision(world: StytchWorld, organization: Organization, email_address: string): Member {
  if (organization.email_jit_provisioning === "NOT_ALLOWED") refuse("email_jit_provisioning_not_allowed");
  if (!isOfAllowedDomain(organization, email_address)) {
    refuse("invalid_email_for_jit_provisioning", undefined, {
      email_address,
      email_allowed_domains: organization.email_allowed_domains,
    });
  }
  if (isKept(world, organization, email_address)) {
    refuse(KEPT_ADDRESS_ERROR, "The address is kept for a member of the organization.");
  }
  return addMember(world, organization, { email_address, status: "pending" });
}

/** Where all are let in, the list does not count (docs/stytch/organizations.md#jit-for-all). */
const isOfAllowedDomain = (organization: Organization, email_address: string): boolean =>
  organization.email_jit_provisioning === "ALL_ALLOWED" || allowsDomainOf(organization, email_address);

export function allowsDomainOf({ email_allowed_domains }: Organization, email_address: string): boolean {
  const domain = domainOf(email_address);
  return email_allowed_domains.some((allowed) => allowed.toLowerCase() === domain);
}

/** A member had the address, or is about to: nobody else may (docs/stytch/members.md#kept-addresses). */
function isKept({ data }: StytchWorld, { organization_id }: Organization, email_address: string): boolean {
  const key = inOrganization(organization_id, email_address);
  return [data.retiredEmails, data.emailUpdates].some((kept) => kept.find("address", key) !== undefined);
}
