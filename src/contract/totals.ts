import type { Severity } from "../document/diagnostic.ts";
import type { Review } from "./review.ts";

export interface Totals {
  readonly documents: number;
  readonly errors: number;
  readonly warnings: number;
  readonly notes: number;
  readonly ignored: number;
  /** Of the baseline. */
  readonly known: number;
}

export function totalsOf({ documents, findings, suppressed }: Review): Totals {
  const of = (severity: Severity) => findings.filter((one) => one.severity === severity).length;
  return {
    documents: documents.length,
    errors: of("error"),
    warnings: of("warning"),
    notes: of("note"),
    ignored: suppressed.filter(({ by }) => by === "ignore").length,
    known: suppressed.filter(({ by }) => by === "baseline").length,
  };
}
