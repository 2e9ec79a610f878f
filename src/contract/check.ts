import { DocumentError, type Severity } from "../document/diagnostic.ts";
import type { TextDocument } from "../document/text-document.ts";
import { loadDocument } from "../workflow/load-document.ts";
import type { LoadOptions } from "../workflow/load-sources.ts";
import { type ArazzoTree, documentsFrom } from "../workflow/tree.ts";
import type { ContractDiagnostic, Rule, RuleOptions } from "./rule.ts";
import { rules as everyRule } from "./rules.ts";

export interface ContractOptions extends LoadOptions, RuleOptions {
  /** Another table than `rules`. */
  readonly rules?: readonly Rule[];
}

/**
 * Everything that is wrong with a document and its calls, without running it. Of the documents that it leads to,
 * only errors count: whoever asks about this one cannot run it with them, and need not care for more.
 */
export function checkDocument(
  text: TextDocument,
  { rules = everyRule, ...options }: ContractOptions = {},
): readonly ContractDiagnostic[] {
  const { document, diagnostics } = loadDocument(text, options);
  if (document === undefined) return diagnostics;
  const found = [...documentsFrom(document)].flatMap((one) =>
    rules
      .flatMap((rule) => askRule(rule, one, options))
      .filter(({ severity }) => one === document || severity === "error"),
  );
  return [...diagnostics, ...found];
}

function askRule(
  { code, severity, check }: Rule,
  document: ArazzoTree,
  options: RuleOptions,
): readonly ContractDiagnostic[] {
  const placed = (pointer: string) => document.text.placeOf(pointer);
  try {
    return [...check(document, options)].map((finding) => {
      return { code, severity, place: placed(finding.pointer), ...finding };
    });
  } catch (thrown) {
    // A description that cannot be followed any further has said so itself.
    if (thrown instanceof DocumentError) return thrown.diagnostics;
    throw thrown;
  }
}

/** What severity a code has instead of its own. */
export type Severities = Readonly<Record<string, Severity | "off">>;
