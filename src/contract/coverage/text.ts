import type { AnswerCoverage, Coverage, DescriptionCoverage, OperationCoverage } from "./coverage.ts";
import { coverageTotals, isCalled, isCovered } from "./totals.ts";

/** For a terminal: how much is called, and in full the operations that are, with every answer that they declare. */
export const coverageText = (coverage: Coverage, { full }: { readonly full: boolean }): string =>
  coverage.descriptions.map((description) => describe(description, coverage, full)).join("\n");

function describe(
  { title, file, operations }: DescriptionCoverage,
  coverage: Coverage,
  full: boolean,
): string {
  const totals = coverageTotals(operations, coverage);
  const called = operations.filter(isCalled);
  const head = [
    `${title}  ${file}`,
    `  ${totals.operations.covered} of ${totals.operations.total} operations are called, ` +
      `${totals.answers.covered} of ${totals.answers.total} answers of theirs ${coverage.played ? "came in a path" : "are expected"}.`,
  ];
  return [...head, ...(full ? called.flatMap((operation) => operationLines(operation, coverage)) : [])]
    .map((line) => `${line}\n`)
    .join("");
}

function operationLines(
  { operationId, method, path, calledBy, answers }: OperationCoverage,
  coverage: Coverage,
): string[] {
  const width = Math.max(...answers.map((answer) => nameOf(answer).length), 0);
  return [
    "",
    `  ${operationId}  ${method} ${path}`,
    `    called by ${calledBy.join(", ")}`,
    ...answers.map((answer) => {
      const mark = isCovered(answer, coverage) ? "✓" : "·";
      return `    ${mark} ${nameOf(answer).padEnd(width)}  ${wordsFor(answer)}`.trimEnd();
    }),
  ];
}

const nameOf = ({ status, error }: AnswerCoverage): string =>
  error === undefined ? status : `${status} ${error}`;

/** Who expects the answer, and in how many paths it came. */
export function wordsFor({ passes, handledBy, paths, undeclared }: AnswerCoverage): string {
  return [
    undeclared ? "not declared" : "",
    passes.length > 0 ? `passes ${passes.join(", ")}` : "",
    handledBy.length > 0 ? `handled by ${handledBy.join(", ")}` : "",
    paths.length > 0 ? `${paths.length} ${paths.length === 1 ? "path" : "paths"}` : "",
  ]
    .filter((words) => words !== "")
    .join("; ");
}
