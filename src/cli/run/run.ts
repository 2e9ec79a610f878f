import type { Command } from "commander";
import { readEnvFile } from "../../document/env-file.ts";
import { systemClock, VirtualClock } from "../../ports/clock.ts";
import { type Masking, secretInputsOf } from "../../report/mask-report.ts";
import { type RunReport, runReport } from "../../report/run-report.ts";
import { textReport } from "../../report/text.ts";
import type { LoadedDocument } from "../../workflow/load-documents.ts";
import { EXIT, type ExitCode, usageError } from "../command-error.ts";
import { openDocuments } from "../open-documents.ts";
import { givenAmong, policiesOf } from "../policy-flags.ts";
import { printDiagnostics } from "../print-diagnostics.ts";
import type { Program } from "../program.ts";
import type { Terminal } from "../terminal.ts";
import { refuseMissing } from "./collect-inputs.ts";
import { secretsIn } from "./credentials.ts";
import { dryRun } from "./dry-run.ts";
import { takeFlagsFrom } from "./environment.ts";
import { executePlans, isLive, type PlanResult } from "./execute-plans.ts";
import type { RunFlags } from "./flags.ts";
import { outcomeOf } from "./outcome.ts";
import { planWorkflows } from "./plan-workflows.ts";
import { annotate, writeReports } from "./report-files.ts";

/** `understudy run`: workflows of documents, from their inputs to their reports. */
export async function runCommand(
  paths: readonly string[],
  command: Command,
  program: Program,
  terminal: Terminal,
): Promise<ExitCode> {
  const envFile = terminal.env?.UNDERSTUDY_ENV_FILE ?? command.opts<RunFlags>().envFile;
  const env = { ...readEnvFile(envFile), ...terminal.env };
  takeFlagsFrom(env, command);
  const flags = command.opts<RunFlags>();
  refuseContradictions(flags, terminal);
  const documents = openDocuments(paths, await program.reader());
  for (const { diagnostics } of documents) printDiagnostics(diagnostics, terminal);
  const wrong = documents.filter(({ document }) => document === undefined).length;
  if (wrong > 0) {
    const which = wrong === 1 ? "a document is" : `${wrong} documents are`;
    terminal.err(`Nothing was run, since ${which} wrong.\n`);
    annotate(reportOf(documents, [], program, 0, 0), documents, {}, terminal);
    return EXIT.documentsWrong;
  }
  const policies = policiesOf(givenAmong(program.policyFlags.run, flags));
  const cast = { policies, makeStandIn: await program.peopledStandIn() };
  const plans = planWorkflows(documents, flags, env, cast, terminal);
  refuseMissing(plans);
  const masking: Masking = {
    masking: flags.secretsMasking,
    secrets: plans.flatMap(({ credentials }) => secretsIn(credentials)),
    secretInputs: secretInputsOf(documents.flatMap(({ document }) => document ?? [])),
  };
  if (flags.dryRun) {
    terminal.out(plans.map((plan) => dryRun(plan, flags.missing, masking)).join("\n"));
    return EXIT.passed;
  }
  const isReal = plans.some(({ servers }) => Object.keys(servers).length > 0);
  const clock = isReal ? systemClock : new VirtualClock(flags.clock);
  const startedAt = clock.now();
  const results = await executePlans(plans, flags, masking, terminal);
  const report = reportOf(documents, results, program, startedAt, clock.now() - startedAt);
  const { verbose = false } = flags;
  const toPrint = forTerminal(report, isLive(flags, terminal) && !verbose);
  terminal.out(textReport(toPrint, { ...masking, colour: terminal.colour, verbose }));
  for (const line of noteLines(results)) terminal.out(`${line}\n`);
  const differences = plans.flatMap(({ replay }) => replay?.differences() ?? []);
  const notRun = plans.length - results.length;
  const { lines, exitCode } = outcomeOf(report, flags.strict === true, notRun, differences);
  for (const line of lines) terminal.out(`${line}\n`);
  writeReports(report, flags, masking, terminal);
  annotate(report, documents, masking, terminal);
  return exitCode;
}

function refuseContradictions({ step, parallel, record, replay }: RunFlags, { ask }: Terminal): void {
  if (step && ask === undefined) throw usageError("--step needs a terminal at which somebody can answer.");
  if (step && parallel > 1) {
    throw usageError("--step goes through one workflow after the other, not with --parallel.");
  }
  if (record !== undefined && record === replay) {
    throw usageError("--record would overwrite what --replay reads.");
  }
}

function reportOf(
  documents: readonly LoadedDocument[],
  ran: readonly PlanResult[],
  { version }: Program,
  startedAt: number,
  durationMs: number,
): RunReport {
  return runReport({
    generator: { name: "understudy", version },
    startedAt,
    durationMs,
    documents: documents
      .map(({ file, document, diagnostics }) => ({
        file,
        title: document?.written.info.title ?? file,
        workflows: ran.filter((one) => one.file === file).map(({ result }) => result),
        diagnostics,
      }))
      .filter(({ workflows, diagnostics }) => workflows.length + diagnostics.length > 0),
  });
}

/** One line for each thing that the stand-in let pass, with the workflows that it did it for. */
function noteLines(ran: readonly PlanResult[]): string[] {
  const notes = new Set(ran.flatMap((one) => one.notes));
  return [...notes].map((note) => {
    const passed = ran.filter((one) => one.notes.includes(note));
    return `note: ${note} (${passed.map(({ result }) => result.workflowId).join(", ")})`;
  });
}

/** Without what was printed already: diagnostics, and workflows that were seen to pass. */
function forTerminal(report: RunReport, onlyFailures: boolean): RunReport {
  const documents = report.documents
    .map((document) => ({
      ...document,
      diagnostics: [],
      workflows: document.workflows.filter(({ status }) => !onlyFailures || status === "failed"),
    }))
    .filter(({ workflows }) => workflows.length > 0);
  return { ...report, documents };
}
