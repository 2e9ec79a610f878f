import { readFileSync } from "node:fs";
import type { Place, Severity } from "../document/diagnostic.ts";
import { renderDiagnostic } from "../document/render-diagnostic.ts";
import { readDocument } from "../document/text-document.ts";
import { compareWithBaseline, readBaseline } from "./baseline.ts";
import { type ReviewedFinding, type ReviewOptions, reviewDocuments } from "./review.ts";

export interface ContractTestOptions extends ReviewOptions {
  /** Fail when there are more; as many as there are when it is left out. */
  readonly maxWarnings?: number;
  /** The file of what is known already. */
  readonly baseline?: string;
}

/** Why a document is not as it must be. */
export interface ContractFailure {
  readonly message: string;
  /** Of the first thing that is wrong. */
  readonly place?: Place;
}

/** What a test of a document fails with; undefined when the document keeps its contract. */
export function contractFailure(
  file: string,
  options: ContractTestOptions = {},
): ContractFailure | undefined {
  const { maxWarnings = Number.POSITIVE_INFINITY, baseline, ...review } = options;
  const reviewed = reviewDocuments([file], review);
  const { findings } =
    baseline === undefined
      ? reviewed
      : compareWithBaseline(reviewed, readBaseline(readDocument(baseline)), baseline).review;
  const of = (severity: Severity) => findings.filter((finding) => finding.severity === severity);
  const warnings = of("warning");
  const broken = [...of("error"), ...(warnings.length > maxWarnings ? warnings : [])];
  const [first] = broken;
  if (first === undefined) return undefined;
  const message = broken.map((finding) => rendered(finding)).join("\n\n");
  return { message, ...(first.place && { place: first.place }) };
}

function rendered(finding: ReviewedFinding): string {
  const { place } = finding;
  return renderDiagnostic(finding, place && readFileSync(place.file, "utf8"));
}
