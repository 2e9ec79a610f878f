import { timestamp } from "../../../src/ports/clock.ts";
import type { ConsumerSchema } from "../api.ts";
import { lockOf } from "../locks.ts";
import type { StytchWorld, User } from "../state.ts";
import { contactsOf } from "./contacts.ts";

/** A user as the API shows one (docs/stytch/values.md#empty-values). */
export function presentUser(world: StytchWorld, user: User): ConsumerSchema<"api_user_v1_User"> {
  const emails = contactsOf(world, user, "email");
  const phones = contactsOf(world, user, "phone");
  const totps = world.data.totps.filter("account", user.user_id);
  const lock = lockOf(world, user.user_id);
  return {
    biometric_registrations: [],
    created_at: timestamp(user.created_at),
    crypto_wallets: [],
    emails: emails.map(({ id, address, verified }) => ({ email_id: id, email: address, verified })),
    external_id: user.external_id,
    is_locked: lock !== undefined,
    lock_created_at: lock ? timestamp(lock.since) : null,
    lock_expires_at: lock ? timestamp(lock.until) : null,
    name: { ...user.name },
    password: null,
    phone_numbers: phones.map(({ id, address, verified }) => ({
      phone_id: id,
      phone_number: address,
      verified,
    })),
    providers: [],
    roles: [...user.roles],
    status: user.status,
    totps: totps.map(({ id, verified }) => ({ totp_id: id, verified })),
    trusted_metadata: { ...user.trusted_metadata },
    untrusted_metadata: { ...user.untrusted_metadata },
    user_id: user.user_id,
    webauthn_registrations: [],
  };
}
