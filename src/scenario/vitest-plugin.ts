import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, relative, resolve, sep } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import type { Plugin } from "vitest/config";
import { handlesModule, isHandlesModule } from "../contract/handles/handles-module.ts";
import { staleHandles } from "../contract/handles/stale-handles.ts";
import { DocumentError } from "../document/diagnostic.ts";
import { findDocuments } from "../document/find-documents.ts";
import { textIfThere } from "../document/read-text.ts";
import type { ReadDocument } from "../document/text-document.ts";
import { filesOf, noting } from "../workflow/load-documents.ts";

export interface WatchOptions {
  /** Arazzo documents, and folders of them, from the root of the project. */
  readonly documents: readonly string[];
  /** The module that `understudy types` writes of them; without it nothing is written. */
  readonly types?: string;
  /** Where that module gets `workflow` from, when it is not the package. */
  readonly import?: string;
}

export type WatchDocuments = (options: WatchOptions) => Plugin;

/** What a package gives the plugin. */
export interface WatchSettings {
  readonly workflowFrom: string;
  readonly read: ReadDocument;
}

/**
 * While vitest watches, documents and the descriptions that they use count as imports of the modules that name them, so
 * that a change of one runs the scenarios again; and the types of the documents are written anew when they differ. In a
 * single run it does nothing: `understudy types --check` tells there what is stale.
 */
export const watchDocuments =
  ({ workflowFrom, read }: WatchSettings): WatchDocuments =>
  (options) => {
    let watchToo: ((files: ReadonlySet<string>) => void) | undefined;
    return {
      name: "understudy",
      enforce: "pre",
      configureVitest({ vitest }) {
        if (!vitest.config.watch) return;
        const { watcher } = vitest.vite;
        // The root is watched anyway; what a document leads to may be elsewhere.
        watchToo = (files) => void watcher.add([...files]);
        const { types } = options;
        if (types === undefined) return;
        const keeper = new TypesKeeper(
          { ...options, types },
          { workflowFrom, read },
          vitest.config.root,
          vitest.logger,
        );
        const refresh = () => watchToo?.(keeper.refresh());
        refresh();
        for (const event of ["add", "change", "unlink"] as const) {
          watcher.on(event, (file) => {
            if (keeper.isAbout(file)) refresh();
          });
        }
      },
      transform(code, id) {
        if (watchToo === undefined) return;
        const documents = documentsNamedIn(code, id);
        if (documents.length === 0) return;
        const files = filesOf(documents, read);
        watchToo(files);
        for (const file of files) this.addWatchFile(file);
      },
    };
  };

const NAMED = /\bnew\s+URL\(\s*(["'`])([^"'`\n]+?\.(?:ya?ml|json))\1\s*,\s*import\.meta\.url\s*,?\s*\)/gi;

/** The files of `new URL("….yml", import.meta.url)`. */
function documentsNamedIn(code: string, id: string): readonly string[] {
  const module = id.replace(/\?.*$/, "");
  if (!code.includes("import.meta.url") || module.startsWith("\0") || module.includes("/node_modules/"))
    return [];
  return [...code.matchAll(NAMED)].flatMap(([, , name = ""]) => {
    const url = new URL(name, pathToFileURL(module));
    return url.protocol === "file:" ? [fileURLToPath(url)] : [];
  });
}

interface Log {
  log(text: string): void;
  error(text: string): void;
}

/** Writes the types of documents anew when they are not those of the documents any more. */
class TypesKeeper {
  readonly #options: WatchOptions & { readonly types: string };
  readonly #settings: WatchSettings;
  readonly #root: string;
  readonly #log: Log;
  /** What was read last. */
  #files: ReadonlySet<string> = new Set();
  #lastError = "";

  constructor(
    options: WatchOptions & { readonly types: string },
    settings: WatchSettings,
    root: string,
    log: Log,
  ) {
    this.#options = options;
    this.#settings = settings;
    this.#root = root;
    this.#log = log;
  }

  /** Whether a change of the file may change the types. */
  isAbout(file: string): boolean {
    const path = resolve(file);
    const isBelow = (folder: string): boolean => path.startsWith(`${resolve(this.#root, folder)}${sep}`);
    return this.#files.has(path) || (/\.(ya?ml|json)$/i.test(path) && this.#options.documents.some(isBelow));
  }

  /** Answers the files that the types are made of. */
  refresh(): ReadonlySet<string> {
    const files = new Set<string>();
    const error = this.#write(files);
    this.#files = files;
    if (error !== undefined && error !== this.#lastError) {
      this.#log.error(`${this.#options.types} stays as it is:\n${error}`);
    }
    this.#lastError = error ?? "";
    return files;
  }

  /** Answers why nothing could be written. */
  #write(files: Set<string>): string | undefined {
    const { documents, types, import: from = this.#settings.workflowFrom } = this.#options;
    const file = resolve(this.#root, types);
    // As they would be named on the command line, so that what is said of them is short.
    const found = findDocuments(
      documents.map((path) => relative(process.cwd(), resolve(this.#root, path)) || "."),
    );
    if (found.length === 0) return `There is no Arazzo document in ${documents.join(", ")}.`;
    const read = noting(files, this.#settings.read);
    const { text, diagnostics } = handlesModule(found, { file, from, read });
    if (text === undefined) {
      return new DocumentError(diagnostics.filter(({ severity }) => severity === "error")).message;
    }
    const now = textIfThere(file);
    if (now !== undefined && !isHandlesModule(now)) return "It was not written by understudy types.";
    if (now !== undefined && staleHandles(now, text).length === 0) return undefined;
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
    this.#log.log(`Wrote ${types}.`);
    return undefined;
  }
}
