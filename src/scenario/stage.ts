import type { Clock, Sleep } from "../ports/clock.ts";
import type { Transport } from "../ports/http.ts";
import type { Seed } from "../ports/random.ts";

/** What a service brings to its scenarios, as types. */
export interface StageTypes {
  /** What a world is made with. */
  readonly tools: object;
  /** What a scene has at hand besides the people of its world. */
  readonly directions: object;
  /** A failure to arm; of the step at hand when it names no operation. */
  readonly fault: object;
  /** Which of the service's own words a stage may follow, where they differ. */
  readonly follows: string;
}

/** A message of the inbox, as a report shows it. */
export interface SeenMessage {
  readonly to: string;
  readonly channel: string;
  readonly code: string;
  readonly state: string;
  readonly sentAt: string;
}

export interface Login {
  readonly username: string;
  readonly password: string;
}

/** What has happened to a world meanwhile. A session that was opened and closed again counts as both. */
export interface Deeds {
  readonly opened: number;
  readonly closed: number;
  /** Codes that were accepted: of messages, of authenticator apps, of the list for recovery. */
  readonly codes: number;
}

/** What a stage at a real service does besides: nothing there is at hand at once. */
export interface RealStage {
  /** Makes what the world declares, before anything of it is read. */
  prepare(): Promise<void>;
  /** Reads a late input, which may have to be asked for. */
  read(input: () => unknown): Promise<unknown>;
  /** How many calls directions have made. */
  called(): number;
  /** What nobody can tell of what the path did. */
  untold(): ReadonlySet<keyof Deeds>;
  /** Removes what was made; a sentence for each thing that may still be there. */
  clear(): Promise<readonly string[]>;
}

/** The world of a stand-in, or of a real service, set up for one path: what the DSL needs of what it tests. */
export interface Stage<Types extends StageTypes = StageTypes> {
  readonly tools: Types["tools"];
  readonly directions: Types["directions"];
  /** Tells the people of a world what the scenario calls them, so that whoever reads of them knows whom it is about. */
  introduce?(world: object): void;
  /** Arms a fault; of this operation where the rule names none. */
  arm(rule: Types["fault"], operationId: string | undefined): unknown;
  readonly transport: Transport;
  /** The hosts whose requests belong to the stand-in. */
  readonly hosts: readonly string[];
  readonly seed: Seed;
  readonly clock: Clock;
  /** How the workflow waits: nothing really does, the world's clock is moved on instead. */
  readonly wait: Sleep;
  /** What the API is called with; a path may call it with something else. */
  readonly login: Login;
  /** The error that the body of a reply names. */
  errorOf(body: unknown): string | undefined;
  inbox(): readonly SeenMessage[];
  /** Begins to count; what it answers tells what has happened since. */
  count(): () => Deeds | Promise<Deeds>;
  /** A sentence for each thing that must always hold and does not. */
  brokenInvariants(): readonly string[];
  /** Absent where a stand-in is. */
  readonly real?: RealStage;
}

/** What a stage is set by. */
export interface StageOptions<Follows extends string = string> {
  readonly seed: Seed;
  /** Which of the service's own words to follow, where they differ; when absent, the service has its usual. */
  readonly follows?: Follows | undefined;
}

export type SetStage<Types extends StageTypes> = (options: StageOptions<Types["follows"]>) => Stage<Types>;

/** An expectation that is not a plain value: "a living session of ada". */
export interface Matcher {
  readonly says: string;
  /** Nothing when the value is as expected; otherwise what is wrong with it. */
  readonly mismatch: (value: unknown) => string | undefined;
}

/** Whatever comes of it. */
export const anything: Matcher = { says: "anything", mismatch: () => undefined };

export const isMatcher = (value: unknown): value is Matcher =>
  typeof value === "object" && value !== null && "says" in value && "mismatch" in value;

/**
 * A function that a scenario gives. It is only ever called with the world that the scenario itself has made, so a
 * scenario of a certain world may stand where any scenario is asked for: TypeScript allows that of methods alone.
 */
export type Given<Scene, Result = unknown> = { given(scene: Scene): Result }["given"];
