import { milliseconds } from "../../../../src/ports/clock.ts";
import { NotOnStage } from "../../../../src/scenario/not-on-stage.ts";
import {
  type AuthenticatorApp,
  type Letterbox,
  missing,
  otherThan,
  type Persona,
  paperOf,
} from "../../people/personas.ts";
import { sandboxValues } from "../../sandbox-values.ts";
import { totpCode } from "../../totp.ts";
import type { LiveAccount } from "./live-accounts.ts";
import type { LiveTheatre } from "./live-theatre.ts";

/** Where messages go, and who reads them. */
export interface Post {
  readonly address: string;
  /** The sandbox's is no real one, and its code is always the same. */
  readonly isSandbox?: boolean;
  /** Why nobody can read what is sent there; absent where somebody does. */
  readonly unread?: string;
  /** A scenario that names an address itself means to have something sent there, whoever reads it. */
  readonly isNamed?: boolean;
}

export interface Reach {
  readonly name: string;
  readonly phone: Post;
  readonly mailbox: Post;
}

/** What only the world of a stand-in can show. */
export function notHere(what: string): never {
  throw new NotOnStage(`${what}, which takes a stand-in.`);
}

/** Somebody who is a user or a member of the real service, or may become one on the way. */
export function livePersona<More extends object>(
  theatre: LiveTheatre,
  { name, phone, mailbox }: Reach,
  account: LiveAccount,
  more: More,
): Persona & More {
  let lost = false;
  let calledBy = name;
  const id = () => account.id ?? missing(`${calledBy} is no user yet.`);
  const atHand = () => {
    if (lost) missing(`${calledBy} has lost the phone.`);
  };
  const owner = () => calledBy;
  const mismatchOf = (proof: Readonly<Record<string, string>>) => theatre.sessions.mismatchOf(proof, account);
  const own: Persona = {
    get id() {
      return id();
    },
    get world(): never {
      return notHere("it looks into the world");
    },
    name,
    get calledBy() {
      return calledBy;
    },
    isCalled: (called) => {
      calledBy = called;
    },
    phone: letterbox(theatre, phone, owner, atHand),
    mailbox: letterbox(theatre, mailbox, owner),
    authenticator: authenticatorApp(theatre, id, 0, atHand),
    paper: paperOf(() => recoveryCodes(theatre, id()), "There is no recovery code that was not used."),
    losesPhone: () => {
      lost = true;
    },
    sessions: () => notHere("it reads the sessions of somebody"),
    tokenMismatch: (session_token) => mismatchOf({ session_token }),
    jwtMismatch: (session_jwt) => mismatchOf({ session_jwt }),
  };
  return Object.defineProperties(more, Object.getOwnPropertyDescriptors(own)) as Persona & More;
}

function letterbox(theatre: LiveTheatre, post: Post, owner: () => string, atHand = () => {}) {
  const address = (): string => {
    if (post.unread !== undefined && !post.isNamed) throw new NotOnStage(post.unread);
    return post.address;
  };
  const read = (age: "newest" | "older"): string => {
    atHand();
    if (post.unread !== undefined) throw new NotOnStage(post.unread);
    if (!post.isSandbox) return theatre.codes.sentTo(post.address, owner(), age);
    if (age === "older") throw new NotOnStage("the sandbox has no older code.");
    if (!theatre.codes.isInput) throw new NotOnStage("the sandbox takes its code as often as one likes.");
    return sandboxValues.code;
  };
  const readsCode = () => read("newest");
  return {
    get address() {
      return address();
    },
    get number() {
      return address();
    },
    readsCode,
    readsCodeAfter: () => notHere("it moves the clock"),
    readsOlderCode: () => read("older"),
    misreadsCode: () => otherThan([readsCode()], readsCode()),
  } satisfies Letterbox & { readonly number: string };
}

function authenticatorApp(
  theatre: LiveTheatre,
  id: () => string,
  drift: number,
  atHand: () => void,
  kept?: string,
): AuthenticatorApp {
  const isSandbox = () => id() === sandboxValues.user_id;
  const registration = () =>
    theatre.accounts.registration(id()) ??
    missing("There is no authenticator registration to read a code of.");
  const shown = (secondsFromNow: number): string => {
    atHand();
    if (isSandbox()) return sandboxValues.code;
    const instant = theatre.clock.now() + drift + secondsFromNow * 1000;
    return totpCode(kept ?? registration().secret, instant);
  };
  const drifting = (by: number) => authenticatorApp(theatre, id, drift + by, atHand, kept);
  return {
    readsCode: () => shown(0),
    readsCodeAfter: () => notHere("it moves the clock"),
    readsOlderCode: () => {
      if (isSandbox()) throw new NotOnStage("the sandbox has no older code.");
      return shown(-30);
    },
    misreadsCode: () => otherThan([shown(-60), shown(-30), shown(30), shown(60)], shown(0)),
    registrationId: () => registration().id,
    slowBy: (by) => drifting(-milliseconds(by)),
    fastBy: (by) => drifting(milliseconds(by)),
    backup: () => authenticatorApp(theatre, id, drift, atHand, registration().secret),
  };
}

const recoveryCodes = ({ accounts }: LiveTheatre, id: string): readonly string[] =>
  id === sandboxValues.user_id ? [sandboxValues.recovery_code] : (accounts.recoveryCodes(id) ?? []);
