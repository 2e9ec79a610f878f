import type { Thrown } from "./ending.ts";

/** What failed: a test, a suite, or a module that could not be loaded. */
export interface Failure {
  readonly title: string;
  readonly place: string;
  readonly errors: readonly Thrown[];
}
