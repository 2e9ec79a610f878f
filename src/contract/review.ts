import { createHash } from "node:crypto";
import { byPlace, type Diagnostic, DocumentError, inOrder } from "../document/diagnostic.ts";
import { isPointer, parsePointer, resolveTokens } from "../document/pointer.ts";
import { readDocument, type TextDocument } from "../document/text-document.ts";
import { type ContractOptions, checkDocument, type Severities } from "./check.ts";
import { checkCodes } from "./explain/explanations.ts";
import { type Ignore, ignores, readIgnores, unusedIgnore } from "./ignore.ts";
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

export interface ReviewOptions extends ContractOptions {
  /** They decide what becomes of a finding after the ignores: an ignore is not unused because a rule is off. */
  readonly severities?: Severities;
}

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

/** Found and placed, ignored or not, weighed, and told in the order of the lines. */
function reviewDocument(
  source: string | TextDocument,
  { severities = {}, ...options }: ReviewOptions,
): DocumentReview {
  let document: TextDocument;
  try {
    document = typeof source === "string" ? readDocument(source) : source;
  } catch (thrown) {
    if (!(thrown instanceof DocumentError)) throw thrown;
    const file = typeof source === "string" ? source : source.file;
    return { findings: fingerprinted(thrown.diagnostics.map((one) => elsewhere(one, file))), suppressed: [] };
  }
  const written = readIgnores(document, checkCodes());
  const found = checkDocument(document, options);
  const { told, suppressed, unused } = ignored(
    inOrder([...found, ...written.diagnostics]),
    written.ignores,
    document,
  );
  // While a document cannot be read in full, an ignore may be about what has not been looked at.
  const isWhole = !found.some(({ severity, code }) => severity === "error" && !/^contract\//.test(code));
  const all = isWhole
    ? [...told, ...unused.map((one) => reviewed(unusedIgnore(one, document), document))]
    : told;
  return {
    findings: fingerprinted(all.flatMap((one) => weighed(one, severities)).sort(byPlace)),
    suppressed,
  };
}

function ignored(found: readonly ContractDiagnostic[], written: readonly Ignore[], document: TextDocument) {
  const told: ReviewedFinding[] = [];
  const suppressed: Suppressed[] = [];
  const unused = new Set(written);
  for (const diagnostic of found) {
    const finding = reviewed(diagnostic, document);
    const ignore =
      finding.document === document.file
        ? written.find((one) => ignores(one, finding.code, finding.pointer ?? ""))
        : undefined;
    if (ignore === undefined) told.push(finding);
    else {
      unused.delete(ignore);
      suppressed.push({ finding, by: "ignore", reason: ignore.reason });
    }
  }
  return { told, suppressed, unused: [...unused] };
}

function weighed(finding: ReviewedFinding, severities: Severities): ReviewedFinding[] {
  const severity = severities[finding.code] ?? finding.severity;
  return severity === "off" ? [] : [{ ...finding, severity }];
}

function reviewed(diagnostic: ContractDiagnostic, document: TextDocument): ReviewedFinding {
  const { place, pointer } = diagnostic;
  if (place?.file !== document.file || pointer === undefined) {
    return elsewhere(diagnostic, place?.file ?? document.file);
  }
  const at = namedPath(document.value, pointer);
  return { ...diagnostic, document: document.file, at, fingerprint: fingerprintOf(diagnostic, at) };
}

/** Of another document, or of no place in this one. */
const elsewhere = (diagnostic: Diagnostic, file: string): ReviewedFinding => ({
  ...diagnostic,
  document: file,
  at: "",
  fingerprint: fingerprintOf(diagnostic, ""),
});

/** A document that several lead to is told about once. */
function distinct(findings: readonly ReviewedFinding[]): readonly ReviewedFinding[] {
  const key = ({ code, message, place, fingerprint }: ReviewedFinding) =>
    JSON.stringify([code, message, place ?? fingerprint]);
  return [...new Map([...findings].reverse().map((one) => [key(one), one])).values()].reverse();
}

/** What stays the same of a finding while its document is edited elsewhere, or is read on another machine. */
function fingerprintOf({ code, message }: ContractDiagnostic, at: string): string {
  const said = message
    .replaceAll(/(?:[A-Za-z]:)?(?:[\\/][^\s\\/"]+)+[\\/]/g, "")
    .replaceAll(/\bline \d+/g, "line");
  return createHash("sha256").update(`${code}\n${at}\n${said}`).digest("hex").slice(0, 16);
}

/** Those of the same kind at the same place are told apart by their number. */
function fingerprinted<T extends { readonly fingerprint: string }>(findings: readonly T[]): readonly T[] {
  const counts = new Map<string, number>();
  return findings.map((finding) => {
    const count = (counts.get(finding.fingerprint) ?? 0) + 1;
    counts.set(finding.fingerprint, count);
    return count === 1 ? finding : { ...finding, fingerprint: `${finding.fingerprint}-${count}` };
  });
}

/** What tells an item of a list from the others, whatever its place in the list. */
const NAMES = ["workflowId", "stepId", "name", "rule", "condition"] as const;

/** A pointer with names instead of numbers: `workflows/login/steps/send/outputs/id`. It survives what is moved. */
function namedPath(value: unknown, pointer: string): string {
  const tokens = isPointer(pointer) ? parsePointer(pointer) : [];
  return tokens
    .map((token, depth) => {
      const item = resolveTokens(value, tokens.slice(0, depth + 1));
      return (/^\d+$/.test(token) ? nameOf(item) : undefined) ?? token;
    })
    .join("/");
}

function nameOf(item: unknown): string | undefined {
  for (const name of NAMES) {
    const value = resolveTokens(item, [name]);
    if (typeof value === "string") return value;
  }
  return undefined;
}
