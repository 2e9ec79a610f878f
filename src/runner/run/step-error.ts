import type { Failure, FailureKind } from "./result.ts";

/** Ends the attempt of the step that is being run, or the workflow. */
export class StepError extends Error {
  readonly kind: FailureKind;

  constructor(kind: FailureKind, message: string) {
    super(message);
    this.kind = kind;
  }
}

/** What the result says of work that a StepError has ended; undefined when none has. */
export async function failureOf(work: () => Promise<void>, stepId?: string): Promise<Failure | undefined> {
  try {
    await work();
    return undefined;
  } catch (error) {
    if (!(error instanceof StepError)) throw error;
    const { kind, message } = error;
    return { kind, message, ...(stepId !== undefined && { stepId }) };
  }
}

/** What an error says, with the reason behind it: `fetch failed: connect ECONNREFUSED 127.0.0.1:1`. */
export function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const code = (error as NodeJS.ErrnoException).code;
  const own = error.message || code || error.name;
  return error.cause === undefined ? own : `${own}: ${reasonOf(error.cause)}`;
}
