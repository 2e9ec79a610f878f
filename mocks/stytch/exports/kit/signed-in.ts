import { spokenList } from "../../../../src/contract/spoken-list.ts";
import { counted } from "../../../../src/document/counted.ts";
import { nameFix } from "../../../../src/document/nearest.ts";
import type { Verdict } from "../../../../src/kit/verdict.ts";
import { timestamp } from "../../../../src/ports/clock.ts";
import type { Persona } from "../../people/personas.ts";
import type { Factor, Session, StytchWorld } from "../../state.ts";
import { type StytchKit, worldOf } from "./stytch-kit.ts";

/** What somebody proves on the way into a session. */
export type ProvenFactor = "sms_otp" | "whatsapp_otp" | "email_otp" | "magic_link" | "totp" | "recovery_code";

export interface WantedSession {
  /** These and no others, in any order; any when nothing is said of them. */
  readonly factors?: readonly ProvenFactor[];
}

/** Somebody of the world: a persona, or the id of a user or a member. */
export type Somebody = Persona | string;

/** Whether somebody has a living session. When not, which sessions there are. */
export function judgeSignedIn(
  kit: Pick<StytchKit, "standIn" | "projectId">,
  who: Somebody,
  { factors }: WantedSession,
): Verdict {
  const world = worldOf(kit);
  const { name, id, unknown } = accountOf(world, who);
  if (id === undefined) return { pass: false, message: () => unknown };
  const living = world.data.sessions.filter("account", id).filter(({ expires_at }) => expires_at > world.now);
  const found = living.find((session) => factors === undefined || isOf(session, factors));
  if (found) {
    const message = `${name} has a session of ${factorsOf(found)} since ${timestamp(found.started_at)}, and none was expected.`;
    return { pass: true, message: () => message };
  }
  const wanted = factors === undefined ? "" : ` of ${spoken(factors)}`;
  const others =
    living.length === 0
      ? ""
      : ` There ${living.length === 1 ? "is" : "are"} ${counted(living.length, "session")}: of ${living.map(factorsOf).join("; of ")}.`;
  const message = `${name} has no living session${wanted}.${others}`;
  return { pass: false, message: () => message };
}

type Account =
  | { readonly name: string; readonly id: string; readonly unknown?: never }
  | { readonly name: string; readonly id: undefined; readonly unknown: string };

/** A persona may be no user yet; an id that nobody has is a mistake, whatever was expected of it. */
function accountOf(world: StytchWorld, who: Somebody): Account {
  if (typeof who === "string") {
    const { users, members } = world.data;
    if (users.get(who) || members.get(who)) return { name: who, id: who };
    const known = [...users.values(), ...members.values()].map((one) =>
      "user_id" in one ? one.user_id : one.member_id,
    );
    throw new Error(
      [`There is no user or member ${who} in this world.`, nameFix(who, known)].filter(Boolean).join(" "),
    );
  }
  if (who.world !== world) throw new Error(`${who.name} is of another world than this.`);
  try {
    return { name: who.name, id: who.id };
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    return { name: who.name, id: undefined, unknown: error.message };
  }
}

const isOf = (session: Session, wanted: readonly ProvenFactor[]): boolean => {
  const proven = new Set(session.factors.map(nameOf));
  return proven.size === new Set(wanted).size && wanted.every((name) => proven.has(name));
};

const factorsOf = ({ factors }: Session): string => spoken(factors.map(nameOf));

const spoken = (names: readonly string[]): string => spokenList([...new Set(names)].sort());

/** By its type where that says how it was proven; otherwise a code that came by some channel. */
const BY_TYPE: Readonly<Record<string, ProvenFactor>> = {
  magic_link: "magic_link",
  totp: "totp",
  recovery_codes: "recovery_code",
};

const nameOf = ({ type, delivery_method }: Factor): string => BY_TYPE[type] ?? `${delivery_method}_otp`;
