// https://docs.github.com/en/actions/reference/workflow-commands-for-github-actions
import type { Diagnostic, Place } from "../document/diagnostic.ts";
import type { WorkflowResult } from "../runner/run/result.ts";
import { brokenCriteria, brokenSentence, exchangeOf } from "./describe-run.ts";
import { causeOf } from "./failure-cause.ts";
import { type Masking, maskReport } from "./mask-report.ts";
import type { RunReport } from "./run-report.ts";
import { workflowsOf } from "./walk-run.ts";

interface GithubOptions extends Masking {
  /** Where a step stands, or a workflow when no step is named; `file` is the document that was run. */
  readonly placeOf?: (workflowId: string, stepId: string | undefined, file: string) => Place | undefined;
}

const COMMAND = { error: "error", warning: "warning", note: "notice" } as const;

/** Annotations for diagnostics, for the step at which each workflow failed, and for warnings of the run. */
export function githubReport(report: RunReport, options: GithubOptions = {}): string {
  const lines = maskReport(report, options).documents.flatMap(({ file, workflows, diagnostics }) => [
    ...diagnostics.map(diagnosticLine),
    ...workflows.flatMap((workflow) => [
      ...failureLines(workflow, file, options),
      ...workflowsOf(workflow).flatMap(({ workflow: ran }) =>
        ran.warnings.map((warning) => {
          const place = options.placeOf?.(ran.workflowId, undefined, file);
          return command("warning", ran.workflowId, place ?? { file }, warning);
        }),
      ),
    ]),
  ]);
  return linesOf(lines);
}

export const diagnosticAnnotations = (diagnostics: readonly Diagnostic[]): string =>
  linesOf(diagnostics.map(diagnosticLine));

function diagnosticLine({ severity, code, message, fix, place }: Diagnostic): string {
  return command(
    COMMAND[severity],
    code,
    place ?? {},
    fix === undefined ? message : `${message}\nfix: ${fix}`,
  );
}

const linesOf = (lines: readonly string[]): string => lines.map((line) => `${line}\n`).join("");

function failureLines(workflow: WorkflowResult, file: string, { placeOf }: GithubOptions): string[] {
  const cause = causeOf(workflow);
  if (cause === undefined) return [];
  const { failure, step, attempt, trail } = cause;
  const place = placeOf?.(cause.workflow.workflowId, step?.stepId, file) ?? { file };
  const call = step && attempt ? [exchangeOf(step, attempt)] : [];
  const others = attempt === undefined ? [] : brokenCriteria(attempt).slice(1);
  const more = others.map((criterion) => `${brokenSentence(criterion)}.`);
  return [command("error", trail, place, [failure.message, ...more, ...call].join("\n"))];
}

function command(name: string, title: string, place: Partial<Place>, message: string): string {
  const properties = Object.entries({ file: place.file, line: place.line, col: place.column, title })
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => `${key}=${escapeProperty(String(value))}`);
  return `::${name} ${properties.join(",")}::${escapeData(message)}`;
}

/** https://github.com/actions/toolkit/blob/main/packages/core/src/command.ts */
const escapeData = (text: string): string =>
  text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");

const escapeProperty = (text: string): string =>
  escapeData(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
