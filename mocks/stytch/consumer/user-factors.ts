import { reachablePhone } from "../delivery.ts";
import { normalEmail } from "../email-address.ts";
import { refuse } from "../errors.ts";
import type { Handler } from "../handler.ts";
import type { Contact, StytchWorld, User } from "../state.ts";
import { addContact, contactsOf, findContact, refuseTaken, removeContact } from "./contacts.ts";
import { findUser } from "./find-user.ts";
import { presentUser } from "./present-user.ts";

export const deleteEmail: Handler<"api_user_v1_DeleteEmail"> = ({ path, world }) =>
  withoutContact(world, findContact(world, "email", path.email_id));

export const deletePhoneNumber: Handler<"api_user_v1_DeletePhoneNumber"> = ({ path, world }) =>
  withoutContact(world, findContact(world, "phone", path.phone_id));

function withoutContact(world: StytchWorld, contact: Contact) {
  const user = findUser(world, contact.user_id);
  if (world.policies.keep_last_primary_factor && isLastWayIn(world, user, contact)) {
    refuse("cannot_delete_last_primary_factor");
  }
  removeContact(world, contact);
  return answer(world, user);
}

/** A contact that was attached and goes again by itself is no way in, neither as the last one nor beside it. */
const isLastWayIn = (world: StytchWorld, user: User, contact: Contact): boolean =>
  contact.expires_at === null &&
  contactsOf(world, user).every((other) => other.id === contact.id || other.expires_at !== null);

export const deleteTotp: Handler<"api_user_v1_DeleteTOTP"> = ({ path, world }) => {
  const totp = world.data.totps.get(path.totp_id) ?? refuse("totp_not_found");
  world.data.totps.delete(totp.id);
  return answer(world, findUser(world, totp.account));
};

/** For a user with just one factor; the new one is yet to be verified (docs/stytch/users.md#exchange). */
export const exchangePrimaryFactor: Handler<"api_user_v1_ExchangePrimaryFactor"> = ({
  body,
  path,
  world,
}) => {
  const user = findUser(world, path.user_id);
  const { kind, address } = readNewFactor(world, body);
  const [old, ...others] = contactsOf(world, user);
  if (!old || others.length > 0 || world.data.totps.find("account", user.user_id)) {
    return refuse("invalid_exchange_primary_factor_user");
  }
  refuseTaken(world, kind, address, user);
  removeContact(world, old);
  addContact(world, user, kind, address);
  return answer(world, user);
};

function readNewFactor(
  world: StytchWorld,
  { email_address, phone_number }: { readonly email_address?: string; readonly phone_number?: string },
): Pick<Contact, "kind" | "address"> {
  if (email_address !== undefined && phone_number === undefined) {
    return { kind: "email", address: normalEmail(email_address) };
  }
  if (phone_number !== undefined && email_address === undefined) {
    return { kind: "phone", address: reachablePhone(world, phone_number) };
  }
  return refuse("invalid_exchange_primary_factor_fields");
}

const answer = (world: StytchWorld, user: User) => ({
  user_id: user.user_id,
  user: presentUser(world, user),
});
