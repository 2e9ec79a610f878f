import {
  type PathDefinition,
  scenario,
  type UserPersona,
  workflow,
} from "../../mocks/stytch/exports/scenario.ts";
import { stytchStage } from "../../mocks/stytch/exports/stage.ts";
import { parseDocument, readDocument } from "../../src/document/text-document.ts";
import { type DocumentReport, type RunReport, runReport } from "../../src/report/run-report.ts";
import { runPath } from "../../src/scenario/run-path.ts";
import { openDocument } from "../../src/workflow/load-document.ts";
import type { ArazzoTree } from "../../src/workflow/tree.ts";
import { workflowIn } from "../../src/workflow/tree.ts";

const FILE = "workflows/arazzo/stytch-sms-otp-login-workflow.yml";
const ID = "sms-otp-login";
const START = Date.parse("2026-01-01T00:00:00Z");

/** The shipped document with one more line in it, which tries again whatever fails. */
function stubborn(): ArazzoTree {
  const { text, file } = readDocument(FILE);
  const action = "    failureActions: [{ name: tryAgain, type: retry, retryAfter: 1.5, retryLimit: 2 }]\n";
  return openDocument(parseDocument(text.replace("    steps:\n", `${action}    steps:\n`), file));
}

interface Run {
  readonly path: PathDefinition<{ ada: UserPersona }>;
  readonly open?: () => ArazzoTree;
}

const RUNS = {
  passed: { path: {} },
  expired: { path: { before: { authenticateOtp: ({ clock }) => clock.advance({ minutes: 3 }) } } },
  recovered: {
    path: {
      before: {
        sendSmsOtp: ({ fault }) => fault({ error: "internal_server_error", times: 1 }),
      },
    },
    open: stubborn,
  },
  "not started": { path: { inputs: () => ({ phone_number: undefined }) } },
} satisfies Record<string, Run>;

export type RunName = keyof typeof RUNS;

export const RUN_NAMES = Object.keys(RUNS) as readonly RunName[];

/** Frozen clock and fixed seed: the same in every run of the tests. */
async function documentReport(name: RunName): Promise<DocumentReport> {
  const { path, open = () => openDocument(FILE) }: Run = RUNS[name];
  const document = open();
  const prepared = workflowIn(document, ID);
  const { paths, ...definition } = scenario(
    workflow(FILE, ID),
    {
      world: ({ user }) => ({ ada: user() }),
      inputs: ({ ada }) => ({
        phone_number: ada.phone.number,
        code: ada.phone.readsCode,
        session_duration_minutes: 5,
      }),
    },
    (write) => write(name, path),
  );
  const [only] = paths;
  if (prepared === undefined || only === undefined) throw new Error("There is nothing to run.");
  const options = { seed: 1, transport: "direct" } as const;
  const { result } = await runPath(prepared, { ...definition, paths }, only, stytchStage, options);
  return { file: FILE, title: document.written.info.title, workflows: [result], diagnostics: [] };
}

export const shippedReport = async (...names: readonly RunName[]): Promise<RunReport> => {
  const documents = await Promise.all(names.map(documentReport));
  const durationMs = documents
    .flatMap(({ workflows }) => workflows)
    .reduce((total, result) => total + result.durationMs, 0);
  return runReport({
    generator: { name: "understudy", version: "0.0.0" },
    startedAt: START,
    durationMs,
    documents,
  });
};
