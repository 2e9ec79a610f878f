import { arazzoError } from "../arazzo/codes.ts";
import type { Diagnostic, Place } from "../document/diagnostic.ts";
import { nearest } from "../document/nearest.ts";
import type { Expression, NamedReference, OwnedReference, Root } from "../expression/expression.ts";
import type { InputsSchema } from "./inputs-schema.ts";

/** The moment at which an expression is read. */
export type Moment = "request" | "reply" | "end";

/** What an expression can see from where it stands. */
export interface Scope {
  readonly moment: Moment;
  readonly inputs: InputsSchema;
  /** Every step of the workflow and the names of its outputs, in order. */
  readonly steps: ReadonlyMap<string, readonly string[]>;
  /** The steps that have run when the expression is read. */
  readonly ran: ReadonlySet<string>;
  readonly sources: ReadonlySet<string>;
}

type Check = (expression: Expression, scope: Scope, place: Place) => Diagnostic | undefined;

const CHECKS: Readonly<Record<Root, Check>> = {
  url: duringExchange,
  method: duringExchange,
  statusCode: duringExchange,
  request: duringExchange,
  response: duringExchange,
  inputs: declaredInput,
  outputs: ({ text }, _, place) =>
    arazzoError("arazzo/not-available", place, `${text} cannot be read inside its own workflow.`, ASK_STEP),
  steps: earlierStep,
  workflows: unsupported("the values of another workflow"),
  sourceDescriptions: knownSource,
  components: unsupported("a component"),
};

const ASK_STEP = "Read the output of the step: $steps.<stepId>.outputs.<name>.";

/** What is wrong with reading this expression here; undefined when it can be read. */
export function checkExpression(expression: Expression, scope: Scope, place: Place): Diagnostic | undefined {
  return CHECKS[expression.root](expression, scope, place);
}

function duringExchange({ text }: Expression, { moment }: Scope, place: Place): Diagnostic | undefined {
  if (moment === "reply") return undefined;
  const when = moment === "request" ? "before the step has an answer" : "after the steps are over";
  return arazzoError("arazzo/not-available", place, `${text} cannot be read ${when}.`, ASK_STEP);
}

function declaredInput(expression: Expression, { inputs }: Scope, place: Place): Diagnostic | undefined {
  const { name } = expression as NamedReference;
  const first = name.split(".")[0] ?? name;
  if (inputs.open || inputs.names.has(name) || inputs.names.has(first)) return undefined;
  const near = nearest(name, inputs.names);
  const fix = near === undefined ? `Declare "${name}" in the workflow's inputs.` : `Did you mean "${near}"?`;
  return arazzoError("arazzo/undeclared-input", place, `The workflow declares no input "${name}".`, fix);
}

function earlierStep(expression: Expression, { steps, ran }: Scope, place: Place): Diagnostic | undefined {
  const { owner, name } = expression as OwnedReference;
  const outputs = steps.get(owner);
  if (outputs === undefined) {
    const near = nearest(owner, steps.keys());
    const fix =
      near === undefined ? `The steps are ${[...steps.keys()].join(", ")}.` : `Did you mean "${near}"?`;
    return arazzoError("arazzo/unknown-step", place, `The workflow has no step "${owner}".`, fix);
  }
  if (!ran.has(owner)) {
    const message = `The step "${owner}" has not run yet when ${expression.text} is read.`;
    return arazzoError("arazzo/later-step", place, message, "Read the outputs of an earlier step.");
  }
  if (outputs.includes(name) || outputs.includes(name.split(".")[0] ?? name)) return undefined;
  const near = nearest(name, outputs);
  const fix =
    near !== undefined ? `Did you mean "${near}"?` : `Add "${name}" to the outputs of the step "${owner}".`;
  return arazzoError("arazzo/unknown-output", place, `The step "${owner}" has no output "${name}".`, fix);
}

function knownSource(expression: Expression, { sources }: Scope, place: Place): Diagnostic | undefined {
  const { owner } = expression as OwnedReference;
  if (sources.has(owner)) return undefined;
  const near = nearest(owner, sources);
  const fix = near === undefined ? `The sources are ${[...sources].join(", ")}.` : `Did you mean "${near}"?`;
  return arazzoError(
    "arazzo/unknown-source",
    place,
    `There is no source description called "${owner}".`,
    fix,
  );
}

function unsupported(what: string): Check {
  return ({ text }, _, place) =>
    arazzoError("arazzo/unsupported", place, `${text} reads ${what}, which cannot be run yet.`, "Remove it.");
}
