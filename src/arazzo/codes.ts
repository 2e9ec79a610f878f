import type { Diagnostic, Place } from "../document/diagnostic.ts";

/** Every fault that can be found in an Arazzo document, by its code. */
export const ARAZZO_FAULTS = {
  "arazzo/version": "The document is not Arazzo 1.0",
  "arazzo/schema": "The document breaks the structure of the specification",
  "arazzo/unsupported": "A part of Arazzo that is not supported yet",
  "arazzo/duplicate-source": "Two source descriptions have the same name",
  "arazzo/duplicate-workflow": "Two workflows have the same workflowId",
  "arazzo/duplicate-step": "Two steps of a workflow have the same stepId",
  "arazzo/duplicate-parameter": "A parameter is given twice",
  "arazzo/parameter-place": "A parameter of an operation does not say where it goes",
  "arazzo/unknown-source": "No source description has this name",
  "arazzo/unknown-operation": "No description has this operationId",
  "arazzo/ambiguous-operation": "Several descriptions have this operationId",
  "arazzo/inputs-schema": "The inputs are no usable JSON Schema",
  "arazzo/content-type": "The payload cannot be written in this content type",
  "arazzo/expression": "A runtime expression is not well formed",
  "arazzo/not-available": "A runtime expression reads what is not there at this point",
  "arazzo/undeclared-input": "No input has this name",
  "arazzo/unknown-step": "No step has this stepId",
  "arazzo/later-step": "A step reads the outputs of a step that has not run",
  "arazzo/unknown-output": "The step has no output of this name",
  "arazzo/criterion": "A condition is not well formed",
} as const;

export type ArazzoCode = keyof typeof ARAZZO_FAULTS;

export function arazzoError(code: ArazzoCode, place: Place, message: string, fix: string): Diagnostic {
  return { code, severity: "error", message, place, fix };
}
