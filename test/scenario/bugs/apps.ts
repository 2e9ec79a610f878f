import type { StytchWorld } from "../../../mocks/stytch/state.ts";
import { totpCode } from "../../../mocks/stytch/totp.ts";
import { at, type Bug, keeping, mistaking, miswriting } from "./planting.ts";

const TOTP = /\/totps?\/authenticate$/;

const PERIOD = 30_000;

/** Whether an app of this world shows the code so many steps of thirty seconds from now. */
const isShown = ({ data, now }: StytchWorld, code: unknown, steps: readonly number[]): boolean =>
  [...data.totps.values()].some(({ secret }) =>
    steps.some((step) => totpCode(secret, now + step * PERIOD) === code),
  );

const codeNow = ({ data, now }: StytchWorld, account: unknown): string =>
  totpCode(data.totps.find("account", String(account))?.secret ?? "", now);

/** What can be wrong with authenticator apps and the recovery codes that come with them. */
export const appBugs: readonly Bug[] = [
  {
    says: "the code of an app works twice",
    inWorld: ({ data }) =>
      miswriting(data.totps, ({ spent_steps, ...changes }) => ({
        ...changes,
        ...(spent_steps && { spent_steps: [] }),
      })),
    caughtBy: {
      "totp-enrollment › the member types the same code twice":
        "outcome: fails at authenticateTotp with 400 totp_code_already_authenticated, and nothing runs after it | passes",
      "email-otp-totp-session › the app's code was used on another device":
        "outcome: fails at authenticateTotp with 400 totp_code_already_authenticated, and nothing runs after it | passes",
    },
  },
  {
    says: "the code of an app is good for half a minute too long",
    inCalls: at(TOTP, ({ sent, world, answer }) =>
      isShown(world, sent.code, [-2, 2]) ? answer({ code: codeNow(world, sent.member_id) }) : answer(),
    ),
    caughtBy: {
      "totp-login › the clock of the member's phone is a minute slow":
        "outcome: fails at authenticateTotp with 401 unable_to_authenticate_totp, and nothing runs after it | passes",
      "totp-login › the clock of the member's phone is a minute fast":
        "outcome: fails at authenticateTotp with 401 unable_to_authenticate_totp, and nothing runs after it | passes",
    },
  },
  {
    says: "only the code that an app shows at this very moment is good",
    inCalls: at(TOTP, ({ sent, world, answer }) =>
      isShown(world, sent.code, [0]) ? answer() : answer({ code: "000000" }),
    ),
    caughtBy: {
      "totp-login › the app's code went out of sight half a minute ago":
        "outcome: passes | fails at authenticateTotp with 401 unable_to_authenticate_totp, and nothing runs after it",
      "totp-login › the clock of the member's phone is half a minute fast":
        "outcome: passes | fails at authenticateTotp with 401 unable_to_authenticate_totp, and nothing runs after it",
    },
  },
  {
    says: "the code of anybody's app is accepted",
    inCalls: at(TOTP, ({ sent, world, answer }) =>
      isShown(world, sent.totp_code, [0]) ? answer({ totp_code: codeNow(world, sent.user_id) }) : answer(),
    ),
    caughtBy: {
      "email-otp-totp-session › the user reads the code of somebody else's app":
        "outcome: fails at authenticateTotp with 401 unable_to_authenticate_totp, and nothing runs after it | passes",
    },
  },
  {
    says: "an app whose first code comes too late is accepted",
    inWorld: ({ data }) => mistaking(data.totps, () => ({ expires_at: Number.POSITIVE_INFINITY })),
    caughtBy: {
      "email-otp-totp-session › the app's first code comes a day too late":
        "outcome: fails at authenticateTotp with 401 expired_totp, and nothing runs after it | passes",
      "authenticator-replacement › the first code comes an hour too late, in a session that lives longer":
        "outcome: fails at authenticateTotp with 401 expired_totp, and nothing runs after it | passes",
    },
  },
  {
    says: "an app that was never confirmed is in the way of another",
    inWorld: (world) => {
      world.policies = { ...world.policies, pending_totp_blocks_create: true };
    },
    caughtBy: {
      "email-otp-totp-session › an app that was never confirmed gives way to a new one":
        "outcome: passes | fails at createTotp with 400 pending_totp_exists, and nothing runs after it",
      "authenticator-replacement › an image that was never scanned gives way to a new one":
        "outcome: passes | fails at createTotp with 400 pending_totp_exists, and nothing runs after it",
    },
  },
  {
    says: "a confirmed app gives way to another",
    inWorld: ({ data }) => mistaking(data.totps, () => ({ verified: false })),
    caughtBy: {
      "email-otp-totp-session › the user adds an app on another device meanwhile":
        "outcome: fails at createTotp with 400 active_totp_exists, and nothing runs after it | passes",
    },
  },
  {
    says: "an app goes on working when it was taken off",
    inWorld: ({ data }) => keeping(data.totps),
    caughtBy: {
      "email-otp-totp-session › the app is taken off the account before its first code":
        "outcome: fails at authenticateTotp with 404 totps_not_found_for_user, and nothing runs after it | fails at authenticateTotp with 401 unable_to_authenticate_totp, and nothing runs after it",
      "authenticator-replacement › an admin takes the new app off the member just before its first code arrives":
        "outcome: fails at authenticateTotp with 404 totp_not_found, and nothing runs after it | fails at createTotp with 400 active_totp_exists, and nothing runs after it",
    },
  },
  {
    says: "a recovery code works twice",
    inWorld: ({ data }) =>
      miswriting(data.totps, (changes, before) =>
        changes.recovery_codes?.length === 9 ? { recovery_codes: before?.recovery_codes ?? [] } : changes,
      ),
    caughtBy: {
      "recovery-code-login › the recovery code was used before":
        "outcome: fails at recover with 401 unable_to_authenticate_recovery_code, and nothing runs after it | passes",
      "consumer-totp-recovery › the user sends the recovery code twice in a row":
        "outcome: fails at recoverTotp with 401 unable_to_authenticate_recovery_code, and nothing runs after it | passes",
    },
  },
  {
    says: "the old recovery codes go on working beside the new ones",
    inWorld: ({ data }) =>
      miswriting(data.totps, (changes, before) => {
        const added = changes.recovery_codes?.some((code) => !before?.recovery_codes.includes(code));
        return added
          ? { recovery_codes: [...(changes.recovery_codes ?? []), ...(before?.recovery_codes ?? [])] }
          : changes;
      }),
    caughtBy: {
      "recovery-code-login › the member types a code of the list that was exchanged since":
        "outcome: fails at recover with 401 unable_to_authenticate_recovery_code, and nothing runs after it | passes",
      "recovery-codes-rotation › the member gets ten new codes, and none of the old ones is among them":
        'output recoveryCodes: ["48lq-5cf8-2x48","dr0z-…-4kg6-7afn"] | ["48lq-5cf8-2x48","dr0z-…-qvev-yqt8"]',
    },
  },
  {
    says: "a recovery code has to be written as it was printed",
    inCalls: at(/\/recover$/, ({ sent, answer }) =>
      sent.recovery_code === String(sent.recovery_code).toLowerCase().trim()
        ? answer()
        : answer({ recovery_code: "a1b2-c3d4-e5f6" }),
    ),
    caughtBy: {
      "recovery-code-login › the code is copied in capitals, with a blank behind it":
        "outcome: passes | fails at recover with 401 unable_to_authenticate_recovery_code, and nothing runs after it",
      "consumer-totp-recovery › the user copies the recovery code in capitals, with blanks around it":
        "outcome: passes | fails at recoverTotp with 401 unable_to_authenticate_recovery_code, and nothing runs after it",
    },
  },
  {
    says: "the recovery code of anybody is accepted",
    inCalls: at(/\/recover$/, ({ sent, world, answer }) => {
      const all = [...world.data.totps.values()];
      const own = all.find(({ account }) => account === (sent.member_id ?? sent.user_id));
      const isSomebodys = all.some((totp) => totp.recovery_codes.includes(String(sent.recovery_code)));
      return isSomebodys ? answer({ recovery_code: own?.recovery_codes[0] }) : answer();
    }),
    caughtBy: {
      "recovery-code-login › the member types a recovery code of a colleague":
        "outcome: fails at recover with 401 unable_to_authenticate_recovery_code, and nothing runs after it | passes",
      "consumer-totp-recovery › the user types a recovery code of somebody else":
        "outcome: fails at recoverTotp with 401 unable_to_authenticate_recovery_code, and nothing runs after it | passes",
    },
  },
];
