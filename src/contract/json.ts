import type { KnownFinding } from "./baseline.ts";
import { isFixable } from "./fix/fix-document.ts";
import type { Review, ReviewedFinding } from "./review.ts";
import { type Totals, totalsOf } from "./totals.ts";

/** The stable shape of `check --format json`; what it holds may grow, and nothing is renamed while the version stays. */
interface CheckReport {
  readonly version: 1;
  readonly generator: Generator;
  readonly totals: Totals;
  readonly documents: readonly string[];
  readonly findings: readonly FindingReport[];
  readonly suppressed: readonly (FindingReport & {
    readonly suppressedBy: "ignore" | "baseline";
    readonly reason?: string;
  })[];
  /** Of the baseline: what no longer occurs. */
  readonly gone: readonly KnownFinding[];
}

interface FindingReport
  extends Pick<ReviewedFinding, "code" | "severity" | "message" | "fix" | "document" | "at" | "fingerprint"> {
  /** `--fix` would mend it. */
  readonly fixable: boolean;
  readonly line?: number;
  readonly column?: number;
  readonly related: readonly {
    readonly message: string;
    readonly document: string;
    readonly line: number;
    readonly column: number;
  }[];
}

export interface Generator {
  readonly name: string;
  readonly version: string;
}

export function jsonCheck(review: Review, gone: readonly KnownFinding[], generator: Generator): string {
  const report: CheckReport = {
    version: 1,
    generator,
    totals: totalsOf(review),
    documents: review.documents,
    findings: review.findings.map(findingReport),
    suppressed: review.suppressed.map(({ finding, by, reason }) => ({
      ...findingReport(finding),
      suppressedBy: by,
      ...(reason !== undefined && { reason }),
    })),
    gone,
  };
  return `${JSON.stringify(report, null, 2)}\n`;
}

function findingReport(finding: ReviewedFinding): FindingReport {
  const { code, severity, message, fix, document, place, at, fingerprint, related = [] } = finding;
  return {
    code,
    severity,
    message,
    ...(fix !== undefined && { fix }),
    fixable: isFixable(finding),
    document,
    ...(place !== undefined && { line: place.line, column: place.column }),
    at,
    fingerprint,
    related: related.map(({ message: said, place: { file, line, column } }) => {
      return { message: said, document: file, line, column };
    }),
  };
}
