import type { Probe } from "../../mock/probe.ts";
import { usageError } from "../command-error.ts";
import type { Terminal } from "../terminal.ts";
import { thingsMade } from "./choose-probes.ts";
import type { VerifyFlags } from "./flags.ts";

/** Whether the probes may make what they need; nobody is asked about those that make nothing. */
export async function mayMake(
  probes: readonly Probe[],
  { yes, json, baseUrl }: VerifyFlags,
  { ask, out }: Terminal,
): Promise<boolean> {
  const made = thingsMade(probes);
  const warnings = probes.flatMap(({ id, warns }) => (warns === undefined ? [] : [`  ${id}: ${warns}`]));
  if (yes || (made === undefined && warnings.length === 0)) return true;
  if (json || ask === undefined) {
    const why = json ? "--json leaves no room for a question" : "nobody is at a keyboard to be asked";
    throw usageError(`This makes ${made ?? "messages"} at ${baseUrl}, and ${why}. Allow it with --yes.`);
  }
  const lines = [
    `${probes.length === 1 ? "This probe makes" : `These ${probes.length} probes make`} ${made ?? "nothing"} at ${baseUrl}, and remove what they make.`,
    ...(warnings.length === 0 ? [] : ["Besides:", ...warnings]),
  ];
  out(`${lines.join("\n")}\n`);
  // A keyboard that is gone has not agreed.
  const answer = await ask("Go on? [y/N] ").catch(() => "");
  return /^y(es)?$/i.test(answer.trim());
}
