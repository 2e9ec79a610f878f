/** All that a command sees of the process that it runs in. */
export interface Terminal {
  out(text: string): void;
  err(text: string): void;
  readonly colour: boolean;
  /** Settles when the person wants a running command to stop. */
  untilStopped(): Promise<void>;
}
