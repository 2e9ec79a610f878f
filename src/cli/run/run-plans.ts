import { LiveMask, type Masking } from "../../report/mask-report.ts";
import { progressLines } from "../../report/progress.ts";
import { traceText } from "../../report/trace.ts";
import type { RunEvent, StepAhead } from "../../runner/run/run-options.ts";
import type { Terminal } from "../terminal.ts";
import type { RecordLine } from "./recording.ts";
import { type Ran, runChosen } from "./run-chosen.ts";
import type { RunFlags } from "./run-flags.ts";
import { runMany } from "./run-many.ts";
import type { Plan } from "./run-plan.ts";

export interface RanPlans {
  /** Of the workflows that were run, in the order in which they are written. */
  readonly results: readonly Ran[];
  /** Whether the person has seen it all happen. */
  readonly live: boolean;
}

export async function runPlans(
  plans: readonly Plan[],
  flags: RunFlags,
  masking: Masking,
  keep: ((line: RecordLine) => void) | undefined,
  terminal: Terminal,
): Promise<RanPlans> {
  const { parallel, bail = false, trace = false } = flags;
  const live = parallel === 1 && terminal.ask !== undefined;
  const stepper = flags.step ? stepperAt(terminal) : undefined;
  const results = await runMany(
    plans,
    parallel,
    async (plan) => {
      const onEvent = printer(live, trace, masking, terminal);
      const result = await runChosen(plan, flags, { onEvent, keep, mayGoOn: stepper?.mayGoOn });
      if (live) terminal.out("\n");
      return { file: plan.file, result };
    },
    ({ result }) => stepper?.hasQuit() === true || (bail && result.status === "failed"),
  );
  return { results: results.filter((one) => one !== undefined), live };
}

function printer(
  live: boolean,
  trace: boolean,
  masking: Masking,
  { out, colour }: Terminal,
): (event: RunEvent) => void {
  const mask = new LiveMask(masking);
  return (event) => {
    if (trace) out(traceText(event, mask, colour));
    if (live) for (const line of progressLines(event, mask, colour)) out(`${line}\n`);
  };
}

/** Asks before each step; once somebody has quit, no step begins. */
function stepperAt({ ask }: Terminal) {
  let quit = false;
  return {
    hasQuit: () => quit,
    mayGoOn: async ({ workflowId, stepId, operationId }: StepAhead): Promise<boolean> => {
      if (quit) return false;
      const calls = operationId === undefined ? "" : `, which calls ${operationId}`;
      const question = `Next is ${stepId} of ${workflowId}${calls}. Enter goes on, q quits: `;
      // The keyboard is gone: as good as having quit.
      const answer = await ask?.(question).catch(() => "q");
      quit = /^q(uit)?$/i.test((answer ?? "").trim());
      return !quit;
    },
  };
}
