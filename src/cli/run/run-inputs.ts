import type { Workflow } from "../../workflow/tree.ts";
import { usageError } from "../usage-error.ts";
import { declaredInput } from "./input-schema.ts";
import { askFor, type InputSources, inputValue } from "./input-source.ts";
import type { InputWord } from "./input-words.ts";
import type { PeopledStandIn } from "./peopled-stand-in.ts";
import { inputNames, type Reached, readersOf } from "./reached.ts";

export interface RunInputs {
  readonly values: Readonly<Record<string, unknown>>;
  readonly missing: readonly MissingInput[];
}

export interface MissingInput {
  readonly workflowId: string;
  readonly name: string;
  readonly description: string | undefined;
}

export interface Supplies {
  readonly words: ReadonlyMap<string, InputWord>;
  /** What an earlier run was given, for one that plays it again. */
  readonly recorded: Readonly<Record<string, unknown>>;
  readonly standIn: PeopledStandIn | undefined;
  /** The names of the sources that are at a real server. */
  readonly real: ReadonlySet<string>;
  readonly sources: InputSources;
}

/** What a person reads off another device while the workflow runs. */
const IS_CODE = /code|otp/i;

/** The inputs of a workflow, and of those that it leads to. */
export function runInputs(workflow: Workflow, reached: Reached, supplies: Supplies): RunInputs {
  const { words, recorded, standIn, real, sources } = supplies;
  const values: Record<string, unknown> = {};
  const missing: MissingInput[] = [];
  const extra = reached.given.some(({ inputs }) => inputs.open) ? words.keys() : [];
  for (const name of new Set([...inputNames(reached), ...extra])) {
    const owner = reached.given.find(({ inputs }) => inputs.names.has(name)) ?? workflow;
    const declared = declaredInput(owner, name);
    const word = words.get(name);
    if (word !== undefined) {
      values[name] = inputValue(name, word, declared, sources);
      continue;
    }
    if (Object.hasOwn(recorded, name)) {
      values[name] = recorded[name];
      continue;
    }
    const holders = reached.given.filter(({ inputs }) => inputs.names.has(name));
    if (holders.every(({ inputs }) => inputs.defaults.has(name))) continue;
    const readers = readersOf(name, reached);
    const isReal = readers.some(({ source }) => real.has(source.name)) || standIn === undefined;
    const required = holders.some(({ inputs }) => inputs.required.has(name) && !inputs.defaults.has(name));
    const supplied = isReal
      ? undefined
      : standIn?.supply(
          name,
          readers.map(({ operation }) => operation.id),
        );
    if (supplied !== undefined) values[name] = supplied;
    else if (required && isReal && IS_CODE.test(name) && sources.ask !== undefined) {
      values[name] = askFor(name, declared, sources);
    } else if (required) {
      missing.push({ workflowId: workflow.workflowId, name, description: declared.description });
    }
  }
  return { values, missing };
}

/** Before any request: what to type. */
export function refuseMissing(missing: readonly MissingInput[]): void {
  if (missing.length === 0) return;
  const ids = [...new Set(missing.map(({ workflowId }) => workflowId))];
  const blocks = ids.map((id) => {
    const own = missing.filter(({ workflowId }) => workflowId === id);
    const width = Math.max(...own.map(({ name }) => name.length));
    const lines = own.map(({ name, description }) =>
      `  -i ${name}=…${" ".repeat(width - name.length)}  ${description ?? ""}`.trimEnd(),
    );
    const what = own.length === 1 ? "an input that nobody supplies" : "inputs that nobody supplies";
    return `${id} needs ${what}. Give ${own.length === 1 ? "it" : "them"} with\n${lines.join("\n")}`;
  });
  throw usageError(blocks.join("\n"));
}
