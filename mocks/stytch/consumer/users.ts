import { USER_ROLE } from "../assumptions.ts";
import { normalEmail, reachablePhone } from "../delivery.ts";
import { refuse } from "../errors.ts";
import type { Handler } from "../handler.ts";
import { newId } from "../ids.ts";
import { mergeMetadata } from "../metadata.ts";
import type { Contact, StytchWorld, User } from "../state.ts";
import { presentUser } from "./present-user.ts";

export const create: Handler<"api_user_v1_Create"> = ({ body, world }) => {
  if (body.email === undefined && body.phone_number === undefined) refuse("invalid_create_user_request");
  const email = body.email === undefined ? undefined : normalEmail(body.email);
  const phone = body.phone_number === undefined ? undefined : reachablePhone(world, body.phone_number);
  if (email !== undefined && contactAt(world, "email", email)) refuse("duplicate_email");
  if (phone !== undefined && contactAt(world, "phone", phone)) refuse("duplicate_phone_number");
  if (body.external_id !== undefined && world.data.users.find("external_id", body.external_id)) {
    refuse("duplicate_user_external_id");
  }
  const user = addUser(world, {
    name: nameOf(body.name),
    status: body.create_user_as_pending ? "pending" : "active",
    roles: [...new Set([USER_ROLE, ...(body.roles ?? [])])],
    trusted_metadata: mergeMetadata({}, body.trusted_metadata),
    untrusted_metadata: mergeMetadata({}, body.untrusted_metadata),
    external_id: body.external_id ?? null,
  });
  const emailContact = email === undefined ? undefined : addContact(world, user, "email", email);
  const phoneContact = phone === undefined ? undefined : addContact(world, user, "phone", phone);
  return {
    user_id: user.user_id,
    email_id: emailContact?.id ?? "",
    phone_id: phoneContact?.id ?? "",
    status: user.status,
    user: presentUser(world, user),
  };
};

const nameOf = (given: Partial<User["name"]> = {}): User["name"] => ({
  first_name: given.first_name ?? "",
  middle_name: given.middle_name ?? "",
  last_name: given.last_name ?? "",
});

export function addUser(world: StytchWorld, given: Partial<User> = {}): User {
  return world.data.users.insert({
    user_id: newId(world, "user"),
    status: "active",
    name: nameOf(),
    roles: [USER_ROLE],
    trusted_metadata: {},
    untrusted_metadata: {},
    external_id: null,
    created_at: world.now,
    ...given,
  });
}

const ID_KINDS = { phone: "phone-number", email: "email" } as const;

export function addContact(world: StytchWorld, user: User, kind: Contact["kind"], address: string): Contact {
  const id = newId(world, ID_KINDS[kind]);
  return world.data.contacts.insert({
    id,
    kind,
    address,
    verified: false,
    user_id: user.user_id,
    expires_at: null,
  });
}

export const contactAt = (world: StytchWorld, kind: Contact["kind"], address: string): Contact | undefined =>
  world.data.contacts.filter("address", address).find((contact) => contact.kind === kind);
