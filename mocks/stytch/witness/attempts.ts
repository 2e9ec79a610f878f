import { milliseconds } from "../../../src/ports/clock.ts";
import type { Policies } from "../policies.ts";

interface Tries {
  readonly failures: number;
  readonly lockedAt: number | undefined;
}

/** Failed attempts in a row, as they were seen: so many of them lock an account for a while (docs/stytch/limits.md#lock-threshold). */
export class Attempts {
  readonly #tries = new Map<string, Tries>();
  readonly #policies: () => Policies;

  constructor(policies: () => Policies) {
    this.#policies = policies;
  }

  isLocked(account: string, now: number): boolean {
    const lockedAt = this.#tries.get(account)?.lockedAt;
    return (
      lockedAt !== undefined && now < lockedAt + milliseconds({ minutes: this.#policies().lock_minutes })
    );
  }

  failed(account: string, now: number): void {
    const before = this.#tries.get(account);
    const isOver = before?.lockedAt !== undefined && !this.isLocked(account, now);
    const failures = (isOver ? 0 : (before?.failures ?? 0)) + 1;
    const locks = failures >= this.#policies().lock_threshold;
    this.#tries.set(account, { failures, lockedAt: locks ? now : undefined });
  }

  succeeded(account: string): void {
    this.#tries.delete(account);
  }
}
