import type { StytchWorld, TotpRegistration } from "../state.ts";
import { bringAlong, enrol } from "../totp.ts";
import type { DeclaredAuthenticator } from "./model.ts";
import { pinnedId } from "./pinned-ids.ts";
import type { Seeding } from "./seeding.ts";

/** An app that is not confirmed yet waits this long for its first code. */
const MINUTES_TO_CONFIRM = 60;

interface Owner {
  readonly account: string;
  readonly idKind: "totp" | "member-totp";
  readonly pointer: string;
}

export function declareAuthenticator(
  seeding: Seeding,
  { account, idKind, pointer }: Owner,
  declared: DeclaredAuthenticator = false,
): TotpRegistration | undefined {
  if (declared === false) return undefined;
  const { id, ...brought } = declared === true ? {} : declared;
  const chosen = pinnedId(seeding, `${pointer}/authenticator/id`, id);
  const totp = enrol(seeding.world, { account, idKind, minutes: MINUTES_TO_CONFIRM, id: chosen });
  return bringAlong(seeding.world, totp, brought);
}

/** A code of the app was accepted, so it is confirmed. */
export function proveAuthenticator(world: StytchWorld, account: string): TotpRegistration | undefined {
  const totp = world.data.totps.find("account", account);
  return totp && bringAlong(world, totp, {});
}
