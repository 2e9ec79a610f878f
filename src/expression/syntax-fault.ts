/** What is wrong with an expression or a condition, and where in its text, counted from 0. */
export interface SyntaxFault {
  readonly message: string;
  readonly offset: number;
  readonly fix: string;
}

/** The outcome of parsing what a user wrote: never an exception. */
export type Parsed<T> =
  | {
      readonly value: T;
      /** What can be read, but is likely not what was meant. */
      readonly warnings?: readonly SyntaxFault[];
    }
  | { readonly fault: SyntaxFault };

/** The outcome of evaluating it: a value, or a sentence that says why there is none. */
export type Evaluated<T> = { readonly value: T } | { readonly fault: string };

export const fault = (message: string, offset: number, fix: string): { readonly fault: SyntaxFault } => ({
  fault: { message, offset, fix },
});

/** Longer than this is no expression, pattern or query that a person wrote. */
const LONGEST_TEXT = 10_000;

export function tooLong(text: string, what: string): { readonly fault: SyntaxFault } | undefined {
  if (text.length <= LONGEST_TEXT) return undefined;
  const message = `The ${what} has ${text.length} characters, more than ${LONGEST_TEXT}.`;
  return fault(message, LONGEST_TEXT, "Shorten it.");
}

/** In brackets and negations: each may be one level for a parser that goes down into it. */
const MOST_INTRICATE = 500;

export function tooIntricate(text: string, what: string): { readonly fault: SyntaxFault } | undefined {
  const count = text.match(/[([{!]/g)?.length ?? 0;
  if (count <= MOST_INTRICATE) return undefined;
  return fault(
    `The ${what} has more than ${MOST_INTRICATE} brackets and negations.`,
    0,
    "Split it into several.",
  );
}
