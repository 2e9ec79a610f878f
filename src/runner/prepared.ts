import type { Source } from "../arazzo/load-sources.ts";
import type { ParameterPlace } from "../arazzo/model.ts";
import type { Criterion } from "../criterion/criterion.ts";
import type { Diagnostic } from "../document/diagnostic.ts";
import type { TextDocument } from "../document/text-document.ts";
import type { Expression } from "../expression/expression.ts";
import type { Template } from "../expression/template.ts";
import type { Operation } from "../openapi/description.ts";
import type { InputsSchema } from "./inputs-schema.ts";

/** A document in which everything that can be known before running is known. */
export interface PreparedDocument {
  readonly text: TextDocument;
  readonly title: string;
  readonly sources: ReadonlyMap<string, Source>;
  /** By workflowId, in the order of the document. */
  readonly workflows: ReadonlyMap<string, PreparedWorkflow>;
  /** Warnings and notes; errors would have kept it from being prepared. */
  readonly diagnostics: readonly Diagnostic[];
}

export interface PreparedWorkflow {
  readonly workflowId: string;
  readonly summary?: string;
  readonly description?: string;
  readonly document: TextDocument;
  /** Where it stands in the document, as a JSON Pointer. */
  readonly pointer: string;
  readonly sources: ReadonlyMap<string, Source>;
  readonly inputs: InputsSchema;
  readonly steps: readonly PreparedStep[];
  readonly outputs: readonly PreparedOutput[];
}

export interface PreparedStep {
  readonly stepId: string;
  readonly description?: string;
  readonly pointer: string;
  readonly operation: Operation;
  readonly source: Source;
  readonly parameters: readonly PreparedParameter[];
  readonly body?: PreparedBody;
  readonly criteria: readonly Criterion[];
  readonly outputs: readonly PreparedOutput[];
  /** The inputs that the request, the criteria or the outputs read. */
  readonly reads: ReadonlySet<string>;
}

export interface PreparedParameter {
  readonly name: string;
  readonly in: ParameterPlace;
  readonly value: Template;
}

export interface PreparedBody {
  readonly contentType: string;
  readonly payload: Template;
}

export interface PreparedOutput {
  readonly name: string;
  readonly expression: Expression;
}
