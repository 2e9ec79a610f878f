import type { Change } from "../../../src/contract/changes/change.ts";
import { compareVersions } from "../../../src/contract/changes/compare-versions.ts";
import { loadVersion, type Version } from "../../../src/contract/changes/version.ts";
import { checkDocument } from "../../../src/contract/check.ts";
import type { ContractDiagnostic } from "../../../src/contract/rule.ts";
import type { TextDocument } from "../../../src/document/text-document.ts";
import type { Description } from "../../../src/openapi/description.ts";
import { descriptions as shipped } from "./documents.ts";

type Descriptions = ReadonlyMap<string, Description>;

export const versionOf = (text: TextDocument, descriptions: Descriptions = shipped): Version =>
  loadVersion([{ name: text.file, file: text.file }], (file) => file, {
    descriptions: new Map(descriptions),
    read: () => text,
  });

export const checked = (
  text: TextDocument,
  descriptions: Descriptions = shipped,
): readonly ContractDiagnostic[] =>
  checkDocument(text, { descriptions: new Map(descriptions) }).filter(({ severity }) => severity !== "note");

export const changed = (before: Version, after: Version): readonly Change[] => compareVersions(before, after);

/** Those that were not there before; a line that moved is no news. */
export function news(
  before: readonly ContractDiagnostic[],
  after: readonly ContractDiagnostic[],
): readonly ContractDiagnostic[] {
  const known = new Set(before.map(({ code, message }) => `${code} ${message}`));
  return after.filter(({ code, message }) => !known.has(`${code} ${message}`));
}

/** Whether a change stands at a line of the new version, or at one of the old. */
export const stands = (
  { before, after }: Change,
  lines: { readonly now: readonly number[]; readonly was: number },
): boolean => (after !== undefined && lines.now.includes(after.line)) || before?.line === lines.was;
