import type { Duration } from "../../ports/clock.ts";
import type { ControlSchema, OperationId } from "../api/control-types.ts";
import type { InCamelCase } from "./camel-case.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** What a test does to one project of a stand-in. Every method is one call of the control API. */
export interface Control<Words extends Vocabulary = Vocabulary> {
  /** Every message that was sent, with its code. */
  readonly inbox: {
    /** The newest message; when none came, the error says what was sent instead, to whom and when. */
    latest(
      to?: string,
      query?: { readonly channel?: Words["channel"]; readonly wait?: Duration },
    ): Promise<Message<Words>>;
    /** Newest last. */
    all(query?: InboxQuery<Words>): Promise<readonly Message<Words>[]>;
    /** The next message to this address carries this code. */
    pin(to: string, code: string): Promise<void>;
  };
  /** The time of the world. Every method answers the clock as it is then. */
  readonly clock: {
    /** An ISO 8601 instant: what `new Date` and `vi.setSystemTime` take. */
    now(): Promise<string>;
    read(): Promise<Clock>;
    /** By `{ minutes: 2 }`, or by ISO 8601 text: `"PT2M1S"`. */
    advance(by: Duration): Promise<Clock>;
    set(instant: Instant): Promise<Clock>;
    /** It stands still until it is moved. */
    freeze(): Promise<Clock>;
    resume(): Promise<Clock>;
  };
  /** Failures on purpose, tried in their order. Every method answers all that are armed then. */
  readonly faults: {
    /** Beside those that are armed; all of them or, when one is refused, none. */
    add(...rules: readonly FaultRule<Words>[]): Promise<readonly ArmedFault<Words>[]>;
    /** In the place of those that are armed; all of them or, when one is refused, none. */
    replace(...rules: readonly FaultRule<Words>[]): Promise<readonly ArmedFault<Words>[]>;
    list(): Promise<readonly ArmedFault<Words>[]>;
    clear(): Promise<readonly ArmedFault<Words>[]>;
  };
  /** What a project can be set up to. Both methods answer all policies. */
  readonly policies: {
    read(): Promise<Words["policies"]>;
    /** The others stay as they are. */
    change(policies: Partial<Words["policies"]>): Promise<Words["policies"]>;
  };
  /** Accounts that too many failed attempts have locked. */
  readonly locks: {
    list(): Promise<readonly Lock[]>;
    /** Opens a locked account before its time. */
    lift(account: string): Promise<Lock>;
  };
  /** Who is in the world. */
  readonly people: {
    /** Puts what a world document declares into the world; answers the ids and tokens that its names stand for. */
    add(worldDocument: object): Promise<Names>;
  };
  /** Authenticator apps. */
  readonly totp: {
    /** What the authenticator app of this registration shows. */
    read(registrationId: string): Promise<Authenticator>;
  };
  /** The world as it was: its clock, its chance, its policies and its faults included. */
  readonly snapshots: {
    /** Without a name: snapshot-1, snapshot-2 … */
    take(name?: string): Promise<Snapshot>;
    restore(name: string): Promise<Snapshot>;
    /** Oldest first. */
    list(): Promise<readonly Snapshot[]>;
  };
  /** Copies the world into a project that holds nothing yet. */
  fork(to: string): Promise<void>;
  /** Empties the world; answers its clock. */
  reset(): Promise<Clock>;
  /** What was asked and answered, newest last, secrets masked. */
  journal(query?: JournalQuery<Words>): Promise<Journal<Words>>;
  /** Did it happen, as often as expected? With the nearest misses when not. */
  verify(question: Question<Words>): Promise<Verification>;
  /** The stand-in as a whole. */
  health(): Promise<Health>;
}

/** ISO 8601 text with its offset, milliseconds since 1970, or a Date. */
export type Instant = string | number | Date;

export interface InboxQuery<Words extends Vocabulary = Vocabulary> {
  readonly to?: string;
  readonly channel?: Words["channel"];
  /** The id of a message: those after it. An instant: those sent then or later. */
  readonly since?: Instant;
  /** So long in the machine's time, at most a minute, until a message matches; none does when it is over. */
  readonly wait?: Duration;
}

/** A message that was "sent". Instants are ISO 8601 text. */
export interface Message<Words extends Vocabulary = Vocabulary> {
  readonly id: string;
  readonly to: string;
  readonly channel: Words["channel"];
  /** Of a link its token. */
  readonly code: string;
  /** Where its link leads; null where it has a code to type. */
  readonly url: string | null;
  readonly operationId: Words["operationId"];
  readonly createdAt: string;
  readonly expiresAt: string;
  readonly usedAt: string | null;
  /** A newer message made it worthless. */
  readonly superseded: boolean;
}

/** A failure on purpose, of an operation, of a path, or of every request when it names neither. */
export interface FaultRule<Words extends Vocabulary = Vocabulary> {
  /** The operation that it strikes. */
  readonly operationId?: Words["operationId"];
  /** As the description of the service has it. */
  readonly path?: string;
  /** The request is refused with this error; one whose status is not known needs a status beside it. */
  readonly error?: Words["error"];
  /** The request is refused with this status; alone, with the service's usual error of that status. */
  readonly status?: number;
  /** The reply is held back so long, at most a minute. */
  readonly delay?: Duration;
  /** The request is handled, and the connection is cut in the middle of the reply. */
  readonly truncate?: boolean;
  /** The connection is dropped, and the request is not handled. */
  readonly drop?: boolean;
  /** How many requests it strikes; all when not given. */
  readonly times?: number;
  /** How many matching requests pass before it strikes. */
  readonly after?: number;
}

export interface ArmedFault<Words extends Vocabulary = Vocabulary> extends FaultRule<Words> {
  /** How many requests it struck. */
  readonly hits: number;
}

export type Clock = Readonly<ControlSchema<"Clock">>;
export type Lock = Readonly<ControlSchema<"Lock">>;
export type Snapshot = Readonly<ControlSchema<"Snapshot">>;
export type Health = Readonly<ControlSchema<"Health">>;
export type Verification = Readonly<ControlSchema<"Verification">>;

/** By the names of a world document, the ids and tokens that each stands for. */
export type Names = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** The codes of an authenticator app: the one it shows, the one before, the next. */
export type Authenticator = Readonly<InCamelCase<ControlSchema<"Authenticator">>>;

/** An operation of the service, or a control call that changes something, for those are in the journal too. */
type Recorded<Words extends Vocabulary> = Words["operationId"] | OperationId;

export interface JournalQuery<Words extends Vocabulary = Vocabulary> {
  readonly operationId?: Recorded<Words>;
  /** 0 is a connection that was dropped. */
  readonly status?: number;
  /** The newest so many; 100 unless given. */
  readonly limit?: number;
}

export interface Journal<Words extends Vocabulary = Vocabulary> {
  readonly exchanges: readonly Exchange<Words>[];
  /** How often each operation answered each status, of all exchanges of the project. */
  readonly counts: readonly {
    readonly operationId: Recorded<Words>;
    readonly status: number;
    readonly count: number;
  }[];
  /** How many exchanges are in the counts alone. */
  readonly forgotten: number;
}

export interface Exchange<Words extends Vocabulary = Vocabulary>
  extends Pick<ControlSchema<"Exchange">, "n" | "at" | "request" | "reply"> {
  readonly operationId: Recorded<Words>;
}

export interface Question<Words extends Vocabulary = Vocabulary> {
  readonly operationId: Recorded<Words>;
  /** What the reply had; 0 is a connection that was dropped. */
  readonly status?: number;
  /** What the body of the request has to have, in the spelling of the service. */
  readonly body?: unknown;
  /** Exactly so often; at least once when not given. */
  readonly times?: number;
}
