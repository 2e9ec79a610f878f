import type { TextDocument } from "../document/text-document.ts";
import type { Description, Operation } from "../openapi/description.ts";
import type {
  ArazzoDocument,
  ArazzoVersion,
  FailureAction,
  Parameter,
  Step,
  SuccessAction,
  Workflow,
} from "./model.ts";

// A document with every reference followed: what the runner reads. Documents and workflows may refer to each
// other in rounds, so these objects do too.

/** An Arazzo document with its sources read and every name in it found. */
export interface LoadedDocument {
  readonly text: TextDocument;
  readonly model: ArazzoDocument;
  readonly version: ArazzoVersion;
  /** `$self` of 1.1, made absolute by the place of the file where it is relative. */
  readonly self?: string;
  /** By the name that this document gives them. Sources that could not be read, and AsyncAPI, are absent. */
  readonly sources: ReadonlyMap<string, Source>;
  readonly workflows: readonly LoadedWorkflow[];
}

/** What a document refers to, under the name that the document gives it. */
export type Source = OpenapiSource | ArazzoSource;

export interface OpenapiSource {
  readonly kind: "openapi";
  readonly name: string;
  /** As written in the document. */
  readonly url: string;
  readonly file: string;
  readonly description: Description;
}

export interface ArazzoSource {
  readonly kind: "arazzo";
  readonly name: string;
  /** As written in the document. */
  readonly url: string;
  readonly file: string;
  readonly document: LoadedDocument;
}

export interface LoadedWorkflow {
  readonly workflow: Workflow;
  /** Where it stands in its document, as a JSON Pointer. */
  readonly pointer: string;
  /** The one whose text, sources and components it means: not always the document that leads to it. */
  readonly document: LoadedDocument;
  readonly steps: readonly LoadedStep[];
  /** Those of the workflow itself. They are among the parameters of its steps already. */
  readonly parameters: readonly LoadedParameter[];
  /** Those of the workflow itself. They are among the actions of its steps already. */
  readonly successActions: readonly LoadedAction<SuccessAction>[];
  readonly failureActions: readonly LoadedAction<FailureAction>[];
  /** The workflows that must be over before this one, without rounds. */
  readonly dependsOn: readonly LoadedWorkflowRef[];
}

export interface LoadedWorkflowRef {
  /** Where the reference is written. */
  readonly pointer: string;
  readonly workflow: LoadedWorkflow;
}

export interface LoadedStep {
  readonly step: Step;
  readonly pointer: string;
  /** Absent when it could not be found; a diagnostic says why. */
  readonly target?: StepTarget;
  /** The step's own parameters, and those of the workflow that it does not replace. */
  readonly parameters: readonly LoadedParameter[];
  /** The step's own actions, then those of the workflow whose names it does not use. */
  readonly onSuccess: readonly LoadedAction<SuccessAction>[];
  readonly onFailure: readonly LoadedAction<FailureAction>[];
  /** The steps that must be over before this one. */
  readonly dependsOn: readonly LoadedStepRef[];
}

export type StepTarget = OperationTarget | WorkflowTarget;

export interface OperationTarget {
  readonly kind: "operation";
  readonly operation: Operation;
  readonly source: OpenapiSource;
}

/** It may be a workflow that is being loaded, or the step's own: follow it only when running. */
export interface WorkflowTarget {
  readonly kind: "workflow";
  readonly workflow: LoadedWorkflow;
}

export interface LoadedStepRef {
  readonly pointer: string;
  /** The step's own workflow, another of the document, or one of another document. */
  readonly workflow: LoadedWorkflow;
  readonly stepId: string;
}

export interface LoadedParameter {
  /** With the value that a reference to it gives, where it gives one. */
  readonly parameter: Parameter;
  /** Where it is listed. */
  readonly pointer: string;
  /** Where its value is written: in the list, or among the components. */
  readonly valuePointer: string;
}

export interface LoadedAction<A extends SuccessAction | FailureAction> {
  readonly action: A;
  /** Where it is listed. */
  readonly pointer: string;
  /** Where its fields are written: in the list, or among the components. */
  readonly definition: string;
  /** Where a `goto` leads, or what a `retry` runs first. Absent when it names neither. */
  readonly target?: ActionTarget;
  /** 1.1: the inputs that it gives the workflow. */
  readonly parameters: readonly LoadedParameter[];
}

export type ActionTarget = { readonly kind: "step"; readonly stepId: string } | WorkflowTarget;
