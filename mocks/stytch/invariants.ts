import { stateOf } from "../../src/mock/inbox.ts";
import { hasSecondFactor } from "./factors.ts";
import type { StytchWorld } from "./state.ts";

interface Invariant {
  readonly says: string;
  readonly holds: (world: StytchWorld) => boolean;
}

/** What holds in every world, whatever was asked of it. */
const INVARIANTS: readonly Invariant[] = [
  {
    says: "no session is without the factors that opened it",
    holds: ({ data }) => [...data.sessions.values()].every((session) => session.factors.length > 0),
  },
  {
    says: "no session outlives its longest life",
    holds: ({ data, now }) =>
      [...data.sessions.values()].every((session) => session.expires_at <= now + LONGEST_LIFE),
  },
  {
    says: "no code was used after it had expired",
    holds: ({ inbox }) => inbox.all().every(({ usedAt, expiresAt }) => usedAt === null || usedAt < expiresAt),
  },
  {
    says: "no address has two live codes of one kind",
    holds: ({ inbox, now }) => {
      const live = inbox.all().filter((message) => stateOf(message, now) === "live");
      return new Set(live.map((message) => message.slot)).size === live.length;
    },
  },
  {
    says: "a first factor alone opens no session in an organization that demands a second one",
    holds: ({ data }) =>
      [...data.sessions.values()].every(({ organization_id, factors, started_at }) => {
        const organization = organization_id ? data.organizations.get(organization_id) : undefined;
        if (organization?.mfa_policy !== "REQUIRED_FOR_ALL" || hasSecondFactor(factors)) return true;
        // Sessions from before the policy was changed stay (docs/stytch/organizations.md#required-later).
        return started_at < Date.parse(organization.updated_at ?? "");
      }),
  },
];

const LONGEST_LIFE = 527_040 * 60_000;

export const brokenInvariants = (world: StytchWorld): string[] =>
  INVARIANTS.filter(({ holds }) => !holds(world)).map(({ says }) => says);
