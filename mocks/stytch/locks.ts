import { milliseconds } from "../../src/ports/clock.ts";
import { refuse } from "./errors.ts";
import type { StytchWorld } from "./state.ts";

/** Since when an account is locked, and until when, if it is (docs/stytch/limits.md#lock-shown). */
export function lockOf(world: StytchWorld, account: string): { since: number; until: number } | undefined {
  const since = world.data.locks.get(account)?.locked_at ?? null;
  if (since === null) return undefined;
  const until = since + milliseconds({ minutes: world.policies.lock_minutes });
  return world.now < until ? { since, until } : undefined;
}

/** The attempt that reaches the threshold still gets its own answer; the next one meets the lock. */
function countFailure(world: StytchWorld, account: string): void {
  const { locks } = world.data;
  const before = locks.get(account) ?? locks.insert({ account, failures: 0, locked_at: null });
  const elapsed = before.locked_at !== null && !lockOf(world, account);
  const failures = (elapsed ? 0 : before.failures) + 1;
  locks.update(account, {
    failures,
    locked_at: failures >= world.policies.lock_threshold ? world.now : null,
  });
}

export function forgetFailures(world: StytchWorld, account: string): void {
  world.data.locks.delete(account);
}

/** Lets an attempt through, and remembers how it went. */
export function attempt<Result>(world: StytchWorld, account: string, verify: () => Result): Result {
  if (lockOf(world, account)) refuse("user_lock_limit_reached");
  let result: Result;
  try {
    result = verify();
  } catch (refusal) {
    countFailure(world, account);
    throw refusal;
  }
  forgetFailures(world, account);
  return result;
}
