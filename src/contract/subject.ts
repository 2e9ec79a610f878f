import type { LoadedDocument, LoadedParameter, LoadedStep, LoadedWorkflow } from "../arazzo/loaded.ts";
import type { ParameterPlace } from "../arazzo/model.ts";
import type { TextDocument } from "../document/text-document.ts";
import type { Template } from "../expression/template.ts";
import type { Description, Operation } from "../openapi/description.ts";
import type { MediaType } from "../openapi/media-type.ts";
import type { InputsSchema } from "../runner/prepare/inputs-schema.ts";
import type { PreparedStep, PreparedWorkflow } from "../runner/prepare/prepared.ts";
import type { Schema } from "../schema/schema.ts";

/** What a rule reads: one document, with all that is known of it before it runs. */
export interface Subject {
  readonly text: TextDocument;
  readonly loaded: LoadedDocument;
  readonly workflows: readonly WorkflowSubject[];
  /** The workflow that a step runs or an action leads to, also one of another document. */
  readonly workflowOf: (loaded: LoadedWorkflow) => WorkflowSubject | undefined;
}

export interface WorkflowSubject {
  readonly id: string;
  readonly pointer: string;
  readonly loaded: LoadedWorkflow;
  /** Without the steps whose target is unknown and the criteria that are not well formed. */
  readonly prepared: PreparedWorkflow;
  readonly inputs: InputsSchema;
  /** The schema of the inputs; `true` where none is written. */
  readonly inputsSchema: Schema;
  /** In the order in which they run where no action says otherwise. */
  readonly steps: readonly StepSubject[];
  readonly step: (stepId: string) => StepSubject | undefined;
}

export interface StepSubject {
  readonly id: string;
  readonly pointer: string;
  readonly workflow: WorkflowSubject;
  readonly loaded: LoadedStep;
  /** Absent when its target is unknown. */
  readonly prepared?: PreparedStep;
  /** The call of an operation; absent where the step runs a workflow, or what it calls is unknown. */
  readonly call?: Call;
  /** The workflow that the step runs. */
  readonly called?: LoadedWorkflow;
  /** The steps that may have run when this one is first met. */
  readonly ran: ReadonlySet<string>;
}

export interface Call {
  readonly operation: Operation;
  readonly description: Description;
  readonly parameters: readonly SentParameter[];
  readonly body?: SentBody;
}

export interface SentParameter {
  readonly name: string;
  readonly in: ParameterPlace;
  readonly value: Template;
  /** `pointer` is where it is listed, `valuePointer` where its value is written. */
  readonly loaded: LoadedParameter;
}

export interface SentBody {
  /** Of `requestBody`. */
  readonly pointer: string;
  readonly contentType: string;
  /** Absent when the operation takes no body of this type. */
  readonly mediaType?: MediaType;
  /** Of the body; absent when the description has none. */
  readonly schema?: Schema;
}
