import type { PathDefinition, WritePath } from "../mocks/stytch/exports/scenario.ts";

/** What is wrong with the request, the fields that somebody has changed in it, and what the answer is: a 400. */
type Garbled = readonly [says: string, changes: Readonly<Record<string, unknown>>, error: string];

/** Requests that are changed on their way. `reach`: what a path needs besides, to come so far. */
export function garbledRequests<World extends object>(
  path: WritePath<World>,
  at: string,
  requests: readonly Garbled[],
  reach: PathDefinition<World> = {},
): void {
  for (const [says, changes, error] of requests) {
    path(`${says} on its way to ${at}`, {
      ...reach,
      instead: { ...reach.instead, [at]: ({ send }) => send(changes) },
      fails: { at, status: 400, error },
    });
  }
}

/** The session that a request presents, by its token alone. `none`: the error of a request that presents none. */
export const garbledTokens = (none: string): readonly Garbled[] => [
  ["the session token is cut off", { session_token: "short" }, "invalid_session_token"],
  ["the session token is lost", { session_token: undefined }, none],
  ["the session token becomes a number", { session_token: 12 }, "bad_request"],
];
