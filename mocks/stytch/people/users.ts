import type { Body } from "../api.ts";
import { INACTIVE_USER_TOTP_ERROR } from "../assumptions.ts";
import { verifyContact } from "../consumer/contacts.ts";
import { createUser } from "../consumer/users.ts";
import { refuse } from "../errors.ts";
import type { StytchWorld, User } from "../state.ts";
import { type NewAuthenticator, setUpAuthenticator } from "./authenticators.ts";

type CreateBody = Body<"api_user_v1_Create">;

/** What the API takes to create a user, and what a user can otherwise only become later. */
export type NewUser = Omit<CreateBody, "attributes" | "create_user_as_pending"> &
  Partial<Pick<User, "status">> & {
    readonly id?: string;
    readonly email_id?: string;
    readonly phone_id?: string;
    readonly email_verified?: boolean;
    readonly phone_number_verified?: boolean;
    readonly authenticator?: NewAuthenticator;
  };

/** Runs the checks of the API, and refuses what it would refuse. */
export function setUpUser(world: StytchWorld, given: NewUser) {
  const { status = "active", authenticator } = given;
  if (authenticator && status !== "active") {
    refuse(
      INACTIVE_USER_TOTP_ERROR,
      "A user who is pending has no authenticator app: only an active user can register one.",
    );
  }
  const { user: created, email, phone } = createUser(world, given, idsOf(given));
  if (email && given.email_verified) verifyContact(world, email);
  if (phone && given.phone_number_verified) verifyContact(world, phone);
  const user = world.data.users.update(created.user_id, { status });
  const totp = setUpAuthenticator(world, { account: user.user_id, idKind: "totp" }, authenticator);
  return { user, email, phone, totp };
}

/** Only the ids that were chosen: `undefined` would replace a fresh one. */
const idsOf = ({ id, email_id, phone_id }: NewUser) => ({
  ...(id !== undefined && { user_id: id }),
  ...(email_id !== undefined && { email_id }),
  ...(phone_id !== undefined && { phone_id }),
});
