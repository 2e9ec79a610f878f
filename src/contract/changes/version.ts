import { type Diagnostic, DocumentError } from "../../document/diagnostic.ts";
import { readDocument } from "../../document/text-document.ts";
import { loadDocument } from "../../workflow/load-document.ts";
import type { LoadOptions } from "../../workflow/load-sources.ts";
import type { ArazzoTree } from "../../workflow/tree.ts";

/** Documents as they are at one time, with the descriptions that they use. */
export interface Version {
  readonly documents: readonly VersionedDocument[];
  /** What keeps them from being compared. */
  readonly unreadable: readonly Diagnostic[];
  /** How a place names a file of this version. */
  readonly show: (file: string) => string;
}

export interface VersionedDocument {
  /** What it has in common with the same document of another version. */
  readonly name: string;
  readonly document: ArazzoTree;
}

export interface VersionFile {
  readonly name: string;
  readonly file: string;
}

/** Reads documents; what a check of them would find beyond that is no concern of a comparison. */
export function loadVersion(
  files: readonly VersionFile[],
  show: Version["show"],
  options: LoadOptions = {},
): Version {
  const shared = { descriptions: new Map(), read: readDocument, ...options };
  const outcomes = files.map(({ name, file }) => ({ name, ...load(file, shared) }));
  return {
    documents: outcomes.flatMap(({ name, document }) => (document === undefined ? [] : [{ name, document }])),
    unreadable: outcomes
      .flatMap(({ diagnostics }) => diagnostics)
      .map((diagnostic) => showIn(diagnostic, show)),
    show,
  };
}

function load(file: string, options: LoadOptions & { readonly read: typeof readDocument }) {
  try {
    const { document, diagnostics } = loadDocument(options.read(file), options);
    return { document, diagnostics: diagnostics.filter(isUnreadable) };
  } catch (error) {
    if (!(error instanceof DocumentError)) throw error;
    return { document: undefined, diagnostics: error.diagnostics };
  }
}

const isUnreadable = ({ code, severity }: Diagnostic): boolean =>
  severity === "error" && (/^(document|openapi)\//.test(code) || UNREADABLE.has(code));

const UNREADABLE: ReadonlySet<string> = new Set(["arazzo/schema", "arazzo/version"]);

function showIn(diagnostic: Diagnostic, show: Version["show"]): Diagnostic {
  const { place } = diagnostic;
  return place === undefined ? diagnostic : { ...diagnostic, place: { ...place, file: show(place.file) } };
}
