import { Secret, TOTP } from "otpauth";
import { milliseconds } from "../../src/ports/clock.ts";
import type { Random } from "../../src/ports/random.ts";
import { TOTP_ISSUER, UNCONFIRMED_APP_RECOVERS } from "./assumptions.ts";
import { refuse } from "./errors.ts";
import { isRecoveryCode, newId, newRecoveryCode } from "./ids.ts";
import { attempt } from "./locks.ts";
import type { StytchWorld, TotpRegistration } from "./state.ts";

/** RFC 6238 as authenticator apps know it (docs/stytch/totp.md#algorithm). */
const ALGORITHM = { algorithm: "SHA1", digits: 6, period: 30 } as const;
const SECRET_BYTES = 20;
const RECOVERY_CODES = 10;
/** The code of the step before and of the one after are accepted too. */
const DRIFT_STEPS = 1;

const newSecret = (random: Random): string =>
  new Secret({ buffer: random.bytes(SECRET_BYTES).slice().buffer }).base32;

/** So long a code is shown. */
export const TOTP_PERIOD_MS = milliseconds({ seconds: ALGORITHM.period });

const stepAt = (instant: number): number => Math.floor(instant / TOTP_PERIOD_MS);

/** What an authenticator app shows at an instant. */
export const totpCode = (secret: string, instant: number): string =>
  new TOTP({ ...ALGORITHM, secret: Secret.fromBase32(secret) }).generate({ timestamp: instant });

export const newRecoveryCodes = (random: Random): string[] =>
  Array.from({ length: RECOVERY_CODES }, () => newRecoveryCode(random));

interface Enrolment {
  readonly account: string;
  readonly idKind: "totp" | "member-totp";
  readonly minutes: number;
  /** Fresh unless given. */
  readonly id?: string | undefined;
}

/** One registration an account: an unconfirmed one gives way, a confirmed one does not. */
export function enrol(world: StytchWorld, { account, idKind, minutes, id }: Enrolment): TotpRegistration {
  const { totps } = world.data;
  const existing = totps.find("account", account);
  if (existing?.verified) refuse("active_totp_exists");
  if (existing) {
    if (world.policies.pending_totp_blocks_create && world.now < existing.expires_at)
      refuse("pending_totp_exists");
    totps.delete(existing.id);
  }
  return totps.insert({
    id: id ?? newId(world, idKind),
    account,
    secret: newSecret(world.random),
    verified: false,
    expires_at: world.now + milliseconds({ minutes }),
    spent_steps: [],
    recovery_codes: newRecoveryCodes(world.random),
  });
}

interface Brought {
  readonly secret?: string | undefined;
  readonly recovery_codes?: readonly string[] | undefined;
  readonly verified?: boolean | undefined;
}

/** An app that its owner had elsewhere has shown its codes there, so it counts as confirmed unless it is said not to be. */
export function bringAlong(
  world: StytchWorld,
  totp: TotpRegistration,
  { secret, recovery_codes = [], verified = true }: Brought,
): TotpRegistration {
  const brought = [...new Set(recovery_codes)];
  return world.data.totps.update(totp.id, {
    verified,
    ...(secret !== undefined && { secret: secret.toUpperCase().replaceAll("=", "") }),
    ...(brought.length > 0 && { recovery_codes: brought }),
  });
}

/** A text that is no code at all is a typing mistake, not an attempt: it does not count towards a lock. */
export function refuseMalformedTotpCode(code: string): void {
  if (isRecoveryCode(code)) refuse("recovery_code_used_as_totp_code");
  if (!/^[0-9]{6}$/.test(code)) refuse("invalid_totp_code");
}

/** Refuses a code that is wrong, too late or used before; confirms the registration otherwise. */
export const authenticateTotp = (
  world: StytchWorld,
  totp: TotpRegistration,
  code: string,
): TotpRegistration =>
  attempt(world, totp.account, () => {
    if (isLapsed(world, totp)) refuse("expired_totp");
    const step = matchingStep(totp.secret, code, world.now);
    if (step === undefined) return refuse("unable_to_authenticate_totp");
    if (isSpent(world, totp, step)) refuse("totp_code_already_authenticated");
    return world.data.totps.update(totp.id, {
      verified: true,
      spent_steps: [...totp.spent_steps.filter((spent) => spent >= stepAt(world.now) - DRIFT_STEPS), step],
    });
  });

function matchingStep(secret: string, code: string, now: number): number | undefined {
  const totp = new TOTP({ ...ALGORITHM, secret: Secret.fromBase32(secret) });
  const delta = totp.validate({ token: code, timestamp: now, window: DRIFT_STEPS });
  return delta === null ? undefined : stepAt(now) + delta;
}

/** One that waited too long for its first code is as good as none. */
export const isLapsed = (world: StytchWorld, totp: TotpRegistration): boolean =>
  !totp.verified && world.now >= totp.expires_at;

/** Codes come with an app, confirmed or still in time to be (docs/stytch/totp.md#recovery-pending). */
export const canRecover = (world: StytchWorld, totp: TotpRegistration): boolean =>
  (totp.verified || UNCONFIRMED_APP_RECOVERS) && !isLapsed(world, totp);

/** Copied from paper: case and blanks around it do not count (docs/stytch/totp.md#recovery-writing). */
const asWritten = (recoveryCode: string): string => recoveryCode.trim().toLowerCase();

const holding = (totp: TotpRegistration, code: string): string | undefined =>
  totp.recovery_codes.find((left) => asWritten(left) === asWritten(code));

export const holdsRecoveryCode = (totp: TotpRegistration, code: string): boolean =>
  holding(totp, code) !== undefined;

/** As with the app's codes, a typing mistake is no attempt. A code that was brought along may have any form. */
export function refuseMalformedRecoveryCode(totp: TotpRegistration, code: string): void {
  if (holdsRecoveryCode(totp, code)) return;
  if (/^[0-9]{6}$/.test(code.trim())) refuse("totp_code_used_as_recovery_code");
  if (!isRecoveryCode(code)) refuse("invalid_recovery_code");
}

/** Takes a recovery code off the registration; refuses one that is not among those left. */
export const spendRecoveryCode = (
  world: StytchWorld,
  totp: TotpRegistration,
  code: string,
): TotpRegistration =>
  attempt(world, totp.account, () => {
    const spent = holding(totp, code) ?? refuse("unable_to_authenticate_recovery_code");
    const recovery_codes = totp.recovery_codes.filter((left) => left !== spent);
    return world.data.totps.update(totp.id, { recovery_codes });
  });

function isSpent(world: StytchWorld, totp: TotpRegistration, step: number): boolean {
  return world.policies.totp_replay === "same code"
    ? totp.spent_steps.includes(step)
    : totp.spent_steps.some((spent) => step <= spent);
}

/** The image that an authenticator app scans: a data URI, with no blank after its comma. */
export async function qrCode(totp: TotpRegistration, accountName: string): Promise<string> {
  const label = encodeURIComponent(`${TOTP_ISSUER}:${accountName}`)
    .replaceAll("%40", "@")
    .replaceAll("%2B", "+");
  const { algorithm, digits, period } = ALGORITHM;
  const issuer = encodeURIComponent(TOTP_ISSUER);
  const uri = `otpauth://totp/${label}?algorithm=${algorithm}&digits=${digits}&period=${period}&secret=${totp.secret}&issuer=${issuer}`;
  return qrImage(uri);
}

/** In grays, each row as it differs from the one above: a third of the work that colours are, and half the length. */
const PNG = { colorType: 0, filterType: 2, deflateStrategy: 3 } as const;

export async function qrImage(text: string): Promise<string> {
  // Loaded when the first image is asked for: most runs never do.
  const { default: images } = await import("qrcode");
  const image = await images.toBuffer(text, { errorCorrectionLevel: "M", rendererOpts: PNG });
  return `data:image/png;base64,${image.toString("base64")}`;
}
