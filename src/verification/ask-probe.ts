import type { Probe, ProbeCall, ProbeLogin, ProbeTable } from "../mock/probe.ts";
import type { Sleep } from "../ports/clock.ts";
import type { HttpReply, HttpRequest } from "../ports/http.ts";
import { compareReplies, type Pair } from "./compare-replies.ts";
import type { Difference, Weights } from "./difference.ts";
import { MissingValueError } from "./fill.ts";
import { MadeThings } from "./made-things.ts";
import { BUSY, NotSentError } from "./paced-transport.ts";
import { type Service, Side } from "./side.ts";

export interface AskOptions extends Weights {
  /** Stands in everything that is made, so that a person who finds it knows where it comes from. */
  readonly unique: string;
  readonly now: () => number;
  readonly sleep: Sleep;
  /** Ends a probe before its next call; what was made is removed all the same. */
  readonly signal: AbortSignal;
  /** Told of every reply of the real service. */
  readonly onReply: (reply: HttpReply) => void;
}

export interface CallResult {
  readonly does: string;
  readonly method: string;
  readonly path: string;
  readonly known?: string;
  readonly differences: readonly Difference[];
}

export interface ProbeResult {
  readonly id: string;
  readonly asks: string;
  readonly login: string;
  readonly calls: readonly CallResult[];
  /** Calls that could not be made, since an earlier one did not give what they need. */
  readonly skipped: readonly string[];
  /** Why the rest was not asked at all. */
  readonly failure?: string;
  /** What could not be removed: a sentence each. */
  readonly left: readonly string[];
}

/** The real service has not answered, so there is nothing to compare. */
class NoAnswerError extends Error {}

interface Asking extends AskOptions {
  readonly sides: Pair<Side>;
  readonly made: MadeThings;
  readonly errors: ProbeTable["errors"];
}

/** Asks the same of the real service and of the stand-in, call by call, and removes what that made. */
export async function askProbe(
  probe: Probe,
  { real, standIn }: Pair<Service>,
  { things, errors }: ProbeTable,
  options: AskOptions,
): Promise<ProbeResult> {
  const { id, asks, login } = probe;
  const made = new MadeThings(real, loginOf(real, probe), things);
  const sides = {
    real: new Side(real, loginOf(real, probe), options.unique),
    standIn: new Side(standIn, loginOf(standIn, probe), options.unique),
  };
  let left: readonly string[] = [];
  const calls: CallResult[] = [];
  const skipped: string[] = [];
  let failure: string | undefined;
  try {
    for (const call of probe.calls) {
      const result = await askCall(call, { ...options, sides, made, errors });
      if (typeof result === "string") skipped.push(result);
      else calls.push(result);
    }
  } catch (error) {
    if (!(error instanceof NoAnswerError)) throw error;
    failure = error.message;
  } finally {
    // Also when something of ours breaks: nothing may stay behind.
    left = await made.remove();
  }
  return { id, asks, login, calls, skipped, ...(failure !== undefined && { failure }), left };
}

function loginOf({ logins }: Service, { id, login }: Probe): ProbeLogin {
  const found = logins[login];
  if (found === undefined) throw new Error(`The probe ${id} needs a login "${login}", and none was given.`);
  return found;
}

/** A sentence where the call could not be made. */
async function askCall(call: ProbeCall, asking: Asking): Promise<CallResult | string> {
  const { sides, now, sleep, signal, onReply } = asking;
  if (call.pauseMs !== undefined) await sleep(call.pauseMs(now()), signal);
  const time = now();
  const [ofReal, ofStandIn] = [prepared(sides.real, call, time), prepared(sides.standIn, call, time)];
  if (typeof ofReal === "string") return `"${call.does}": ${ofReal} at the real service.`;
  if (typeof ofStandIn === "string") return `"${call.does}": ${ofStandIn} at the stand-in.`;
  const real = await answer(call, ofReal, asking);
  onReply(real);
  const standIn = await sides.standIn.send(ofStandIn);
  onReply(standIn);
  const { does, method, path, known } = call;
  const differences = [
    ...compareReplies({ real, standIn }, asking.errors, call, asking),
    ...repeatDifferences(call, { real, standIn }, asking),
  ];
  sides.real.learn(call, real);
  sides.standIn.learn(call, standIn);
  return { does, method, path, ...(known !== undefined && { known }), differences };
}

function prepared(side: Side, call: ProbeCall, now: number): HttpRequest | string {
  try {
    return side.prepare(call, now);
  } catch (error) {
    if (error instanceof MissingValueError) return error.message;
    throw error;
  }
}

/** The answer of the real service; what it may have made is noted whatever comes. */
async function answer(call: ProbeCall, request: HttpRequest, asking: Asking): Promise<HttpReply> {
  const { sides, made, signal } = asking;
  if (signal.aborted) throw new NoAnswerError(STOPPED);
  const title = `${call.method} ${call.path}`;
  let reply: HttpReply;
  try {
    reply = await sides.real.send(request, signal);
  } catch (error) {
    if (error instanceof NotSentError) throw new NoAnswerError(STOPPED);
    made.noteUncertain(call);
    throw new NoAnswerError(`${title} got no answer: ${error instanceof Error ? error.message : error}`);
  }
  made.note(call, reply);
  if (reply.status === BUSY)
    throw new NoAnswerError(`${title} was answered 429 (too many requests) until it was given up.`);
  return reply;
}

const STOPPED = "It was stopped before its end.";

function repeatDifferences(
  { repeats = {}, known }: ProbeCall,
  replies: Pair<HttpReply>,
  { sides }: Asking,
): readonly Difference[] {
  // Where one refuses, there is nothing to repeat.
  if (replies.real.status >= 400 || replies.standIn.status >= 400) return [];
  const real = sides.real.repeated(repeats, replies.real);
  const standIn = sides.standIn.repeated(repeats, replies.standIn);
  return Object.entries(repeats).flatMap(([pointer, name]) => {
    if (real.has(pointer) === standIn.has(pointer)) return [];
    const said = (same: boolean) => (same ? `the same as ${name}` : `another than ${name}`);
    return [
      {
        kind: "value" as const,
        pointer,
        real: said(real.has(pointer)),
        standIn: said(standIn.has(pointer)),
        counts: known === undefined,
      },
    ];
  });
}
