import { sleep, systemClock } from "../../ports/clock.ts";
import type { WorkflowResult } from "../../runner/run/result.ts";
import type { RunEvent, RunOptions, StepAhead } from "../../runner/run/run-options.ts";
import { runWorkflow } from "../../runner/run/run-workflow.ts";
import type { RecordLine } from "./recording.ts";
import type { RunFlags } from "./run-flags.ts";
import type { Plan } from "./run-plan.ts";

export interface Ran {
  readonly file: string;
  readonly result: WorkflowResult;
}

export interface RunHooks {
  readonly onEvent: (event: RunEvent) => void;
  /** Answers false when the run is to stop. */
  readonly mayGoOn?: ((step: StepAhead) => Promise<boolean>) | undefined;
  readonly keep: ((line: RecordLine) => void) | undefined;
}

/** Runs one workflow as it was planned. */
export async function runChosen(plan: Plan, flags: RunFlags, hooks: RunHooks): Promise<WorkflowResult> {
  const { workflow, document, servers, credentials, inputs, transport } = plan;
  const { maxSteps, missing, severity = [], timeout } = flags;
  const stop = new AbortController();
  const over = new AbortController();
  if (timeout !== undefined) {
    void sleep(timeout * 1000, over.signal).then(() => {
      if (!over.signal.aborted) stop.abort(new Error(`it took longer than ${timeout} s.`));
    });
  }
  const { mayGoOn } = hooks;
  try {
    const result = await runWorkflow(workflow, {
      ...timeOf(plan),
      transport,
      servers,
      credentials,
      inputs,
      missing,
      contract: Object.fromEntries(severity),
      signal: stop.signal,
      onEvent: hooks.onEvent,
      ...(maxSteps !== undefined && { maxSteps }),
      ...(mayGoOn && {
        beforeStep: async (step) => {
          if (!stop.signal.aborted && !(await mayGoOn(step))) stop.abort(new Error("you quit."));
        },
      }),
    });
    const owner = { document: document.written.info.title, workflow: workflow.workflowId };
    hooks.keep?.({ ...owner, inputs: inputsOf(result) });
    return result;
  } finally {
    over.abort();
  }
}

/** Only a real server needs real waiting. */
const timeOf = ({ servers, standIn }: Plan): Pick<RunOptions, "clock" | "wait"> =>
  standIn === undefined || Object.keys(servers).length > 0
    ? { clock: systemClock }
    : { clock: standIn.clock, wait: standIn.wait };

/** Those of the workflows that it led to came from the same hand. */
const inputsOf = ({ inputs, dependencies, continuedBy }: WorkflowResult): Readonly<Record<string, unknown>> =>
  Object.assign({}, ...[...dependencies, ...continuedBy].map(inputsOf), inputs);
