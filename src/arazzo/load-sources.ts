import { type Diagnostic, DocumentError } from "../document/diagnostic.ts";
import { resolveReference } from "../document/reference.ts";
import { readDocument, type TextDocument } from "../document/text-document.ts";
import { type Description, loadDescription } from "../openapi/description.ts";
import { arazzoError } from "./codes.ts";
import type { ArazzoDocument } from "./model.ts";

/** An OpenAPI description that a document refers to, under the name that the document gives it. */
export interface Source {
  readonly name: string;
  /** As written in the document. */
  readonly url: string;
  readonly file: string;
  readonly description: Description;
}

export interface LoadOptions {
  /** The file that a source's url stands for; relative to the document unless this says otherwise. */
  readonly resolve?: (url: string, fromFile: string) => string;
  /** Descriptions by file. Documents that share one load it once when they share this map. */
  readonly descriptions?: Map<string, Description>;
}

/** The openapi sources that can be read; what is wrong with the others is added to `faults`. */
export function loadSources(
  model: ArazzoDocument,
  document: TextDocument,
  options: LoadOptions,
  faults: Diagnostic[],
): ReadonlyMap<string, Source> {
  const { resolve = resolveReference, descriptions = new Map<string, Description>() } = options;
  const sources = new Map<string, Source>();
  const names = new Set<string>();
  for (const [index, { name, url, type }] of model.sourceDescriptions.entries()) {
    const pointer = `/sourceDescriptions/${index}`;
    if (names.has(name)) {
      const place = document.placeOf(`${pointer}/name`);
      const message = `Another source description is called "${name}" too.`;
      faults.push(arazzoError("arazzo/duplicate-source", place, message, "Give each a name of its own."));
      continue;
    }
    names.add(name);
    if (type === "arazzo") continue;
    try {
      const file = resolve(url, document.file);
      const description = descriptions.get(file) ?? loadDescription(readDocument(file));
      descriptions.set(file, description);
      sources.set(name, { name, url, file, description });
    } catch (error) {
      if (!(error instanceof DocumentError)) throw error;
      // A file that is not there has no line to point at; the line that names it has.
      const place = document.placeOf(`${pointer}/url`);
      faults.push(...error.diagnostics.map((diagnostic) => ({ place, ...diagnostic })));
    }
  }
  return sources;
}
