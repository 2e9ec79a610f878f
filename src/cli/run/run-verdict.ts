import { counted } from "../../report/counts-and-times.ts";
import type { RunReport } from "../../report/run-report.ts";
import { attemptsOf, workflowsOf } from "../../report/walk-run.ts";
import { EXIT, type ExitCode } from "../exit-code.ts";

/** What is printed after the report, and what the shell is told. */
export interface Verdict {
  readonly lines: readonly string[];
  readonly exitCode: ExitCode;
}

export interface Ending {
  readonly strict: boolean;
  /** How many workflows were left out since the run was ended early. */
  readonly notRun: number;
  /** Where a replay was not asked what was recorded. */
  readonly differences: readonly string[];
}

export function verdictOf(report: RunReport, { strict, notRun, differences }: Ending): Verdict {
  const { failed, recovered } = report.totals.workflows;
  const warnings = warningsIn(report) + differences.length;
  const isTooMuch = strict && failed === 0 && recovered + warnings > 0;
  const counts = [
    ...(recovered > 0 ? [`${counted(recovered, "workflow")} recovered`] : []),
    ...(warnings > 0 ? [counted(warnings, "warning")] : []),
  ].join(" and ");
  return {
    lines: [
      ...differences,
      ...(notRun > 0 ? [`${counted(notRun, "workflow")} ${notRun === 1 ? "was" : "were"} not run.`] : []),
      ...(isTooMuch ? [`${counts}: with --strict the run has failed.`] : []),
    ],
    exitCode: failed > 0 || isTooMuch || (strict && notRun > 0) ? EXIT.workflowFailed : EXIT.passed,
  };
}

function warningsIn({ documents }: RunReport): number {
  const perDocument = documents.map(({ diagnostics, workflows }) => {
    const told = diagnostics.filter(({ severity }) => severity === "warning").length;
    const ran = workflows.flatMap((workflow) => workflowsOf(workflow));
    const warned = ran.flatMap(({ workflow }) => workflow.warnings).length;
    const found = workflows
      .flatMap((workflow) => attemptsOf(workflow))
      .flatMap(({ attempt }) => attempt.findings)
      .filter(({ severity }) => severity === "warn").length;
    return told + warned + found;
  });
  return perDocument.reduce((sum, count) => sum + count, 0);
}
