/** What is wrong with an expression or a condition, and where in its text, counted from 0. */
export interface SyntaxFault {
  readonly message: string;
  readonly offset: number;
  readonly fix: string;
}

/** The outcome of parsing what a user wrote: never an exception. */
export type Parsed<T> = { readonly value: T } | { readonly fault: SyntaxFault };

export const fault = (message: string, offset: number, fix: string): { readonly fault: SyntaxFault } => ({
  fault: { message, offset, fix },
});
