import { spawnSync } from "node:child_process";
import { realpathSync } from "node:fs";
import { relative, resolve, sep } from "node:path";
import { DocumentError } from "../../document/diagnostic.ts";
import { documentsAmong } from "../../document/find-documents.ts";
import { readText } from "../../document/read-text.ts";
import { usageError } from "../command-error.ts";

/** A git hook sets these for the repository that it runs in, which may be another one. */
const { GIT_DIR, GIT_WORK_TREE, GIT_INDEX_FILE, ...ENVIRONMENT } = process.env;

const MOST_BYTES = 2 ** 29;

/** What git prints; undefined when it fails. */
function git(words: readonly string[], folder: string): string | undefined {
  const { error, status, stdout } = spawnSync("git", words, {
    cwd: folder,
    env: ENVIRONMENT,
    maxBuffer: MOST_BYTES,
  });
  if (error !== undefined) throw usageError(`git could not be run: ${error.message}.`);
  return status === 0 ? stdout.toString("utf8") : undefined;
}

/** True when git knows the word as a revision of the repository that the folder is in. */
export const isRevision = (name: string, folder: string): boolean =>
  commitOf(name, folder) !== undefined && topOf(folder) !== undefined;

const topOf = (folder: string): string | undefined =>
  git(["rev-parse", "--show-toplevel"], folder)?.replace(/\r?\n$/, "");

/** git would take a word with a leading dash as a flag. */
function commitOf(name: string, folder: string): string | undefined {
  if (name.startsWith("-") || name === "") return undefined;
  return git(["rev-parse", "--verify", "--quiet", `${name}^{commit}`], folder)?.trim();
}

export type Revision = ReturnType<typeof openRevision>;

/** The files of a repository as they were at a revision. Paths are those from its top folder. */
export function openRevision(name: string, folder: string) {
  const top = topOf(folder);
  if (top === undefined) {
    throw usageError(`${folder} is not in a git repository, so there is no revision "${name}".`);
  }
  const commit = commitOf(name, folder);
  if (commit === undefined) throw usageError(`The repository ${top} has no revision "${name}".`);
  const kindOf = (path: string) => {
    const kind = git(["cat-file", "-t", `${commit}:${path}`], top)?.trim();
    return kind === "blob" ? "file" : kind === "tree" ? "folder" : undefined;
  };
  const textOf = (path: string): string => {
    const text = git(["cat-file", "blob", `${commit}:${path}`], top);
    if (text === undefined) throw notThen(path, name);
    return text;
  };
  /** Undefined when the file is not below the top folder. */
  const pathOf = (file: string): string | undefined => {
    const path = relative(realpath(top), realpath(file)).split(sep).join("/");
    return path.startsWith("../") || path === ".." || resolve(path) === path ? undefined : path;
  };
  return {
    name,
    top,
    kindOf,
    pathOf,
    /** The Arazzo documents at or below a path. */
    documents: (path: string): readonly string[] => {
      if (kindOf(path) === "file") return [path];
      const found = git(
        ["ls-tree", "-r", "-z", "--name-only", "--full-tree", commit, ...(path === "" ? [] : [path])],
        top,
      );
      const files = (found ?? "").split("\0").filter((file) => !isHidden(file));
      return documentsAmong(files, textOf);
    },
    /** A file that is not in the repository is read as it is. */
    read: (file: string): string => {
      const path = pathOf(file);
      return path === undefined ? readText(file) : textOf(path);
    },
  };
}

const isHidden = (path: string): boolean =>
  path.split("/").some((name) => name === "node_modules" || name.startsWith("."));

/** Of a file that is gone, the path is resolved from the nearest folder that exists. */
function realpath(file: string): string {
  const full = resolve(file);
  try {
    return realpathSync(full);
  } catch {
    const parent = resolve(full, "..");
    return parent === full ? full : resolve(realpath(parent), relative(parent, full));
  }
}

const notThen = (path: string, name: string): DocumentError =>
  new DocumentError([
    {
      code: "document/not-found",
      severity: "error",
      message: `There is no file ${path} at the revision ${name}.`,
      fix: "Check the path; it counts from the top folder of the repository.",
    },
  ]);
