import { inputNames, type Reachable, readersOf } from "../../workflow/reachable.ts";
import type { Workflow } from "../../workflow/tree.ts";
import { usageError } from "../command-error.ts";
import { declaredInput } from "./input-schema.ts";
import { type InputSources, inputValue, prompted } from "./input-source.ts";
import type { InputWord } from "./input-words.ts";
import type { PeopledStandIn } from "./peopled-stand-in.ts";

export interface MissingInput {
  readonly name: string;
  readonly description: string | undefined;
}

interface Supplies {
  readonly words: ReadonlyMap<string, InputWord>;
  /** The inputs of the recorded run, when one is replayed. */
  readonly recorded: Readonly<Record<string, unknown>>;
  readonly standIn: PeopledStandIn | undefined;
  /** The names of the sources that are at a real server. */
  readonly real: ReadonlySet<string>;
  readonly sources: InputSources;
}

/** What a person reads off another device while the workflow runs. */
const IS_CODE = /code|otp/i;

/** The inputs of a workflow, and of those that it leads to. */
export function collectInputs(workflow: Workflow, reachable: Reachable, supplies: Supplies) {
  const { words, recorded, standIn, real, sources } = supplies;
  const { takingInputs } = reachable;
  const values: Record<string, unknown> = {};
  const missing: MissingInput[] = [];
  const extra = takingInputs.some(({ inputs }) => inputs.open) ? words.keys() : [];
  for (const name of new Set([...inputNames(reachable), ...extra])) {
    const owners = takingInputs.filter(({ inputs }) => inputs.names.has(name));
    const declared = declaredInput(owners[0] ?? workflow, name);
    const word = words.get(name);
    if (word !== undefined) {
      values[name] = inputValue(name, word, declared, sources);
      continue;
    }
    if (Object.hasOwn(recorded, name)) {
      values[name] = recorded[name];
      continue;
    }
    const lacking = owners.filter(({ inputs }) => !inputs.defaults.has(name));
    if (lacking.length === 0) continue;
    const readers = readersOf(name, reachable);
    const isReal = readers.some(({ source }) => real.has(source.name)) || standIn === undefined;
    const operations = readers.map(({ operation }) => operation.id);
    const supplied = isReal ? undefined : standIn.supply(name, operations);
    const isRequired = lacking.some(({ inputs }) => inputs.required.has(name));
    if (supplied !== undefined) values[name] = supplied;
    else if (isRequired && isReal && IS_CODE.test(name) && sources.ask !== undefined) {
      values[name] = prompted(name, declared, sources);
    } else if (isRequired) {
      missing.push({ name, description: declared.description });
    }
  }
  return { values, missing };
}

/** Says before any request what to type. */
export function refuseMissing(
  plans: readonly { readonly workflow: Workflow; readonly missing: readonly MissingInput[] }[],
): void {
  const lacking = plans.filter(({ missing }) => missing.length > 0);
  const blocks = lacking.map(({ workflow: { workflowId }, missing }) => {
    const width = Math.max(...missing.map(({ name }) => name.length));
    const lines = missing.map(({ name, description }) =>
      `  -i ${`${name}=…`.padEnd(width + 2)}  ${description ?? ""}`.trimEnd(),
    );
    const what = missing.length === 1 ? "an input that nobody supplies" : "inputs that nobody supplies";
    return `${workflowId} needs ${what}. Give ${missing.length === 1 ? "it" : "them"} with\n${lines.join("\n")}`;
  });
  if (blocks.length > 0) throw usageError(blocks.join("\n"));
}
