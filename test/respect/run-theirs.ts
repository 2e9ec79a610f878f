import { execFile } from "node:child_process";
import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { stytchStage } from "../../mocks/stytch/exports/stage.ts";
import { serve } from "../../src/adapters/node-server.ts";
import { REDOCLY, SEED } from "./places.ts";
import type { Rehearsal } from "./rehearsals.ts";
import { stepVerdict, type Verdict } from "./verdict.ts";

/** The part of its JSON report that is read here. */
interface Report {
  readonly files: Readonly<
    Record<
      string,
      {
        readonly executedWorkflows: readonly {
          readonly status: string;
          readonly executedSteps: readonly {
            readonly stepId: string;
            readonly status: string;
            readonly response?: { readonly statusCode: number };
          }[];
        }[];
      }
    >
  >;
}

/** No network but the stand-in: neither telemetry nor a look for a newer version. */
export const QUIET = { REDOCLY_TELEMETRY: "off", REDOCLY_SUPPRESS_UPDATE_NOTICE: "true", NO_COLOR: "1" };

/** Over HTTP, in a process of its own, from a copy of the documents that has the credentials in it. */
export async function runTheirs(
  folder: string,
  { document, workflowId, source, inputs: setStage }: Rehearsal,
  inputs: Readonly<Record<string, unknown>>,
): Promise<Verdict> {
  const stage = stytchStage({ seed: SEED, follows: "description" });
  setStage(stage.tools);
  const server = await serve(stage.transport);
  const report = join(folder, "report.json");
  try {
    await redocly([
      "respect",
      join(folder, "arazzo", document),
      ...["--workflow", workflowId],
      ...["--server", `${source}=${server.url}`],
      ...["--input", JSON.stringify(inputs)],
      ...["--json-output", report],
    ]);
    return verdictOf(JSON.parse(readFileSync(report, "utf8")) as Report);
  } finally {
    rmSync(report, { force: true });
    await server.close();
  }
}

/** A run that fails ends with 1, and its report says why. */
async function redocly(argv: readonly string[]): Promise<void> {
  await promisify(execFile)(process.execPath, [REDOCLY, ...argv], {
    env: { ...process.env, ...QUIET },
  }).catch((error: { code?: unknown }) => {
    if (error.code !== 1) throw error;
  });
}

function verdictOf({ files }: Report): Verdict {
  const workflows = Object.values(files).flatMap(({ executedWorkflows }) => executedWorkflows);
  return {
    passed: workflows.length > 0 && workflows.every(({ status }) => status !== "error"),
    steps: workflows.flatMap(({ executedSteps }) =>
      executedSteps.map(({ stepId, status, response }) =>
        stepVerdict(stepId, status !== "error", response?.statusCode),
      ),
    ),
  };
}
