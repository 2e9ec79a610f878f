import type * as written from "../arazzo/model.ts";
import type { ArazzoVersion, ParameterPlace } from "../arazzo/model.ts";
import type { ParsedCriterion } from "../criterion/criterion.ts";
import type { TextDocument } from "../document/text-document.ts";
import type { Template } from "../expression/template.ts";
import type { Description, Operation } from "../openapi/description.ts";
import type { InputsSchema } from "./inputs-schema.ts";

// An Arazzo document as one tree: each node holds what was written, where, what it parsed to, and what it leads to.
// A document with errors has a tree too; the runner takes only one without. Documents and workflows may refer
// to each other in rounds, so these objects do too.

export interface ArazzoTree {
  readonly text: TextDocument;
  readonly written: written.ArazzoDocument;
  readonly version: ArazzoVersion;
  /** `$self` of 1.1, made absolute by the place of the file where it is relative. */
  readonly self?: string;
  /** By the name that this document gives them. Sources that could not be read, and AsyncAPI, are absent. */
  readonly sources: ReadonlyMap<string, Source>;
  readonly workflows: readonly Workflow[];
}

/** What a document refers to, under the name that the document gives it. */
export type Source = OpenapiSource | ArazzoSource;

interface SourceParts {
  readonly name: string;
  /** As written in the document. */
  readonly url: string;
  readonly file: string;
}

export interface OpenapiSource extends SourceParts {
  readonly kind: "openapi";
  readonly description: Description;
}

export interface ArazzoSource extends SourceParts {
  readonly kind: "arazzo";
  readonly document: ArazzoTree;
}

export interface Workflow {
  readonly workflowId: string;
  readonly written: written.Workflow;
  /** Where it stands in its document, as a JSON Pointer. */
  readonly pointer: string;
  /** The one whose text, sources and components it means: not always the document that leads to it. */
  readonly document: ArazzoTree;
  readonly inputs: InputsSchema;
  /** In the order in which they run where no action says otherwise. */
  readonly steps: readonly Step[];
  readonly outputs: readonly Output[];
  /** The workflows that must be over before this one. */
  readonly dependsOn: readonly WorkflowRef[];
}

export interface WorkflowRef {
  /** Where the reference is written. */
  readonly pointer: string;
  readonly workflow: Workflow;
}

export type Step = OperationStep | WorkflowStep | LostStep;

interface StepParts {
  readonly stepId: string;
  readonly written: written.Step;
  readonly pointer: string;
  readonly workflow: Workflow;
  readonly criteria: readonly CriterionNode[];
  readonly outputs: readonly Output[];
  /** The step's own actions, then those of the workflow whose names it does not use. */
  readonly onSuccess: readonly Action[];
  readonly onFailure: readonly Action[];
  /** The steps that must be over before this one. */
  readonly dependsOn: readonly StepRef[];
}

/** What a step calls, and what it sends. */
export interface OperationCall {
  readonly operation: Operation;
  readonly source: OpenapiSource;
  /** The step's own parameters, and those of the workflow that it does not replace. */
  readonly parameters: readonly SentParameter[];
  readonly body?: Body;
}

export interface OperationStep extends StepParts, OperationCall {
  readonly kind: "operation";
}

/** A step that runs another workflow. It may be one that is being loaded, or the step's own. */
export interface WorkflowStep extends StepParts {
  readonly kind: "workflow";
  readonly called: Workflow;
  /** For the inputs of that workflow. */
  readonly parameters: readonly Parameter[];
}

/** A step whose operation or workflow could not be found; a diagnostic says why. */
export interface LostStep extends StepParts {
  readonly kind: "lost";
  readonly parameters: readonly Parameter[];
  readonly body?: Body;
}

export interface StepRef {
  readonly pointer: string;
  /** The step's own workflow, another of the document, or one of another document. */
  readonly workflow: Workflow;
  readonly stepId: string;
}

export interface Parameter {
  readonly name: string;
  /** Absent where it is an input of a workflow. */
  readonly in?: ParameterPlace;
  /** As written, or as a reference to it says. */
  readonly written: unknown;
  readonly value: Template;
  /** Where it is listed. */
  readonly pointer: string;
  /** Where its value is written: in the list, or among the components. */
  readonly valuePointer: string;
}

/** A parameter of an operation. */
export interface SentParameter extends Parameter {
  readonly in: ParameterPlace;
}

export interface Body {
  readonly written: written.RequestBody;
  /** Of `requestBody`. */
  readonly pointer: string;
  /** As written, or else the one that the operation takes. */
  readonly contentType: string;
  readonly payload: Template;
  readonly replacements: readonly Replacement[];
}

export interface Replacement {
  readonly written: written.PayloadReplacement;
  readonly pointer: string;
  readonly value: Template;
}

export interface Output {
  readonly name: string;
  readonly written: string | written.Selector;
  /** The same in one line, for a message about it. */
  readonly text: string;
  readonly pointer: string;
  /** Absent where it could not be read; a diagnostic says why. */
  readonly value?: Template;
}

/** One criterion of a list, well formed or not. */
export interface CriterionNode {
  readonly written: written.Criterion;
  /** Of the entry of the list. */
  readonly pointer: string;
  readonly parsed: ParsedCriterion;
}

export interface Action {
  readonly name: string;
  readonly type: "end" | "goto" | "retry";
  readonly written: written.SuccessAction | written.FailureAction;
  readonly on: "success" | "failure";
  /** Who lists it. */
  readonly level: "step" | "workflow";
  /** Where it is listed. */
  readonly pointer: string;
  /** Where its fields are written: in the list, or among the components. */
  readonly definition: string;
  /** Where a `goto` leads, or what a `retry` runs first. Absent when it names neither. */
  readonly target?: ActionTarget;
  readonly criteria: readonly CriterionNode[];
  /** 1.1: the inputs that it gives the workflow. */
  readonly parameters: readonly Parameter[];
  readonly retryAfterMs: number;
  readonly retryLimit: number;
}

export type ActionTarget =
  | { readonly kind: "step"; readonly stepId: string }
  | { readonly kind: "workflow"; readonly workflow: Workflow };

/** A document, and every one that it leads to. */
export function documentsFrom(first: ArazzoTree): ReadonlySet<ArazzoTree> {
  const documents = new Set([first]);
  for (const { sources } of documents) {
    for (const source of sources.values()) if (source.kind === "arazzo") documents.add(source.document);
  }
  return documents;
}

export const workflowIn = ({ workflows }: ArazzoTree, workflowId: string): Workflow | undefined =>
  workflows.find((workflow) => workflow.workflowId === workflowId);

export const stepIn = ({ steps }: Workflow, stepId: string): Step | undefined =>
  steps.find((step) => step.stepId === stepId);

export const actionsOf = ({ onSuccess, onFailure }: Step): readonly Action[] => [...onSuccess, ...onFailure];

/** The workflow that a step runs. */
export const calledBy = (step: Step): Workflow | undefined =>
  step.kind === "workflow" ? step.called : undefined;

/** Every step of every workflow of the document. */
export const stepsOf = ({ workflows }: ArazzoTree): readonly Step[] =>
  workflows.flatMap(({ steps }) => steps);

/** Those that call an operation. */
export const callsOf = (document: ArazzoTree): readonly OperationStep[] =>
  stepsOf(document).filter((step) => step.kind === "operation");
