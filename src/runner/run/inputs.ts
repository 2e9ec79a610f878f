import type { InputsSchema } from "../../workflow/inputs-schema.ts";
import { reasonOf, StepFailure } from "./step-failure.ts";

/** What a workflow has come to know when a late input is asked for. */
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

  /** Asks for those of the named inputs that are late, each once. Throws a StepFailure when one cannot be had. */
  async require(names: Iterable<string>, steps: SoFar["steps"]): Promise<void> {
    for (const name of names) {
      const ask = this.#late.get(name);
      if (ask === undefined) continue;
      const value = await answer(name, ask, { inputs: { ...this.#values }, steps });
      this.#late.delete(name);
      if (value !== undefined) this.#values[name] = structuredClone(value);
      const [reason] = this.#check();
      if (reason !== undefined) throw new StepFailure("input", reason);
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
    throw new StepFailure("input", `The input "${name}" could not be had: ${reasonOf(error)}`);
  }
}
