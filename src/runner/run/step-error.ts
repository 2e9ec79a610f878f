import type { Failure, FailureKind } from "./result.ts";

/** Ends the attempt of the step that is being run; `toFailure` is what the result says of it. */
export class StepError extends Error {
  readonly kind: FailureKind;

  constructor(kind: FailureKind, message: string) {
    super(message);
    this.kind = kind;
  }

  toFailure(stepId: string): Failure {
    return { kind: this.kind, message: this.message, stepId };
  }
}

/** What an error says, with the reason behind it: `fetch failed: connect ECONNREFUSED 127.0.0.1:1`. */
export function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const code = (error as NodeJS.ErrnoException).code;
  const own = error.message || code || error.name;
  return error.cause === undefined ? own : `${own}: ${reasonOf(error.cause)}`;
}
