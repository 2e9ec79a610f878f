import type { Clock, Sleep } from "../ports/clock.ts";

export type Environment = Readonly<Record<string, string | undefined>>;

/** What a command sees of the process that it runs in. */
export interface Terminal {
  out(text: string): void;
  err(text: string): void;
  readonly colour: boolean;
  /** Listens for a request to stop from now on; the function that it returns waits for one. */
  heedStop(): () => Promise<void>;
  /** Calls back whenever somebody asks to stop, by which signal, until the function that it returns is called. */
  heedSignals?(listener: (signal: NodeJS.Signals) => void): () => void;
  readonly env?: Environment;
  /** Asks a question and returns what was typed; absent when nobody is at a keyboard. */
  readonly ask?: (question: string) => Promise<string>;
  /** The machine's time, unless another is given. */
  readonly time?: { readonly clock: Clock; readonly sleep: Sleep };
}

/** Whether GitHub reads what is printed, and shows annotations. */
export const isOnGithub = ({ env }: Terminal): boolean => env?.GITHUB_ACTIONS === "true";
