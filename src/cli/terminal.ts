/** All that a command sees of the process that it runs in. */
export interface Terminal {
  out(text: string): void;
  err(text: string): void;
  readonly colour: boolean;
  /** From now on a wish to stop is heeded; what it answers waits for one. */
  heedStop(): () => Promise<void>;
}
