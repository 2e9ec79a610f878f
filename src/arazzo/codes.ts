import type { Diagnostic, Severity } from "../document/diagnostic.ts";
import type { TextDocument } from "../document/text-document.ts";

/** What can be told of an Arazzo document, by its code. */
export const ARAZZO_DIAGNOSTICS = {
  "arazzo/version": "The document is neither Arazzo 1.0 nor 1.1",
  "arazzo/schema": "The document breaks the structure of the specification",
  "arazzo/unsupported": "A part of Arazzo that is not supported",
  "arazzo/ignored": "Something is written that has no effect",
  "arazzo/duplicate-source": "Two source descriptions have the same name",
  "arazzo/duplicate-workflow": "Two workflows have the same workflowId",
  "arazzo/duplicate-step": "Two steps of a workflow have the same stepId",
  "arazzo/duplicate-parameter": "A parameter is given twice",
  "arazzo/duplicate-action": "Two actions of a list have the same name",
  "arazzo/parameter-place": "A parameter does not go where it says, or does not say where it goes",
  "arazzo/unknown-source": "No source description has this name",
  "arazzo/source-type": "A source description is of another type than it says",
  "arazzo/unknown-operation": "No description has this operation",
  "arazzo/ambiguous-operation": "Several descriptions have this operationId",
  "arazzo/unknown-workflow": "No document has this workflow",
  "arazzo/unknown-component": "The components have nothing of this name",
  "arazzo/dependency-round": "What depends on others depends on itself",
  "arazzo/inputs-schema": "The inputs are no usable JSON Schema",
  "arazzo/content-type": "The payload cannot be written in this content type",
  "arazzo/expression": "A runtime expression is not well formed",
  "arazzo/not-available": "A runtime expression reads what is not there at this point",
  "arazzo/undeclared-input": "No input has this name",
  "arazzo/missing-input": "A workflow is not given an input that it requires",
  "arazzo/unknown-step": "No step has this stepId",
  "arazzo/later-step": "A step reads the outputs of a step that has not run",
  "arazzo/unknown-output": "The step has no output of this name",
  "arazzo/criterion": "A condition is not well formed",
} as const;

export type ArazzoCode = keyof typeof ARAZZO_DIAGNOSTICS;

/** One of them, at its place in the document. */
export const arazzoDiagnostic = (
  severity: Severity,
  code: ArazzoCode,
  text: TextDocument,
  pointer: string,
  message: string,
  fix: string,
): Diagnostic => ({ code, severity, message, place: text.placeOf(pointer), pointer, fix });
