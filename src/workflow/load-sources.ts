import { resolve as absolutePath } from "node:path";
import type { SourceDescription, SourceType } from "../arazzo/model.ts";
import { DocumentError } from "../document/diagnostic.ts";
import { resolvePointer } from "../document/pointer.ts";
import { resolveReference } from "../document/reference.ts";
import { readDocument, type TextDocument } from "../document/text-document.ts";
import { type Description, loadDescription } from "../openapi/description.ts";
import { beside, identify, isAbsolute } from "./base-uri.ts";
import { type Draft, error } from "./draft.ts";

export interface LoadOptions {
  /**
   * The file that a source's url stands for; relative to the document unless this says otherwise. In a document
   * with `$self` it is asked for the absolute URI.
   */
  readonly resolve?: (url: string, fromFile: string) => string;
  /** What a file holds; it is read from disk unless this says otherwise. */
  readonly read?: (file: string) => TextDocument;
  /** Descriptions by file. Documents that share one load it once when they share this map. */
  readonly descriptions?: Map<string, Description>;
}

/** The documents that are being loaded together. */
export interface Library {
  readonly options: LoadOptions;
  readonly descriptions: Map<string, Description>;
  /** By absolute path; undefined where the text does not have the structure of a document. */
  readonly drafts: Map<string, Draft | undefined>;
  readonly texts: Map<string, TextDocument>;
}

/** Begins to load another document, or answers the one that is being loaded. */
export type OpenDraft = (text: TextDocument) => Draft | undefined;

/** A source that is named by an absolute URI: which document it means is known when all have been read. */
export interface Postponed {
  readonly draft: Draft;
  readonly source: SourceDescription;
  readonly pointer: string;
  readonly uri: string;
}

/** Reads the sources of a document, and answers those that have to wait for the others. */
export function loadSources(draft: Draft, library: Library, open: OpenDraft): Postponed[] {
  const names = new Set<string>();
  return draft.document.written.sourceDescriptions.flatMap((source, index): Postponed[] => {
    const pointer = `/sourceDescriptions/${index}`;
    if (names.has(source.name)) {
      const message = `Another source description is called "${source.name}" too.`;
      const fix = "Give each a name of its own.";
      error(draft, "arazzo/duplicate-source", `${pointer}/name`, message, fix);
      return [];
    }
    names.add(source.name);
    if (source.type === "asyncapi") {
      draft.asyncapi.add(source.name);
      return [];
    }
    const uri = identityOf(source, draft);
    if (uri !== undefined) return [{ draft, source, pointer, uri }];
    loadSource(source, pointer, draft, library, open);
    return [];
  });
}

/** https://spec.openapis.org/arazzo/v1.1.0.html#identity-based-referencing */
function identityOf({ url, type }: SourceDescription, { document }: Draft): string | undefined {
  if (type === "openapi" || !isAbsolute(url) || /^file:/i.test(url)) return undefined;
  return identify(url, document.text.file, document.self);
}

/** Gives each the document that calls itself so; the others are looked for where their url says. */
export function loadPostponed(postponed: readonly Postponed[], library: Library, open: OpenDraft): void {
  for (const { draft, source, pointer, uri } of postponed) {
    const document = [...library.drafts.values()].find((one) => one?.document.self === uri)?.document;
    if (document === undefined) {
      loadSource(source, pointer, draft, library, open);
    } else {
      const { name, url } = source;
      draft.sources.set(name, { kind: "arazzo", name, url, file: document.text.file, document });
    }
  }
}

function loadSource(
  { name, url, type }: SourceDescription,
  pointer: string,
  draft: Draft,
  library: Library,
  open: OpenDraft,
): void {
  try {
    const file = fileOf(url, draft, library.options);
    const known = library.descriptions.get(file);
    const found = known ? "openapi" : kindOf(textOf(file, library));
    // Read as what it is not, a file of another kind would be wrong in every line.
    if (type !== undefined && found !== undefined && found !== type) {
      const message = `${url} is of type ${found}, not ${type}.`;
      error(draft, "arazzo/source-type", `${pointer}/type`, message, `Write type: ${found}.`);
      return;
    }
    const kind = type ?? found ?? "openapi";
    if (kind === "asyncapi") {
      draft.asyncapi.add(name);
    } else if (kind === "arazzo") {
      const document = open(textOf(file, library))?.document;
      if (document !== undefined) draft.sources.set(name, { kind, name, url, file, document });
    } else {
      const description = known ?? loadDescription(textOf(file, library));
      library.descriptions.set(file, description);
      draft.sources.set(name, { kind, name, url, file, description });
    }
  } catch (thrown) {
    if (!(thrown instanceof DocumentError)) throw thrown;
    // A file that is not there has no line to point at; the line that names it has.
    const at = { place: draft.document.text.placeOf(`${pointer}/url`), pointer: `${pointer}/url` };
    draft.diagnostics.push(...thrown.diagnostics.map((one) => (one.place ? one : { ...one, ...at })));
  }
}

function fileOf(url: string, { document }: Draft, { resolve }: LoadOptions): string {
  const { self, text } = document;
  if (resolve !== undefined) {
    return resolve(self === undefined ? url : (identify(url, text.file, self) ?? url), text.file);
  }
  const isOwn = self === undefined || isAbsolute(url) || !URL.canParse(url, self);
  if (isOwn) return resolveReference(url, text.file);
  return self.startsWith("file:")
    ? resolveReference(new URL(url, self).href, text.file)
    : resolveReference(beside(url, self), text.file);
}

function textOf(file: string, { texts, options: { read = readDocument } }: Library): TextDocument {
  const key = absolutePath(file);
  const found = texts.get(key) ?? read(file);
  texts.set(key, found);
  return found;
}

/** What a file says that it is. */
const kindOf = ({ value }: TextDocument): SourceType | undefined =>
  KINDS.find((kind) => resolvePointer(value, `/${kind}`) !== undefined);

const KINDS = ["arazzo", "asyncapi", "openapi"] as const;
