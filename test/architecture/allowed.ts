/** A shell that needs real time or real chance all the same, and why. */
export interface Allowance {
  readonly path: string;
  readonly what: string;
  readonly reason: string;
}

/** An entry that is no longer needed is itself a violation. */
export const ALLOWED: readonly Allowance[] = [];
