import { criterionExpressions } from "../criterion/criterion.ts";
import { expressionsOf, type Template } from "../expression/template.ts";
import { BACK, lostReferences } from "../schema/references.ts";
import { checkRead, type Reader } from "./check-reads.ts";
import { type Draft, error } from "./draft.ts";
import { templatesSent } from "./expressions-read.ts";
import { stepsBefore } from "./step-order.ts";
import {
  type Action,
  type CriterionNode,
  calledBy,
  type Parameter,
  type Step,
  type Workflow,
} from "./tree.ts";

/** Whether all that a workflow reads will be there, and what it calls is given what it asks for. */
export function checkWorkflow(workflow: Workflow, draft: Draft): void {
  checkInputs(workflow, draft);
  const before = stepsBefore(workflow);
  for (const step of workflow.steps) checkStep(step, before.get(step.stepId) ?? new Set(), draft);
  const ran = new Set(workflow.steps.map(({ stepId }) => stepId));
  for (const { value, pointer } of workflow.outputs) {
    if (value !== undefined) checkTemplate(value, pointer, { workflow, ran, moment: "end" }, draft);
  }
}

function checkInputs({ inputs, pointer }: Workflow, draft: Draft): void {
  let unusable: string | undefined;
  try {
    inputs.compile();
  } catch (thrown) {
    unusable = `The inputs are no usable JSON Schema: ${(thrown as Error).message}.`;
  }
  // A reference that nothing needs may lead nowhere.
  const lost = lostReferences(inputs.schema).filter(({ why }) => why === BACK || unusable !== undefined);
  for (const { reference, owner, why } of lost) {
    const message = `The inputs refer to "${reference}", and ${why}.`;
    error(draft, "arazzo/inputs-schema", `${owner.pointer}/$ref`, message, "Correct the reference.");
  }
  if (lost.length === 0 && unusable !== undefined)
    error(draft, "arazzo/inputs-schema", `${pointer}/inputs`, unusable, "Correct the schema.");
}

function checkStep(step: Step, ran: ReadonlySet<string>, draft: Draft): void {
  const { workflow, stepId, pointer, criteria, outputs, onSuccess, onFailure } = step;
  const called = calledBy(step);
  const reader = { workflow, ran, ...(called && { called }) };
  for (const sent of templatesSent(step)) {
    checkTemplate(sent.value, sent.pointer, { ...reader, moment: "request" }, draft);
  }
  if (called !== undefined) {
    checkInputsKnown(step.parameters, called, draft);
    checkInputsGiven(step.parameters, called, `${pointer}/workflowId`, draft);
  }
  const reply: Reader = { ...reader, moment: "reply" };
  checkCriteria(criteria, reply, draft);
  for (const { value, pointer: at } of outputs) if (value) checkTemplate(value, at, reply, draft);
  // By then the outputs of the step itself are known.
  const after: Reader = { ...reply, ran: new Set([...ran, stepId]) };
  for (const action of [...onSuccess, ...onFailure]) checkAction(action, after, draft);
}

function checkAction({ criteria, parameters, target }: Action, reader: Reader, draft: Draft): void {
  checkCriteria(criteria, reader, draft);
  for (const { value, valuePointer } of parameters) checkTemplate(value, valuePointer, reader, draft);
  if (target?.kind === "workflow") checkInputsKnown(parameters, target.workflow, draft);
}

function checkTemplate(template: Template, pointer: string, reader: Reader, draft: Draft): void {
  for (const { expression, pointer: inside } of expressionsOf(template)) {
    checkRead(expression, reader, `${pointer}${inside}`, draft);
  }
}

function checkCriteria(criteria: readonly CriterionNode[], reader: Reader, draft: Draft): void {
  for (const { parsed, pointer } of criteria) {
    if ("diagnostic" in parsed) continue;
    for (const expression of criterionExpressions(parsed.value)) {
      checkRead(expression, reader, `${pointer}/condition`, draft);
    }
  }
}

function checkInputsKnown(parameters: readonly Parameter[], called: Workflow, draft: Draft): void {
  const { workflowId, inputs } = called;
  if (inputs.open) return;
  for (const { name, pointer } of parameters.filter((parameter) => !inputs.names.has(parameter.name))) {
    const message = `The workflow "${workflowId}" declares no input "${name}".`;
    error(draft, "arazzo/undeclared-input", pointer, message, inputs.hintFor(name));
  }
}

/** A step that runs a workflow is the only one to give it inputs. */
function checkInputsGiven(
  given: readonly Parameter[],
  { workflowId, inputs: { required, defaults } }: Workflow,
  pointer: string,
  draft: Draft,
): void {
  const names = new Set(given.map(({ name }) => name));
  const missing = [...required].filter((name) => !names.has(name) && !defaults.has(name));
  for (const name of missing) {
    const message = `The workflow "${workflowId}" requires the input "${name}", and the step does not give it.`;
    error(draft, "arazzo/missing-input", pointer, message, `Add a parameter called "${name}".`);
  }
}
