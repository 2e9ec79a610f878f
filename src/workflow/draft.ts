import { type ArazzoCode, arazzoDiagnostic } from "../arazzo/codes.ts";
import type { Diagnostic, Severity, Typo } from "../document/diagnostic.ts";
import { didYouMean, typoOf } from "../document/nearest.ts";
import type { ArazzoTree, Output, Source, Step, Workflow, WorkflowRef } from "./tree.ts";

// Documents and workflows refer to each other in rounds, so they exist before they are complete.

/** A document that is being loaded. */
export interface Draft {
  readonly document: ArazzoTree;
  /** What the document's own `sources` are while they are still being filled. */
  readonly sources: Map<string, Source>;
  /** The names of the sources that are AsyncAPI descriptions. */
  readonly asyncapi: Set<string>;
  readonly workflows: WorkflowDraft[];
  /** Shared by all documents that are loaded together. */
  readonly diagnostics: Diagnostic[];
}

export interface WorkflowDraft extends Workflow {
  readonly steps: Step[];
  readonly outputs: Output[];
  readonly dependsOn: WorkflowRef[];
}

/** Adds a diagnostic at a place in the document. Returns undefined, for callers that have found nothing then. */
type Tell = (
  draft: Pick<Draft, "document" | "diagnostics">,
  code: ArazzoCode,
  pointer: string,
  message: string,
  fix: string,
  typo?: Typo,
) => undefined;

const tell =
  (severity: Severity): Tell =>
  ({ document, diagnostics }, code, pointer, message, fix, typo) => {
    const diagnostic = arazzoDiagnostic(severity, code, document.text, pointer, message, fix);
    diagnostics.push(typo === undefined ? diagnostic : { ...diagnostic, typo });
    return undefined;
  };

export const error = tell("error");
/** The document runs, but not as somebody may have meant it. */
export const warning = tell("warning");
export const note = tell("note");

/** Tells of a name that is none of those that are known. */
export function unknownName(
  draft: Draft,
  code: ArazzoCode,
  pointer: string,
  name: string,
  known: readonly string[],
  message: string,
  otherwise: string,
): undefined {
  return error(draft, code, pointer, message, didYouMean(name, known, otherwise), typoOf(name, known));
}

/** The names of all sources that the document lists, also of those that could not be read. */
export const sourceNames = ({ written }: ArazzoTree): string[] =>
  written.sourceDescriptions.map(({ name }) => name);

/** Objects may be selectors: a matter of version 1.1. */
export const hasSelectors = ({ document }: Draft): boolean => document.version !== "1.0";
