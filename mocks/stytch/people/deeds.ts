import type { StytchWorld, TotpRegistration } from "../state.ts";

/** What a world has seen done, so that two looks at it can be compared. */
interface Traces {
  /** When each open session expires. */
  readonly sessions: ReadonlyMap<string, number>;
  readonly spentCodes: ReadonlySet<string>;
  /** The codes left on each list for recovery. */
  readonly recoveryCodes: ReadonlyMap<string, readonly string[]>;
}

/** Begins to count; what it answers tells what has happened since. A session opened and closed again counts as both. */
export function countDeeds(world: StytchWorld) {
  const before = tracesOf(world);
  return () => {
    const after = tracesOf(world);
    const closed = [...before.sessions].filter(
      ([id, expires_at]) => !after.sessions.has(id) && expires_at > world.now,
    );
    return {
      opened: [...after.sessions.keys()].filter((id) => !before.sessions.has(id)).length,
      closed: closed.length,
      codes:
        [...after.spentCodes].filter((code) => !before.spentCodes.has(code)).length +
        recovered(before, after),
    };
  };
}

const tracesOf = ({ data, inbox, now }: StytchWorld): Traces => {
  const totps = [...data.totps.values()];
  const sessions = [...data.sessions.values()].filter(({ expires_at }) => expires_at > now);
  const used = inbox.all().filter(({ usedAt }) => usedAt !== null);
  return {
    sessions: new Map(sessions.map(({ id, expires_at }) => [id, expires_at])),
    spentCodes: new Set([...used.map(({ id }) => id), ...totps.flatMap(spentSteps)]),
    recoveryCodes: new Map(totps.map(({ id, recovery_codes }) => [id, recovery_codes])),
  };
};

const spentSteps = ({ id, spent_steps }: TotpRegistration): string[] =>
  spent_steps.map((step) => `${id} ${step}`);

/** A list that was used lacks a few codes. One that was replaced has none left, and one that went with its app is not there. */
function recovered(before: Traces, after: Traces): number {
  const used = [...before.recoveryCodes].map(([id, codes]) => {
    const left = after.recoveryCodes.get(id) ?? codes;
    const gone = codes.filter((code) => !left.includes(code)).length;
    return gone < codes.length || left.length === 0 ? gone : 0;
  });
  return used.reduce((sum, count) => sum + count, 0);
}
