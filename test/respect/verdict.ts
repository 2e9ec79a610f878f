/** What a runner made of a run: for each step that it tried, whether it passed and with which status. */
export interface Verdict {
  readonly passed: boolean;
  readonly steps: readonly string[];
}

export const stepVerdict = (stepId: string, passed: boolean, status: number | undefined): string =>
  `${passed ? "✓" : "✗"} ${stepId}${status === undefined ? "" : ` ${status}`}`;

export const inWords = ({ steps }: Verdict): string =>
  steps.length === 0 ? "✗ nothing sent" : steps.join(", ");

export const isSame = (ours: Verdict, theirs: Verdict): boolean =>
  ours.passed === theirs.passed && inWords(ours) === inWords(theirs);
