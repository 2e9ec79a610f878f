import type { Clock, Duration } from "../ports/clock.ts";
import type { Transport } from "../ports/http.ts";
import type { Seed } from "../ports/random.ts";

/** A message of the inbox, as a report shows it. */
export interface SeenMessage {
  readonly to: string;
  readonly channel: string;
  readonly code: string;
  readonly state: string;
  readonly sentAt: string;
}

export type RequestOperation = (
  operationId: string,
  body: Readonly<Record<string, unknown>>,
) => Promise<Readonly<Record<string, unknown>>>;

/** What a path may do to the world besides what the workflow does. */
export interface StageDirections {
  readonly clock: { advance(by: Duration): void; readonly now: string };
  /** Arms one of the service's own errors, with its status where only the caller knows it; see the fault rules of the stand-in. */
  readonly fault: (rule: {
    readonly operationId: string;
    readonly error: string;
    readonly status?: number;
    readonly times?: number;
  }) => void;
  /** Calls an operation beside the workflow, as somebody else would; throws when it is refused. */
  readonly call: RequestOperation;
  /** The same, for a call that may well be refused. */
  readonly tries: RequestOperation;
}

export interface Login {
  readonly username: string;
  readonly password: string;
}

/** How many sessions there are, and how many codes were spent: a failure must not change either. */
export interface Tally {
  readonly sessions: number;
  readonly spentCodes: number;
}

/** A stand-in's world, set up for one path: what the DSL needs of the service that it tests. */
export interface Stage<Tools> {
  readonly tools: Tools;
  readonly directions: StageDirections;
  readonly transport: Transport;
  /** The hosts whose requests belong to the stand-in. */
  readonly hosts: readonly string[];
  readonly seed: Seed;
  readonly clock: Clock;
  /** What the API is called with; a path may call it with something else. */
  readonly login: Login;
  /** The error that the body of a reply names. */
  errorOf(body: unknown): string | undefined;
  inbox(): readonly SeenMessage[];
  tally(): Tally;
  /** A sentence for each thing that must always hold and does not. */
  brokenInvariants(): readonly string[];
}

/** What a stage is set by. */
export interface StageOptions<Follows extends string> {
  readonly seed: Seed;
  /** Which of the service's own words to follow, where they differ; when absent, the service has its usual. */
  readonly follows?: Follows | undefined;
}

export type SetStage<Tools, Follows extends string> = (options: StageOptions<Follows>) => Stage<Tools>;

/** An expectation that is not a plain value: "a living session of ada". */
export interface Matcher {
  readonly says: string;
  /** Nothing when the value is as expected; otherwise what is wrong with it. */
  readonly mismatch: (value: unknown) => string | undefined;
}

export const isMatcher = (value: unknown): value is Matcher =>
  typeof value === "object" && value !== null && "says" in value && "mismatch" in value;
