import type { Probe, ProbeTable } from "../../mock/probe.ts";
import type { LoginSettings } from "../../verification/real-service.ts";
import { nameHint, usageError } from "../command-error.ts";

export interface NotAsked {
  readonly id: string;
  readonly asks: string;
  readonly reason: string;
}

export interface ChosenProbes {
  readonly probes: readonly Probe[];
  readonly notAsked: readonly NotAsked[];
}

/** Those that were named, or all that the given logins allow; and why the others are left out. */
export function chooseProbes(
  { probes, unasked }: ProbeTable,
  only: readonly string[] | undefined,
  given: ReadonlySet<string>,
  settings: readonly LoginSettings[],
): ChosenProbes {
  for (const id of only ?? []) refuseUnknown(id, { probes, unasked });
  const named = probes.filter(({ id }) => only === undefined || only.includes(id));
  const without = named.filter(({ login }) => !given.has(login));
  const [first] = without;
  if (only !== undefined && first !== undefined) {
    throw usageError(`The probe "${first.id}" needs a project of another kind: ${lacking(first, settings)}.`);
  }
  return {
    probes: named.filter(({ login }) => given.has(login)),
    notAsked:
      only === undefined
        ? [
            ...without.map((probe) => ({
              ...shortly(probe),
              reason: `it needs ${lacking(probe, settings)}`,
            })),
            ...unasked,
          ]
        : [],
  };
}

const shortly = ({ id, asks }: Probe) => ({ id, asks });

function lacking({ login }: Probe, settings: readonly LoginSettings[]): string {
  const setting = settings.find(({ name }) => name === login);
  return `${setting?.username.flag} and ${setting?.password.flag}`;
}

function refuseUnknown(id: string, { probes, unasked }: Pick<ProbeTable, "probes" | "unasked">): void {
  if (probes.some((probe) => probe.id === id)) return;
  const open = unasked.find((probe) => probe.id === id);
  if (open !== undefined) throw usageError(`"${id}" cannot be asked: ${open.reason}.`);
  const known = probes.map((probe) => probe.id);
  throw usageError(`There is no probe "${id}". ${nameHint(id, known)}`);
}

/** How many things of each kind a run may make. */
function countThings(probes: readonly Probe[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { makes } of probes.flatMap(({ calls }) => calls)) {
    if (makes !== undefined) counts.set(makes, (counts.get(makes) ?? 0) + 1);
  }
  return counts;
}

/** `up to 3 users and 1 organization` */
export function thingsMade(probes: readonly Probe[]): string | undefined {
  const parts = [...countThings(probes)].map(([what, count]) => `${count} ${what}${count === 1 ? "" : "s"}`);
  return parts.length === 0 ? undefined : `up to ${parts.join(" and ")}`;
}
