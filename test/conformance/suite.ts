/** One thing that was held against somebody else's word. */
export interface Verdict {
  readonly name: string;
  readonly outcome: "passed" | "failed" | "skipped";
  /** What failed, or why it was skipped: every skip has a reason. */
  readonly reason?: string;
}

export interface Suite {
  readonly title: string;
  /** Where its material lies below the folder that the run was given. */
  readonly needs: string;
  run(folder: string): Verdict[] | Promise<Verdict[]>;
}

/** Passes when there is nothing to complain of. */
export const verdictOf = (name: string, complaints: readonly string[]): Verdict =>
  complaints.length === 0
    ? { name, outcome: "passed" }
    : { name, outcome: "failed", reason: complaints.join("\n") };
