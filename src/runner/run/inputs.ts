import type { InputsSchema } from "../../workflow/inputs-schema.ts";
import { actionsOf, type Parameter, type Workflow } from "../../workflow/tree.ts";
import type { StepRenderer } from "../request/step-renderer.ts";
import { reasonOf, StepError } from "./step-error.ts";

/** What a workflow knows when a late input is asked for. */
export interface SoFar {
  /** The inputs that have a value. */
  readonly inputs: Readonly<Record<string, unknown>>;
  /** The outputs of the steps that have run. */
  readonly steps: ReadonlyMap<string, Readonly<Record<string, unknown>>>;
}

/** An input that has no value before the workflow runs, such as a passcode that the first step sends. */
export type LateInput = (sofar: SoFar) => unknown | Promise<unknown>;

/** Values, and functions that are asked for a value by the first step that reads it. */
export type GivenInputs = Readonly<Record<string, unknown>>;

export const isLate = (value: unknown): value is LateInput => typeof value === "function";

/** The inputs of one run: checked before it starts, and late ones when they arrive. */
export class RunInputs {
  readonly #schema: InputsSchema;
  readonly #values: Record<string, unknown> = {};
  readonly #late = new Map<string, LateInput>();

  constructor(schema: InputsSchema, given: GivenInputs) {
    this.#schema = schema;
    for (const [name, value] of Object.entries(given)) {
      if (isLate(value)) this.#late.set(name, value);
      // Defaults are filled into nested objects too, and the caller's are not ours to change.
      else if (value !== undefined) this.#values[name] = structuredClone(value);
    }
  }

  get values(): Readonly<Record<string, unknown>> {
    return this.#values;
  }

  /** Sentences that say why the run cannot start; empty when it can. */
  start(): readonly string[] {
    const unknown = this.#schema.unknownInput([...Object.keys(this.#values), ...this.#late.keys()]);
    if (unknown !== undefined) return [unknown.message];
    return this.#check();
  }

  /** Asks for those of the named inputs that are late, each once. Throws a StepError when one cannot be obtained. */
  async require(names: Iterable<string>, steps: SoFar["steps"]): Promise<void> {
    for (const name of names) {
      const ask = this.#late.get(name);
      if (ask === undefined) continue;
      const value = await answer(name, ask, { inputs: { ...this.#values }, steps });
      this.#late.delete(name);
      if (value !== undefined) this.#values[name] = structuredClone(value);
      const [reason] = this.#check();
      if (reason !== undefined) throw new StepError("input", reason);
    }
  }

  #check(): readonly string[] {
    const late = new Set(this.#late.keys());
    const breaches = this.#schema.check(this.#values, late);
    // A default fills the gap that a late input leaves on purpose.
    for (const name of late) delete this.#values[name];
    return breaches.map(({ message }) => message);
  }
}

async function answer(name: string, ask: LateInput, sofar: SoFar): Promise<unknown> {
  try {
    return await ask(sofar);
  } catch (error) {
    throw new StepError("input", `The input "${name}" could not be obtained: ${reasonOf(error)}`);
  }
}

// What one workflow gives to another.

/** What is written for the inputs of another workflow; those without a value are left out. */
export function inputValues(
  parameters: readonly Parameter[],
  renderer: StepRenderer,
): Readonly<Record<string, unknown>> {
  const entries = parameters.map(({ name, value }) => [name, renderer.render(value, "entry", name)] as const);
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined));
}

/**
 * The inputs that a workflow hands on to one that it depends on or that an action leads to: the specification of 1.0
 * has no other way to give that one any. A workflow that needs none of them gets none.
 */
export function inputsFor(workflow: Workflow, given: GivenInputs): GivenInputs {
  if (workflow.inputs.open) return given;
  const wanted = new Set([...workflow.inputs.names, ...namesBeyond(workflow)]);
  return pick(given, (name) => wanted.has(name));
}

/** Without those that are only there to be handed on. */
export function ownInputs(workflow: Workflow, given: GivenInputs): GivenInputs {
  const { names, open } = workflow.inputs;
  if (open || Object.keys(given).every((name) => names.has(name))) return given;
  const beyond = namesBeyond(workflow);
  return pick(given, (name) => names.has(name) || !beyond.has(name));
}

/** Several workflows may read the same late input; it is asked for once. */
export function askedOnce(given: GivenInputs): GivenInputs {
  const entries = Object.entries(given).map(([name, value]) => {
    if (typeof value !== "function") return [name, value] as const;
    let answer: { readonly value: unknown } | undefined;
    const once = async (sofar: unknown): Promise<unknown> => {
      answer ??= { value: await (value as (sofar: unknown) => unknown)(sofar) };
      return answer.value;
    };
    return [name, once] as const;
  });
  return Object.fromEntries(entries);
}

const pick = (given: GivenInputs, wanted: (name: string) => boolean): GivenInputs =>
  Object.fromEntries(Object.entries(given).filter(([name]) => wanted(name)));

/** What the workflows declare that this one leads to, by dependsOn or by an action, and those behind them. */
function namesBeyond(workflow: Workflow): ReadonlySet<string> {
  const seen = new Set(leadsTo(workflow));
  for (const next of seen) for (const other of leadsTo(next)) seen.add(other);
  return new Set([...seen].flatMap(({ inputs }) => [...inputs.names]));
}

function leadsTo({ dependsOn, steps }: Workflow): Workflow[] {
  const targets = steps
    .flatMap(actionsOf)
    .flatMap(({ target }) => (target?.kind === "workflow" ? [target.workflow] : []));
  return [...dependsOn.map(({ workflow }) => workflow), ...targets];
}
