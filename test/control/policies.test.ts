import { expect, test } from "vitest";
import { bench, refusedAt } from "./bench.ts";

test("says what each policy is and what it means", async () => {
  const { policies, terms } = (await bench().ask("GET", "policies")).body;
  expect(policies).toMatchObject({ strict_mfa: true, lock_threshold: 10 });
  expect(Object.keys(terms)).toEqual(Object.keys(policies));
  expect(terms.lock_threshold).toEqual({
    says: expect.stringContaining("lock"),
    source: "Documented default; 1 to 100.",
    standard: 10,
  });
});

test("sets those that are named", async () => {
  const { ask, world } = bench();
  const { status, body } = await ask("PUT", "policies", { policies: { strict_mfa: false } });
  expect([status, body.policies.strict_mfa, body.policies.lock_threshold]).toEqual([200, false, 10]);
  expect(world.policies).toEqual(body.policies);
});

test.each([
  [
    { strct_mfa: true },
    "/policies/strct_mfa",
    "/policies/strct_mfa is not known.",
    "Did you mean strict_mfa?",
  ],
  [{ strict_mfa: 1 }, "/policies/strict_mfa", "/policies/strict_mfa must be boolean.", undefined],
])("%j is refused, and nothing changes", async (policies, pointer, message, fix) => {
  const { ask, world } = bench();
  const before = world.policies;
  const { status, body } = await ask("PUT", "policies", { policies: { rate_limits: true, ...policies } });
  expect([status, body]).toEqual([400, refusedAt("body", pointer, message, fix)]);
  expect(world.policies).toBe(before);
});
