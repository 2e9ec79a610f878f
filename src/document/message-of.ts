/** What something that was thrown says; anybody's code may throw what is no Error. */
export const messageOf = (thrown: unknown): string =>
  thrown instanceof Error ? thrown.message : String(thrown);
