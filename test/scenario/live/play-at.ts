import { liveStages } from "../../../mocks/stytch/exports/live/live-stages.ts";
import type { StytchStage } from "../../../mocks/stytch/exports/stage.ts";
import { fetchTransport } from "../../../src/runner/transport/fetch-transport.ts";
import { NotOnStage } from "../../../src/scenario/not-on-stage.ts";
import { openWorkflow } from "../../../src/scenario/open-workflow.ts";
import { type LiveRun, playLive } from "../../../src/scenario/play-live.ts";
import type { Scenario } from "../../../src/scenario/scenario.ts";
import type { AskPerson } from "../../../src/scenario/terminal-prompt.ts";
import { ENV, noticedTime, type RealServer } from "../../cli/verify-server.ts";
import { told } from "../play.ts";

interface Choice {
  readonly name?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly ask?: AskPerson;
  /** Whether whoever is asked takes so long that nobody waits any longer. */
  readonly isSlow?: boolean;
}

const A_MINUTE = 60_000;

const aborted = (signal: AbortSignal | undefined): Promise<void> =>
  new Promise((resolve) => {
    signal?.addEventListener("abort", () => resolve());
  });

export const PHONE = "+12025550177";
export const EMAIL = "grace@hopper.example";

/** Plays the only path of a scenario, or the one that is named, at a server that stands for the real one. */
export function playAt(
  server: Pick<RealServer, "url">,
  scenario: Scenario<StytchStage>,
  { name, env = {}, ask, isSlow = false }: Choice = {},
): Promise<LiveRun> {
  const path = scenario.paths.find((one) => name === undefined || one.name === name);
  if (path === undefined) throw new Error(`There is no path "${name}".`);
  const { time } = noticedTime();
  const stages = liveStages({
    env: { ...ENV, UNDERSTUDY_LIVE_URL: server.url, ...env },
    clock: time.clock,
    // A person is waited for until something is typed; anything else is over at once.
    sleep: (milliseconds, signal) =>
      milliseconds < A_MINUTE || isSlow ? time.sleep(milliseconds) : aborted(signal),
    send: fetchTransport(),
    ask,
  });
  return playLive(openWorkflow(scenario.workflow), scenario, path, stages, 1);
}

/** What was not as written, or why it was not played. */
export async function toldAt(...given: Parameters<typeof playAt>): Promise<readonly string[]> {
  try {
    return told(await playAt(...given));
  } catch (error) {
    if (error instanceof NotOnStage) return [`skipped: ${error.message}`];
    throw error;
  }
}

/** The calls of the server that change something, with the ids left out. */
export const changesOf = ({ asked }: RealServer): readonly string[] =>
  asked.filter((line) => !line.startsWith("GET ")).map((line) => line.replaceAll(/[\w-]+-test-[\w-]+/g, "…"));
