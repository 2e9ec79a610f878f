import { resolve } from "node:path";
import type { Diagnostic } from "../document/diagnostic.ts";
import type { TextDocument } from "../document/text-document.ts";
import { identify } from "./base-uri.ts";
import { refuseWorkflowRounds } from "./dependency-rounds.ts";
import { type Draft, refuse, type WorkflowDraft } from "./draft.ts";
import { refuseDuplicateIds } from "./duplicate-ids.ts";
import {
  type Library,
  type LoadOptions,
  loadPostponed,
  loadSources,
  type Postponed,
} from "./load-sources.ts";
import { completeWorkflow, draftWorkflow } from "./load-workflow.ts";
import type { LoadedDocument, Source } from "./loaded.ts";
import { type ArazzoDocument, versionOf } from "./model.ts";
import { noteUnusedAsyncapi } from "./unsupported.ts";
import { validateStructure } from "./validate.ts";

export interface Loading {
  /** Absent when the text has not the structure of an Arazzo document. */
  readonly loaded?: LoadedDocument;
  /** What is wrong with it, and with every document that it leads to. */
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Reads a document and every document that it leads to, then follows the references in all of them.
 * Collects every fault instead of stopping at the first; throws nothing for what a user got wrong.
 * https://spec.openapis.org/arazzo/v1.1.0.html#parsing-documents
 */
export function loadDocument(text: TextDocument, options: LoadOptions = {}): Loading {
  const faults: Diagnostic[] = [];
  const library: Library = {
    options,
    descriptions: options.descriptions ?? new Map(),
    drafts: new Map(),
    texts: new Map([[resolve(text.file), text]]),
  };
  const draft = readDrafts(text, library, faults);
  const drafts = [...library.drafts.values()].filter((one) => one !== undefined);
  for (const one of drafts) follow(one);
  refuseWorkflowRounds(drafts);
  return { ...(draft && { loaded: draft.document }), diagnostics: faults };
}

function readDrafts(first: TextDocument, library: Library, faults: Diagnostic[]): Draft | undefined {
  const postponed: Postponed[] = [];
  const open = (text: TextDocument): Draft | undefined => {
    const key = resolve(text.file);
    if (library.drafts.has(key)) return library.drafts.get(key);
    const draft = draftOf(text, faults);
    library.drafts.set(key, draft);
    if (draft) postponed.push(...loadSources(draft, library, open));
    return draft;
  };
  const draft = open(first);
  // What has to be loaded for want of an identity may postpone more.
  while (postponed.length > 0) loadPostponed(postponed.splice(0), library, open);
  return draft;
}

function draftOf(text: TextDocument, faults: Diagnostic[]): Draft | undefined {
  const structure = validateStructure(text);
  faults.push(...structure);
  if (structure.length > 0) return undefined;
  const model = text.value as ArazzoDocument;
  const self = model.$self === undefined ? undefined : identify(model.$self, text.file);
  const sources = new Map<string, Source>();
  const workflows: WorkflowDraft[] = [];
  const document: LoadedDocument = {
    text,
    model,
    version: versionOf(model),
    ...(self !== undefined && { self }),
    sources,
    workflows,
  };
  const draft: Draft = { document, sources, asyncapi: new Set(), workflows, faults };
  if (model.$self !== undefined && self === undefined) {
    const message = `/$self is ${JSON.stringify(model.$self)}, which is no URI.`;
    const fix = "Write the URI of this document, or remove $self.";
    refuse(draft, "arazzo/schema", "/$self", message, fix);
  }
  workflows.push(...model.workflows.map((workflow, index) => draftWorkflow(workflow, index, draft)));
  return draft;
}

function follow(draft: Draft): void {
  refuseDuplicateIds(draft);
  for (const workflow of draft.workflows) completeWorkflow(workflow, draft);
  noteUnusedAsyncapi(draft);
}
