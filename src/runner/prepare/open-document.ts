import { loadDocument } from "../../arazzo/load-document.ts";
import type { LoadOptions } from "../../arazzo/load-sources.ts";
import { type Diagnostic, DocumentError } from "../../document/diagnostic.ts";
import { readDocument, type TextDocument } from "../../document/text-document.ts";
import { prepare } from "./prepare.ts";
import type { PreparedDocument } from "./prepared.ts";

/** A document that is ready to run. Throws a DocumentError with every diagnostic when it cannot run. */
export function openDocument(source: string | TextDocument, options: LoadOptions = {}): PreparedDocument {
  const { prepared, diagnostics } = examine(source, options);
  if (prepared === undefined) throw new DocumentError(diagnostics);
  return prepared;
}

/** Everything that is wrong with a document, without running it. */
export function checkDocument(
  source: string | TextDocument,
  options: LoadOptions = {},
): readonly Diagnostic[] {
  try {
    return examine(source, options).diagnostics;
  } catch (error) {
    if (error instanceof DocumentError) return error.diagnostics;
    throw error;
  }
}

function examine(source: string | TextDocument, options: LoadOptions) {
  const text = typeof source === "string" ? readDocument(source) : source;
  const { loaded, diagnostics } = loadDocument(text, options);
  if (loaded === undefined) return { prepared: undefined, diagnostics: ordered(diagnostics) };
  const outcome = prepare(loaded, diagnostics);
  return { prepared: outcome.prepared, diagnostics: ordered(outcome.diagnostics) };
}

/** In the order of the lines. What a workflow shares with all its steps is found once a step and told once. */
function ordered(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const distinct = new Map(diagnostics.map((diagnostic) => [JSON.stringify(diagnostic), diagnostic]));
  return [...distinct.values()].sort(({ place: a }, { place: b }) => {
    return (a?.line ?? 0) - (b?.line ?? 0) || (a?.column ?? 0) - (b?.column ?? 0);
  });
}
