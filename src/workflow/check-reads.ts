import type { ArazzoCode } from "../arazzo/codes.ts";
import { nodeOf } from "../document/node.ts";
import type { Expression, NamedReference, OwnedReference } from "../expression/expression.ts";
import { type Draft, error, unknownName } from "./draft.ts";
import { checkSourceName } from "./find-source.ts";
import { isStepOf, workflowOf } from "./find-workflow.ts";
import { type Output, type Step, stepIn, type Workflow } from "./tree.ts";

/** From where an expression reads, and when. */
export interface Reader {
  readonly workflow: Workflow;
  readonly moment: "request" | "reply" | "end";
  /** The steps that may have run when the expression is read. */
  readonly ran: ReadonlySet<string>;
  /** The workflow that the step runs, whose outputs it can read once that is over. */
  readonly called?: Workflow;
}

/** Where an expression is written. */
interface Place {
  readonly pointer: string;
  readonly draft: Draft;
}

/** Reports an expression that cannot be read here. */
export function checkRead(expression: Expression, reader: Reader, pointer: string, draft: Draft): undefined {
  const at = { pointer, draft };
  const { text, root } = expression;
  switch (root) {
    case "url":
    case "method":
    case "statusCode":
    case "request":
    case "response":
      return checkExchange(text, reader, at);
    case "message":
      return error(
        draft,
        "arazzo/unsupported",
        pointer,
        `${text} reads a message of AsyncAPI.`,
        "Remove it.",
      );
    case "self":
      if (draft.document.self !== undefined) return;
      return notAvailable(`The document has no ${text}.`, "Add $self at its top.", at);
    case "inputs":
      return checkInput(expression.name, reader.workflow, "The workflow", "the workflow's inputs", at);
    case "outputs":
      return checkCalled(expression, reader, at);
    case "steps":
      return checkStep(expression, reader, at);
    case "workflows":
      return checkOther(expression, at);
    case "sourceDescriptions":
      return checkSourceName(expression.owner, pointer, draft);
    case "components":
      return checkComponent(expression, at);
  }
}

const notAvailable = (message: string, fix: string, { pointer, draft }: Place): undefined =>
  error(draft, "arazzo/not-available", pointer, message, fix);

/** Nothing is told where the name is one of these, or the part of it before a dot is. */
function checkName(
  code: ArazzoCode,
  name: string,
  known: readonly string[],
  message: string,
  otherwise: string,
  { pointer, draft }: Place,
): undefined {
  if (known.includes(name) || known.includes(name.split(".")[0] ?? name)) return;
  unknownName(draft, code, pointer, name, known, message, otherwise);
}

const ASK_STEP = "Read the output of the step: $steps.<stepId>.outputs.<name>.";

function checkExchange(text: string, { moment }: Reader, at: Place): undefined {
  if (moment === "reply") return;
  const when = moment === "request" ? "before the step has an answer" : "after the steps are over";
  notAvailable(`${text} cannot be read ${when}.`, ASK_STEP, at);
}

function checkInput(name: string, { inputs }: Workflow, who: string, where: string, at: Place): undefined {
  if (inputs.open) return;
  const message = `${who} declares no input "${name}".`;
  checkName(
    "arazzo/undeclared-input",
    name,
    [...inputs.names],
    message,
    `Declare "${name}" in ${where}.`,
    at,
  );
}

/** `owner` as `step "send"`. */
function checkOutput(name: string, outputs: readonly string[], owner: string, at: Place): undefined {
  const message = `The ${owner} has no output "${name}".`;
  const otherwise = `Add "${name}" to the outputs of the ${owner}.`;
  checkName("arazzo/unknown-output", name, outputs, message, otherwise, at);
}

const namesOf = (outputs: readonly Output[]): string[] => outputs.map(({ name }) => name);

/** A step that runs a workflow hands on the outputs of that one beside its own. */
const outputsOf = (step: Step): string[] => [
  ...namesOf(step.outputs),
  ...(step.kind === "workflow" ? Object.keys(step.called.written.outputs ?? {}) : []),
];

/** `$outputs` are those of the workflow that a step has run; of its own, nothing is known before its end. */
function checkCalled(
  { text, name }: Expression & NamedReference,
  { moment, called }: Reader,
  at: Place,
): undefined {
  if (moment === "reply" && called !== undefined) {
    checkOutput(name, namesOf(called.outputs), `workflow "${called.workflowId}"`, at);
  } else notAvailable(`${text} cannot be read inside its own workflow.`, ASK_STEP, at);
}

function checkStep(expression: Expression & OwnedReference, { workflow, ran }: Reader, at: Place): undefined {
  const { text, owner, name } = expression;
  if (stepIn(workflow, owner) === undefined || ran.has(owner))
    return checkStepOutput(owner, name, workflow, at);
  const message = `The step "${owner}" has not run yet when ${text} is read.`;
  error(at.draft, "arazzo/later-step", at.pointer, message, "Read the outputs of an earlier step.");
}

function checkStepOutput(stepId: string, name: string, workflow: Workflow, at: Place): undefined {
  if (!isStepOf(workflow, stepId, at.pointer, at.draft)) return;
  const step = stepIn(workflow, stepId);
  if (step !== undefined) checkOutput(name, outputsOf(step), `step "${stepId}"`, at);
}

function checkOther({ owner, field, name, stepId }: OwnedReference, at: Place): undefined {
  const { pointer, draft } = at;
  const message = `The document has no workflow "${owner}".`;
  const workflow = workflowOf(draft.document, owner, message, pointer, draft);
  if (workflow === undefined) return;
  const who = `workflow "${owner}"`;
  if (field === "inputs") checkInput(name, workflow, `The ${who}`, `the inputs of the ${who}`, at);
  else if (field === "outputs") checkOutput(name, namesOf(workflow.outputs), who, at);
  else if (stepId !== undefined) checkStepOutput(stepId, name, workflow, at);
}

function checkComponent({ text, owner, name }: Expression & OwnedReference, at: Place): undefined {
  const section = nodeOf(nodeOf(at.draft.document.written.components)[owner]);
  const message = `The components have no ${text.slice(12)}.`;
  const otherwise = `Add it to components/${owner}.`;
  checkName("arazzo/unknown-component", name, Object.keys(section), message, otherwise, at);
}
