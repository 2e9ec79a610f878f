import { milliseconds } from "../../../src/ports/clock.ts";
import { ATTACHED_CONTACT_MINUTES, MOST_UNVERIFIED_FACTORS } from "../assumptions.ts";
import { type ErrorType, refuse } from "../errors.ts";
import { newId } from "../ids.ts";
import type { Contact, StytchWorld, User } from "../state.ts";

type Kind = Contact["kind"];

interface KindWords {
  readonly idKind: string;
  readonly taken: ErrorType;
  readonly unknown: ErrorType;
}

const WORDS: Readonly<Record<Kind, KindWords>> = {
  phone: { idKind: "phone-number", taken: "duplicate_phone_number", unknown: "phone_number_not_found" },
  email: { idKind: "email", taken: "duplicate_email", unknown: "email_not_found" },
};

export const contactAt = (world: StytchWorld, kind: Kind, address: string): Contact | undefined =>
  world.data.contacts.filter("address", address).find((contact) => contact.kind === kind);

/** A user's, of either kind or of one. */
export const contactsOf = ({ data }: StytchWorld, { user_id }: User, wanted?: Kind): Contact[] =>
  data.contacts.filter("user", user_id).filter(({ kind }) => wanted === undefined || kind === wanted);

/** What a person knows a user by: the email or else the phone. */
export function nameOfUser({ data }: StytchWorld, user_id: string): string {
  const contacts = data.contacts.filter("user", user_id);
  const named = contacts.find(({ kind }) => kind === "email") ?? contacts[0];
  return named?.address ?? user_id;
}

export function findContact(world: StytchWorld, kind: Kind, id: string): Contact {
  const contact = world.data.contacts.get(id);
  return contact?.kind === kind ? contact : refuse(WORDS[kind].unknown);
}

/** Refuses what somebody other than this user has; with no user, what anybody has. */
export function refuseTaken(world: StytchWorld, kind: Kind, address: string, user?: User): void {
  const holder = contactAt(world, kind, address)?.user_id;
  if (holder !== undefined && holder !== user?.user_id) refuse(WORDS[kind].taken);
}

export const addContact = (
  world: StytchWorld,
  user: User,
  kind: Kind,
  address: string,
  expires_at: number | null = null,
  id = newId(world, WORDS[kind].idKind),
): Contact =>
  world.data.contacts.insert({
    id,
    kind,
    address,
    verified: false,
    user_id: user.user_id,
    expires_at,
  });

/** Its code goes with it. */
export function removeContact(world: StytchWorld, contact: Contact): void {
  world.inbox.forget(contact.id);
  world.data.contacts.delete(contact.id);
}

/** From the first right code on the contact stays, and so does a user who was pending until then. */
export function verifyContact(world: StytchWorld, contact: Contact): User {
  world.data.contacts.update(contact.id, { verified: true, expires_at: null });
  return world.data.users.update(contact.user_id, { status: "active" });
}

/** One that is known or, when a user is named, then theirs (docs/stytch/codes.md#attached-contacts). */
export function contactToSendTo(
  world: StytchWorld,
  kind: Kind,
  address: string,
  user: User | undefined,
): Contact {
  const known = contactAt(world, kind, address);
  if (!user) return known ?? refuse(WORDS[kind].unknown);
  refuseTaken(world, kind, address, user);
  if (known) return known;
  const unverified = contactsOf(world, user).filter((contact) => !contact.verified);
  if (unverified.length >= MOST_UNVERIFIED_FACTORS) refuse("too_many_unverified_factors");
  const expires_at = world.now + milliseconds({ minutes: ATTACHED_CONTACT_MINUTES });
  return addContact(world, user, kind, address, expires_at);
}
