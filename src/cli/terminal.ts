/** All that a command sees of the process that it runs in. */
export interface Terminal {
  out(text: string): void;
  err(text: string): void;
  readonly colour: boolean;
  /** From now on a wish to stop is heeded; what it answers waits for one. */
  heedStop(): () => Promise<void>;
  /** The environment variables. */
  readonly env?: Readonly<Record<string, string | undefined>>;
  /** Puts a question to the person and answers what was typed; absent where nobody sits at a keyboard. */
  readonly ask?: (question: string) => Promise<string>;
}
