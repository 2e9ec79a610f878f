import { existsSync } from "node:fs";
import { type PlayedScenario, readPlayedScenarios } from "../../contract/coverage/played-paths.ts";
import { readDocument } from "../../document/text-document.ts";
import type { Failure } from "../../scenario/reporter/failure.ts";
import { rehearseQuietly, vitestOf } from "../../scenario/vitest-rehearsal.ts";
import { usageError } from "../command-error.ts";

export interface Played {
  readonly scenarios: readonly PlayedScenario[];
  readonly failures: readonly Failure[];
  /** Whether they were run here, and not read from a report. */
  readonly ran: boolean;
}

/** Reads what the reporter wrote, or runs the scenarios of a file or a folder. */
export async function playScenarios(where: string): Promise<Played> {
  if (where.endsWith(".json"))
    return { scenarios: readPlayedScenarios(readDocument(where)), failures: [], ran: false };
  if (!existsSync(where)) throw usageError(`There is no ${where}.`);
  const vitest = await vitestOf(".");
  if (vitest === undefined)
    throw usageError(
      "Scenarios are run by vitest, which is not installed here. Install it: npm install --save-dev vitest",
    );
  const rehearsal = await rehearseQuietly(vitest, where).catch((error: unknown) => {
    throw usageError(`vitest could not start: ${error instanceof Error ? error.message : error}`);
  });
  if (rehearsal === undefined)
    throw usageError(
      `vitest finds no test in ${where}. The "include" of its configuration has to name the files of the scenarios, ` +
        'such as "scenarios/**/*.scenario.ts".',
    );
  if (rehearsal.scenarios.length === 0 && rehearsal.failures.length === 0)
    throw usageError(`No scenario is rehearsed in ${where}.`);
  return { ...rehearsal, ran: true };
}
