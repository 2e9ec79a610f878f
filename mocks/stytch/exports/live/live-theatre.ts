import type { People } from "../../../../src/mock/people.ts";
import type { Clock } from "../../../../src/ports/clock.ts";
import type { LiveAccounts } from "./live-accounts.ts";
import type { LiveCodes } from "./live-codes.ts";
import type { LiveProject } from "./live-project.ts";
import type { LiveSessions } from "./live-sessions.ts";

/** What one path is played with at the real service. */
export interface LiveTheatre {
  readonly project: LiveProject;
  readonly accounts: LiveAccounts;
  readonly codes: LiveCodes;
  readonly sessions: LiveSessions;
  readonly clock: Clock;
  /** Makes up their names. */
  readonly people: People;
  /** Stands in whatever is made, so that a person who finds it knows where it comes from. */
  readonly unique: string;
}
