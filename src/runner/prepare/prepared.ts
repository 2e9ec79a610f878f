import type { OpenapiSource, Source } from "../../arazzo/loaded.ts";
import type { ArazzoVersion, ExpressionType, ParameterPlace, SelectorType } from "../../arazzo/model.ts";
import type { Criterion } from "../../criterion/criterion.ts";
import type { Diagnostic } from "../../document/diagnostic.ts";
import type { TextDocument } from "../../document/text-document.ts";
import type { Template } from "../../expression/template.ts";
import type { Operation } from "../../openapi/description.ts";
import type { InputsSchema } from "./inputs-schema.ts";

/** A document in which everything that can be known before running is known. */
export interface PreparedDocument {
  readonly text: TextDocument;
  readonly title: string;
  readonly version: ArazzoVersion;
  readonly sources: ReadonlyMap<string, Source>;
  /** By workflowId, in the order of the document. */
  readonly workflows: ReadonlyMap<string, PreparedWorkflow>;
  /** Warnings and notes; errors would have kept it from being prepared. */
  readonly diagnostics: readonly Diagnostic[];
}

/** Workflows refer to each other in rounds, so one is looked up only when it is to be run. */
export type WorkflowLink = () => PreparedWorkflow;

export interface PreparedWorkflow {
  readonly workflowId: string;
  readonly summary?: string;
  readonly description?: string;
  readonly document: TextDocument;
  /** Where it stands in the document, as a JSON Pointer. */
  readonly pointer: string;
  /** What `$self` is in it. */
  readonly self?: string;
  readonly sources: ReadonlyMap<string, Source>;
  readonly inputs: InputsSchema;
  /** In the order in which they run where no action says otherwise. */
  readonly steps: readonly PreparedStep[];
  readonly outputs: readonly PreparedOutput[];
  /** The inputs that its outputs read. */
  readonly reads: ReadonlySet<string>;
  /** The workflows that have to be over before it. */
  readonly dependsOn: readonly WorkflowLink[];
  /** The workflow of the same document that `$workflows.<workflowId>` means. */
  readonly sibling: (workflowId: string) => PreparedWorkflow | undefined;
}

export type PreparedStep = OperationStep | WorkflowStep;

interface StepParts {
  readonly stepId: string;
  readonly description?: string;
  readonly pointer: string;
  readonly criteria: readonly Criterion[];
  readonly outputs: readonly PreparedOutput[];
  /** Its own actions, then those of the workflow. */
  readonly onSuccess: readonly PreparedAction[];
  readonly onFailure: readonly PreparedAction[];
  /** The steps that have to be over before it. */
  readonly dependsOn: readonly PreparedStepRef[];
  readonly timeoutMs?: number;
  /** The inputs that the request, the criteria or the outputs read. */
  readonly reads: ReadonlySet<string>;
}

/** A step that calls an operation. */
export interface OperationStep extends StepParts {
  readonly kind: "operation";
  readonly operation: Operation;
  readonly source: OpenapiSource;
  readonly parameters: readonly PreparedParameter[];
  readonly body?: PreparedBody;
}

/** A step that runs another workflow. */
export interface WorkflowStep extends StepParts {
  readonly kind: "workflow";
  readonly workflowId: string;
  readonly workflow: WorkflowLink;
  readonly parameters: readonly PreparedInput[];
}

export interface PreparedParameter {
  readonly name: string;
  readonly in: ParameterPlace;
  readonly value: Template;
}

/** A value for an input of another workflow. */
export interface PreparedInput {
  readonly name: string;
  readonly value: Template;
}

export interface PreparedBody {
  readonly contentType: string;
  readonly payload: Template;
  readonly replacements: readonly PreparedReplacement[];
}

export interface PreparedReplacement {
  /** As written: a JSON Pointer, a JSONPath or an XPath, by `selector` or else by the content type. */
  readonly target: string;
  readonly selector?: SelectorType | ExpressionType;
  readonly value: Template;
}

export interface PreparedOutput {
  readonly name: string;
  /** As written, for a message about it. */
  readonly text: string;
  readonly value: Template;
}

export interface PreparedStepRef {
  readonly workflow: WorkflowLink;
  readonly stepId: string;
}

export interface PreparedAction {
  readonly name: string;
  readonly type: "end" | "goto" | "retry";
  /** Who lists it. */
  readonly level: "step" | "workflow";
  readonly pointer: string;
  readonly criteria: readonly Criterion[];
  readonly target?: PreparedTarget;
  /** For the workflow that it leads to. */
  readonly parameters: readonly PreparedInput[];
  readonly retryAfterMs: number;
  readonly retryLimit: number;
  /** The inputs that its criteria and parameters read. */
  readonly reads: ReadonlySet<string>;
}

export type PreparedTarget =
  | { readonly kind: "step"; readonly stepId: string }
  | { readonly kind: "workflow"; readonly workflowId: string; readonly workflow: WorkflowLink };
