import { existsSync } from "node:fs";
import { basename, dirname, join, relative, resolve } from "node:path";
import { findDocuments, isFolder } from "../../document/find-documents.ts";
import { readText } from "../../document/read-text.ts";
import { usageError } from "../command-error.ts";
import { isRevision, openRevision, type Revision } from "./git-revision.ts";

/** OLD or NEW: files as they are on the disk, or as they were at a revision. */
export interface Side {
  /** As it was typed. */
  readonly word: string;
  /** The one file that was named, if it was one. */
  readonly file?: string;
  readonly documents: readonly SideFile[];
  /** The text of a file. */
  readonly read: (file: string) => string;
  /** How a place names a file. */
  readonly show: (file: string) => string;
}

export interface SideFile {
  /** From the folder that was named. */
  readonly name: string;
  readonly file: string;
}

/** A file, a folder, `REVISION:PATH` as git writes it, or a revision alone. */
export function sideOf(word: string, folder: string): Side {
  const there = resolve(folder, word);
  if (existsSync(there)) return onDisk(word, there, folder);
  const [, name, path] = /^([^:]{2,}):(.*)$/s.exec(word) ?? [];
  if (name !== undefined && path !== undefined) {
    return atRevision(word, openRevision(name, folder), path, folder);
  }
  if (isRevision(word, folder)) return atRevision(word, openRevision(word, folder), "", folder);
  throw usageError(`There is no file, folder or git revision "${word}".`);
}

export const shownFrom =
  (folder: string) =>
  (file: string): string => {
    const path = relative(folder, resolve(folder, file));
    return path.startsWith("..") ? file : path;
  };

function onDisk(word: string, path: string, folder: string): Side {
  return {
    word,
    ...(!isFolder(path) && { file: path }),
    documents: findDocuments([path]).map((file) => ({ name: nameFrom(path, file), file })),
    read: readText,
    show: shownFrom(folder),
  };
}

/** `./x` counts from this folder, `x` from the top one: https://git-scm.com/docs/gitrevisions */
function atRevision(word: string, revision: Revision, written: string, folder: string): Side {
  const counted = /^\.\.?(\/|$)/.test(written) ? revision.pathOf(resolve(folder, written)) : undefined;
  const path = (counted ?? written).replace(/\/+$/, "");
  const kind = revision.kindOf(path);
  if (kind === undefined) {
    throw usageError(`There is no file or folder ${path} at the revision ${revision.name}.`);
  }
  const full = (one: string): string => join(revision.top, one);
  return {
    word,
    ...(kind === "file" && { file: full(path) }),
    documents: revision.documents(path).map((one) => ({ name: nameFrom(path, one), file: full(one) })),
    read: revision.read,
    show: showAt(revision),
  };
}

/** From what was named; a file that was named itself keeps its own name. */
const nameFrom = (path: string, file: string): string => relative(path, file) || basename(file);

const showAt =
  (revision: Revision) =>
  (file: string): string => {
    const path = revision.pathOf(file);
    return path === undefined ? file : `${revision.name}:${path}`;
  };

/** The documents of this folder as they were, and as they are. */
export function sidesSince(
  name: string,
  paths: readonly string[],
  folder: string,
): { readonly before: Side; readonly after: Side } {
  const sides = paths.map((path) => {
    const there = resolve(folder, path);
    const revision = openRevision(name, existingFolder(there));
    const inside = revision.pathOf(there);
    const isThere = existsSync(there);
    if (!isThere && (inside === undefined || revision.kindOf(inside) === undefined)) {
      throw usageError(`There is no file or folder ${path}, and there was none at the revision ${name}.`);
    }
    const named = (file: string): SideFile => ({ name: revision.pathOf(file) ?? file, file });
    return {
      before: (inside === undefined ? [] : revision.documents(inside)).map((one) =>
        named(join(revision.top, one)),
      ),
      after: isThere ? findDocuments([there]).map(named) : [],
      revision,
    };
  });
  const [first] = sides;
  if (first === undefined) throw new Error("There is nothing to compare.");
  const { revision } = first;
  const word = `--since ${name}`;
  return {
    before: {
      word,
      documents: sides.flatMap(({ before }) => before),
      read: revision.read,
      show: showAt(revision),
    },
    after: {
      word,
      documents: sides.flatMap(({ after }) => after),
      read: readText,
      show: shownFrom(folder),
    },
  };
}

/** git can only run in a folder that exists. */
const existingFolder = (path: string): string => (isFolder(path) ? path : existingFolder(dirname(path)));
