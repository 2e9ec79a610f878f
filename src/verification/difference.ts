export const KINDS = ["status", "error type", "shape", "value", "wording"] as const;

export type DifferenceKind = (typeof KINDS)[number];

/** What the real service says, and what the stand-in says in its place. */
export interface Difference {
  readonly kind: DifferenceKind;
  /** Where in the body; "" for all that is not about a place in it. */
  readonly pointer: string;
  readonly real: string;
  readonly standIn: string;
  /** Whether it is one that somebody should look at; what is known, and wording, is only told. */
  readonly counts: boolean;
}

/** What somebody wants to be told as a difference. */
export interface Weights {
  readonly wording: boolean;
}
