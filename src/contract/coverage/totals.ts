import type { AnswerCoverage, Coverage, OperationCoverage } from "./coverage.ts";

export interface CoverageTotals {
  readonly operations: Share;
  /** Of the operations that are called. */
  readonly answers: Share;
}

export interface Share {
  readonly covered: number;
  readonly total: number;
}

/** By a path of a scenario; where none were looked at, by what the steps expect. */
export const isCovered = (
  { passes, handledBy, paths }: AnswerCoverage,
  { played }: Pick<Coverage, "played">,
): boolean => (played ? paths : [...passes, ...handledBy]).length > 0;

export const isCalled = ({ calledBy }: OperationCoverage): boolean => calledBy.length > 0;

export function coverageTotals(
  operations: readonly OperationCoverage[],
  coverage: Pick<Coverage, "played">,
): CoverageTotals {
  const called = operations.filter(isCalled);
  const answers = called.flatMap((operation) => operation.answers);
  return {
    operations: { covered: called.length, total: operations.length },
    answers: { covered: answers.filter((one) => isCovered(one, coverage)).length, total: answers.length },
  };
}
