import { sleep, systemClock } from "../../ports/clock.ts";
import { progressLines, traceText } from "../../report/event-lines.ts";
import { LiveMask, type Masking } from "../../report/mask-report.ts";
import { type GivenInputs, isLate, type LateInput } from "../../runner/run/inputs.ts";
import type { RunEvent, RunOptions, StepAhead } from "../../runner/run/options.ts";
import type { WorkflowResult } from "../../runner/run/result.ts";
import { runWorkflow } from "../../runner/run/workflow.ts";
import type { Terminal } from "../terminal.ts";
import type { RunFlags } from "./flags.ts";
import type { Plan } from "./workflow-plan.ts";

export interface PlanResult {
  readonly file: string;
  readonly result: WorkflowResult;
  /** What the stand-in let pass: they are among the notes of the result too. */
  readonly notes: readonly string[];
}

/** Runs the plans, several at once if asked to. Those left out by --bail or by quitting are not in the result. */
export async function executePlans(
  plans: readonly Plan[],
  flags: RunFlags,
  masking: Masking,
  terminal: Terminal,
): Promise<readonly PlanResult[]> {
  const stepper = flags.step ? stepperAt(terminal) : undefined;
  const results: (PlanResult | undefined)[] = plans.map(() => undefined);
  const waiting = [...plans.entries()];
  const work = async (): Promise<void> => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const [index, plan] = next;
      const mask = new LiveMask(masking);
      const inputs = learnedBy(mask, plan.inputs);
      const onEvent = printer(flags, mask, terminal);
      const result = await execute({ ...plan, inputs }, flags, onEvent, stepper?.mayGoOn);
      if (isLive(flags, terminal)) terminal.out("\n");
      const notes = plan.standIn?.notes() ?? [];
      results[index] = { file: plan.file, result: { ...result, notes: [...result.notes, ...notes] }, notes };
      if (stepper?.hasQuit() || (flags.bail && result.status === "failed")) waiting.length = 0;
    }
  };
  await Promise.all(Array.from({ length: Math.min(flags.parallel, plans.length) }, work));
  return results.filter((one) => one !== undefined);
}

/** Whether somebody watches the run as it goes on. */
export const isLive = ({ parallel }: RunFlags, { ask }: Terminal): boolean =>
  parallel === 1 && ask !== undefined;

/** The same inputs; the mask learns each as soon as it has a value. */
function learnedBy(mask: LiveMask, inputs: GivenInputs): GivenInputs {
  mask.learn(inputs);
  const entries = Object.entries(inputs).map(([name, value]) => {
    if (!isLate(value)) return [name, value] as const;
    const late: LateInput = async (sofar) => {
      const answer = await value(sofar);
      mask.learn({ [name]: answer });
      return answer;
    };
    return [name, late] as const;
  });
  return Object.fromEntries(entries);
}

function printer(flags: RunFlags, mask: LiveMask, terminal: Terminal): (event: RunEvent) => void {
  const { out, colour } = terminal;
  return (event) => {
    if (flags.trace) out(traceText(event, mask, colour));
    if (!isLive(flags, terminal)) return;
    for (const line of progressLines(event, mask, colour)) out(`${line}\n`);
  };
}

async function execute(
  plan: Plan,
  flags: RunFlags,
  onEvent: (event: RunEvent) => void,
  mayGoOn: ReturnType<typeof stepperAt>["mayGoOn"] | undefined,
): Promise<WorkflowResult> {
  const { servers, credentials, inputs, transport } = plan;
  const { maxSteps, missing, severity = [], timeout } = flags;
  const stop = new AbortController();
  const over = new AbortController();
  if (timeout !== undefined) {
    void sleep(timeout * 1000, over.signal).then(() => {
      if (!over.signal.aborted) stop.abort(new Error(`it took longer than ${timeout} s.`));
    });
  }
  try {
    const result = await runWorkflow(plan.workflow, {
      ...timeOf(plan),
      transport,
      servers,
      credentials,
      inputs,
      missing,
      contract: Object.fromEntries(severity),
      signal: stop.signal,
      onEvent,
      ...(maxSteps !== undefined && { maxSteps }),
      ...(mayGoOn && {
        beforeStep: async (step) => {
          if (!stop.signal.aborted && !(await mayGoOn(step))) stop.abort(new Error("you quit."));
        },
      }),
    });
    plan.keep?.({ inputs: inputsOf(result) });
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

/** Including those of the workflows that it led to. */
const inputsOf = ({ inputs, dependencies, continuedBy }: WorkflowResult): Readonly<Record<string, unknown>> =>
  Object.assign({}, ...[...dependencies, ...continuedBy].map(inputsOf), inputs);

/** Asks before each step; once somebody has quit, no step begins. */
function stepperAt({ ask }: Terminal) {
  let quit = false;
  return {
    hasQuit: () => quit,
    mayGoOn: async ({ workflowId, stepId, operationId }: StepAhead): Promise<boolean> => {
      if (quit) return false;
      const calls = operationId === undefined ? "" : `, which calls ${operationId}`;
      const question = `Next is ${stepId} of ${workflowId}${calls}. Enter goes on, q quits: `;
      // A keyboard that is gone counts as quitting.
      const answer = await ask?.(question).catch(() => "q");
      quit = /^q(uit)?$/i.test((answer ?? "").trim());
      return !quit;
    },
  };
}
