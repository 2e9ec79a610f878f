import { resolve } from "node:path";
import { type ArazzoDocument, versionOf } from "../arazzo/model.ts";
import { validateStructure } from "../arazzo/validate.ts";
import { type Diagnostic, DocumentError, inOrder } from "../document/diagnostic.ts";
import { readDocument, type TextDocument } from "../document/text-document.ts";
import { identify } from "./base-uri.ts";
import { checkWorkflow } from "./check-workflow.ts";
import { checkWorkflowRounds } from "./dependency-rounds.ts";
import { type Draft, error, type WorkflowDraft } from "./draft.ts";
import {
  type Library,
  type LoadOptions,
  loadPostponed,
  loadSources,
  type Postponed,
} from "./load-sources.ts";
import { completeWorkflow, draftWorkflow } from "./load-workflow.ts";
import type { ArazzoTree, Source } from "./tree.ts";
import { noteUnusedAsyncapi } from "./unsupported.ts";

export interface Loading {
  /** Absent when the text does not have the structure of an Arazzo document. */
  readonly document?: ArazzoTree;
  /** What is wrong with it, and with every document that it leads to. */
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Reads a document and every document that it leads to, then follows the references in all of them, parses every
 * expression and criterion, and checks that what they read will be there. Collects every diagnostic instead of stopping
 * at the first; throws only when the text itself cannot be read.
 * https://spec.openapis.org/arazzo/v1.1.0.html#parsing-documents
 */
export function loadDocument(source: string | TextDocument, options: LoadOptions = {}): Loading {
  const { read = readDocument } = options;
  const text = typeof source === "string" ? read(source) : source;
  const diagnostics: Diagnostic[] = [];
  const library: Library = {
    options,
    descriptions: options.descriptions ?? new Map(),
    drafts: new Map(),
    texts: new Map([[resolve(text.file), text]]),
  };
  const draft = readDrafts(text, library, diagnostics);
  const drafts = [...library.drafts.values()].filter((one) => one !== undefined);
  for (const one of drafts) follow(one);
  checkWorkflowRounds(drafts);
  for (const one of drafts) for (const workflow of one.workflows) checkWorkflow(workflow, one);
  return { ...(draft && { document: draft.document }), diagnostics: inOrder(diagnostics) };
}

/** A document that is ready to run. Throws a DocumentError with every diagnostic when it cannot run. */
export function openDocument(source: string | TextDocument, options: LoadOptions = {}): ArazzoTree {
  const { document, diagnostics } = loadDocument(source, options);
  if (document === undefined || diagnostics.some(({ severity }) => severity === "error")) {
    throw new DocumentError(diagnostics);
  }
  return document;
}

function readDrafts(first: TextDocument, library: Library, diagnostics: Diagnostic[]): Draft | undefined {
  const postponed: Postponed[] = [];
  const open = (text: TextDocument): Draft | undefined => {
    const key = resolve(text.file);
    if (library.drafts.has(key)) return library.drafts.get(key);
    const draft = draftOf(text, diagnostics);
    library.drafts.set(key, draft);
    if (draft) postponed.push(...loadSources(draft, library, open));
    return draft;
  };
  const draft = open(first);
  // What is loaded because no document has that identity may postpone more.
  while (postponed.length > 0) loadPostponed(postponed.splice(0), library, open);
  return draft;
}

function draftOf(text: TextDocument, diagnostics: Diagnostic[]): Draft | undefined {
  const structure = validateStructure(text);
  diagnostics.push(...structure);
  if (structure.length > 0) return undefined;
  const written = text.value as ArazzoDocument;
  const self = written.$self === undefined ? undefined : identify(written.$self, text.file);
  const sources = new Map<string, Source>();
  const workflows: WorkflowDraft[] = [];
  const version = versionOf(written);
  const document: ArazzoTree = { text, written, version, ...(self && { self }), sources, workflows };
  const draft: Draft = { document, sources, asyncapi: new Set(), workflows, diagnostics };
  if (written.$self !== undefined && self === undefined) {
    const message = `/$self is ${JSON.stringify(written.$self)}, which is not a URI.`;
    const fix = "Write the URI of this document, or remove $self.";
    error(draft, "arazzo/schema", "/$self", message, fix);
  }
  workflows.push(...written.workflows.map((workflow, index) => draftWorkflow(workflow, index, draft)));
  return draft;
}

function follow(draft: Draft): void {
  checkIds(draft);
  for (const workflow of draft.workflows) completeWorkflow(workflow, draft);
  noteUnusedAsyncapi(draft);
}

/** Ids are unique among the workflows of a document, and among the steps of a workflow. */
function checkIds(draft: Draft): void {
  const workflows = draft.document.written.workflows.map(({ workflowId }) => workflowId);
  for (const [index, id] of repeated(workflows)) {
    const message = `Another workflow is called "${id}" too.`;
    const fix = "Give each a workflowId of its own.";
    error(draft, "arazzo/duplicate-workflow", `/workflows/${index}/workflowId`, message, fix);
  }
  for (const { workflowId, pointer, written } of draft.workflows) {
    for (const [index, id] of repeated(written.steps.map(({ stepId }) => stepId))) {
      const message = `Another step of "${workflowId}" is called "${id}" too.`;
      const fix = "Give each a stepId of its own.";
      error(draft, "arazzo/duplicate-step", `${pointer}/steps/${index}/stepId`, message, fix);
    }
  }
}

const repeated = (ids: readonly string[]) => [...ids.entries()].filter(([at, id]) => ids.indexOf(id) < at);
