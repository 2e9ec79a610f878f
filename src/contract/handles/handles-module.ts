import { dirname, isAbsolute, relative, resolve, sep } from "node:path";
import { pathToFileURL } from "node:url";
import type { Diagnostic } from "../../document/diagnostic.ts";
import type { ReadDocument } from "../../document/text-document.ts";
import { isRunnable, loadDocuments } from "../../workflow/load-documents.ts";
import { type NamedWorkflow, nameHandles } from "./handle-name.ts";
import { printCall, printComment, printType, quoted } from "./type-text.ts";
import { workflowType } from "./workflow-type.ts";

/** A module of TypeScript with a handle for each workflow of some documents. */
export interface HandlesModule {
  /** Absent where the documents have errors. */
  readonly text?: string;
  readonly workflows: number;
  readonly diagnostics: readonly Diagnostic[];
}

export interface HandlesOptions {
  /** The file that the module will be: documents are named from where it is. */
  readonly file: string;
  /** Where the module gets `workflow` from. */
  readonly from: string;
  readonly read: ReadDocument;
}

/** Written of what the documents say, and of nothing else: the same documents give the same text. */
export function handlesModule(
  documents: readonly string[],
  { file, from, read }: HandlesOptions,
): HandlesModule {
  const urls = new Map(documents.map((document) => [urlFrom(file, document), document]));
  const ordered = [...urls].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, document]) => document);
  const opened = loadDocuments(ordered, read);
  const readable = opened.filter(isRunnable).map(({ document }) => document);
  const { handles, diagnostics } = nameHandles(readable.flatMap(({ workflows }) => workflows));
  const all = [...opened.flatMap((one) => one.diagnostics), ...diagnostics];
  if (readable.length < opened.length || diagnostics.length > 0) return { workflows: 0, diagnostics: all };
  const text = `${HEADER}import { workflow } from ${quoted(from)};\n${handles.map((one) => handleText(one, file)).join("")}`;
  return { text, workflows: handles.length, diagnostics: all };
}

const HEADER = "// Written by `understudy types`. Do not edit: it is made from the documents.\n";

/** Whether a file may be written over: it is empty, or was written like this. */
export const isHandlesModule = (text: string): boolean =>
  text.trim() === "" || text.replace(/^\ufeff/, "").startsWith(HEADER.trimEnd());

function handleText({ name, workflow }: NamedWorkflow, file: string): string {
  const { workflowId, written, document } = workflow;
  const comment = printComment(written.summary ?? written.description ?? "", 0);
  // By its name the compiler speaks of it in few words.
  const shape = `export interface ${name} ${printType(workflowType(workflow), 0, 0)}\n`;
  const callee = `export const ${name} = workflow<${name}>`;
  const url = `new URL(${quoted(urlFrom(file, document.text.file))}, import.meta.url)`;
  return `\n${comment}${shape}${printCall(callee, [url, quoted(workflowId)])};\n`;
}

/** The url of a document, relative to the module wherever there is a way from one to the other. */
function urlFrom(module: string, document: string): string {
  const way = relative(dirname(resolve(module)), resolve(document));
  if (isAbsolute(way)) return pathToFileURL(way).href;
  const parts = way.split(sep).map(encodeURIComponent);
  return parts[0] === ".." ? parts.join("/") : `./${parts.join("/")}`;
}
