import { milliseconds } from "../../../src/ports/clock.ts";
import type { StytchWorld } from "../state.ts";
import { type Call, textIn } from "./call.ts";
import { timeCode } from "./time-codes.ts";
import type { Worth } from "./worth.ts";

interface App {
  readonly id: string;
  readonly account: string;
  readonly secret: string;
  /** Until when the first code must come. */
  readonly dies: number;
  confirmed: boolean;
  readonly spentSteps: Set<number>;
  /** The list for recovery, and what of it is used up. */
  list: readonly string[];
  readonly spentCodes: Set<string>;
}

/** A code is shown for half a minute, and those beside it are taken too (docs/stytch/totp.md#algorithm). */
const STEP_MS = 30_000;
const DRIFT = [0, -1, 1];

/** How long a registration waits for its first code, in minutes (docs/stytch/totp.md#enrolment-life). */
const MINUTES_TO_CONFIRM: Readonly<Record<string, number>> = {
  api_totp_v1_Create: 24 * 60,
  api_b2b_totp_v1_Create: 60,
};

/** Every authenticator app that was seen to be registered, with its list for recovery. */
export class Apps {
  readonly #apps = new Map<string, App>();

  /** Those that accounts have from before: a scenario gave them along, or their reply was lost on its way. */
  meet({ data }: StytchWorld): void {
    for (const { id, account, secret, verified, expires_at, recovery_codes } of data.totps.values()) {
      if (this.#apps.get(account)?.id === id) continue;
      this.#add({ id, account, secret, dies: expires_at, list: recovery_codes }, verified);
    }
  }

  /** What this call has made of them. */
  note({ operationId, body, answer, status }: Call, now: number): void {
    if (status !== 200) return;
    const account = textIn(answer, "user_id") || textIn(answer, "member_id");
    const usual = MINUTES_TO_CONFIRM[operationId];
    const list = Array.isArray(answer.recovery_codes) ? answer.recovery_codes.map(String) : [];
    if (usual !== undefined && account !== "") {
      const minutes = typeof body.expiration_minutes === "number" ? body.expiration_minutes : usual;
      const id = textIn(answer, "totp_id") || textIn(answer, "totp_registration_id");
      const dies = now + milliseconds({ minutes });
      this.#add({ id, account, secret: textIn(answer, "secret"), dies, list }, false);
    }
    const app = this.#apps.get(account);
    if (operationId === "api_b2b_recovery_codes_v1_Rotate" && app) app.list = list;
    if (/Delete_?TOTP$/i.test(operationId)) this.#apps.delete(account);
  }

  /** Undefined where there is no app to read one of. A later code may spend the earlier ones (docs/stytch/totp.md#earlier-codes). */
  worth(account: string, code: string, now: number, laterSpends: boolean): Worth | undefined {
    const app = this.#apps.get(account);
    if (app === undefined) return undefined;
    if (!app.confirmed && now >= app.dies) return "lapsed";
    const step = stepOf(app, code, now);
    if (step === undefined) return "wrong";
    const isSpent = (spent: number) => (laterSpends ? step <= spent : step === spent);
    return [...app.spentSteps].some(isSpent) ? "used" : "live";
  }

  /** Answers which app it was. */
  spend(account: string, code: string, now: number): string | undefined {
    const app = this.#apps.get(account);
    const step = app && stepOf(app, code, now);
    if (step !== undefined) app?.spentSteps.add(step);
    if (app) app.confirmed = true;
    return app?.id;
  }

  worthOnList(account: string, code: string, now: number): Worth | undefined {
    const app = this.#apps.get(account);
    if (app === undefined || (!app.confirmed && now >= app.dies)) return undefined;
    if (!app.list.map(asWritten).includes(asWritten(code))) return "wrong";
    return app.spentCodes.has(asWritten(code)) ? "used" : "live";
  }

  spendOnList(account: string, code: string): void {
    this.#apps.get(account)?.spentCodes.add(asWritten(code));
  }

  #add(app: Pick<App, "id" | "account" | "secret" | "dies" | "list">, confirmed: boolean): void {
    this.#apps.set(app.account, { ...app, confirmed, spentSteps: new Set(), spentCodes: new Set() });
  }
}

function stepOf({ secret }: App, code: string, now: number): number | undefined {
  const current = Math.floor(now / STEP_MS);
  return DRIFT.map((drift) => current + drift).find((step) => timeCode(secret, step) === code);
}

/** Copied from paper: case and blanks around it do not count (docs/stytch/totp.md#recovery-writing). */
const asWritten = (code: string): string => code.trim().toLowerCase();
