/** What can happen to a connection: no answer, half of one, or one that comes too late. */
export const CONNECTION_FAILURES = ["dropped", "cut", "timed out"] as const;
export type ConnectionFailure = (typeof CONNECTION_FAILURES)[number];
