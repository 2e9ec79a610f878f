import type { Diagnostic, Place, Slip } from "../document/diagnostic.ts";
import { type ArazzoCode, arazzoError, arazzoWarning } from "./codes.ts";
import type {
  LoadedAction,
  LoadedDocument,
  LoadedParameter,
  LoadedStep,
  LoadedWorkflow,
  LoadedWorkflowRef,
  Source,
} from "./loaded.ts";
import type { FailureAction, SuccessAction } from "./model.ts";

// Documents and workflows refer to each other in rounds, so they exist before they are complete.

/** A document that is being loaded. */
export interface Draft {
  readonly document: LoadedDocument;
  /** What the document's own `sources` are while they are still being filled. */
  readonly sources: Map<string, Source>;
  /** The names of the sources that are AsyncAPI descriptions. */
  readonly asyncapi: Set<string>;
  readonly workflows: WorkflowDraft[];
  /** Shared by all documents that are loaded together. */
  readonly faults: Diagnostic[];
}

export interface WorkflowDraft extends LoadedWorkflow {
  readonly steps: LoadedStep[];
  readonly parameters: LoadedParameter[];
  readonly successActions: LoadedAction<SuccessAction>[];
  readonly failureActions: LoadedAction<FailureAction>[];
  readonly dependsOn: LoadedWorkflowRef[];
}

export const placeIn = ({ document }: Draft, pointer: string): Place => document.text.placeOf(pointer);

/** Adds an error to what is wrong with the documents; answers what is found instead: nothing. */
export function refuse(
  draft: Draft,
  code: ArazzoCode,
  pointer: string,
  message: string,
  fix: string,
  slip?: Slip,
): undefined {
  draft.faults.push({ ...arazzoError(code, placeIn(draft, pointer), message, fix), ...(slip && { slip }) });
}

/** Adds a warning: the document runs, but not as somebody may have meant it. */
export function warn(draft: Draft, code: ArazzoCode, pointer: string, message: string, fix: string): void {
  draft.faults.push(arazzoWarning(code, placeIn(draft, pointer), message, fix));
}

/** The names of all sources that the document lists, also of those that could not be read. */
export const sourceNames = ({ document }: Draft): string[] =>
  document.model.sourceDescriptions.map(({ name }) => name);
