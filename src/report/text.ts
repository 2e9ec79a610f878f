import picocolors from "picocolors";
import type { CriterionResult } from "../criterion/criterion.ts";
import { renderDiagnostic } from "../document/render-diagnostic.ts";
import type { Attempt, Status, StepResult, WorkflowResult } from "../runner/run/result.ts";
import { duration, outcomeSentence, totalsSentence } from "./counts-and-times.ts";
import {
  actualOf,
  answerOf,
  type Called,
  callOf,
  expectationsOf,
  MARK,
  nextSentence,
  shown,
  WHY_RUN,
} from "./describe-run.ts";
import { failureWithoutStep } from "./failure-cause.ts";
import { type Masking, maskReport } from "./mask-report.ts";
import { printable } from "./printable.ts";
import type { DocumentReport, RunReport, Totals } from "./run-report.ts";

interface TextOptions extends Masking {
  readonly colour?: boolean;
  /** Every criterion with its values, every output and every note. */
  readonly verbose?: boolean;
}

export type Paint = ReturnType<typeof picocolors.createColors>;

interface Style {
  readonly paint: Paint;
  readonly verbose: boolean;
}

/** The report for a terminal. */
export function textReport(report: RunReport, options: TextOptions = {}): string {
  const { colour = false, verbose = false } = options;
  const style: Style = { paint: picocolors.createColors(colour), verbose };
  const { documents, totals, durationMs } = printable(maskReport(report, options));
  const blocks = documents.map((document) => documentLines(document, style).join("\n"));
  return `${[...blocks, summary(totals, durationMs, style)].join("\n\n")}\n`;
}

function documentLines({ file, title, workflows, diagnostics }: DocumentReport, style: Style): string[] {
  const { paint } = style;
  const colour = paint.isColorSupported;
  return [
    `${paint.bold(title)}  ${paint.dim(file)}`,
    ...diagnostics.flatMap((diagnostic) => ["", renderDiagnostic(diagnostic, undefined, { colour })]),
    ...workflows.flatMap((workflow) => ["", ...workflowLines(workflow, style)]),
  ];
}

function workflowLines(workflow: WorkflowResult, style: Style, why?: string): string[] {
  const { paint, verbose } = style;
  const { workflowId, title, status, dependencies, steps, warnings, notes, continuedBy, durationMs } =
    workflow;
  const width = Math.max(0, ...steps.map(({ stepId }) => stepId.length));
  const failure = failureWithoutStep(workflow);
  const inner = [
    ...dependencies.flatMap((other) => workflowLines(other, style, WHY_RUN.dependency)),
    ...(failure ? [paint.red(failure.message)] : []),
    ...steps.flatMap((step) => stepLines(step, width, isOutOfOrder(workflow), style)),
    ...warnings.map((warning) => paint.yellow(`! ${warning}`)),
    ...(verbose ? [...noteLines(notes, style), ...valueLines(workflow.outputs, style)] : []),
    ...continuedBy.flatMap((other) => workflowLines(other, style, WHY_RUN.continued)),
  ];
  const heading = title === undefined ? "" : `  ${title}`;
  const reason = why === undefined ? "" : paint.dim(`  ${why}`);
  return [
    `${marked(status, style)} ${paint.bold(workflowId)}${heading}  ${paint.dim(duration(durationMs))}${reason}`,
    ...inner.map(indented),
  ];
}

/** With `goto` a step may run after a later one; the attempts are numbered then. */
function isOutOfOrder({ steps }: WorkflowResult): boolean {
  const orders = steps.flatMap(({ attempts }) => attempts.map(({ order }) => order));
  return orders.some((order, index) => order < (orders[index - 1] ?? 0));
}

function stepLines(step: StepResult, width: number, numbered: boolean, style: Style): string[] {
  const { paint } = style;
  const name = step.stepId.padEnd(width);
  if (step.attempts.length === 0) return [paint.dim(`${MARK[step.status]} ${name}  ${step.status}`)];
  // Later attempts are aligned with the request of the first.
  const gap = " ".repeat(width + 4);
  return step.attempts.flatMap((attempt, index) => [
    (index === 0 ? `${marked(step.status, style)} ${name}  ` : gap) +
      (numbered ? paint.dim(`#${attempt.order} `) : "") +
      callLine(step, attempt, paint),
    ...attemptLines(attempt, style).map((line) => indented(indented(line))),
  ]);
}

/** `POST /v1/login → 200  12 ms` */
export function callLine(step: Called, attempt: Attempt, paint: Paint): string {
  const tint = attempt.status === "passed" ? paint.green : paint.red;
  return `${callOf(step, attempt)} → ${tint(answerOf(attempt))}  ${paint.dim(duration(attempt.durationMs))}`;
}

/** What there is to say about an attempt besides its call. */
function attemptLines(attempt: Attempt, style: Style): readonly string[] {
  const { paint, verbose } = style;
  const { workflow, findings, notes, next, outputs } = attempt;
  const told = findings.filter(({ severity }) => verbose || severity === "error");
  const onward = nextSentence(next);
  return [
    ...(workflow ? workflowLines(workflow, style) : []),
    ...failureLines(attempt, style),
    ...(verbose ? criterionLines(attempt, style) : []),
    ...told.map(({ check, severity, message }) => {
      return (severity === "error" ? paint.red : paint.yellow)(`! ${check}: ${message}`);
    }),
    ...(verbose
      ? [...noteLines(notes, style), ...passedOverLines(attempt, style), ...valueLines(outputs, style)]
      : []),
    ...(onward === undefined ? [] : [paint.yellow(`→ ${onward}`)]),
    ...(next.workflow ? workflowLines(next.workflow, style, WHY_RUN.retry) : []),
  ];
}

const LONGEST_ANSWER = 240;

/** A broken criterion shows what was expected; any other failure has a message that says so. */
function failureLines(attempt: Attempt, { paint }: Style): string[] {
  const { failure, response, workflow } = attempt;
  if (failure === undefined || (failure.kind === "workflow" && workflow !== undefined)) return [];
  const labelled = (label: string, text: string) => `${paint.dim(label.padEnd(8))}  ${text}`;
  const lines = expectationsOf(attempt).flatMap(({ expected, actual }) => [
    labelled("expected", expected),
    labelled("actual", paint.red(actual)),
  ]);
  return [
    ...(lines.length === 0 ? [paint.red(failure.message)] : lines),
    ...(response?.body === undefined ? [] : [labelled("answer", shown(response.body, LONGEST_ANSWER))]),
  ].flatMap((text) => text.split("\n"));
}

/** Without those that the failure shows already. */
const criterionLines = ({ criteria, failure }: Attempt, style: Style): string[] =>
  criteria
    .filter(({ passed }) => passed || failure?.kind !== "criterion")
    .map((criterion) => criterionLine(criterion, style));

function criterionLine(criterion: CriterionResult, { paint }: Style): string {
  const mark = criterion.passed ? paint.green("✓") : paint.red("✗");
  const actual = actualOf(criterion);
  const notes = criterion.notes.map((note) => ` ${note}`).join("");
  const found = actual === undefined && notes === "" ? "" : `  ${paint.dim(`${actual ?? ""}${notes}`)}`;
  return `${mark} ${criterion.condition}${found}`;
}

const passedOverLines = ({ next }: Attempt, style: Style): string[] =>
  noteLines(
    next.passedOver.map(({ action, reason }) => `The action “${action}” did not apply: ${reason}.`),
    style,
  );

const noteLines = (notes: readonly string[], { paint }: Style): string[] =>
  notes.map((note) => paint.dim(`· ${note}`));

const valueLines = (values: Readonly<Record<string, unknown>>, { paint }: Style): string[] =>
  Object.entries(values).map(([name, value]) => `${paint.dim("=")} ${name} ${paint.dim(shown(value))}`);

function marked(status: Status, { paint }: Style): string {
  const { green, yellow, red, dim } = paint;
  const tint = { passed: green, recovered: yellow, failed: red, "not run": dim, skipped: dim };
  return tint[status](MARK[status]);
}

const indented = (line: string): string => (line === "" ? "" : `  ${line}`);

function summary(totals: Totals, durationMs: number, { paint }: Style): string {
  const tint = totals.workflows.failed > 0 ? paint.red : paint.green;
  return `${paint.bold(tint(outcomeSentence(totals)))} ${paint.dim(totalsSentence(totals, durationMs))}`;
}
