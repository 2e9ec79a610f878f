/** What the shell is told. */
export const EXIT = { passed: 0, workflowFailed: 1, repliesDiffer: 1, documentsWrong: 2, usage: 3 } as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** Ends a command with a message for the person who typed it. */
export class CommandError extends Error {
  readonly exitCode: ExitCode;

  constructor(message: string, exitCode: ExitCode) {
    super(message);
    this.exitCode = exitCode;
  }
}
