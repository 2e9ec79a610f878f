import { arazzoError } from "../../arazzo/codes.ts";
import type { Diagnostic, Place } from "../../document/diagnostic.ts";
import { didYouMean, nearest, slipOf } from "../../document/nearest.ts";
import { resolveTokens } from "../../document/pointer.ts";
import type { Expression, NamedReference, OwnedReference, Root } from "../../expression/expression.ts";
import type { InputsSchema } from "./inputs-schema.ts";

/** The moment at which an expression is read. */
export type Moment = "request" | "reply" | "end";

/** What a workflow shows of itself to others. */
export interface WorkflowNames {
  readonly workflowId: string;
  readonly inputs: InputsSchema;
  readonly outputs: readonly string[];
  /** Every step and the names of its outputs, in order. */
  readonly steps: ReadonlyMap<string, readonly string[]>;
}

/** What an expression can see from where it stands. */
export interface Scope extends WorkflowNames {
  readonly moment: Moment;
  /** The steps that may have run when the expression is read. */
  readonly ran: ReadonlySet<string>;
  readonly sources: ReadonlySet<string>;
  /** The workflows of the document. */
  readonly workflows: ReadonlyMap<string, WorkflowNames>;
  /** The workflow that the step runs, whose outputs it can read once that is over. */
  readonly called?: WorkflowNames | undefined;
  readonly hasSelf: boolean;
  readonly components: unknown;
}

type Check = (expression: Expression, scope: Scope, place: Place) => Diagnostic | undefined;

const CHECKS: Readonly<Record<Root, Check>> = {
  url: duringExchange,
  method: duringExchange,
  statusCode: duringExchange,
  request: duringExchange,
  response: duringExchange,
  message: ({ text }, _, place) =>
    arazzoError("arazzo/unsupported", place, `${text} reads a message of AsyncAPI.`, "Remove it."),
  self: ({ text }, { hasSelf }, place) =>
    hasSelf
      ? undefined
      : arazzoError("arazzo/not-available", place, `The document has no ${text}.`, "Add $self at its top."),
  inputs: (expression, { inputs }, place) => {
    const { name } = expression as NamedReference;
    return declared(name, inputs, "The workflow", "the workflow's inputs", place);
  },
  outputs: calledOutput,
  steps: earlierStep,
  workflows: otherWorkflow,
  sourceDescriptions: knownSource,
  components: knownComponent,
};

const ASK_STEP = "Read the output of the step: $steps.<stepId>.outputs.<name>.";

/** What is wrong with reading this expression here; undefined when it can be read. */
export function checkExpression(expression: Expression, scope: Scope, place: Place): Diagnostic | undefined {
  return CHECKS[expression.root](expression, scope, place);
}

/** The fault, with the name put right where it can only be a slip of the hand. */
function slipped(fault: Diagnostic, written: string, names: Iterable<string>): Diagnostic {
  const slip = slipOf(written, names);
  return slip === undefined ? fault : { ...fault, slip };
}

function duringExchange({ text }: Expression, { moment }: Scope, place: Place): Diagnostic | undefined {
  if (moment === "reply") return undefined;
  const when = moment === "request" ? "before the step has an answer" : "after the steps are over";
  return arazzoError("arazzo/not-available", place, `${text} cannot be read ${when}.`, ASK_STEP);
}

function declared(
  name: string,
  { open, names }: InputsSchema,
  who: string,
  where: string,
  place: Place,
): Diagnostic | undefined {
  const first = name.split(".")[0] ?? name;
  if (open || names.has(name) || names.has(first)) return undefined;
  const fix = didYouMean(name, names, `Declare "${name}" in ${where}.`);
  const fault = arazzoError("arazzo/undeclared-input", place, `${who} declares no input "${name}".`, fix);
  return slipped(fault, name, names);
}

function offered(
  name: string,
  outputs: readonly string[],
  who: string,
  where: string,
  place: Place,
): Diagnostic | undefined {
  if (outputs.includes(name) || outputs.includes(name.split(".")[0] ?? name)) return undefined;
  const near = nearest(name, outputs);
  const fix = near !== undefined ? `Did you mean "${near}"?` : `Add "${name}" to the outputs of ${where}.`;
  const fault = arazzoError("arazzo/unknown-output", place, `${who} has no output "${name}".`, fix);
  return slipped(fault, name, outputs);
}

/** `$outputs` are those of the workflow that a step has run; of its own, nothing is known before its end. */
function calledOutput(
  expression: Expression,
  { moment, called }: Scope,
  place: Place,
): Diagnostic | undefined {
  const { text, name } = expression as Expression & NamedReference;
  if (moment === "reply" && called !== undefined) {
    const who = `workflow "${called.workflowId}"`;
    return offered(name, called.outputs, `The ${who}`, `the ${who}`, place);
  }
  return arazzoError(
    "arazzo/not-available",
    place,
    `${text} cannot be read inside its own workflow.`,
    ASK_STEP,
  );
}

function earlierStep(
  { text, ...reference }: Expression,
  { steps, ran }: Scope,
  place: Place,
): Diagnostic | undefined {
  const { owner, name } = reference as OwnedReference;
  const outputs = steps.get(owner);
  if (outputs === undefined) return unknownStep("The workflow", owner, steps, place);
  if (!ran.has(owner)) {
    const message = `The step "${owner}" has not run yet when ${text} is read.`;
    return arazzoError("arazzo/later-step", place, message, "Read the outputs of an earlier step.");
  }
  return offered(name, outputs, `The step "${owner}"`, `the step "${owner}"`, place);
}

function unknownStep(who: string, stepId: string, steps: WorkflowNames["steps"], place: Place): Diagnostic {
  const fix = didYouMean(stepId, steps.keys(), `The steps are ${[...steps.keys()].join(", ")}.`);
  const fault = arazzoError("arazzo/unknown-step", place, `${who} has no step "${stepId}".`, fix);
  return slipped(fault, stepId, steps.keys());
}

function otherWorkflow(expression: Expression, { workflows }: Scope, place: Place): Diagnostic | undefined {
  const { owner, field, name, stepId } = expression as OwnedReference;
  const workflow = workflows.get(owner);
  if (workflow === undefined) {
    const near = nearest(owner, workflows.keys());
    const fix =
      near === undefined
        ? `The workflows are ${[...workflows.keys()].join(", ")}.`
        : `Did you mean "${near}"?`;
    const fault = arazzoError(
      "arazzo/unknown-workflow",
      place,
      `The document has no workflow "${owner}".`,
      fix,
    );
    return slipped(fault, owner, workflows.keys());
  }
  const who = `workflow "${owner}"`;
  if (field === "inputs")
    return declared(name, workflow.inputs, `The ${who}`, `the inputs of the ${who}`, place);
  if (field === "outputs") return offered(name, workflow.outputs, `The ${who}`, `the ${who}`, place);
  if (stepId === undefined) return undefined;
  const outputs = workflow.steps.get(stepId);
  if (outputs === undefined) return unknownStep(`The ${who}`, stepId, workflow.steps, place);
  return offered(name, outputs, `The step "${stepId}"`, `the step "${stepId}"`, place);
}

function knownSource(expression: Expression, { sources }: Scope, place: Place): Diagnostic | undefined {
  const { owner } = expression as OwnedReference;
  if (sources.has(owner)) return undefined;
  const fix = didYouMean(owner, sources, `The sources are ${[...sources].join(", ")}.`);
  const message = `There is no source description called "${owner}".`;
  return slipped(arazzoError("arazzo/unknown-source", place, message, fix), owner, sources);
}

function knownComponent(expression: Expression, { components }: Scope, place: Place): Diagnostic | undefined {
  const { text, owner, name } = expression as Expression & OwnedReference;
  const section = resolveTokens(components, [owner]);
  const names = typeof section === "object" && section !== null ? Object.keys(section) : [];
  if (names.includes(name) || names.includes(name.split(".")[0] ?? name)) return undefined;
  const fix = didYouMean(name, names, `Add it to components/${owner}.`);
  const message = `The components have no ${text.slice(12)}.`;
  return slipped(arazzoError("arazzo/unknown-component", place, message, fix), name, names);
}
