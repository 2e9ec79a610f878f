/** Where something stands in a file. Lines and columns count from 1, as editors show them. */
export interface Place {
  readonly file: string;
  /** @asType integer @minimum 1 */
  readonly line: number;
  /** @asType integer @minimum 1 */
  readonly column: number;
}

/** Only errors keep a document from being run. */
export type Severity = "error" | "warning" | "note";

/** What a user is told about what they wrote: collected, never thrown one by one. */
export interface Diagnostic {
  /** Stable, `area/name`. */
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
  readonly place?: Place;
  /** The place as a JSON Pointer into its file. */
  readonly pointer?: string;
  /** What to do about it. */
  readonly fix?: string;
  /** What the fix is when it is only a name to be spelt right: see `typoOf`. */
  readonly typo?: Typo;
}

/** What is wrong with one text, such as an expression, and where in it, counted from 0. */
export interface SyntaxDiagnostic {
  readonly message: string;
  readonly offset: number;
  readonly fix: string;
}

/** A name that can only be meant to be another, in the text that stands at the place. */
export interface Typo {
  readonly written: string;
  readonly meant: string;
}

/** What keeps a document from being used. */
export const errorDiagnostic = (code: string, message: string, fix: string, place?: Place): Diagnostic => ({
  ...{ code, severity: "error", message, fix },
  ...(place && { place }),
});

/** Thrown by what loads a document and cannot go on; its message is every diagnostic in plain text. */
export class DocumentError extends Error {
  override readonly name = "DocumentError";
  readonly diagnostics: readonly Diagnostic[];

  constructor(diagnostics: readonly Diagnostic[]) {
    super(diagnostics.map(plainText).join("\n\n"));
    this.diagnostics = diagnostics;
  }
}

/** In the order of the lines. What a workflow shares with all its steps is found once a step and told once. */
export function inOrder<D extends Diagnostic>(diagnostics: readonly D[]): readonly D[] {
  const key = ({ code, severity, message, place, fix }: D) =>
    JSON.stringify([code, severity, message, place, fix]);
  return [...new Map(diagnostics.map((one) => [key(one), one])).values()].sort(byPlace);
}

export const byPlace = ({ place: a }: Diagnostic, { place: b }: Diagnostic): number =>
  (a?.line ?? 0) - (b?.line ?? 0) || (a?.column ?? 0) - (b?.column ?? 0);

/** `file:line:column error code`, the first line of every diagnostic. */
export function headline({ place, severity, code }: Diagnostic): string {
  const where = place === undefined ? "" : `${formatPlace(place)} `;
  return `${where}${severity} ${code}`;
}

export function formatPlace({ file, line, column }: Place): string {
  return `${file}:${line}:${column}`;
}

function plainText(diagnostic: Diagnostic): string {
  const lines = [headline(diagnostic), `  ${diagnostic.message}`];
  if (diagnostic.fix !== undefined) lines.push(`  fix: ${diagnostic.fix}`);
  return lines.join("\n");
}
