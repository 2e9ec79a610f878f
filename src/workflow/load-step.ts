import type * as written from "../arazzo/model.ts";
import { parsePayload } from "../expression/parse-payload.ts";
import type { Operation } from "../openapi/description.ts";
import { defaultContentType, isForm, isJson } from "../openapi/media-type.ts";
import { type Draft, error, hasSelectors, type WorkflowDraft, warning } from "./draft.ts";
import { type FoundOperation, findOperation, findOperationAt } from "./find-operation.ts";
import { findStepRef, findWorkflow } from "./find-workflow.ts";
import { loadActions, mergeActions } from "./load-actions.ts";
import { checkQuery, loadParameters, mergeParameters } from "./load-parameters.ts";
import { loadCriteria, loadOutputs, loadTemplate, told } from "./load-templates.ts";
import type { Action, Body, Parameter, Replacement, Step } from "./tree.ts";
import { usesMessages } from "./unsupported.ts";

/** What a workflow gives to all its steps. */
export interface Shared {
  readonly parameters: readonly Parameter[];
  readonly successActions: readonly Action[];
  readonly failureActions: readonly Action[];
}

export function loadStep(
  step: written.Step,
  index: number,
  workflow: WorkflowDraft,
  shared: Shared,
  draft: Draft,
): Step {
  const pointer = `${workflow.pointer}/steps/${index}`;
  const { stepId, dependsOn = [] } = step;
  const own = (on: Action["on"], list: "onSuccess" | "onFailure") =>
    loadActions(step[list], `${pointer}/${list}`, { workflow, level: "step", on }, draft);
  const parts = {
    ...{ stepId, written: step, pointer, workflow },
    criteria: loadCriteria(step.successCriteria, `${pointer}/successCriteria`, draft),
    outputs: loadOutputs(step.outputs, `${pointer}/outputs`, draft),
    onSuccess: mergeActions(shared.successActions, own("success", "onSuccess")),
    onFailure: mergeActions(shared.failureActions, own("failure", "onFailure")),
    dependsOn: dependsOn.flatMap(
      (text, at) => findStepRef(text, `${pointer}/dependsOn/${at}`, workflow, draft) ?? [],
    ),
  };
  const parameters = parametersOf(step, pointer, shared, draft);
  if (step.workflowId !== undefined) {
    const called = findWorkflow(step.workflowId, `${pointer}/workflowId`, draft);
    if (called !== undefined) return { ...parts, kind: "workflow", called, parameters };
    return { ...parts, kind: "lost", parameters };
  }
  const found = operationOf(step, pointer, draft);
  const body = loadBody(step.requestBody, `${pointer}/requestBody`, found?.operation, draft);
  if (found === undefined) return { ...parts, kind: "lost", parameters, ...(body && { body }) };
  const sent = parameters.map((parameter) => ({ ...parameter, in: parameter.in ?? ("query" as const) }));
  return { ...parts, kind: "operation", ...found, parameters: sent, ...(body && { body }) };
}

function parametersOf(step: written.Step, pointer: string, shared: Shared, draft: Draft): Parameter[] {
  const use = step.workflowId === undefined ? "operation" : "workflow";
  const own = loadParameters(step.parameters, `${pointer}/parameters`, use, draft);
  const parameters = mergeParameters(shared.parameters, own, use);
  if (use === "operation") checkQuery(parameters, draft);
  else if (step.requestBody !== undefined) {
    const message = `The request body of "${step.stepId}" has no effect: the step runs a workflow.`;
    const fix = "Remove it, or give its values to the workflow as parameters.";
    warning(draft, "arazzo/ignored", `${pointer}/requestBody`, message, fix);
  }
  return parameters;
}

function operationOf(step: written.Step, pointer: string, draft: Draft): FoundOperation | undefined {
  const { operationId, operationPath } = step;
  if (usesMessages(step, pointer, draft)) return undefined;
  if (operationId !== undefined) return findOperation(operationId, `${pointer}/operationId`, draft);
  if (operationPath === undefined) return undefined;
  return findOperationAt(operationPath, `${pointer}/operationPath`, draft);
}

/** https://spec.openapis.org/arazzo/v1.1.0.html#request-body-object */
function loadBody(
  body: written.RequestBody | undefined,
  pointer: string,
  operation: Operation | undefined,
  draft: Draft,
): Body | undefined {
  if (body?.payload === undefined && body?.replacements === undefined) return undefined;
  const contentType = body.contentType ?? defaultContentType(operation?.requestBody?.contentTypes ?? []);
  const parsed = parsePayload(body.payload, contentType, hasSelectors(draft));
  const payload = told(parsed, `${pointer}/payload`, draft);
  if (typeof body.payload === "object" && !isJson(contentType) && !isForm(contentType)) {
    const message = `A payload of this shape cannot be written as ${contentType}.`;
    const fix = "Write the payload as text, or use application/json or application/x-www-form-urlencoded.";
    error(draft, "arazzo/content-type", `${pointer}/contentType`, message, fix);
  }
  const replacements = (body.replacements ?? []).map((replacement, index): Replacement => {
    const at = `${pointer}/replacements/${index}`;
    const value = loadTemplate(replacement.value, `${at}/value`, draft);
    return { written: replacement, pointer: at, value };
  });
  return { written: body, pointer, contentType, payload, replacements };
}
