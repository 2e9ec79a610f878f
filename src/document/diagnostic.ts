/** Where something stands in a file. Lines and columns count from 1, as editors show them. */
export interface Place {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

export type Severity = "error" | "warning" | "note";

/** Something that is wrong with what the user wrote: collected, never thrown one by one. */
export interface Diagnostic {
  /** Stable, `area/name`. */
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
  readonly place?: Place;
  /** What to do about it. */
  readonly fix?: string;
  /** What the fix is when it is only a name to be spelt right: see `slipOf`. */
  readonly slip?: Slip;
}

/** A name that can only be meant to be another, in the text that stands at the place. */
export interface Slip {
  readonly written: string;
  readonly meant: string;
}

/** Thrown by what loads a document and cannot go on; its message is every diagnostic in plain text. */
export class DocumentError extends Error {
  override readonly name = "DocumentError";
  readonly diagnostics: readonly Diagnostic[];

  constructor(diagnostics: readonly Diagnostic[]) {
    super(diagnostics.map(plainText).join("\n\n"));
    this.diagnostics = diagnostics;
  }
}

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
