export type Environment = Readonly<Record<string, string | undefined>>;

/** All that a command sees of the process that it runs in. */
export interface Terminal {
  out(text: string): void;
  err(text: string): void;
  readonly colour: boolean;
  /** From now on a wish to stop is heeded; the promise that it answers waits for one. */
  heedStop(): () => Promise<void>;
  readonly env?: Environment;
  /** Puts a question to the person and answers what was typed; absent where nobody sits at a keyboard. */
  readonly ask?: (question: string) => Promise<string>;
}

/** Whether GitHub reads what is printed, and shows annotations where they belong. */
export const isOnGithub = ({ env }: Terminal): boolean => env?.GITHUB_ACTIONS === "true";
