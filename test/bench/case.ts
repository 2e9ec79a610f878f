/** Two ways of doing the same amount of work, and how their speeds should compare. */
export interface Case {
  readonly name: string;
  /** The least that the subject's rate may be, in multiples of the reference's rate. */
  readonly target: number;
  readonly reference: Contestant;
  readonly subject: Contestant;
}

export interface Contestant {
  readonly name: string;
  start(): Promise<Trial>;
}

export interface Trial {
  /** Works for about this long and says how many operations it did a second. */
  rate(milliseconds: number): Promise<number>;
  stop(): Promise<void>;
}
