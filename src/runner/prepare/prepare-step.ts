import type { LoadedStep, OperationTarget, WorkflowTarget } from "../../arazzo/loaded.ts";
import { criterionExpressions } from "../../criterion/criterion.ts";
import type { Expression } from "../../expression/expression.ts";
import { type Directory, prepareActions } from "./prepare-actions.ts";
import { prepareBody } from "./prepare-body.ts";
import { prepareCriteria } from "./prepare-criteria.ts";
import { prepareInputs, refuseMissing } from "./prepare-inputs.ts";
import { prepareOutputs } from "./prepare-outputs.ts";
import { type DocumentScope, expressionsIn, inputNames, prepareTemplate } from "./prepare-template.ts";
import type { OperationStep, PreparedParameter, PreparedStep, WorkflowStep } from "./prepared.ts";

/** Undefined when what the step calls is not known; everything else about it is checked all the same. */
export function prepareStep(
  loaded: LoadedStep,
  directory: Directory,
  workflowScope: DocumentScope,
): PreparedStep | undefined {
  const { step, pointer, target, onSuccess, onFailure, dependsOn } = loaded;
  const { stepId, description, timeout } = step;
  const called = target?.kind === "workflow" ? directory.names(target.workflow) : undefined;
  const scope: DocumentScope = { ...workflowScope, called };
  const call =
    target?.kind === "workflow"
      ? prepareCall(loaded, target, directory, scope)
      : prepareRequest(loaded, target, scope);
  const criteria = prepareCriteria(step.successCriteria, `${pointer}/successCriteria`, scope);
  const outputs = prepareOutputs(step.outputs, `${pointer}/outputs`, "reply", scope);
  // By then the outputs of the step itself are known.
  const after = { ...scope, ran: new Set([...scope.ran, stepId]) };
  const actions = {
    onSuccess: prepareActions(onSuccess, loaded, directory, after),
    onFailure: prepareActions(onFailure, loaded, directory, after),
  };
  const expressions = [
    ...call.expressions,
    ...criteria.flatMap(criterionExpressions),
    ...expressionsIn(outputs.map(({ value }) => value)),
  ];
  if (call.parts === undefined) return undefined;
  return {
    stepId,
    ...(description !== undefined && { description }),
    pointer,
    ...call.parts,
    criteria,
    outputs,
    ...actions,
    dependsOn: dependsOn.map((reference) => ({
      workflow: directory.link(reference.workflow),
      stepId: reference.stepId,
    })),
    ...(timeout !== undefined && { timeoutMs: timeout }),
    reads: inputNames(expressions, scope.inputs.names),
  };
}

type OperationParts = Pick<OperationStep, "kind" | "operation" | "source" | "parameters" | "body">;
type WorkflowParts = Pick<WorkflowStep, "kind" | "workflowId" | "workflow" | "parameters">;

interface PreparedCall {
  readonly parts?: OperationParts | WorkflowParts;
  readonly expressions: readonly Expression[];
}

function prepareRequest(
  { step, pointer, parameters: loaded }: LoadedStep,
  target: OperationTarget | undefined,
  scope: DocumentScope,
): PreparedCall {
  const parameters = loaded.map(({ parameter, valuePointer }): PreparedParameter => {
    const value = prepareTemplate(parameter.value, valuePointer, "request", scope);
    return { name: parameter.name, in: parameter.in ?? "query", value };
  });
  const body = prepareBody(step.requestBody, `${pointer}/requestBody`, target?.operation, scope);
  const templates = [
    ...parameters.map(({ value }) => value),
    ...(body === undefined ? [] : [body.payload, ...body.replacements.map(({ value }) => value)]),
  ];
  const expressions = expressionsIn(templates);
  if (target === undefined) return { expressions };
  const { operation, source } = target;
  const parts: OperationParts = { kind: "operation", operation, source, parameters, ...(body && { body }) };
  return { parts, expressions };
}

function prepareCall(
  { pointer, parameters: loaded }: LoadedStep,
  { workflow }: WorkflowTarget,
  directory: Directory,
  scope: DocumentScope,
): PreparedCall {
  const called = directory.names(workflow);
  const parameters = prepareInputs(loaded, "request", called, scope);
  refuseMissing(parameters, called, `${pointer}/workflowId`, scope);
  const { workflowId } = workflow.workflow;
  return {
    parts: { kind: "workflow", workflowId, workflow: directory.link(workflow), parameters },
    expressions: expressionsIn(parameters.map(({ value }) => value)),
  };
}
