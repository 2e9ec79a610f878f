import type { Body } from "../api.ts";
import { USER_ROLE } from "../assumptions.ts";
import { reachablePhone } from "../delivery.ts";
import { normalEmail } from "../email-address.ts";
import { refuse } from "../errors.ts";
import type { Handler } from "../handler.ts";
import { newId } from "../ids.ts";
import { forgetFailures } from "../locks.ts";
import { mergeMetadata } from "../metadata.ts";
import { rolesOfUsers } from "../rbac/roles.ts";
import { refuseUnknownRoles } from "../rbac/unknown-roles.ts";
import type { StytchWorld, User } from "../state.ts";
import { addContact, contactsOf, refuseTaken, removeContact } from "./contacts.ts";
import { findUser } from "./find-user.ts";
import { presentUser } from "./present-user.ts";

export const create: Handler<"api_user_v1_Create"> = ({ body, world }) => {
  const { user, email, phone } = createUser(world, body);
  return {
    user_id: user.user_id,
    email_id: email?.id ?? "",
    phone_id: phone?.id ?? "",
    status: user.status,
    user: presentUser(world, user),
  };
};

type UserIds = Partial<Readonly<Record<"user_id" | "email_id" | "phone_id", string>>>;

/** With ids of the caller's choosing, or fresh ones. */
export function createUser(
  world: StytchWorld,
  body: Body<"api_user_v1_Create">,
  { email_id, phone_id, ...ids }: UserIds = {},
) {
  if (body.email === undefined && body.phone_number === undefined) refuse("invalid_create_user_request");
  const email = body.email === undefined ? undefined : normalEmail(body.email);
  const phone = body.phone_number === undefined ? undefined : reachablePhone(world, body.phone_number);
  if (email !== undefined) refuseTaken(world, "email", email);
  if (phone !== undefined) refuseTaken(world, "phone", phone);
  refuseTakenExternalId(world, body.external_id);
  refuseUnknownRoles(world, rolesOfUsers(world), body.roles);
  const user = addUser(world, {
    ...ids,
    name: nameOf(body.name),
    status: body.create_user_as_pending ? "pending" : "active",
    roles: rolesWith(body.roles),
    trusted_metadata: mergeMetadata({}, body.trusted_metadata),
    untrusted_metadata: mergeMetadata({}, body.untrusted_metadata),
    external_id: body.external_id ?? null,
  });
  return {
    user,
    email: email === undefined ? undefined : addContact(world, user, "email", email, null, email_id),
    phone: phone === undefined ? undefined : addContact(world, user, "phone", phone, null, phone_id),
  };
}

/** The user's fields stand at the top of the reply (docs/stytch/users.md#flat). */
export const get: Handler<"api_user_v1_Get"> = ({ path, world }) =>
  presentUser(world, findUser(world, path.user_id));

/** Parts of the name singly, metadata by key; roles are replaced (docs/stytch/users.md#update). */
export const update: Handler<"api_user_v1_Update"> = ({ body, path, world }) => {
  const before = findUser(world, path.user_id);
  refuseTakenExternalId(world, body.external_id, before);
  refuseUnknownRoles(world, rolesOfUsers(world), body.roles);
  const after = world.data.users.update(before.user_id, {
    name: nameOf(body.name, before.name),
    trusted_metadata: mergeMetadata(before.trusted_metadata, body.trusted_metadata),
    untrusted_metadata: mergeMetadata(before.untrusted_metadata, body.untrusted_metadata),
    ...(body.external_id !== undefined && { external_id: body.external_id }),
    ...(body.roles && { roles: rolesWith(body.roles) }),
  });
  const user = presentUser(world, after);
  const { user_id, emails, phone_numbers, crypto_wallets } = user;
  return { user_id, emails, phone_numbers, crypto_wallets, user };
};

/** Everything that is the user's goes too. */
export const remove: Handler<"api_user_v1_Delete"> = ({ path, world }) => {
  const user = findUser(world, path.user_id);
  const { user_id } = user;
  const { sessions, totps, users } = world.data;
  for (const contact of contactsOf(world, user)) removeContact(world, contact);
  for (const totp of totps.filter("account", user_id)) totps.delete(totp.id);
  for (const session of sessions.filter("account", user_id)) sessions.delete(session.id);
  forgetFailures(world, user_id);
  users.delete(user_id);
  return { user_id };
};

/** Nothing happens to a user who has none. */
export const deleteExternalId: Handler<"api_user_v1_DeleteExternalId"> = ({ path, world }) => {
  const { user_id } = findUser(world, path.user_id);
  const user = world.data.users.update(user_id, { external_id: null });
  return { user_id, user: presentUser(world, user) };
};

function refuseTakenExternalId(world: StytchWorld, external_id: string | undefined, user?: User): void {
  if (external_id === undefined) return;
  const holder = world.data.users.find("external_id", external_id);
  if (holder && holder.user_id !== user?.user_id) refuse("duplicate_user_external_id");
}

/** The role that every user holds cannot be taken away. */
const rolesWith = (given: readonly string[] = []): string[] => [...new Set([USER_ROLE, ...given])];

const NO_NAME: User["name"] = { first_name: "", middle_name: "", last_name: "" };

const nameOf = (given: Partial<User["name"]> = {}, before = NO_NAME): User["name"] => ({
  first_name: given.first_name ?? before.first_name,
  middle_name: given.middle_name ?? before.middle_name,
  last_name: given.last_name ?? before.last_name,
});

export function addUser(world: StytchWorld, given: Partial<User> = {}): User {
  return world.data.users.insert({
    user_id: newId(world, "user"),
    status: "active",
    name: NO_NAME,
    roles: [USER_ROLE],
    trusted_metadata: {},
    untrusted_metadata: {},
    external_id: null,
    created_at: world.now,
    ...given,
  });
}
