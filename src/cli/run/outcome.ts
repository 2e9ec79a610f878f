import { counted } from "../../document/counted.ts";
import { askedWorkflows, type RunReport } from "../../report/run-report.ts";
import { attemptsOf, workflowsOf } from "../../report/walk-run.ts";
import { EXIT, type ExitCode } from "../command-error.ts";

/**
 * What is printed after the report, and what the shell is told. `notRun` workflows were left out because the run ended
 * early; `differences` say how the requests of a replay differ from the recorded ones.
 */
export function outcomeOf(
  report: RunReport,
  strict: boolean,
  notRun: number,
  differences: readonly string[],
): { readonly lines: readonly string[]; readonly exitCode: ExitCode } {
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

function warningsIn(report: RunReport): number {
  const asked = askedWorkflows(report);
  const diagnostics = report.documents.flatMap((document) => document.diagnostics);
  const warnings = asked.flatMap((one) => workflowsOf(one)).flatMap(({ workflow }) => workflow.warnings);
  const breaches = asked.flatMap(attemptsOf).flatMap(({ attempt }) => attempt.findings);
  return (
    warnings.length +
    diagnostics.filter(({ severity }) => severity === "warning").length +
    breaches.filter(({ severity }) => severity === "warn").length
  );
}
