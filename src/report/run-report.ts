import type { Diagnostic } from "../document/diagnostic.ts";
import type { Count, Milliseconds, Status, WorkflowResult } from "../runner/run/result.ts";
import { attemptsOf, workflowsOf } from "./walk-run.ts";

const REPORT_VERSION = "1.0";

/**
 * What a run of Arazzo workflows did, as plain data: every report is a projection of this. In what is written, secrets
 * stand as ***, unless that was turned off.
 */
export interface RunReport {
  /** The shape of the report. Raised when a reader of it would have to change. */
  readonly version: typeof REPORT_VERSION;
  readonly generator: Generator;
  /** By the clock of the run, in milliseconds since 1970. */
  readonly startedAt: number;
  readonly durationMs: Milliseconds;
  /** In the order in which they were run. */
  readonly documents: readonly DocumentReport[];
  readonly totals: Totals;
}

/** The program that made the report. */
export interface Generator {
  readonly name: string;
  readonly version: string;
}

/** An Arazzo document, and what was run of it. */
export interface DocumentReport {
  /** As it was given. */
  readonly file: string;
  /** The title of its info. */
  readonly title: string;
  /** Those that were asked for; the workflows that they ran are inside them. */
  readonly workflows: readonly WorkflowResult[];
  readonly diagnostics: readonly ReportedDiagnostic[];
}

/** Something that is to be said about a document. */
type ReportedDiagnostic = Omit<Diagnostic, "pointer" | "typo">;

/** How many there were of each. */
export interface Totals {
  /** Those that were asked for. */
  readonly workflows: Counts<WorkflowResult["status"]>;
  /** Of all workflows, those that were run by another included. */
  readonly steps: Counts<Status>;
  /** Those of retries included. */
  readonly requests: Count;
  readonly retries: Count;
}

type Counts<Name extends string> = Readonly<Record<Name, Count>> & { readonly total: Count };

export function runReport(run: Omit<RunReport, "version" | "totals">): RunReport {
  const documents = run.documents.map((document) => ({
    ...document,
    diagnostics: document.diagnostics.map(({ pointer: _, typo: __, ...told }: Diagnostic) => told),
  }));
  return { version: REPORT_VERSION, ...run, documents, totals: totalsOf(askedWorkflows(run)) };
}

/** The workflows that were asked for, of all documents. */
export const askedWorkflows = ({ documents }: Pick<RunReport, "documents">): readonly WorkflowResult[] =>
  documents.flatMap(({ workflows }) => workflows);

export function totalsOf(asked: readonly WorkflowResult[]): Totals {
  const steps = asked.flatMap((one) => workflowsOf(one)).flatMap(({ workflow }) => workflow.steps);
  const attempts = asked.flatMap(attemptsOf).map(({ attempt }) => attempt);
  return {
    workflows: countsOf(asked),
    steps: { ...countsOf(steps), "not run": count("not run", steps), skipped: count("skipped", steps) },
    requests: attempts.filter(({ request }) => request !== undefined).length,
    retries: attempts.filter(({ next }) => next.type === "retry").length,
  };
}

type Ended = readonly { readonly status: Status }[];

const count = (status: Status, ended: Ended): number => ended.filter((one) => one.status === status).length;

const countsOf = (ended: Ended): Totals["workflows"] => ({
  total: ended.length,
  passed: count("passed", ended),
  recovered: count("recovered", ended),
  failed: count("failed", ended),
});
