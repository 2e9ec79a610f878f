import type { Duration } from "../../ports/clock.ts";
import type { Habit } from "../habits.ts";
import type { Scene } from "../path.ts";
import type { AnyShape } from "../shape.ts";
import type { StageTypes } from "../stage.ts";
import type { Reach } from "./reach.ts";

/** A service whose world has a clock that can be moved on. */
export interface ExplorableTypes extends StageTypes {
  readonly directions: { readonly clock: { readonly advance: (by: Duration) => unknown } };
}

/** What a move takes from a scene, whatever the service is. A method, for each service has faults of its own. */
export interface MoveScene extends Pick<Scene<ExplorableTypes, AnyShape, object>, "clock" | "again"> {
  fault(rule: object): unknown;
}

/** Something to do just before a step, and how it is written in a path. */
export interface Deed {
  readonly at: string;
  /** What it takes from the scene. */
  readonly needs: keyof MoveScene;
  readonly source: string;
  readonly run: (scene: MoveScene) => unknown;
}

/** Something to do in the place of a step's call, and how it is written. */
export interface Replacement {
  readonly at: string;
  readonly source: string;
  readonly run: Habit;
}

/**
 * One thing that goes otherwise than usual. All there is to it can be written down, and what is written is what is
 * done.
 */
export interface Move {
  /** In plain words: "2 minutes pass before authenticateOtp". */
  readonly says: string;
  /** The same without what comes before, where it may do without that. */
  readonly alone?: string;
  /** Of moves with the same key a story has one. */
  readonly key: string;
  readonly before?: Deed;
  readonly instead?: Replacement;
  /** An input, and how it is read. */
  readonly reads?: { readonly input: string; readonly reach: Reach };
}

/** Somebody else, or the same person in a second window, who goes through the same workflow meanwhile. */
export interface Companion {
  readonly says: string;
  /** How their inputs are reached that differ from the first one's. */
  readonly inputs: Readonly<Record<string, Reach>>;
  /** Whose step comes when; none when the first is over before the second begins. */
  readonly order: readonly `${"first" | "second"} ${string}`[];
}

/** A story that was made up. All moves are the first actor's. */
export interface Tale {
  readonly moves: readonly Move[];
  readonly companion: Companion | undefined;
}
