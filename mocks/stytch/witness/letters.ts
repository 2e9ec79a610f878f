import { milliseconds } from "../../../src/ports/clock.ts";
import type { StytchWorld } from "../state.ts";
import type { Call } from "./call.ts";
import { memberAt, memberCalled, organizationOf } from "./who.ts";
import type { Worth } from "./worth.ts";

interface Letter {
  readonly id: string;
  /** For whom and for what it was sent: of a pool, only the newest code is good. */
  readonly pool: string;
  readonly to: string;
  readonly code: string;
  /** When it stops being good. */
  readonly dies: number;
  spent: boolean;
}

/** Documented lives, in minutes, and what a request may ask for instead (docs/stytch/codes.md#life). */
const LIFE = { consumer: 2, memberSms: 2, memberEmail: 10, discovery: 10 } as const;

export const poolOf = {
  user: (address: string) => `user ${address}`,
  discovery: (address: string) => `discovery ${address}`,
  email: (organization_id: string, address: string) => `${organization_id} ${address}`,
  sms: (member_id: string) => `sms ${member_id}`,
};

/** Every code that was seen to be sent. It reads who got which code when, and nothing of what became of it. */
export class Letters {
  readonly #letters: Letter[] = [];

  /** Those that this call has sent. */
  note(world: StytchWorld, call: Call): void {
    const known = new Set(this.#letters.map(({ id }) => id));
    for (const { id, to, code, channel, createdAt, url } of world.inbox.all()) {
      if (known.has(id) || url !== null) continue;
      const sent = sentFor(world, call, to, channel);
      if (sent === undefined) continue;
      const { pool, minutes } = sent;
      this.#letters.push({ id, pool, to, code, dies: createdAt + milliseconds({ minutes }), spent: false });
    }
  }

  worth(pool: string, code: string, now: number): Worth {
    const letter = this.#find(pool, code);
    if (letter === undefined) return "wrong";
    if (letter.spent) return "used";
    if (this.#letters.findLast((other) => other.pool === pool) !== letter) return "superseded";
    return now >= letter.dies ? "expired" : "live";
  }

  spend(pool: string, code: string): void {
    const letter = this.#find(pool, code);
    if (letter) letter.spent = true;
  }

  #find(pool: string, code: string): Letter | undefined {
    return this.#letters.findLast((letter) => letter.pool === pool && letter.code === code);
  }
}

function sentFor(
  world: StytchWorld,
  call: Call,
  to: string,
  channel: string,
): { readonly pool: string; readonly minutes: number } | undefined {
  const { operationId, body } = call;
  const asked = (name: string, usual: number) => (typeof body[name] === "number" ? body[name] : usual);
  if (operationId.startsWith("api_otp_v1_otp_"))
    return { pool: poolOf.user(to), minutes: asked("expiration_minutes", LIFE.consumer) };
  if (operationId === "api_b2b_otp_v1_b2b_otp_email_discovery_Send")
    return { pool: poolOf.discovery(to), minutes: asked("discovery_expiration_minutes", LIFE.discovery) };
  if (channel === "sms") {
    const member = memberCalled(world, call, to);
    return member && { pool: poolOf.sms(member.member_id), minutes: LIFE.memberSms };
  }
  const organization = organizationOf(world, call);
  if (operationId !== "api_b2b_otp_v1_b2b_otp_email_LoginOrSignup" || !organization) return undefined;
  const isActive = memberAt(world, call, to)?.status === "active";
  const field = isActive ? "login_expiration_minutes" : "signup_expiration_minutes";
  return { pool: poolOf.email(organization.organization_id, to), minutes: asked(field, LIFE.memberEmail) };
}
