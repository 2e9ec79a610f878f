import { WorldDocumentError } from "../../../src/mock/controls.ts";
import { NoPhoneLeft } from "../../../src/mock/people.ts";
import { allowsMfaMethod } from "../b2b/organization-settings.ts";
import type { NewUser } from "../people/accounts.ts";
import { mailDomainOf, newMailbox, newPhone } from "../people/made-up.ts";
import { memberDetails, organizationDetails, userDetails } from "../people/made-up-details.ts";
import type { Organization, StytchWorld } from "../state.ts";
import type {
  Declaration,
  DeclaredMember,
  DeclaredOrganization,
  DeclaredPeople,
  HowMany,
  Loading,
} from "./declarations.ts";

const POINTER = "/people";

/** Of five people four are members, unless the project is of one family. */
const PEOPLE_TO_ONE_USER = 5;
const MEMBERS_TO_ONE_ORGANIZATION = 15;
/** One in so many has a second factor by text message, and one an authenticator app. */
const KINDS = 4;

/** Where people without an organization have their mail. */
const PROVIDERS = ["mail.example", "post.example", "inbox.example"];

/** Whether something in the document has this name. */
type IsTaken = (name: string) => boolean;

/** How many of each there are to be. */
export function countPeople(people: DeclaredPeople, { world, organizations }: Loading): Required<HowMany> {
  const asked = typeof people === "number" ? sharedOut(people, world) : people;
  const { members = 0, users = 0 } = asked;
  const needed = organizations.size > 0 ? 0 : Math.ceil(members / MEMBERS_TO_ONE_ORGANIZATION);
  const made = asked.organizations ?? needed;
  if (members > 0 && made + organizations.size === 0) {
    const message = `There is no organization for ${members === 1 ? "the member" : `the ${members} members`} to be in.`;
    const fix = "Leave organizations out: as many as they need are then made up.";
    throw new WorldDocumentError(`${POINTER}/organizations`, message, fix);
  }
  return { organizations: made, members, users };
}

function sharedOut(people: number, { policies: { vertical } }: StytchWorld): HowMany {
  const users = { consumer: people, b2b: 0, both: Math.floor(people / PEOPLE_TO_ONE_USER) }[vertical];
  return { users, members: people - users };
}

/** Each is made up when the one before it has been declared, and so knows what is taken by then. */
export function* madeUpOrganizations(
  { world }: Loading,
  count: number,
  isTaken: IsTaken,
): Generator<Declaration<DeclaredOrganization>> {
  const { organizations } = world.data;
  for (let turn = 0; turn < count; turn++) {
    const { name, slug } = world.people.organization(
      (slug) => isTaken(slug) || organizations.find("slug", slug) !== undefined,
    );
    const domain = `${slug}.example`;
    const declared = {
      organization_name: name,
      organization_slug: slug,
      email_allowed_domains: [domain],
      ...organizationDetails(world.people.faker()),
    };
    yield { name: slug, declared, pointer: POINTER, told: { organization_name: name } };
  }
}

/** Spread over all organizations of the document. */
export function* madeUpMembers(
  loading: Loading,
  count: number,
  isTaken: IsTaken,
): Generator<Declaration<DeclaredMember>> {
  const { world } = loading;
  const places = [...loading.organizations];
  for (let turn = 0; turn < count; turn++) {
    const [named, organization] = place(places, turn);
    const owner = world.people.name();
    const email_address = newMailbox(world, owner, mailDomainOf(organization));
    const phone = phoneIn(world);
    const declared = {
      organization: named,
      name: owner.full,
      email_address,
      email_address_verified: true,
      ...(phone !== undefined && { mfa_phone_number: phone }),
      ...secondFactor(organization, turn, phone),
      ...memberDetails(world.people.faker()),
    };
    const told = {
      name: owner.full,
      email_address,
      ...(phone !== undefined && { mfa_phone_number: phone }),
    };
    yield { name: nameAfter(email_address, isTaken), declared, pointer: POINTER, told };
  }
}

export function* madeUpUsers(
  { world }: Loading,
  count: number,
  isTaken: IsTaken,
): Generator<Declaration<NewUser>> {
  for (let turn = 0; turn < count; turn++) {
    const owner = world.people.name();
    const provider = world.people.faker().helpers.arrayElement(PROVIDERS);
    const email = newMailbox(world, owner, provider);
    const phone_number = phoneIn(world);
    const declared = {
      name: { first_name: owner.first, last_name: owner.last },
      email,
      email_verified: true,
      ...(phone_number !== undefined && { phone_number, phone_number_verified: turn % 2 === 0 }),
      ...(hasApp(turn) && { authenticator: true }),
      ...userDetails(world.people.faker()),
    };
    const told = { name: owner.full, email, ...(phone_number !== undefined && { phone_number }) };
    yield { name: nameAfter(email, isTaken), declared, pointer: POINTER, told };
  }
}

function place(places: readonly (readonly [string, Organization])[], turn: number) {
  const found = places[turn % places.length];
  if (!found) throw new Error("Members are made up only where an organization is.");
  return found;
}

const hasApp = (turn: number): boolean => turn % KINDS === KINDS - 1;

/** What a member proves beside the address, of what the organization lets a member prove. */
function secondFactor(
  organization: Organization,
  turn: number,
  phone: string | undefined,
): Partial<DeclaredMember> {
  const allows = (method: "sms_otp" | "totp") =>
    allowsMfaMethod(organization, { is_breakglass: false }, method);
  if (hasApp(turn) && allows("totp")) {
    return { authenticator: true, mfa_enrolled: true, default_mfa_method: "totp" };
  }
  if (turn % KINDS === 1 && phone !== undefined && allows("sms_otp")) {
    return { mfa_phone_number_verified: true, mfa_enrolled: true, default_mfa_method: "sms_otp" };
  }
  return {};
}

/** All fictitious phones are of the United States: where a project sends no messages, nobody has one. */
function phoneIn(world: StytchWorld): string | undefined {
  const { sms_countries } = world.policies;
  if (sms_countries !== "any" && !sms_countries.includes("US")) return undefined;
  try {
    return newPhone(world);
  } catch (thrown) {
    if (!(thrown instanceof NoPhoneLeft)) throw thrown;
    throw new WorldDocumentError(POINTER, thrown.message, "Reset the project, or make up fewer people.");
  }
}

/** The name of a mailbox, with a number where there is such a name. */
function nameAfter(mailbox: string, isTaken: IsTaken): string {
  const name = mailbox.slice(0, mailbox.indexOf("@"));
  let [free, more] = [name, 1];
  while (isTaken(free)) free = `${name}-${++more}`;
  return free;
}
