import type { HttpReply, HttpRequest } from "../ports/http.ts";

/** What was asked, before there is an answer. */
export interface Asked {
  /** Absent when the call reached no project. */
  readonly project?: string | undefined;
  readonly operationId?: string | undefined;
  /** The machine's time at which it was handled, of a call that has a world: a replay gives its clock the same. */
  readonly time?: number | undefined;
  /** What the clock of its world showed. */
  readonly at?: number | undefined;
  readonly request: HttpRequest;
}

/** One exchange of the journal. */
export interface Entry extends Asked {
  /** Counts from 1, over all projects. */
  readonly n: number;
  readonly reply: HttpReply;
}

/** How often an operation answered a status. */
interface Count {
  readonly operationId: string;
  readonly status: number;
  readonly count: number;
}

interface JournalOptions {
  /** How many exchanges are kept in memory, and how many characters of bodies. Older ones go first. */
  readonly kept?: number;
  readonly keptCharacters?: number;
  /** Writes an entry where it outlives the process. Has to be done when it returns: the reply leaves then. */
  readonly write?: ((entry: Entry) => void) | undefined;
}

const KEPT = 10_000;
const KEPT_CHARACTERS = 32_000_000;

/** The ordered record of everything that happened. In memory it is bounded; what is written is whole. */
export class Journal {
  readonly #options: JournalOptions;
  readonly #listeners = new Set<(entry: Entry) => void>();
  readonly #counts = new Map<string, Map<string, Count>>();
  #entries: (Entry | undefined)[] = [];
  #characters = 0;
  /** How many places at the start of the list are empty: closing up for each one would cost too much. */
  #gone = 0;
  #last = 0;
  /** The newest exchange whose reply is not there yet, and all before it. */
  #pending: Promise<unknown> | undefined;

  constructor(options: JournalOptions = {}) {
    this.#options = options;
  }

  /** The number of the newest exchange. */
  get last(): number {
    return this.#last;
  }

  /** Of one project, oldest first. */
  entries(project: string): Entry[] {
    return this.#entries.filter((entry) => entry !== undefined && entry.project === project) as Entry[];
  }

  /** How often each operation of a project answered each status, forgotten exchanges included. */
  counts(project: string): readonly Count[] {
    return [...(this.#counts.get(project)?.values() ?? [])];
  }

  /** Told of each exchange once it is recorded; answers how to stop. */
  watch(listener: (entry: Entry) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /**
   * Hands the reply on once it is recorded. Exchanges are recorded in the order in which they were handled, so that
   * no reply leaves that builds on one of which nothing is known.
   */
  record(asked: Asked, reply: HttpReply | Promise<HttpReply>): HttpReply | Promise<HttpReply> {
    const n = ++this.#last;
    if (!(reply instanceof Promise) && this.#pending === undefined) return this.#keep({ ...asked, n, reply });
    const before = this.#pending;
    const recorded = Promise.allSettled([reply, before]).then(([settled]) => {
      if (settled.status === "fulfilled") return this.#keep({ ...asked, n, reply: settled.value });
      this.#keep({ ...asked, n, reply: failureOf(settled.reason) });
      throw settled.reason;
    });
    const pending = recorded
      .catch(() => {})
      .then(() => {
        if (this.#pending === pending) this.#pending = undefined;
      });
    this.#pending = pending;
    return recorded;
  }

  #keep(entry: Entry): HttpReply {
    this.#options.write?.(entry);
    this.#entries.push(entry);
    this.#characters += lengthOf(entry);
    this.#count(entry);
    this.#forget();
    for (const listener of this.#listeners) listener(entry);
    return entry.reply;
  }

  #count({ project, operationId, reply }: Entry): void {
    if (project === undefined || operationId === undefined) return;
    const { status } = reply;
    const counts = this.#counts.get(project) ?? new Map<string, Count>();
    const key = `${status} ${operationId}`;
    const count = (counts.get(key)?.count ?? 0) + 1;
    this.#counts.set(project, counts.set(key, { operationId, status, count }));
  }

  #forget(): void {
    const { kept = KEPT, keptCharacters = KEPT_CHARACTERS } = this.#options;
    while (this.#entries.length - this.#gone > kept || this.#characters > keptCharacters) {
      const oldest = this.#entries[this.#gone];
      if (!oldest) return;
      this.#characters -= lengthOf(oldest);
      this.#entries[this.#gone++] = undefined;
    }
    if (this.#gone <= kept) return;
    this.#entries = this.#entries.slice(this.#gone);
    this.#gone = 0;
  }
}

/** What the journal has for a call that met a bug of ours. */
export const failureOf = (error: unknown): HttpReply => ({ status: 500, headers: {}, body: String(error) });

const lengthOf = ({ request, reply }: Entry): number =>
  (request.body?.length ?? 0) + reply.body.length + request.url.length;
