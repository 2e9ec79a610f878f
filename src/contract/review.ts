import { type Diagnostic, DocumentError, type Severity } from "../document/diagnostic.ts";
import { readDocument, type TextDocument } from "../document/text-document.ts";
import { type ContractOptions, checkContract } from "./check.ts";
import { checkCodes } from "./explain/explanations.ts";
import { fingerprinted, fingerprintOf } from "./fingerprint.ts";
import { readSyntaxTree } from "./fix/syntax-tree.ts";
import { type Ignore, ignores, readIgnores, unusedIgnore } from "./ignore.ts";
import { namedPath } from "./named-path.ts";
import type { ContractDiagnostic } from "./rule.ts";

/** A diagnostic that can be found again after its document has changed. */
export interface ReviewedFinding extends ContractDiagnostic {
  /** The file that it is in, or else the one that was checked. */
  readonly document: string;
  /** Where in it, by names. */
  readonly at: string;
  readonly fingerprint: string;
}

/** What is not told, and why. */
export interface Suppressed {
  readonly finding: ReviewedFinding;
  readonly by: "ignore" | "baseline";
  readonly reason?: string;
}

export interface Review {
  readonly documents: readonly string[];
  readonly findings: readonly ReviewedFinding[];
  readonly suppressed: readonly Suppressed[];
}

export type Severities = Readonly<Record<string, Severity | "off">>;

/** A severity decides what becomes of a finding after the ignores: an ignore is not unused because a rule is off. */
export type ReviewOptions = Omit<ContractOptions, "severities"> & { readonly severities?: Severities };

/** Checks documents, and leaves out what they say is to be ignored. */
export function reviewDocuments(
  sources: readonly (string | TextDocument)[],
  options: ReviewOptions = {},
): Review {
  const shared = { descriptions: new Map(), ...options };
  const reviews = sources.map((source) => reviewDocument(source, shared));
  return {
    documents: sources.map((source) => (typeof source === "string" ? source : source.file)),
    findings: distinct(reviews.flatMap(({ findings }) => findings)),
    suppressed: reviews.flatMap(({ suppressed }) => suppressed),
  };
}

type DocumentReview = Omit<Review, "documents">;

function reviewDocument(
  source: string | TextDocument,
  { severities = {}, ...options }: ReviewOptions,
): DocumentReview {
  let document: TextDocument;
  try {
    document = typeof source === "string" ? readDocument(source) : source;
  } catch (error) {
    if (!(error instanceof DocumentError)) throw error;
    const file = typeof source === "string" ? source : source.file;
    return { findings: fingerprinted(error.diagnostics.map((one) => unplaced(one, file))), suppressed: [] };
  }
  const { diagnostics } = checkContract(document, options);
  const { ignores: written, faults } = readIgnores(document, checkCodes());
  const located = locate(document, [...diagnostics, ...faults]);
  const used = new Set<Ignore>();
  const suppressed = located.flatMap((finding): Suppressed[] => {
    const ignore = written.find((one) => ignores(one, finding.code, finding.pointer ?? ""));
    if (ignore === undefined || finding.place?.file !== document.file) return [];
    used.add(ignore);
    return [{ finding, by: "ignore", reason: ignore.reason }];
  });
  // While a document cannot be read in full, an ignore may be about what has not been looked at.
  const isWhole = !diagnostics.some(
    ({ severity, code }) => severity === "error" && !/^contract\//.test(code),
  );
  const unused = isWhole
    ? locate(
        document,
        written.filter((one) => !used.has(one)).map((one) => unusedIgnore(one, document)),
      )
    : [];
  const hidden = new Set(suppressed.map(({ finding }) => finding));
  const told = [...located.filter((one) => !hidden.has(one)), ...unused];
  return {
    findings: fingerprinted(told.flatMap((one) => weighed(one, severities)).sort(byPlace)),
    suppressed,
  };
}

function weighed(finding: ReviewedFinding, severities: Severities): ReviewedFinding[] {
  const severity = severities[finding.code] ?? finding.severity;
  return severity === "off" ? [] : [{ ...finding, severity }];
}

/** Found only when something is wrong, so that a document with nothing wrong is not read twice. */
function locate(document: TextDocument, diagnostics: readonly ContractDiagnostic[]): ReviewedFinding[] {
  if (diagnostics.length === 0) return [];
  const tree = readSyntaxTree(document.text);
  return diagnostics.map((diagnostic) => {
    const { place } = diagnostic;
    if (place === undefined || place.file !== document.file) {
      return unplaced(diagnostic, place?.file ?? document.file);
    }
    const pointer = diagnostic.pointer ?? tree.pointerAt(place) ?? "";
    const at = namedPath(document.value, pointer);
    const fingerprint = fingerprintOf(diagnostic, at);
    return { ...diagnostic, pointer, document: document.file, at, fingerprint };
  });
}

const unplaced = (diagnostic: Diagnostic, file: string): ReviewedFinding => ({
  ...diagnostic,
  document: file,
  at: "",
  fingerprint: fingerprintOf(diagnostic, ""),
});

const byPlace = ({ place: a }: ReviewedFinding, { place: b }: ReviewedFinding): number =>
  (a?.line ?? 0) - (b?.line ?? 0) || (a?.column ?? 0) - (b?.column ?? 0);

/** A document that several lead to is told about once. */
function distinct(findings: readonly ReviewedFinding[]): readonly ReviewedFinding[] {
  const key = ({ code, message, place, fingerprint }: ReviewedFinding) =>
    JSON.stringify([code, message, place ?? fingerprint]);
  return [...new Map([...findings].reverse().map((one) => [key(one), one])).values()].reverse();
}
