import { DocumentError } from "../../src/document/diagnostic.ts";
import { parseDocument, type TextDocument } from "../../src/document/text-document.ts";
import { loadDescription } from "../../src/openapi/description.ts";
import { loadDocument } from "../../src/workflow/load-document.ts";
import type { LoadOptions } from "../../src/workflow/load-sources.ts";
import type { ArazzoTree } from "../../src/workflow/tree.ts";

const description = (ids: readonly string[]) =>
  loadDescription(
    parseDocument(
      JSON.stringify({
        openapi: "3.1.0",
        info: { title: "A", version: "1" },
        paths: {
          ...Object.fromEntries(ids.map((id) => [`/${id}`, { get: { operationId: id } }])),
          "/unnamed/{id}": { get: {}, put: {} },
        },
      }),
      "api.yml",
    ),
  );

const descriptions = new Map([
  ["a.yml", description(["send", "check"])],
  ["b.yml", description(["check", "list"])],
]);

/** Texts by file, instead of files on disk. */
export const reading =
  (files: Readonly<Record<string, string>>): ((file: string) => TextDocument) =>
  (file) => {
    const text = files[file];
    if (text !== undefined) return parseDocument(text, file);
    throw new DocumentError([
      { code: "document/not-found", severity: "error", message: `There is no ${file}.`, fix: "Add it." },
    ]);
  };

export const load = (
  text: string,
  files: Readonly<Record<string, string>> = {},
  options: LoadOptions = { resolve: (url) => url },
) => loadDocument(parseDocument(text, "x.yml"), { descriptions, read: reading(files), ...options });

/** The document, which nothing may be wrong with. */
export function loaded(text: string, files?: Readonly<Record<string, string>>): ArazzoTree {
  const { document, diagnostics } = load(text, files);
  if (diagnostics.length > 0 || document === undefined) throw new DocumentError(diagnostics);
  return document;
}

/** Each diagnostic as its place, its code (with a severity that is not error), its message and its fix. */
export const brief = (text: string, files?: Readonly<Record<string, string>>, options?: LoadOptions) =>
  load(text, files, options).diagnostics.map(({ code, severity, place, message, fix }) => [
    `${place?.file === "x.yml" ? "" : `${place?.file}:`}${place?.line}:${place?.column}`,
    severity === "error" ? code : `${severity} ${code}`,
    message,
    fix,
  ]);

const head = (version: string) => `arazzo: ${version}
info: { title: T, version: "1" }
sourceDescriptions:
  - { name: a, url: a.yml, type: openapi }
  - { name: b, url: b.yml }
workflows:
`;

/** What follows begins in line 7. */
export const HEAD = head("1.0.1");
export const HEAD_1_1 = head("1.1.0");

/** What comes after the workflows. */
export const COMPONENTS = `components:
  parameters:
    page: { name: page, in: query, value: 1 }
    size: { name: size, in: query, value: 10 }
  successActions:
    leave: { name: leave, type: end }
  failureActions:
    again: { name: again, type: retry, stepId: login }
`;
