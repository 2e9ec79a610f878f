import { type StytchStage, stytchStage } from "../../mocks/stytch/exports/stage.ts";
import { bodyText } from "../../src/ports/http.ts";
import { openWorkflow } from "../../src/scenario/open-workflow.ts";
import { type PathRun, runPath } from "../../src/scenario/run-path.ts";
import type { Scenario } from "../../src/scenario/scenario.ts";
import type { TransportName } from "../../src/scenario/transports.ts";

interface Choice {
  readonly name?: string;
  readonly transport?: TransportName;
  readonly setStage?: typeof stytchStage;
}

/** Runs the only path of a scenario, or the one that is named. */
export function play(
  scenario: Scenario<StytchStage>,
  { name, transport = "direct", setStage = stytchStage }: Choice = {},
): Promise<PathRun> {
  const path = scenario.paths.find((one) => name === undefined || one.name === name);
  if (path === undefined) throw new Error(`There is no path "${name}".`);
  return runPath(openWorkflow(scenario.workflow), scenario, path, setStage, { seed: 1, transport });
}

/** What the stand-in was asked and what it answered, whatever way the requests took. */
export async function journalOf(
  scenario: Scenario<StytchStage>,
  choice: Choice,
): Promise<readonly unknown[]> {
  const journal: unknown[] = [];
  const setStage: typeof stytchStage = (options) => {
    const stage = stytchStage(options);
    return {
      ...stage,
      transport: async (request) => {
        const reply = await stage.transport(request);
        const { pathname, search } = new URL(request.url, "http://stand-in");
        const { authorization, "content-type": type } = request.headers;
        const [asked, answered] = [bodyText(request), bodyText(reply)];
        journal.push({
          method: request.method,
          pathname,
          search,
          authorization,
          type,
          asked,
          reply,
          answered,
        });
        return reply;
      },
    };
  };
  await play(scenario, { ...choice, setStage });
  return journal;
}

/** Each mismatch in a line. */
export const told = ({ mismatches }: PathRun): readonly string[] =>
  mismatches.map(({ subject, expected, actual }) => `${subject}: ${expected} | ${actual}`);
