import { resolvePointer } from "../document/pointer.ts";
import { parsedJson } from "../expression/parse-payload.ts";
import type { Probe, ProbeTable } from "../mock/probe.ts";
import { bodyText } from "../ports/http.ts";
import { type AskOptions, askProbe, type ProbeResult } from "./ask-probe.ts";
import type { Pair } from "./compare-replies.ts";
import { fillCall } from "./fill.ts";
import { BUSY } from "./paced-transport.ts";
import { basic, requestOf, type Service } from "./side.ts";

/** The real service cannot be asked anything: it does not answer, or lets nobody in. */
export class UnreachableError extends Error {}

export interface VerifyOptions extends AskOptions {
  /** Told of each probe as soon as it was asked. */
  readonly onProbe: (result: ProbeResult) => void;
}

/** Asks the probes one after the other. Throws an UnreachableError before any when the service cannot be asked. */
export async function verify(
  probes: readonly Probe[],
  services: Pair<Service>,
  table: ProbeTable,
  options: VerifyOptions,
): Promise<readonly ProbeResult[]> {
  for (const login of new Set(probes.map((probe) => probe.login))) {
    await greet(login, services.real, table, options);
  }
  const results: ProbeResult[] = [];
  for (const [index, probe] of probes.entries()) {
    if (options.signal.aborted) break;
    // A name of its own each: what one has deleted, the service may keep from being made again for a while.
    const unique = `${options.unique}-${index + 1}`;
    const result = await askProbe(probe, services, table, { ...options, unique });
    results.push(result);
    options.onProbe(result);
  }
  return results;
}

/** A wrong secret would make a difference of everything. */
async function greet(
  name: string,
  real: Service,
  { greetings, errors }: ProbeTable,
  { onReply }: VerifyOptions,
): Promise<void> {
  const [greeting, login] = [greetings[name], real.logins[name]];
  if (greeting === undefined || login === undefined) throw new Error(`There is no greeting for "${name}".`);
  const request = requestOf(real, fillCall(greeting, {}), basic(login));
  const title = `${greeting.method} ${greeting.path}`;
  let reply: Awaited<ReturnType<Service["send"]>>;
  try {
    reply = await real.send(request);
  } catch (error) {
    throw new UnreachableError(
      `${real.url} cannot be asked: ${error instanceof Error ? error.message : error}`,
    );
  }
  onReply(reply);
  if (reply.status < 300) return;
  const body = parsedJson(bodyText(reply));
  const [type, message] = [resolvePointer(body, errors.type), resolvePointer(body, errors.message)];
  const why = [type, message].filter((text) => typeof text === "string").join(": ");
  if (reply.status === BUSY) {
    throw new UnreachableError(
      `${real.url} has had too many requests: ${title} was answered 429 until it was given up. Ask again in a while.`,
    );
  }
  throw new UnreachableError(
    `${real.url} does not let the ${name} project in: ${title} answered ${reply.status}${why === "" ? "." : `, ${why}`}`,
  );
}
