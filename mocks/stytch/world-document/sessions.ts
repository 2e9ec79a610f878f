import { WorldDocumentError } from "../../../src/mock/controls.ts";
import { didYouMean } from "../../../src/mock/did-you-mean.ts";
import { type Account, type FactorName, setUpSession } from "../people/sessions.ts";
import { signSessionJwtNow } from "../session-jwt.ts";
import type { Factor } from "../state.ts";
import type { Declaration, DeclaredSession, Ids, Loading } from "./declarations.ts";
import { placingRefusals } from "./refusal-places.ts";

/** What an account must have to prove each factor. */
const NEEDS: Readonly<Record<FactorName, string>> = {
  email_otp: "email address",
  sms_otp: "phone number",
  totp: "authenticator",
};

export function declareSession(loading: Loading, declaration: Declaration<DeclaredSession>): Ids {
  const { declared, pointer } = declaration;
  const { world } = loading;
  const account = accountOf(loading, declaration);
  const factors = declared.factors.map((factor, index) =>
    proven(account, declared.of, factor, `${pointer}/factors/${index}`),
  );
  const owed = account.owes(factors);
  if (owed) throw new WorldDocumentError(`${pointer}/factors`, owed.message, owed.fix);
  const session = placingRefusals(`${pointer}/session_custom_claims`, "", () =>
    setUpSession(world, account, factors, declared),
  );
  return {
    id: session.id,
    session_token: session.token,
    session_jwt: signSessionJwtNow(world, session, account.roles()),
  };
}

function accountOf({ accounts }: Loading, { declared, pointer }: Declaration<DeclaredSession>): Account {
  const { of } = declared;
  const account = accounts.get(of);
  if (!account) {
    throw new WorldDocumentError(
      `${pointer}/of`,
      `There is no member or user "${of}" in this document.`,
      didYouMean(of, accounts.keys(), "Declare them under members or users."),
    );
  }
  if (account.status === "active") return account;
  const message = `"${of}" is ${account.status}, and only who is active has a session.`;
  throw new WorldDocumentError(`${pointer}/of`, message, "Leave out the session or the status.");
}

function proven(account: Account, name: string, factor: FactorName, pointer: string): Factor {
  const proof = placingRefusals(pointer, "", () => account.prove(factor));
  if (proof) return proof;
  const message = `"${name}" has no ${NEEDS[factor]} to prove ${factor} with.`;
  throw new WorldDocumentError(pointer, message, `Give "${name}" one, or take the factor out.`);
}
