import type { ArazzoCode } from "../arazzo/codes.ts";
import type { Typo } from "../document/diagnostic.ts";
import { didYouMean, typoOf } from "../document/nearest.ts";
import { resolveTokens } from "../document/pointer.ts";
import type { Expression, NamedReference, OwnedReference, Root } from "../expression/expression.ts";
import { type Draft, error, sourceNames } from "./draft.ts";
import { type Output, type Step, stepIn, type Workflow, workflowIn } from "./tree.ts";

/** From where an expression reads, and when. */
export interface Reader {
  readonly workflow: Workflow;
  readonly moment: "request" | "reply" | "end";
  /** The steps that may have run when the expression is read. */
  readonly ran: ReadonlySet<string>;
  /** The workflow that the step runs, whose outputs it can read once that is over. */
  readonly called?: Workflow;
}

/** Why an expression cannot be read, and what to do about it. */
interface Unreadable {
  readonly code: ArazzoCode;
  readonly message: string;
  readonly fix: string;
  readonly typo?: Typo | undefined;
}

type Check = (expression: Expression, reader: Reader) => Unreadable | undefined;

const CHECKS: Readonly<Record<Root, Check>> = {
  url: duringExchange,
  method: duringExchange,
  statusCode: duringExchange,
  request: duringExchange,
  response: duringExchange,
  message: ({ text }) => ({
    code: "arazzo/unsupported",
    message: `${text} reads a message of AsyncAPI.`,
    fix: "Remove it.",
  }),
  self: ({ text }, { workflow: { document } }) =>
    document.self === undefined
      ? notAvailable(`The document has no ${text}.`, "Add $self at its top.")
      : undefined,
  inputs: (expression, { workflow }) =>
    declared((expression as NamedReference).name, workflow, "The workflow", "the workflow's inputs"),
  outputs: calledOutput,
  steps: earlierStep,
  workflows: otherWorkflow,
  sourceDescriptions: knownSource,
  components: knownComponent,
};

/** Reports an expression that cannot be read here. */
export function checkRead(expression: Expression, reader: Reader, pointer: string, draft: Draft): void {
  const found = CHECKS[expression.root](expression, reader);
  if (found !== undefined) error(draft, found.code, pointer, found.message, found.fix, found.typo);
}

const notAvailable = (message: string, fix: string): Unreadable => ({
  code: "arazzo/not-available",
  message,
  fix,
});

/** Undefined where the name is one of these, or the part of it before a dot is. */
function unknownName(
  code: ArazzoCode,
  name: string,
  names: Iterable<string>,
  message: string,
  otherwise: string,
): Unreadable | undefined {
  const known = new Set(names);
  if (known.has(name) || known.has(name.split(".")[0] ?? name)) return undefined;
  return { code, message, fix: didYouMean(name, known, otherwise), typo: typoOf(name, known) };
}

const ASK_STEP = "Read the output of the step: $steps.<stepId>.outputs.<name>.";

function duringExchange({ text }: Expression, { moment }: Reader): Unreadable | undefined {
  if (moment === "reply") return undefined;
  const when = moment === "request" ? "before the step has an answer" : "after the steps are over";
  return notAvailable(`${text} cannot be read ${when}.`, ASK_STEP);
}

function declared(name: string, { inputs }: Workflow, who: string, where: string): Unreadable | undefined {
  if (inputs.open) return undefined;
  const message = `${who} declares no input "${name}".`;
  return unknownName(
    "arazzo/undeclared-input",
    name,
    inputs.names,
    message,
    `Declare "${name}" in ${where}.`,
  );
}

/** `owner` as `step "send"`. */
function offered(name: string, outputs: Iterable<string>, owner: string): Unreadable | undefined {
  const message = `The ${owner} has no output "${name}".`;
  return unknownName(
    "arazzo/unknown-output",
    name,
    outputs,
    message,
    `Add "${name}" to the outputs of the ${owner}.`,
  );
}

const namesOf = (outputs: readonly Output[]): string[] => outputs.map(({ name }) => name);

/** A step that runs a workflow hands on the outputs of that one beside its own. */
const outputsOf = (step: Step): string[] => [
  ...namesOf(step.outputs),
  ...(step.kind === "workflow" ? Object.keys(step.called.written.outputs ?? {}) : []),
];

/** `$outputs` are those of the workflow that a step has run; of its own, nothing is known before its end. */
function calledOutput(expression: Expression, { moment, called }: Reader): Unreadable | undefined {
  const { text, name } = expression as Expression & NamedReference;
  if (moment === "reply" && called !== undefined) {
    return offered(name, namesOf(called.outputs), `workflow "${called.workflowId}"`);
  }
  return notAvailable(`${text} cannot be read inside its own workflow.`, ASK_STEP);
}

function earlierStep(expression: Expression, { workflow, ran }: Reader): Unreadable | undefined {
  const { text, owner, name } = expression as Expression & OwnedReference;
  const step = stepIn(workflow, owner);
  if (step === undefined) return unknownStep("The workflow", owner, workflow);
  if (!ran.has(owner)) {
    const message = `The step "${owner}" has not run yet when ${text} is read.`;
    return { code: "arazzo/later-step", message, fix: "Read the outputs of an earlier step." };
  }
  return offered(name, outputsOf(step), `step "${owner}"`);
}

function unknownStep(who: string, stepId: string, { steps }: Workflow): Unreadable {
  const ids = steps.map((step) => step.stepId);
  const fix = didYouMean(stepId, ids, `The steps are ${ids.join(", ")}.`);
  const message = `${who} has no step "${stepId}".`;
  return { code: "arazzo/unknown-step", message, fix, typo: typoOf(stepId, ids) };
}

function otherWorkflow(expression: Expression, { workflow: { document } }: Reader): Unreadable | undefined {
  const { owner, field, name, stepId } = expression as OwnedReference;
  const workflow = workflowIn(document, owner);
  if (workflow === undefined) {
    const ids = document.workflows.map(({ workflowId }) => workflowId);
    const fix = didYouMean(owner, ids, `The workflows are ${ids.join(", ")}.`);
    const message = `The document has no workflow "${owner}".`;
    return { code: "arazzo/unknown-workflow", message, fix, typo: typoOf(owner, ids) };
  }
  const who = `workflow "${owner}"`;
  if (field === "inputs") return declared(name, workflow, `The ${who}`, `the inputs of the ${who}`);
  if (field === "outputs") return offered(name, namesOf(workflow.outputs), who);
  if (stepId === undefined) return undefined;
  const step = stepIn(workflow, stepId);
  if (step === undefined) return unknownStep(`The ${who}`, stepId, workflow);
  return offered(name, outputsOf(step), `step "${stepId}"`);
}

function knownSource(expression: Expression, { workflow: { document } }: Reader): Unreadable | undefined {
  const { owner } = expression as OwnedReference;
  const names = sourceNames(document);
  if (names.includes(owner)) return undefined;
  const fix = didYouMean(owner, names, `The sources are ${names.join(", ")}.`);
  const message = `There is no source description called "${owner}".`;
  return { code: "arazzo/unknown-source", message, fix, typo: typoOf(owner, names) };
}

function knownComponent(expression: Expression, { workflow: { document } }: Reader): Unreadable | undefined {
  const { text, owner, name } = expression as Expression & OwnedReference;
  const section = resolveTokens(document.written.components, [owner]);
  const names = typeof section === "object" && section !== null ? Object.keys(section) : [];
  const message = `The components have no ${text.slice(12)}.`;
  return unknownName("arazzo/unknown-component", name, names, message, `Add it to components/${owner}.`);
}
