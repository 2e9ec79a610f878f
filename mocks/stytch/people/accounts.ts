import type { Body } from "../api.ts";
import { INACTIVE_USER_TOTP_ERROR } from "../assumptions.ts";
import { hasFactor } from "../b2b/member-factors.ts";
import { createMember, updateMember } from "../b2b/members.ts";
import { verifyContact } from "../consumer/contacts.ts";
import { createUser } from "../consumer/users.ts";
import { refuse } from "../errors.ts";
import { pick } from "../pick.ts";
import type { Member, Organization, StytchWorld, TotpRegistration, User } from "../state.ts";
import { bringAlong, enrol } from "../totp.ts";

interface ChosenIds {
  readonly id?: string;
  readonly email_id?: string;
  readonly phone_id?: string;
}

const CONTACT_IDS = ["email_id", "phone_id"] as const;

const LATER_FIELDS = [
  "status",
  "email_address_verified",
  "mfa_phone_number_verified",
  "default_mfa_method",
] as const;

/** What the API takes to create a member, and what a member can otherwise only become later. */
export type NewMember = Omit<
  Body<"api_organization_v1_organizations_members_Create">,
  "create_member_as_pending"
> &
  Partial<Pick<Member, (typeof LATER_FIELDS)[number]>> &
  ChosenIds & { readonly authenticator?: NewAuthenticator };

/** The same of a user. */
export type NewUser = Omit<Body<"api_user_v1_Create">, "attributes" | "create_user_as_pending"> &
  Partial<Pick<User, "status">> &
  ChosenIds & {
    readonly email_verified?: boolean;
    readonly phone_number_verified?: boolean;
    readonly authenticator?: NewAuthenticator;
  };

/** An authenticator app; `true` for any that is confirmed. */
export type NewAuthenticator =
  | boolean
  | {
      readonly id?: string;
      readonly secret?: string;
      readonly recovery_codes?: readonly string[];
      readonly verified?: boolean;
    };

/** Runs the checks of the API, and refuses what it would refuse. */
export function setUpMember(world: StytchWorld, organization: Organization, given: NewMember) {
  const ids = { ...pick(given, CONTACT_IDS), ...(given.id && { member_id: given.id }) };
  const created = createMember(world, organization, given, ids);
  const owner = { account: created.member_id, idKind: "member-totp" } as const;
  const totp = setUpAuthenticator(world, owner, given.authenticator);
  const member = updateMember(world, created, pick(given, LATER_FIELDS));
  const { default_mfa_method } = given;
  if (default_mfa_method && !hasFactor(world, member, default_mfa_method)) {
    refuse("default_mfa_member_missing_factor");
  }
  return { member, totp };
}

/** Runs the checks of the API, and refuses what it would refuse. */
export function setUpUser(world: StytchWorld, given: NewUser) {
  const { status = "active", authenticator } = given;
  if (authenticator && status !== "active") {
    refuse(
      INACTIVE_USER_TOTP_ERROR,
      "A user who is pending has no authenticator app: only an active user can register one.",
    );
  }
  const ids = { ...pick(given, CONTACT_IDS), ...(given.id && { user_id: given.id }) };
  const { user: created, email, phone } = createUser(world, given, ids);
  if (email && given.email_verified) verifyContact(world, email);
  if (phone && given.phone_number_verified) verifyContact(world, phone);
  const user = world.data.users.update(created.user_id, { status });
  const totp = setUpAuthenticator(world, { account: user.user_id, idKind: "totp" }, authenticator);
  return { user, email, phone, totp };
}

/** How long an unconfirmed app waits for its first code. */
const MINUTES_TO_CONFIRM = 60;

function setUpAuthenticator(
  world: StytchWorld,
  owner: { readonly account: string; readonly idKind: "totp" | "member-totp" },
  given: NewAuthenticator = false,
): TotpRegistration | undefined {
  if (given === false) return undefined;
  const { id, ...brought } = given === true ? {} : given;
  return bringAlong(world, enrol(world, { ...owner, minutes: MINUTES_TO_CONFIRM, id }), brought);
}
