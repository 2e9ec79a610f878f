import type { Authenticator } from "../../src/mock/controls.ts";
import type { StytchWorld, TotpRegistration } from "./state.ts";
import { TOTP_PERIOD_MS, totpCode } from "./totp.ts";

/** A name that a person knows an account by: a member's address, a user's, or else the user's phone. */
export function nameOfAccount({ data }: StytchWorld, account: string): string {
  const member = data.members.get(account);
  if (member) return member.email_address;
  const contacts = data.contacts.filter("user", account);
  const named = contacts.find(({ kind }) => kind === "email") ?? contacts[0];
  return named?.address ?? account;
}

/** What the authenticator apps of everybody in the world show. */
export const authenticators = (world: StytchWorld): Authenticator[] =>
  [...world.data.totps.values()].map(({ id, account, verified, secret }: TotpRegistration) => ({
    id,
    owner: nameOfAccount(world, account),
    verified,
    periodMs: TOTP_PERIOD_MS,
    codeAt: (instant) => totpCode(secret, instant),
  }));
