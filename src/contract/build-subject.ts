import type { LoadedDocument, LoadedStep, LoadedWorkflow } from "../arazzo/loaded.ts";
import { findMediaType, requestMediaTypes } from "../openapi/media-type.ts";
import type { PreparedWorkflows } from "../runner/prepare/prepare.ts";
import type { OperationStep, PreparedStep, PreparedWorkflow } from "../runner/prepare/prepared.ts";
import { orderSteps, stepsBefore } from "../runner/prepare/step-order.ts";
import type { Call, SentBody, SentParameter, StepSubject, Subject, WorkflowSubject } from "./subject.ts";

/** What the rules read of each of the documents, in their order. */
export function buildSubjects(
  documents: Iterable<LoadedDocument>,
  { workflows: prepared }: PreparedWorkflows,
): readonly Subject[] {
  const known = new Map(
    [...prepared].map(([loaded, workflow]) => [loaded, buildWorkflow(loaded, workflow)] as const),
  );
  return [...documents].map((loaded) => ({
    text: loaded.text,
    loaded,
    workflows: loaded.workflows.flatMap((workflow) => known.get(workflow) ?? []),
    workflowOf: (workflow) => known.get(workflow),
  }));
}

function buildWorkflow(loaded: LoadedWorkflow, prepared: PreparedWorkflow): WorkflowSubject {
  const steps: StepSubject[] = [];
  const byId = new Map<string, StepSubject>();
  const { workflow, pointer, document } = loaded;
  const subject: WorkflowSubject = {
    id: workflow.workflowId,
    pointer,
    loaded,
    prepared,
    inputs: prepared.inputs,
    inputsSchema: { value: workflow.inputs ?? true, root: document.text.value },
    steps,
    step: (stepId) => byId.get(stepId),
  };
  const order = orderSteps(loaded).steps;
  const before = stepsBefore(order);
  const preparedAt = new Map(prepared.steps.map((step) => [step.pointer, step]));
  for (const step of order) {
    const built = buildStep(step, subject, preparedAt.get(step.pointer), before.get(step.step.stepId));
    steps.push(built);
    byId.set(built.id, built);
  }
  return subject;
}

function buildStep(
  loaded: LoadedStep,
  workflow: WorkflowSubject,
  prepared: PreparedStep | undefined,
  ran: ReadonlySet<string> = new Set(),
): StepSubject {
  const { step, pointer, target } = loaded;
  const parts = { id: step.stepId, pointer, workflow, loaded, ran, ...(prepared && { prepared }) };
  if (target?.kind === "workflow") return { ...parts, called: target.workflow };
  return prepared?.kind === "operation" ? { ...parts, call: buildCall(loaded, prepared) } : parts;
}

function buildCall(loaded: LoadedStep, prepared: OperationStep): Call {
  const { operation, source } = prepared;
  const parameters = loaded.parameters.flatMap((one, index): SentParameter[] => {
    const parameter = prepared.parameters[index];
    return parameter === undefined ? [] : [{ ...parameter, loaded: one }];
  });
  const body = buildBody(loaded, prepared);
  return { operation, description: source.description, parameters, ...(body && { body }) };
}

function buildBody(
  { pointer }: LoadedStep,
  { operation, source, body }: OperationStep,
): SentBody | undefined {
  if (body === undefined) return undefined;
  const { contentType } = body;
  const { description } = source;
  const mediaType = findMediaType(requestMediaTypes(description, operation), contentType);
  const { schemaPointer } = mediaType ?? {};
  const root = description.document.value;
  return {
    pointer: `${pointer}/requestBody`,
    contentType,
    ...(mediaType && { mediaType }),
    ...(schemaPointer !== undefined && { schema: { value: { $ref: `#${encodeURI(schemaPointer)}` }, root } }),
  };
}
