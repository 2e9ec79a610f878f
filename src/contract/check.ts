import { loadDocument } from "../arazzo/load-document.ts";
import type { LoadOptions } from "../arazzo/load-sources.ts";
import { type Diagnostic, DocumentError, type Severity } from "../document/diagnostic.ts";
import { readDocument, type TextDocument } from "../document/text-document.ts";
import { documentsFrom, prepareEach } from "../runner/prepare/prepare.ts";
import { buildSubjects } from "./build-subject.ts";
import type { ContractDiagnostic, Finding, Rule } from "./rule.ts";
import { rules as everyRule } from "./rules.ts";
import type { Subject } from "./subject.ts";

export interface ContractOptions extends LoadOptions {
  /** Another table than `rules`. */
  readonly rules?: readonly Rule[];
  /** By code; for these rules instead of their own severity. */
  readonly severities?: Readonly<Record<string, Severity | "off">>;
}

export interface ContractCheck {
  /** Of loading and preparing, then of the rules; sorted by place. */
  readonly diagnostics: readonly ContractDiagnostic[];
}

/**
 * Everything that is wrong with a document and its calls, without running it. Of the documents that it leads to,
 * only errors count: whoever asks about this one cannot run it with them, and need not care for more.
 */
export function checkContract(source: string | TextDocument, options: ContractOptions = {}): ContractCheck {
  try {
    return { diagnostics: sorted(examine(source, options)) };
  } catch (error) {
    if (error instanceof DocumentError) return { diagnostics: error.diagnostics };
    throw error;
  }
}

function examine(source: string | TextDocument, options: ContractOptions): readonly ContractDiagnostic[] {
  const text = typeof source === "string" ? readDocument(source) : source;
  const { loaded, diagnostics } = loadDocument(text, options);
  if (loaded === undefined) return diagnostics;
  const prepared = prepareEach(loaded);
  const [own, ...others] = buildSubjects(documentsFrom(loaded), prepared);
  const found = own === undefined ? [] : findingsOf(own, options);
  const errors = others
    .flatMap((subject) => findingsOf(subject, options))
    .filter(({ severity }) => severity === "error");
  return [...diagnostics, ...prepared.diagnostics, ...found, ...errors];
}

function findingsOf(subject: Subject, options: ContractOptions): readonly ContractDiagnostic[] {
  return (options.rules ?? everyRule).flatMap((rule) => askRule(rule, subject, options));
}

function askRule(rule: Rule, subject: Subject, { severities = {} }: ContractOptions): ContractDiagnostic[] {
  const given = Object.hasOwn(severities, rule.code) ? severities[rule.code] : undefined;
  if (given === "off") return [];
  try {
    return [...rule.check(subject)].map((finding) => diagnosticOf(finding, rule, given, subject));
  } catch (error) {
    // A description that cannot be followed any further has said so itself.
    if (error instanceof DocumentError) return [...error.diagnostics];
    throw error;
  }
}

function diagnosticOf(
  { severity, ...finding }: Finding,
  rule: Rule,
  given: Severity | undefined,
  { text }: Subject,
): ContractDiagnostic {
  return {
    code: rule.code,
    severity: given ?? severity ?? rule.severity,
    place: text.placeOf(finding.pointer),
    ...finding,
  };
}

/** In the order of the lines. What a workflow shares with all its steps is found once a step and told once. */
function sorted(diagnostics: readonly ContractDiagnostic[]): readonly ContractDiagnostic[] {
  const distinct = new Map(diagnostics.map((diagnostic) => [keyOf(diagnostic), diagnostic]));
  return [...distinct.values()].sort(({ place: a }, { place: b }) => {
    return (a?.line ?? 0) - (b?.line ?? 0) || (a?.column ?? 0) - (b?.column ?? 0);
  });
}

const keyOf = ({ code, severity, message, place, fix }: Diagnostic): string =>
  JSON.stringify([code, severity, message, place, fix]);
