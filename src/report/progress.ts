import picocolors from "picocolors";
import type { Attempt } from "../runner/run/result.ts";
import type { RunEvent } from "../runner/run/run-options.ts";
import { counted, duration } from "./amounts.ts";
import { attemptSecrets, inputSecrets, secretsOf } from "./collect-secrets.ts";
import { Mask, type Masking } from "./mask-report.ts";
import { printable } from "./printable.ts";
import { callLine } from "./text-attempt.ts";
import { MARK, nextSentence } from "./wording.ts";

export interface ProgressOptions extends Masking {
  readonly colour?: boolean;
}

type Paint = ReturnType<typeof picocolors.createColors>;

/** Lines for what happens while a run goes on; a secret is masked from the moment at which it is known. */
export class Progress {
  readonly #paint: Paint;
  readonly #masking: boolean;
  readonly #secretInputs: ReadonlySet<string>;
  readonly #known: Set<string>;

  constructor(options: ProgressOptions = {}) {
    const { colour = false, masking = true, secrets = [], secretInputs = new Set() } = options;
    this.#paint = picocolors.createColors(colour);
    this.#masking = masking;
    this.#secretInputs = secretInputs;
    this.#known = new Set(secrets);
  }

  /** Events do not tell inputs: whoever gives them, or asks for them, says what they are. */
  learn(inputs: Readonly<Record<string, unknown>>): void {
    inputSecrets(inputs, this.#secretInputs, this.#known);
  }

  /** No line for what the next event tells better. */
  lines(event: RunEvent): readonly string[] {
    const lines = this.#unmasked(event).flatMap((line) => line.split("\n"));
    const indent = "    ".repeat(event.depth) + (event.type.startsWith("workflow") ? "" : "  ");
    return lines.map((line) => `${indent}${line}`);
  }

  #unmasked(event: RunEvent): string[] {
    const paint = this.#paint;
    switch (event.type) {
      case "workflow started":
        return [`${paint.bold(event.workflowId)}${event.title === undefined ? "" : `  ${event.title}`}`];
      case "attempt":
        return this.#attempt(event.stepId, this.#shownAttempt(event.attempt));
      case "waiting":
        return [paint.dim(`… ${event.stepId} waits ${duration(event.milliseconds)}`)];
      case "workflow ended": {
        const { status, failure, steps, durationMs } = this.#shownWorkflow(event.result);
        const tint = status === "failed" ? paint.red : paint.green;
        const ran = steps.filter(({ attempts }) => attempts.length > 0).length;
        const why = failure === undefined || failure.stepId !== undefined ? "" : `: ${failure.message}`;
        const amount = `${counted(ran, "step")}, ${duration(durationMs)}`;
        return [`${tint(`${MARK[status]} ${event.workflowId} ${status}`)}${why}  ${paint.dim(amount)}`];
      }
      default:
        return [];
    }
  }

  #attempt(stepId: string, attempt: Attempt): string[] {
    const paint = this.#paint;
    const mark = attempt.status === "passed" ? paint.green(MARK.passed) : paint.red(MARK.failed);
    const call = attempt.request === undefined ? "" : `  ${callLine(NO_STEP, attempt, { paint })}`;
    const onward = nextSentence(attempt.next);
    return [
      `${mark} ${stepId}${call}`,
      ...(attempt.failure === undefined ? [] : [paint.red(`  ${attempt.failure.message}`)]),
      ...(onward === undefined ? [] : [paint.yellow(`  → ${onward}`)]),
    ];
  }

  #shownAttempt(attempt: Attempt): Attempt {
    if (!this.#masking) return printable(attempt);
    attemptSecrets(attempt, this.#known);
    return printable(new Mask(this.#known, this.#secretInputs).attempt(attempt));
  }

  #shownWorkflow(result: Extract<RunEvent, { type: "workflow ended" }>["result"]) {
    if (!this.#masking) return printable(result);
    secretsOf(result, this.#secretInputs, this.#known);
    return printable(new Mask(this.#known, this.#secretInputs).workflow(result));
  }
}

/** An attempt with a request says by itself what it called. */
const NO_STEP = { stepId: "", status: "passed", attempts: [], outputs: {}, durationMs: 0 } as const;
