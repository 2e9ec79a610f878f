import { timestamp } from "../../src/ports/clock.ts";
import { RECOVERY_CODE_PREFIX, RECOVERY_FACTOR_TYPE } from "./assumptions.ts";
import { newId } from "./ids.ts";
import type { Factor, StytchWorld } from "./state.ts";

export type Proof = Omit<Factor, `${string}_at` | "sequence_order">;

/** What each way of proving oneself leaves behind in a session (docs/stytch/sessions.md#factors). */
export const proofs = {
  sms: (phone_id: string, phone_number: string): Proof => ({
    type: "otp",
    delivery_method: "sms",
    phone_number_factor: { phone_id, phone_number },
  }),
  email: (email_id: string, email_address: string): Proof => ({
    type: "email_otp",
    delivery_method: "email",
    email_factor: { email_id, email_address },
  }),
  link: (email_id: string, email_address: string): Proof => ({
    type: "magic_link",
    delivery_method: "email",
    email_factor: { email_id, email_address },
  }),
  totp: (totp_id: string): Proof => ({
    type: "totp",
    delivery_method: "authenticator_app",
    authenticator_app_factor: { totp_id },
  }),
  recoveryCode: (world: StytchWorld): Proof => ({
    type: RECOVERY_FACTOR_TYPE,
    delivery_method: "recovery_code",
    recovery_code_factor: { totp_recovery_code_id: newId(world, RECOVERY_CODE_PREFIX) },
  }),
};

/** In a member's session a factor is the first or the second. */
export function factorNow(world: StytchWorld, proof: Proof, order?: "PRIMARY" | "SECONDARY"): Factor {
  const at = timestamp(world.now);
  const factor = { ...proof, last_authenticated_at: at, created_at: at, updated_at: at };
  return order ? { ...factor, sequence_order: order } : factor;
}

const SECOND_FACTORS: readonly string[] = ["otp", "totp", RECOVERY_FACTOR_TYPE];

export const hasSecondFactor = (factors: readonly Factor[]): boolean =>
  factors.some((factor) => SECOND_FACTORS.includes(factor.type));

const identityOf = (factor: Factor): string =>
  JSON.stringify([
    factor.type,
    factor.delivery_method,
    factor.phone_number_factor,
    factor.email_factor,
    factor.authenticator_app_factor,
  ]);

/** Proving a factor again renews its entry; another one is appended. */
export function mergeFactors(before: readonly Factor[], added: readonly Factor[]): Factor[] {
  const merged = [...before];
  for (const factor of added) {
    const index = merged.findIndex((known) => identityOf(known) === identityOf(factor));
    const known = merged[index];
    if (known) merged[index] = { ...factor, created_at: known.created_at ?? "" };
    else merged.push(factor);
  }
  return merged;
}
