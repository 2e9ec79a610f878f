import { WorldFault } from "../../../src/mock/controls.ts";
import { didYouMean } from "../../../src/mock/did-you-mean.ts";
import { signSessionJwtNow } from "../session-jwt.ts";
import { newSession, readSessionWish } from "../sessions.ts";
import type { Factor } from "../state.ts";
import type { DeclaredSession, FactorName } from "./model.ts";
import { asDeclared } from "./refused.ts";
import type { Account, Entry, Ids, Seeding } from "./seeding.ts";

const DEFAULT_MINUTES = 60;

/** What the owner of a session must have been declared with to have proven this. */
const NEEDS: Readonly<Record<FactorName, string>> = {
  email_otp: "email address",
  sms_otp: "phone number",
  totp: "authenticator",
};

/** A session as if its owner had just proven these factors: it authenticates, and it expires. */
export function declareSession(seeding: Seeding, entry: Entry<DeclaredSession>): Ids {
  const { declared, pointer } = entry;
  const { world } = seeding;
  const account = accountOf(seeding, entry);
  const factors = declared.factors.map((factor, index) =>
    proven(account, declared.of, factor, `${pointer}/factors/${index}`),
  );
  account.refuseInsufficient(factors, `${pointer}/factors`);
  const wish = asDeclared(`${pointer}/session_custom_claims`, "", () => readSessionWish(world, declared));
  const session = world.data.sessions.insert(
    newSession(world, wish, wish.minutes ?? DEFAULT_MINUTES, {
      account: account.id,
      organization_id: account.organization?.organization_id ?? null,
      factors,
    }),
  );
  return {
    id: session.id,
    session_token: session.token,
    session_jwt: signSessionJwtNow(world, session, account.roles()),
  };
}

function accountOf({ accounts }: Seeding, { declared: { of }, pointer }: Entry<DeclaredSession>): Account {
  const account = accounts.get(of);
  if (!account) {
    throw new WorldFault(
      `${pointer}/of`,
      `There is no member or user "${of}" in this document.`,
      didYouMean(of, accounts.keys(), "Declare them under members or users."),
    );
  }
  if (account.status === "active") return account;
  const message = `"${of}" is ${account.status}, and only who is active has a session.`;
  throw new WorldFault(`${pointer}/of`, message, "Leave out the session or the status.");
}

function proven(account: Account, name: string, factor: FactorName, pointer: string): Factor {
  const proof = asDeclared(pointer, "", () => account.prove(factor));
  if (proof) return proof;
  const message = `"${name}" has no ${NEEDS[factor]} to prove ${factor} with.`;
  throw new WorldFault(pointer, message, `Give "${name}" one, or take the factor out.`);
}
