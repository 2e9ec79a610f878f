import type { Objection } from "../../../src/mock/witness.ts";
import { milliseconds } from "../../../src/ports/clock.ts";
import type { Factor, Session, StytchWorld } from "../state.ts";
import { type Call, textIn } from "./call.ts";

/** What a factor says was proven: an address, a number, an app, a list. */
function provenBy(factor: Factor, account: string): string | undefined {
  if (factor.type === "magic_link") return undefined;
  const { email_factor, phone_number_factor, authenticator_app_factor, recovery_code_factor } = factor;
  if (recovery_code_factor) return listOf(account);
  return (
    email_factor?.email_address ?? phone_number_factor?.phone_number ?? authenticator_app_factor?.totp_id
  );
}

export const listOf = (account: string): string => `the recovery codes of ${account}`;

/** What was seen to be proven, and the sessions that came of it. */
export class SessionsSeen {
  readonly #proven = new Set<string>();
  /** When each token stops being good, as the reply said that had it. */
  readonly #ends = new Map<string, number>();
  #before = new Set<string>();

  /** Sessions that a scenario opened beforehand were proven there. */
  look({ data }: StytchWorld): void {
    for (const { id, account, factors } of data.sessions.values()) {
      if (this.#before.has(id)) continue;
      for (const factor of factors) this.prove(provenBy(factor, account));
    }
    this.#before = new Set([...data.sessions.values()].map(({ id }) => id));
  }

  prove(what: string | undefined): void {
    if (what !== undefined) this.#proven.add(what);
  }

  /** What is wrong with the sessions that this call has opened. `by`: who has just brought a right code. */
  opened(world: StytchWorld, call: Call, by: string | undefined): Objection[] {
    const fresh = [...world.data.sessions.values()].filter(({ id }) => !this.#before.has(id));
    for (const { id } of fresh) this.#before.add(id);
    return fresh.flatMap((session) => [
      ...this.#unproven(session),
      ...notTheirs(session, by),
      ...withoutSecond(world, session),
      ...ofAnotherLife(world, call, session),
    ]);
  }

  /** A token that was revoked, or has expired, is good for nothing. */
  presented({ body, answer, operationId, status }: Call, now: number): Objection[] {
    const token = textIn(body, "session_token");
    const isTaken = status === 200 && token !== "";
    const ends = this.#ends.get(token);
    const objections: Objection[] =
      isTaken && ends !== undefined && now >= ends
        ? [{ says: "a session that is over is not accepted", seen: `${operationId} took its token` }]
        : [];
    if (isTaken && /session_v1_Revoke$/.test(operationId)) this.#ends.set(token, now);
    else this.#remember(answer);
    return objections;
  }

  #remember(answer: Call["answer"]): void {
    const { session, member_session, session_token } = answer;
    const held = session ?? member_session;
    if (typeof session_token !== "string" || typeof held !== "object" || held === null) return;
    if ("expires_at" in held) this.#ends.set(session_token, Date.parse(String(held.expires_at)));
  }

  #unproven({ factors, account }: Session): Objection[] {
    const missing = factors
      .map((factor) => provenBy(factor, account))
      .filter((proof) => proof !== undefined && !this.#proven.has(proof));
    return missing.length === 0
      ? []
      : [{ says: "a session has the factors that were proven, and no others", seen: `${missing} was not` }];
  }
}

const notTheirs = ({ account }: Session, by: string | undefined): Objection[] =>
  by === undefined || by === account
    ? []
    : [{ says: "a session is of whoever brought the code", seen: `${by} got one of ${account}` }];

const isSecond = ({ phone_number_factor, authenticator_app_factor, recovery_code_factor }: Factor): boolean =>
  Boolean(phone_number_factor ?? authenticator_app_factor ?? recovery_code_factor);

/** Owed when the organization or the member's enrolment asks for it (docs/stytch/mfa.md#owed). */
function withoutSecond({ data }: StytchWorld, { account, organization_id, factors }: Session): Objection[] {
  const owed = [
    ...[...data.members.values()].filter(
      ({ member_id, mfa_enrolled }) => member_id === account && mfa_enrolled,
    ),
    ...[...data.organizations.values()].filter(
      (one) => one.organization_id === organization_id && one.mfa_policy === "REQUIRED_FOR_ALL",
    ),
  ];
  return owed.length === 0 || factors.some(isSecond)
    ? []
    : [{ says: "whoever owes a second factor has no session without it", seen: `${account} has one` }];
}

function ofAnotherLife({ now }: StytchWorld, { body }: Call, { expires_at }: Session): Objection[] {
  const minutes = body.session_duration_minutes;
  return typeof minutes !== "number" || expires_at === now + milliseconds({ minutes })
    ? []
    : [{ says: "a session lives for as long as was asked for", seen: `not for ${minutes} minutes` }];
}
