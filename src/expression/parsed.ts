import type { SyntaxDiagnostic } from "../document/diagnostic.ts";

/** The outcome of parsing what a user wrote: never an exception. */
export type Parsed<T, Diagnostic = SyntaxDiagnostic> =
  | {
      readonly value: T;
      /** What can be read, but is likely not what was meant. */
      readonly warnings?: readonly Diagnostic[];
    }
  | Unparsed<Diagnostic>;

export interface Unparsed<Diagnostic = SyntaxDiagnostic> {
  readonly diagnostic: Diagnostic;
}

/** The outcome of evaluating it: a value, or a sentence that says why there is none. */
export type Evaluated<T> = { readonly value: T } | { readonly reason: string };

export const unparsed = (message: string, offset: number, fix: string): Unparsed => ({
  diagnostic: { message, offset, fix },
});

/** Nobody writes an expression, pattern or query longer than this. */
const LONGEST_TEXT = 10_000;

export function tooLong(text: string, what: string): Unparsed | undefined {
  if (text.length <= LONGEST_TEXT) return undefined;
  const message = `The ${what} has ${text.length} characters, more than ${LONGEST_TEXT}.`;
  return unparsed(message, LONGEST_TEXT, "Shorten it.");
}

/** In brackets and negations: each may be one level for a parser that goes down into it. */
const MOST_INTRICATE = 500;

export function tooIntricate(text: string, what: string): Unparsed | undefined {
  const count = text.match(/[([{!]/g)?.length ?? 0;
  if (count <= MOST_INTRICATE) return undefined;
  const message = `The ${what} has more than ${MOST_INTRICATE} brackets and negations.`;
  return unparsed(message, 0, "Split it into several.");
}
