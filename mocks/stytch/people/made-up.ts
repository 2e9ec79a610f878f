import type { MadeUpName } from "../../../src/mock/made-up-names.ts";
import type { Organization, StytchWorld } from "../state.ts";

/** Where the members of an organization have their mail: the first domain that it allows, or one named after its slug. */
export const mailDomainOf = ({ email_allowed_domains, organization_slug }: Organization): string =>
  email_allowed_domains[0] ?? `${organization_slug}.example`;

/** A phone that nobody in the world has, and nobody will be given again. */
export const newPhone = ({ people, data }: StytchWorld): string =>
  people.phone(
    (number) =>
      data.contacts.find("address", number) !== undefined ||
      data.members.find("number", number) !== undefined,
  );

/** The same of a mailbox. */
export const newMailbox = ({ people, data }: StytchWorld, owner: MadeUpName, domain: string): string =>
  people.mailbox(
    owner,
    domain,
    (address) =>
      data.contacts.find("address", address) !== undefined ||
      data.members.find("address", address) !== undefined,
  );
