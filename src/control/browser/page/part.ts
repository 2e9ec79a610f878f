import type { ExchangeView, ServerView, View } from "../view-model.ts";

/** One section of the page. Each takes what it shows from what the server tells. */
export interface Part {
  readonly element: HTMLElement;
  server?(server: ServerView): void;
  /** Undefined until the server has told of the project. */
  show?(view: View | undefined): void;
  exchanges?(exchanges: readonly ExchangeView[]): void;
  /** The world's time, a few times a second. */
  tick?(now: number): void;
}
