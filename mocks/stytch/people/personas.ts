import { otherCode } from "../../../src/mock/other-code.ts";
import { type Duration, milliseconds } from "../../../src/ports/clock.ts";
import { readSessionJwt } from "../session-jwt.ts";
import {
  inOrganization,
  type Organization,
  type Session,
  type StytchWorld,
  type TotpRegistration,
} from "../state.ts";
import { totpCode } from "../totp.ts";

/** A value that exists only once the workflow has reached the step that needs it. */
type Read = () => string;

/** Where codes can be read. */
interface Readable {
  /** Types the newest code. */
  readonly readsCode: Read;
  /** Reads the newest code, and types it only so long after. */
  readonly readsCodeAfter: (hesitation: Duration) => Read;
  /** Types a code that is none of the right ones. */
  readonly misreadsCode: Read;
  /** Types the code that was there before the newest. */
  readonly readsOlderCode: Read;
}

/** Where messages arrive: a phone or a mailbox. */
export interface Letterbox extends Readable {
  /** Where messages are sent to. */
  readonly address: string;
}

export interface Phone extends Letterbox {
  /** The address of a phone, in E.164 form. */
  readonly number: string;
}

/** An app that shows a code for half a minute. The older code is that of half a minute ago. */
export interface AuthenticatorApp extends Readable {
  /** The id that the API knows the registration by. */
  readonly registrationId: () => string;
  /** On a phone whose clock is slow by so much. */
  readonly slowBy: (drift: Duration) => AuthenticatorApp;
  /** On a phone whose clock is fast by so much. */
  readonly fastBy: (drift: Duration) => AuthenticatorApp;
  /** Installed anew some day from a backup of now: it keeps to the registration of this moment. */
  readonly backup: () => AuthenticatorApp;
}

/** The list of recovery codes, written down where no phone can lose it. */
export interface Paper {
  /** Types the first code of the list that is left. */
  readonly readsRecoveryCode: Read;
  /** Types one that is not on the list. */
  readonly misreadsRecoveryCode: Read;
}

/** Somebody who owns a phone, a mailbox and an authenticator app, whatever an account knows of them. */
export interface Persona {
  /** Known once the user or the member exists. */
  readonly id: string;
  /** First and last name, made up from the world's seed. */
  readonly name: string;
  /** What a scenario calls them: "ada"; the name where it calls them nothing. */
  readonly calledBy: string;
  /** From now on failures speak of them by this name. */
  readonly isCalled: (name: string) => void;
  /** Gets text messages. */
  readonly phone: Phone;
  /** Gets mail. */
  readonly mailbox: Letterbox;
  /** On the same phone. */
  readonly authenticator: AuthenticatorApp;
  /** Where the recovery codes are written down. */
  readonly paper: Paper;
  /** From now on nothing can be read of the phone, or of the app on it. */
  readonly losesPhone: () => void;
  /** Those that are open. */
  readonly sessions: () => readonly Session[];
  /** What is wrong with it as the token of a living session of theirs; nothing when it is one. */
  readonly tokenMismatch: (token: string) => string | undefined;
  /** The same of a session's JWT. */
  readonly jwtMismatch: (jwt: string) => string | undefined;
  /** The world that they live in. */
  readonly world: StytchWorld;
}

export type UserPersona = Persona;

export interface MemberPersona extends Persona {
  readonly organization: Organization;
}

/** What a persona can be reached at. */
interface Reach {
  readonly name: string;
  readonly number: string;
  readonly email: string;
}

/** A user who may not exist yet, or a member of whatever organization: looked up by phone and by address. */
export function userPersona(world: StytchWorld, reach: Reach): UserPersona {
  const { number, email } = reach;
  const { contacts, members } = world.data;
  const find = () =>
    (contacts.find("address", number) ?? contacts.find("address", email))?.user_id ??
    members.find("address", email)?.member_id;
  return persona(world, reach, { kind: "user", find }, {});
}

/** A member who may not exist yet: looked up by address, so that one who is provisioned on the way is found. */
export function memberPersona(world: StytchWorld, organization: Organization, reach: Reach): MemberPersona {
  const key = inOrganization(organization.organization_id, reach.email);
  const find = () => world.data.members.find("email", key)?.member_id;
  return persona(world, reach, { kind: "member", find }, { organization });
}

function persona<More>(
  world: StytchWorld,
  { name, number, email }: Reach,
  account: { readonly kind: "user" | "member"; readonly find: () => string | undefined },
  more: More,
): Persona & More {
  let lost = false;
  let calledBy = name;
  const id = () => account.find() ?? missing(`${calledBy} is no ${account.kind} yet.`);
  const atHand = () => {
    if (lost) missing(`${calledBy} has lost the phone.`);
  };
  return {
    ...more,
    get id() {
      return id();
    },
    world,
    name,
    get calledBy() {
      return calledBy;
    },
    isCalled: (called) => {
      calledBy = called;
    },
    phone: { ...letterbox(world, number, atHand), number },
    mailbox: letterbox(world, email),
    authenticator: authenticatorApp(world, () => registrationOf(world, id()), 0, atHand),
    paper: paperOf(() => registrationOf(world, id()).recovery_codes, "Every recovery code is used up."),
    losesPhone: () => {
      lost = true;
    },
    sessions: () => world.data.sessions.filter("account", id()),
    tokenMismatch: (token) => {
      if (token === "") return "an empty token";
      const session = world.data.sessions.find("token", token);
      if (!session) return "a token that no session has";
      if (session.account !== id()) return "the token of somebody else's session";
      return world.now < session.expires_at ? undefined : "the token of a session that has expired";
    },
    jwtMismatch: (jwt) => {
      try {
        const session = world.data.sessions.get(readSessionJwt(world, jwt));
        return session?.account === id() ? undefined : "a JWT of somebody else's session";
      } catch {
        return "no JWT that verifies";
      }
    },
  };
}

function letterbox(world: StytchWorld, address: string, atHand = () => {}): Letterbox {
  const codes = () => {
    atHand();
    return world.inbox.all(address).map((message) => message.code);
  };
  const readsCode = () => codes().at(-1) ?? missing(`No message has come to ${address}.`);
  return {
    address,
    ...hesitating(world, readsCode),
    readsOlderCode: () => codes().at(-2) ?? missing(`Fewer than two messages have come to ${address}.`),
    misreadsCode: () => otherThan(codes(), readsCode()),
  };
}

const hesitating = (world: StytchWorld, readsCode: Read) => ({
  readsCode,
  readsCodeAfter:
    (hesitation: Duration): Read =>
    () => {
      const code = readsCode();
      world.clock.advance(hesitation);
      return code;
    },
});

const registrationOf = (world: StytchWorld, account: string): TotpRegistration =>
  world.data.totps.find("account", account) ??
  missing("There is no authenticator registration to read a code of.");

/** `drift`: how far the clock of the phone is ahead, in milliseconds. */
function authenticatorApp(
  world: StytchWorld,
  registration: () => TotpRegistration,
  drift: number,
  atHand: () => void,
): AuthenticatorApp {
  const shown = (secondsFromNow: number) => {
    atHand();
    return totpCode(registration().secret, world.now + drift + secondsFromNow * 1000);
  };
  const readsCode = () => shown(0);
  const drifting = (by: number) => authenticatorApp(world, registration, drift + by, atHand);
  return {
    ...hesitating(world, readsCode),
    readsOlderCode: () => shown(-30),
    misreadsCode: () => otherThan([shown(-60), shown(-30), shown(30), shown(60)], readsCode()),
    registrationId: () => registration().id,
    slowBy: (by) => drifting(-milliseconds(by)),
    fastBy: (by) => drifting(milliseconds(by)),
    backup: () => {
      const kept = registration();
      return authenticatorApp(world, () => kept, drift, atHand);
    },
  };
}

/** `none`: what is said when nothing is left on the list. */
export function paperOf(list: () => readonly string[], none: string): Paper {
  const readsRecoveryCode = () => list()[0] ?? missing(none);
  return {
    readsRecoveryCode,
    misreadsRecoveryCode: () => {
      const front = readsRecoveryCode().slice(0, -1);
      const wrong = [..."0123456789"].map((last) => front + last).find((code) => !list().includes(code));
      return wrong ?? missing("Every recovery code is right.");
    },
  };
}

/** The code with its last digit misread, in such a way that it is none of the right ones. */
export function otherThan(right: readonly string[], code: string): string {
  for (let step = 1; step < 10 ** code.length; step++) {
    const wrong = otherCode(code, step);
    if (!right.includes(wrong)) return wrong;
  }
  return missing("Every code is right.");
}

/** What somebody is to read is not there yet: a mistake of whoever wrote the scenario or the workflow. */
export function missing(message: string): never {
  throw new Error(message);
}
