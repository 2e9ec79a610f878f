import type { Workflow } from "../../workflow/tree.ts";
import type { Terminal } from "../terminal.ts";
import { meantOr, usageError } from "../usage-error.ts";
import type { Environment } from "./env-flags.ts";
import { type InputWords, readInputWords } from "./input-words.ts";
import type { MakePeopledStandIn } from "./peopled-stand-in.ts";
import { inputNames, reachedFrom } from "./reached.ts";
import { newRecording, type RecordLine, readRecording } from "./recording.ts";
import type { Chosen } from "./run-documents.ts";
import type { RunFlags } from "./run-flags.ts";
import { oneByOne } from "./run-many.ts";
import { type Plan, planOf } from "./run-plan.ts";
import { readServers } from "./run-servers.ts";

/** A plan for each workflow; whatever was typed wrong is told before any of them runs. */
export function settingFor(
  chosen: readonly Chosen[],
  flags: RunFlags,
  env: Environment,
  makeStandIn: MakePeopledStandIn,
  { ask }: Terminal,
): { readonly plans: readonly Plan[]; readonly keep: ((line: RecordLine) => void) | undefined } {
  const workflows = chosen.map(({ workflow }) => workflow);
  const reached = workflows.map(reachedFrom);
  const words = readInputWords(
    flags.input ?? [],
    flags.inputFile,
    new Set(chosen.flatMap(({ document }) => document.workflows.map((workflow) => workflow.workflowId))),
  );
  refuseUnknownInputs(words, workflows);
  const recording = flags.replay === undefined ? undefined : readRecording(flags.replay);
  const keep = flags.record === undefined ? undefined : newRecording(flags.record);
  const setting = {
    flags,
    env,
    servers: readServers(flags.server ?? [], new Set(reached.flatMap(({ sources }) => [...sources.keys()]))),
    words,
    makeStandIn,
    // Two workflows at once must not ask at the same time.
    ask: ask && oneByOne(ask),
    recording,
    keep,
  };
  return { plans: chosen.map((one) => planOf(one, setting)), keep };
}

/** A slip in a name would otherwise be an input that nobody reads. */
function refuseUnknownInputs({ all, own }: InputWords, workflows: readonly Workflow[]): void {
  const reached = workflows.map(reachedFrom);
  if (reached.some(({ given }) => given.some(({ inputs }) => inputs.open))) return;
  const known = new Set(reached.flatMap(inputNames));
  for (const name of all.keys()) {
    if (!known.has(name)) throw usageError(`No workflow has an input "${name}". ${meantOr(name, known)}`);
  }
  for (const [index, workflow] of workflows.entries()) {
    const [words, names] = [
      own.get(workflow.workflowId),
      reached.slice(index, index + 1).flatMap(inputNames),
    ];
    for (const name of words?.keys() ?? []) {
      if (names.includes(name) || all.has(name)) continue;
      throw usageError(`${workflow.workflowId} has no input "${name}". ${meantOr(name, names)}`);
    }
  }
}
