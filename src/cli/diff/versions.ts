import { resolve } from "node:path";
import { loadVersion, type Version } from "../../contract/changes/version.ts";
import { ARAZZO, findDocuments } from "../../document/find-documents.ts";
import { readText } from "../../document/read-text.ts";
import { resolveReference } from "../../document/reference.ts";
import { parseDocument, type TextDocument } from "../../document/text-document.ts";
import { usageError } from "../command-error.ts";
import { type Side, type SideFile, shownFrom } from "./sides.ts";

export interface Versions {
  readonly before: Version;
  readonly after: Version;
}

export function versionsOf(before: Side, after: Side): Versions {
  if (before.documents.length + after.documents.length === 0) {
    throw usageError(
      `There is no Arazzo document in ${[...new Set([before.word, after.word])].join(" or ")}.`,
    );
  }
  const parse = parser();
  const load = ({ read, show }: Side, documents: readonly SideFile[]): Version =>
    loadVersion(documents, show, { read: (file) => parse(read(file), file) });
  return { before: load(before, named(before, after)), after: load(after, after.documents) };
}

/** Two files that were named are versions of one document, even if their names differ. */
function named(before: Side, after: Side): readonly SideFile[] {
  const [now] = after.documents;
  if (before.file === undefined || after.file === undefined || now === undefined) return before.documents;
  return before.documents.map(({ file }) => ({ name: now.name, file }));
}

/** Most files are the same in both versions, and are parsed once. */
function parser() {
  const known = new Map<string, TextDocument>();
  return (text: string, file: string): TextDocument => {
    const same = known.get(text);
    if (same !== undefined) {
      return { ...same, file, placeOf: (pointer) => ({ ...same.placeOf(pointer), file }) };
    }
    const document = parseDocument(text, file);
    known.set(text, document);
    return document;
  };
}

/** What a change of a description means depends on the documents that use it. */
export const areDescriptions = (before: Side, after: Side): boolean =>
  [before, after].every(({ file, read }) => file !== undefined && !ARAZZO.test(read(file)));

export function versionsOfDescriptions(
  before: Side,
  after: Side,
  documents: readonly string[],
  folder: string,
): Versions {
  const files = findDocuments(documents.map((path) => resolve(folder, path)));
  if (files.length === 0) throw usageError(`There is no Arazzo document in ${documents.join(", ")}.`);
  const parse = parser();
  const ours = new Set([before.file, after.file]);
  const version = ({ file = "", read, show }: Side) => {
    let used = false;
    const loaded = loadVersion(
      files.map((one) => ({ name: shownFrom(folder)(one), file: one })),
      (one) => (one === file ? show(one) : shownFrom(folder)(one)),
      {
        resolve: (url, from) => {
          const named = resolveReference(url, from);
          if (!ours.has(named)) return named;
          used = true;
          return file;
        },
        read: (one) => parse(one === file ? read(one) : readText(one), one),
      },
    );
    return { loaded, used };
  };
  const [old, now] = [version(before), version(after)];
  if (!old.used) {
    throw usageError(`No document in ${documents.join(", ")} uses ${before.word} or ${after.word}.`);
  }
  return { before: old.loaded, after: now.loaded };
}
