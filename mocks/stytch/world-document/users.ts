import { WorldFault } from "../../../src/mock/controls.ts";
import { contactsOf, verifyContact } from "../consumer/contacts.ts";
import { proofOf } from "../consumer/otps.ts";
import { createUser } from "../consumer/users.ts";
import { factorNow, proofs } from "../factors.ts";
import type { Contact, Factor, StytchWorld, User } from "../state.ts";
import { declareAuthenticator, proveAuthenticator } from "./authenticators.ts";
import type { DeclaredUser, FactorName } from "./model.ts";
import { pinnedId } from "./pinned-ids.ts";
import { asDeclared } from "./refused.ts";
import type { Account, Entry, Ids, Seeding } from "./seeding.ts";

type UserEntry = Entry<DeclaredUser>;

export function declareUser(seeding: Seeding, entry: UserEntry): Ids {
  const { declared, name, pointer } = entry;
  const { world } = seeding;
  refuseEarlyAuthenticator(entry);
  const ids = idsOf(seeding, entry);
  const { user, email, phone } = asDeclared(pointer, "phone_number", () => createUser(world, declared, ids));
  if (email && declared.email_verified) verifyContact(world, email);
  if (phone && declared.phone_number_verified) verifyContact(world, phone);
  const { status = "active" } = declared;
  const after = world.data.users.update(user.user_id, { status });
  const owner = { account: user.user_id, idKind: "totp", pointer } as const;
  const totp = declareAuthenticator(seeding, owner, declared.authenticator);
  seeding.accounts.set(name, accountOf(world, after));
  return {
    id: user.user_id,
    ...(email && { email_id: email.id }),
    ...(phone && { phone_id: phone.id }),
    ...(totp && { totp_id: totp.id }),
  };
}

function refuseEarlyAuthenticator({ declared, pointer }: UserEntry): void {
  if (declared.status !== "pending" || !declared.authenticator) return;
  const message = "A user who is pending has no authenticator app: only an active user can register one.";
  throw new WorldFault(`${pointer}/authenticator`, message, "Leave out the authenticator or the status.");
}

function idsOf(seeding: Seeding, { declared, pointer }: UserEntry) {
  const user_id = pinnedId(seeding, `${pointer}/id`, declared.id);
  const email_id = pinnedId(seeding, `${pointer}/email_id`, declared.email_id);
  const phone_id = pinnedId(seeding, `${pointer}/phone_id`, declared.phone_id);
  return { ...(user_id && { user_id }), ...(email_id && { email_id }), ...(phone_id && { phone_id }) };
}

const accountOf = (world: StytchWorld, user: User): Account => ({
  id: user.user_id,
  status: user.status,
  organization: undefined,
  roles: () => user.roles,
  prove: (factor) => PROVE[factor](world, user),
  // Any one factor signs a user in.
  refuseInsufficient: () => {},
});

const byContact =
  (kind: Contact["kind"]) =>
  (world: StytchWorld, user: User): Factor | undefined => {
    const contact = contactsOf(world, user).find((one) => one.kind === kind);
    if (!contact) return undefined;
    verifyContact(world, contact);
    return factorNow(world, proofOf(world, contact, "sms"));
  };

const PROVE: Readonly<Record<FactorName, (world: StytchWorld, user: User) => Factor | undefined>> = {
  email_otp: byContact("email"),
  sms_otp: byContact("phone"),
  totp: (world, { user_id }) => {
    const totp = proveAuthenticator(world, user_id);
    return totp && factorNow(world, proofs.totp(totp.id));
  },
};
