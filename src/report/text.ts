import picocolors from "picocolors";
import { renderDiagnostic } from "../document/render-diagnostic.ts";
import type { StepResult, WorkflowResult } from "../runner/run/result.ts";
import { duration } from "./amounts.ts";
import { type Masking, maskReport } from "./mask-report.ts";
import { printable } from "./printable.ts";
import type { DocumentReport, RunReport, Totals } from "./run-report.ts";
import { attemptLines, type Style } from "./text-attempt.ts";
import { amounts, verdict } from "./verdict.ts";
import type { Reason } from "./walk-run.ts";
import { MARK, shown } from "./wording.ts";

export interface TextOptions extends Masking {
  readonly colour?: boolean;
  /** Every criterion with its values, every output and every note. */
  readonly verbose?: boolean;
}

const REASON: Readonly<Record<Reason, string>> = {
  asked: "",
  dependency: "run first, since others depend on it",
  called: "",
  "before retry": "run before the retry",
  continued: "gone on with",
};

/** The report for a terminal. */
export function textReport(report: RunReport, options: TextOptions = {}): string {
  const { colour = false, verbose = false } = options;
  const style: Style = { paint: picocolors.createColors(colour), colour, verbose };
  const { documents, totals, durationMs } = printable(maskReport(report, options));
  const blocks = documents.map((document) => documentLines(document, style).join("\n"));
  return `${[...blocks, summary(totals, durationMs, style)].join("\n\n")}\n`;
}

function documentLines({ file, title, workflows, diagnostics }: DocumentReport, style: Style): string[] {
  const { paint, colour } = style;
  return [
    `${paint.bold(title)}  ${paint.dim(file)}`,
    ...diagnostics.flatMap((diagnostic) => ["", renderDiagnostic(diagnostic, undefined, { colour })]),
    ...workflows.flatMap((workflow) => ["", ...workflowLines(workflow, "asked", style)]),
  ];
}

function workflowLines(workflow: WorkflowResult, reason: Reason, style: Style): string[] {
  const { paint, verbose } = style;
  const {
    workflowId,
    title,
    status,
    dependencies,
    steps,
    warnings,
    notes,
    failure,
    continuedBy,
    durationMs,
  } = workflow;
  const why = REASON[reason] === "" ? "" : paint.dim(`  ${REASON[reason]}`);
  const width = Math.max(0, ...steps.map(({ stepId }) => stepId.length));
  // What failed in a step, or in another workflow, is told there.
  const own = failure !== undefined && failure.stepId === undefined && continuedBy.length === 0;
  const inner = [
    ...dependencies.flatMap((other) => workflowLines(other, "dependency", style)),
    ...(own ? [paint.red(failure.message)] : []),
    ...steps.flatMap((step) => stepLines(step, width, isOutOfOrder(workflow), style)),
    ...warnings.map((warning) => paint.yellow(`! ${warning}`)),
    ...(verbose ? notes.map((note) => paint.dim(`· ${note}`)) : []),
    ...(verbose ? valueLines(workflow.outputs, style) : []),
    ...continuedBy.flatMap((other) => workflowLines(other, "continued", style)),
  ];
  const heading = title === undefined ? "" : `  ${title}`;
  return [
    `${marked(status, style)} ${paint.bold(workflowId)}${heading}  ${paint.dim(duration(durationMs))}${why}`,
    ...inner.map(indented),
  ];
}

/** By `goto` a step may run after a later one: then the attempts are numbered. */
function isOutOfOrder({ steps }: WorkflowResult): boolean {
  const orders = steps.flatMap(({ attempts }) => attempts.map(({ order }) => order));
  return orders.some((order, index) => order < (orders[index - 1] ?? 0));
}

function stepLines(step: StepResult, width: number, numbered: boolean, style: Style): string[] {
  const { paint } = style;
  const name = step.stepId.padEnd(width);
  const [first, ...more] = step.attempts;
  if (first === undefined) return [paint.dim(`${MARK[step.status]} ${name}  ${step.status}`)];
  const inner = (reason: Reason) => (workflow: WorkflowResult) => workflowLines(workflow, reason, style);
  const lines = (attempt: typeof first) => {
    const { call, below } = attemptLines(step, attempt, numbered, inner, style);
    return [call, ...below.map((line) => indented(indented(line)))];
  };
  const [call = "", ...below] = lines(first);
  // The later attempts stand below the request of the first.
  const gap = " ".repeat(width + 4);
  const later = more.flatMap((attempt) => {
    const [again = "", ...rest] = lines(attempt);
    return [`${gap}${again}`, ...rest];
  });
  return [`${marked(step.status, style)} ${name}  ${call}`, ...below, ...later];
}

const valueLines = (values: Readonly<Record<string, unknown>>, { paint }: Style): string[] =>
  Object.entries(values).map(([name, value]) => `${paint.dim("=")} ${name} ${paint.dim(shown(value))}`);

function marked(status: StepResult["status"], { paint }: Style): string {
  const tint = { passed: paint.green, recovered: paint.yellow, failed: paint.red };
  return (status in tint ? tint[status as keyof typeof tint] : paint.dim)(MARK[status]);
}

const indented = (line: string): string => (line === "" ? "" : `  ${line}`);

function summary(totals: Totals, durationMs: number, { paint }: Style): string {
  const tint = totals.workflows.failed > 0 ? paint.red : paint.green;
  return `${paint.bold(tint(verdict(totals)))} ${paint.dim(amounts(totals, durationMs))}`;
}
