import { type Bug, keeping, misplacing, miswriting } from "./planting.ts";

/** What can be wrong with counting failed attempts. */
export const lockBugs: readonly Bug[] = [
  {
    says: "nobody is ever locked out",
    inWorld: ({ data }) => miswriting(data.locks, (changes) => ({ ...changes, locked_at: null })),
    caughtBy: {
      "sms-otp-login › the user is locked out after too many wrong codes":
        "outcome: fails at authenticateOtp with 429 user_lock_limit_reached, and nothing runs after it | passes",
      "recovery-code-login › somebody who knows the first factor tries ten recovery codes, which locks the member out":
        "outcome: fails at recover with 429 user_lock_limit_reached, and nothing runs after it | passes",
    },
  },
  {
    says: "a lock never opens again",
    inWorld: (world) => {
      world.policies = { ...world.policies, lock_minutes: Number.MAX_SAFE_INTEGER };
    },
    caughtBy: {
      "sms-otp-login › the lock opens after an hour, and the code of a new message is good":
        "outcome: passes | fails at authenticateOtp with 429 user_lock_limit_reached, and nothing runs after it",
    },
  },
  {
    says: "a lock opens a second too early",
    inWorld: ({ data }) =>
      miswriting(data.locks, (changes) =>
        changes.locked_at ? { ...changes, locked_at: changes.locked_at - 1000 } : changes,
      ),
    caughtBy: {
      "sms-otp-login › the lock is still closed one second before its hour is over":
        "outcome: fails at authenticateOtp with 429 user_lock_limit_reached, and nothing runs after it | passes",
    },
  },
  {
    says: "nine wrong codes lock a user out",
    inWorld: ({ data }) => misplacing(data.locks, () => ({ failures: 1 })),
    caughtBy: {
      "sms-otp-login › the user mistypes the code nine times, and then types it right":
        "outcome: passes | fails at authenticateOtp with 429 user_lock_limit_reached, and nothing runs after it",
    },
  },
  {
    says: "it takes an eleventh wrong code to lock a user out",
    inWorld: ({ data }) => misplacing(data.locks, () => ({ failures: -1 })),
    caughtBy: {
      "sms-otp-login › the user is locked out by somebody who guesses the code":
        "outcome: fails at authenticateOtp with 429 user_lock_limit_reached, and nothing runs after it | passes",
      "totp-login › somebody who knows the first factor guesses the second ten times, which locks the member out":
        "outcome: fails at authenticateTotp with 429 user_lock_limit_reached, and nothing runs after it | passes",
    },
  },
  {
    says: "a right code forgets none of the wrong ones before it",
    inWorld: ({ data }) => keeping(data.locks),
    caughtBy: {
      "sms-otp-login › the wrong codes of an earlier login count no more":
        "outcome: passes | fails at authenticateOtp with 429 user_lock_limit_reached, and nothing runs after it",
    },
  },
  {
    says: "the wrong codes of one person lock all others out",
    inWorld: ({ data: { locks } }) => {
      const [get, update] = [locks.get.bind(locks), locks.update.bind(locks)];
      const one = () => [...locks.values()][0];
      locks.get = (account) => one() ?? get(account);
      locks.update = (account, changes) => update(one()?.account ?? account, changes);
    },
    caughtBy: {
      "email-otp-sms-mfa › a colleague is locked out, and the member is not":
        "outcome: passes | fails at authenticateEmailOtp with 429 user_lock_limit_reached, and nothing runs after it",
    },
  },
];
