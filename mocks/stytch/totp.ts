import { Secret, TOTP } from "otpauth";
import QRCode from "qrcode";
import { milliseconds } from "../../src/ports/clock.ts";
import type { Random } from "../../src/ports/random.ts";
import { TOTP_ISSUER } from "./assumptions.ts";
import { refuse } from "./errors.ts";
import { isRecoveryCode, newId, newRecoveryCode } from "./ids.ts";
import type { StytchWorld, TotpRegistration } from "./state.ts";

/** RFC 6238 as authenticator apps know it (facts §5.3). */
const ALGORITHM = { algorithm: "SHA1", digits: 6, period: 30 } as const;
const SECRET_BYTES = 20;
const RECOVERY_CODES = 10;
/** The code of the step before and of the one after are accepted too. */
const DRIFT_STEPS = 1;

const newSecret = (random: Random): string =>
  new Secret({ buffer: random.bytes(SECRET_BYTES).slice().buffer }).base32;

const stepAt = (instant: number): number => Math.floor(instant / milliseconds({ seconds: ALGORITHM.period }));

/** What an authenticator app shows at an instant. */
export const totpCode = (secret: string, instant: number): string =>
  new TOTP({ ...ALGORITHM, secret: Secret.fromBase32(secret) }).generate({ timestamp: instant });

interface Enrolment {
  readonly account: string;
  readonly idKind: "totp" | "member-totp";
  readonly minutes: number;
}

/** One registration an account: an unconfirmed one gives way, a confirmed one does not. */
export function enrol(world: StytchWorld, { account, idKind, minutes }: Enrolment): TotpRegistration {
  const { totps } = world.data;
  const existing = totps.find("account", account);
  if (existing?.verified) refuse("active_totp_exists");
  if (existing) {
    if (world.policies.pending_totp_blocks_create && world.now < existing.expires_at)
      refuse("pending_totp_exists");
    totps.delete(existing.id);
  }
  return totps.insert({
    id: newId(world, idKind),
    account,
    secret: newSecret(world.random),
    verified: false,
    expires_at: world.now + milliseconds({ minutes }),
    spent_steps: [],
    recovery_codes: Array.from({ length: RECOVERY_CODES }, () => newRecoveryCode(world.random)),
  });
}

/** A text that is no code at all is a slip, not an attempt: it does not count towards a lock. */
export function refuseMalformedTotpCode(code: string): void {
  if (isRecoveryCode(code)) refuse("recovery_code_used_as_totp_code");
  if (!/^[0-9]{6}$/.test(code)) refuse("invalid_totp_code");
}

/** Refuses a code that is wrong, too late or used before; confirms the registration otherwise. */
export function authenticateTotp(world: StytchWorld, totp: TotpRegistration, code: string): TotpRegistration {
  if (!totp.verified && world.now >= totp.expires_at) refuse("expired_totp");
  const step = matchingStep(totp.secret, code, world.now);
  if (step === undefined) return refuse("unable_to_authenticate_totp");
  if (isSpent(world, totp, step)) refuse("totp_code_already_authenticated");
  return world.data.totps.update(totp.id, {
    verified: true,
    spent_steps: [...totp.spent_steps.filter((spent) => spent >= stepAt(world.now) - DRIFT_STEPS), step],
  });
}

function matchingStep(secret: string, code: string, now: number): number | undefined {
  const totp = new TOTP({ ...ALGORITHM, secret: Secret.fromBase32(secret) });
  const delta = totp.validate({ token: code, timestamp: now, window: DRIFT_STEPS });
  return delta === null ? undefined : stepAt(now) + delta;
}

function isSpent(world: StytchWorld, totp: TotpRegistration, step: number): boolean {
  return world.policies.totp_replay === "same code"
    ? totp.spent_steps.includes(step)
    : totp.spent_steps.some((spent) => step <= spent);
}

/** The image that an authenticator app scans: a data URI, with no blank after its comma. */
export function qrCode(totp: TotpRegistration, accountName: string): Promise<string> {
  const label = encodeURIComponent(`${TOTP_ISSUER}:${accountName}`)
    .replaceAll("%40", "@")
    .replaceAll("%2B", "+");
  const { algorithm, digits, period } = ALGORITHM;
  const issuer = encodeURIComponent(TOTP_ISSUER);
  const uri = `otpauth://totp/${label}?algorithm=${algorithm}&digits=${digits}&period=${period}&secret=${totp.secret}&issuer=${issuer}`;
  return QRCode.toDataURL(uri, { errorCorrectionLevel: "M" });
}
