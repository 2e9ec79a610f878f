import type { Random } from "../ports/random.ts";
import { Collection } from "./collection.ts";

/** A message that the stand-in "sent", with its one-time code: at once what a persona reads and what a code is. */
export interface Message {
  readonly id: string;
  /** What a new message supersedes the older ones of: one slot has one live code. */
  readonly slot: string;
  readonly to: string;
  readonly channel: string;
  /** Of a link its token. */
  readonly code: string;
  /** Where the link of the message leads, with its token in it; null where the message has a code to type. */
  readonly url: string | null;
  readonly operationId: string;
  readonly createdAt: number;
  readonly expiresAt: number;
  readonly usedAt: number | null;
  readonly superseded: boolean;
  /** What the sender wants to remember of the request, for checks when the code comes back. */
  readonly context: Readonly<Record<string, unknown>>;
}

interface Sending extends Pick<Message, "slot" | "to" | "channel" | "operationId"> {
  readonly now: number;
  readonly life: number;
  readonly context?: Message["context"];
  /** A link in the place of a code to type. */
  readonly link?: { readonly token: string; readonly url: string };
}

/** All there is to an inbox at one moment. */
export interface InboxState {
  readonly messages: Messages;
  readonly pinned: ReadonlyMap<string, string>;
}

type Messages = Collection<Message, "slot" | "to" | "token">;

const CODE_LENGTH = 6;
const DIGITS = "0123456789";
const CODE = new RegExp(`^[0-9]{${CODE_LENGTH}}$`);

/** So many codes of a slot are remembered, so that "expired" and "wrong" stay two different answers. */
export const CODES_REMEMBERED = 32;

/** And for so long after they expired. */
const CODES_REMEMBERED_MS = 24 * 3_600_000;

export class Inbox {
  #messages: Messages = new Collection(
    (message: Message) => message.id,
    {
      slot: (message) => message.slot,
      to: (message) => message.to,
      token: (message) => (message.url === null ? undefined : message.code),
    },
    (message) => message.expiresAt + CODES_REMEMBERED_MS,
  );
  #pinned = new Map<string, string>();
  readonly #random: Random;
  readonly #onSent: (message: Message) => void;

  constructor(random: Random, onSent: (message: Message) => void = () => {}) {
    this.#random = random;
    this.#onSent = onSent;
  }

  state(): InboxState {
    return { messages: this.#messages.copy(), pinned: new Map(this.#pinned) };
  }

  restore(state: InboxState): void {
    this.#messages = state.messages.copy();
    this.#pinned = new Map(state.pinned);
  }

  /** Newest last. */
  all(to?: string): Message[] {
    return to === undefined ? [...this.#messages.values()] : this.#messages.filter("to", to);
  }

  /** The next code sent to this address is this one. */
  pin(to: string, code: string): void {
    if (!CODE.test(code)) {
      throw new Error(
        `A code that is pinned has ${CODE_LENGTH} digits, as "123456" has; "${code}" was given.`,
      );
    }
    this.#pinned.set(to, code);
  }

  send({ now, life, link, context = {}, ...sending }: Sending): Message {
    const code = link?.token ?? this.#nextCode(sending.slot, sending.to);
    this.#supersede(sending.slot);
    const message = this.#messages.insert({
      id: `message-${this.#random.uuid()}`,
      ...sending,
      code,
      url: link?.url ?? null,
      createdAt: now,
      expiresAt: now + life,
      usedAt: null,
      superseded: false,
      context,
    });
    this.#onSent(message);
    return message;
  }

  /** The newest message of a slot that carries this code, dead or alive. */
  find(slot: string, code: string): Message | undefined {
    return this.#messages.filter("slot", slot).findLast((message) => message.code === code);
  }

  /** The message whose link has this token, dead or alive. */
  linked(token: string): Message | undefined {
    return this.#messages.find("token", token);
  }

  use(message: Message, now: number): Message {
    return this.#messages.update(message.id, { usedAt: now });
  }

  collect(now: number): void {
    this.#messages.collect(now);
  }

  /** Makes whatever was sent for a slot worthless, as when its address changes hands. */
  forget(slot: string): void {
    for (const message of this.#messages.filter("slot", slot)) this.#messages.delete(message.id);
  }

  #supersede(slot: string): void {
    const older = this.#messages.filter("slot", slot);
    const live = older.at(-1);
    if (live) this.#messages.update(live.id, { superseded: true });
    for (const message of older.slice(0, Math.max(0, older.length - CODES_REMEMBERED + 1))) {
      this.#messages.delete(message.id);
    }
  }

  /** A code that this slot still remembers is not dealt again: the wrong code must never be the right one. */
  #nextCode(slot: string, to: string): string {
    const pinned = this.#pinned.get(to);
    if (pinned !== undefined) {
      this.#pinned.delete(to);
      return pinned;
    }
    const taken = new Set(this.#messages.filter("slot", slot).map((message) => message.code));
    let code = this.#random.text(CODE_LENGTH, DIGITS);
    while (taken.has(code)) code = this.#random.text(CODE_LENGTH, DIGITS);
    return code;
  }
}

export function stateOf(message: Message, now: number): "live" | "used" | "superseded" | "expired" {
  if (message.usedAt !== null) return "used";
  if (message.superseded) return "superseded";
  return now >= message.expiresAt ? "expired" : "live";
}
