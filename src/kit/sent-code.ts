import { ControlError } from "../control/client/ask.ts";
import type { Control } from "../control/client/control-interface.ts";
import type { Vocabulary } from "../control/client/vocabulary.ts";
import type { Duration } from "../ports/clock.ts";
import type { Verdict } from "./verdict.ts";

/** A message with a code; any that was sent when nothing is said of it. */
export interface WantedCode<Words extends Vocabulary = Vocabulary> {
  /** A phone number or an email address. */
  readonly to?: string;
  /** How it was sent. */
  readonly channel?: Words["channel"];
  /** So long in the machine's time, at most a minute, for an app that sends later than it answers. */
  readonly wait?: Duration;
}

/** Whether a code was sent. When none was, what was sent instead. */
export async function judgeSentCode<Words extends Vocabulary>(
  { inbox }: Pick<Control<Words>, "inbox">,
  { to, ...query }: WantedCode<Words>,
): Promise<Verdict> {
  try {
    const sent = await inbox.latest(to, query);
    const message = `A code was sent to ${sent.to} by ${sent.channel} at ${sent.createdAt}, and none was expected.`;
    return { pass: true, message: () => message };
  } catch (error) {
    if (!(error instanceof ControlError) || error.problem.code !== "no_such_message") throw error;
    return { pass: false, message: () => error.message };
  }
}
