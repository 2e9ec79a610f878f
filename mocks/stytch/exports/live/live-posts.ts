import { NotOnStage } from "../../../../src/scenario/not-on-stage.ts";
import { sandboxValues } from "../../sandbox-values.ts";
import type { Post } from "./live-persona.ts";
import type { LiveTheatre } from "./live-theatre.ts";

/** Where people have their mail whose mail nobody reads: nobody has a mailbox there (RFC 2606). */
const NOBODYS_DOMAIN = "example.com";
/** Kept for fiction; it is only ever shown. */
const NOBODYS_PHONE = "+12025550143";

export const SANDBOX_PHONE: Post = { address: sandboxValues.phone_number, isSandbox: true };
export const SANDBOX_MAILBOX: Post = { address: sandboxValues.email, isSandbox: true };

/** Gives out the phone and the mailbox of whoever runs this. */
export class LivePosts {
  readonly #theatre: LiveTheatre;
  #phoneIsTaken = false;
  #mailboxes = 0;

  constructor(theatre: LiveTheatre) {
    this.#theatre = theatre;
  }

  /** `named`: the number that the scenario says itself. */
  phone(named?: string): Post {
    const { phone } = this.#theatre.project.settings;
    if (named !== undefined) return { address: named, unread: unreadAt(named), isNamed: true };
    const unread = this.#whyNot("phone", "UNDERSTUDY_LIVE_PHONE", phone);
    if (phone === undefined || unread !== undefined)
      return { address: NOBODYS_PHONE, ...(unread && { unread }) };
    if (this.#phoneIsTaken)
      return { address: NOBODYS_PHONE, unread: "it needs two phones, and UNDERSTUDY_LIVE_PHONE is one." };
    this.#phoneIsTaken = true;
    return { address: phone };
  }

  /** `domains`: those at which it may be; anywhere when there is none. Everybody has a mailbox of their own. */
  mailbox(named?: string, domains: readonly string[] = []): Post {
    if (named !== undefined) return { address: named, unread: unreadAt(named), isNamed: true };
    const { project, unique } = this.#theatre;
    const { email } = project.settings;
    const tag = `${unique}-${++this.#mailboxes}`;
    const [domain = NOBODYS_DOMAIN] = domains;
    const nobodys = `understudy-${tag}@${domain}`;
    const unread = this.#whyNot("mailbox", "UNDERSTUDY_LIVE_EMAIL", email);
    if (email === undefined || unread !== undefined) return { address: nobodys, ...(unread && { unread }) };
    const at = email.lastIndexOf("@");
    if (domains.length > 0 && !domains.includes(email.slice(at + 1)))
      return {
        address: nobodys,
        unread: `it needs a mailbox at ${domain}, where UNDERSTUDY_LIVE_EMAIL is not.`,
      };
    return { address: `${email.slice(0, at)}+understudy-${tag}${email.slice(at)}` };
  }

  /** Whether the sandbox has to do for a phone. */
  get hasPhone(): boolean {
    return this.#theatre.project.settings.phone !== undefined;
  }

  get hasMailbox(): boolean {
    return this.#theatre.project.settings.email !== undefined;
  }

  #whyNot(what: string, variable: string, given: string | undefined): string | undefined {
    if (given === undefined) return `it needs a ${what} that somebody reads: set ${variable}.`;
    if (this.#theatre.codes.canAsk) return undefined;
    return `it needs somebody at a terminal to type what is sent to ${variable}.`;
  }
}

const unreadAt = (address: string): string => `nobody can read what is sent to ${address}.`;

/** Of an account that has to know it: nothing is made that could not be used. */
export function addressOf({ address, unread, isNamed }: Post): string {
  if (unread !== undefined && !isNamed) throw new NotOnStage(unread);
  return address;
}
