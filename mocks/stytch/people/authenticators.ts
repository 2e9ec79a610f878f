import type { StytchWorld, TotpRegistration } from "../state.ts";
import { bringAlong, enrol } from "../totp.ts";

/** How long an unconfirmed app waits for its first code. */
const MINUTES_TO_CONFIRM = 60;

/** An authenticator app; `true` for any that is confirmed. */
export type NewAuthenticator =
  | boolean
  | {
      readonly id?: string;
      readonly secret?: string;
      readonly recovery_codes?: readonly string[];
      readonly verified?: boolean;
    };

export function setUpAuthenticator(
  world: StytchWorld,
  owner: { readonly account: string; readonly idKind: "totp" | "member-totp" },
  given: NewAuthenticator = false,
): TotpRegistration | undefined {
  if (given === false) return undefined;
  const { id, ...brought } = given === true ? {} : given;
  return bringAlong(world, enrol(world, { ...owner, minutes: MINUTES_TO_CONFIRM, id }), brought);
}

/** A code of the app was accepted, so it is confirmed. */
export function confirmAuthenticator(world: StytchWorld, account: string): TotpRegistration | undefined {
  const totp = world.data.totps.find("account", account);
  return totp && bringAlong(world, totp, {});
}
