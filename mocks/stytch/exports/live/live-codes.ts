import type { Clock, Sleep } from "../../../../src/ports/clock.ts";
import { milliseconds } from "../../../../src/ports/clock.ts";
import { NotOnStage, NotYetKnown, patiently } from "../../../../src/scenario/not-on-stage.ts";
import type { AskPerson } from "../../../../src/scenario/terminal-prompt.ts";

/** How long somebody has for a code, which may live for ten minutes. */
const PATIENCE = { minutes: 3 };

interface Ports {
  readonly ask: AskPerson | undefined;
  readonly clock: Clock;
  readonly sleep: Sleep;
}

type Age = "newest" | "older";

/** The codes that somebody types who has got the messages: a code is asked for when it is first read. */
export class LiveCodes {
  readonly #ports: Ports;
  readonly #typed = new Map<string, string>();
  #reading = false;

  constructor(ports: Ports) {
    this.#ports = ports;
  }

  get canAsk(): boolean {
    return this.#ports.ask !== undefined;
  }

  /** Whether it is an input that is read at this moment, and not a direction. */
  get isInput(): boolean {
    return this.#reading;
  }

  /** What a late input answers. Each one that reads a message reads what is newest by then. */
  readonly read = (input: () => unknown): Promise<unknown> => {
    this.#typed.clear();
    return patiently(() => {
      this.#reading = true;
      try {
        return input();
      } finally {
        this.#reading = false;
      }
    });
  };

  /** The code of a message to this address. */
  sentTo(address: string, owner: string, age: Age): string {
    const key = `${age} ${address}`;
    const code = this.#typed.get(key);
    if (code !== undefined) return code;
    const which = age === "newest" ? "the code" : "the code before the newest";
    const question = `${which} that was sent to ${address} (${owner})`;
    throw new NotYetKnown(`${question} has to be typed first.`, async () => {
      this.#typed.set(key, await this.#ask(question));
    });
  }

  async #ask(question: string): Promise<string> {
    const { ask, sleep } = this.#ports;
    if (ask === undefined) throw new NotOnStage(`nobody is at a terminal to type ${question}.`);
    const over = new AbortController();
    try {
      const typed = await Promise.race([
        ask(`Type ${question}: `, over.signal),
        sleep(milliseconds(PATIENCE), over.signal),
      ]);
      if (typed) return typed.trim();
      throw new Error(`Nobody has typed ${question} within ${PATIENCE.minutes} minutes.`);
    } finally {
      over.abort();
    }
  }
}
