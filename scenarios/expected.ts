import type { Matcher, UserPersona } from "../mocks/stytch/exports/scenario.ts";

const expected = (says: string, holds: (value: unknown) => boolean): Matcher => ({
  says,
  mismatch: (value) => (holds(value) ? undefined : JSON.stringify(value)),
});

/** An id of something that may be gone when the path is over. */
export const anIdOf = (kind: string): Matcher =>
  expected(`the id of a ${kind}`, (value) =>
    new RegExp(`^${kind}-test-[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$`).test(String(value)),
  );

/** Ten codes, and the first is the one that is written first on the paper. */
export const theRecoveryCodesOf = ({ name, paper }: UserPersona): Matcher =>
  expected(
    `the ten recovery codes of ${name}`,
    (value) => Array.isArray(value) && value.length === 10 && value[0] === paper.readsRecoveryCode(),
  );

/** What a session was opened with, in the order in which it was proven. */
export const factors = (...types: readonly string[]): Matcher =>
  expected(
    `the factors ${types.join(", ")}`,
    (value) =>
      Array.isArray(value) && value.map((factor: { type?: unknown }) => factor.type).join() === types.join(),
  );
