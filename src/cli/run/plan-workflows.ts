import type { LoadedDocument } from "../../workflow/load-documents.ts";
import { inputNames, reachableFrom } from "../../workflow/reachable.ts";
import { nameHint, usageError } from "../command-error.ts";
import type { Environment, Terminal } from "../terminal.ts";
import type { RunFlags } from "./flags.ts";
import { type InputWords, readInputWords } from "./input-words.ts";
import type { MakePeopledStandIn } from "./peopled-stand-in.ts";
import { newRecording, readRecording } from "./recording.ts";
import { readServers } from "./servers.ts";
import { type ChosenWorkflow, type Plan, planOf } from "./workflow-plan.ts";

/** Who plays the service, and by which policies. */
interface Cast {
  readonly policies: Readonly<Record<string, unknown>>;
  readonly makeStandIn: MakePeopledStandIn;
}

/** A plan for each workflow to run. Anything that was mistyped is refused before the first of them runs. */
export function planWorkflows(
  documents: readonly LoadedDocument[],
  flags: RunFlags,
  env: Environment,
  { policies, makeStandIn }: Cast,
  { ask }: Terminal,
): readonly Plan[] {
  const chosen = chooseWorkflows(documents, flags.workflow ?? [], flags.skip ?? []);
  const words = readInputWords(
    flags.input ?? [],
    flags.inputFile,
    new Set(chosen.flatMap(({ workflow: { document } }) => document.workflows.map((one) => one.workflowId))),
  );
  refuseUnknownInputs(words, chosen);
  const sources = new Set(chosen.flatMap(({ reachable }) => [...reachable.sources.keys()]));
  const context = {
    flags,
    policies,
    env,
    servers: readServers(flags.server ?? [], sources),
    words,
    makeStandIn,
    // Two workflows at once must not ask at the same time.
    ask: ask && oneByOne(ask),
    recording: flags.replay === undefined ? undefined : readRecording(flags.replay),
    keep: flags.record === undefined ? undefined : newRecording(flags.record),
  };
  return chosen.map((one) => planOf(one, context));
}

/** All workflows of all documents, or only some, in the order in which they are written. */
function chooseWorkflows(
  documents: readonly LoadedDocument[],
  only: readonly string[],
  skipped: readonly string[],
): readonly ChosenWorkflow[] {
  const all = documents.flatMap(({ file, document }) =>
    document === undefined ? [] : document.workflows.map((workflow) => ({ file, workflow })),
  );
  const known = new Set(all.map(({ workflow }) => workflow.workflowId));
  for (const id of [...only, ...skipped]) {
    if (!known.has(id)) throw usageError(`No document has a workflow "${id}". ${nameHint(id, known)}`);
  }
  const chosen = all.filter(({ workflow: { workflowId } }) => {
    return (only.length === 0 || only.includes(workflowId)) && !skipped.includes(workflowId);
  });
  if (chosen.length === 0) throw usageError("No workflow is left to run.");
  return chosen.map((one) => ({ ...one, reachable: reachableFrom(one.workflow) }));
}

/** Nobody would read an input with a mistyped name. */
function refuseUnknownInputs({ all, own }: InputWords, chosen: readonly ChosenWorkflow[]): void {
  const isOpen = chosen.some(({ reachable }) => reachable.takingInputs.some(({ inputs }) => inputs.open));
  if (isOpen) return;
  const known = new Set(chosen.flatMap(({ reachable }) => inputNames(reachable)));
  for (const name of all.keys()) {
    if (!known.has(name)) throw usageError(`No workflow has an input "${name}". ${nameHint(name, known)}`);
  }
  for (const { workflow, reachable } of chosen) {
    const { workflowId } = workflow;
    const names = inputNames(reachable);
    for (const name of own.get(workflowId)?.keys() ?? []) {
      if (names.includes(name) || all.has(name)) continue;
      throw usageError(`${workflowId} has no input "${name}". ${nameHint(name, names)}`);
    }
  }
}

/** Asks one question at a time, in order. */
function oneByOne<Argument, Result>(
  ask: (argument: Argument) => Promise<Result>,
): (argument: Argument) => Promise<Result> {
  let last: Promise<unknown> = Promise.resolve();
  return (argument) => {
    const answer = last.then(() => ask(argument));
    last = answer.catch(() => {});
    return answer;
  };
}
