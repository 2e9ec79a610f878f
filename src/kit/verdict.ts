import { AssertionError } from "node:assert";

/** Whether it is as somebody said, and what to tell them when it should not be as it is. */
export interface Verdict {
  readonly pass: boolean;
  readonly message: () => string;
}

/** For a test runner that has no matchers of this project: throws what a matcher would say. */
export function assertVerdict({ pass, message }: Verdict, caller: (...words: never) => unknown): void {
  if (!pass) throw new AssertionError({ message: message(), stackStartFn: caller });
}
