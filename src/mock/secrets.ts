import { createHash } from "node:crypto";

const FINGERPRINT = /masked-[0-9a-f]{16}$/;

/** Every request has its secret asked twice, and the next one is mostly from the same caller. */
let latest = { secret: "", fingerprint: "" };

/** What tells a secret from others, and does not give it away. A secret that is masked already has the same one. */
export function fingerprintOf(secret: string): string {
  if (secret !== latest.secret || latest.fingerprint === "")
    latest = { secret, fingerprint: digestOf(secret) };
  return latest.fingerprint;
}

const digestOf = (secret: string): string =>
  FINGERPRINT.exec(secret)?.[0] ?? `masked-${createHash("sha256").update(secret).digest("hex").slice(0, 16)}`;

/** Which secrets open a world: those that were declared, or else the first one used. Keeps none, but what tells them apart. */
export class Secrets {
  #declared: ReadonlySet<string> | "any" = new Set();
  #first: string | undefined;

  /** From here on only these open the world, or any does. With none it is the first one used again. */
  declare(secrets: readonly string[] | "any"): void {
    this.#declared = secrets === "any" ? secrets : new Set(secrets.map(fingerprintOf));
    this.#first = undefined;
  }

  get areDeclared(): boolean {
    return this.#declared === "any" || this.#declared.size > 0;
  }

  /** Whoever brings no secret calls what is public. */
  admits(secret: string | undefined): boolean {
    if (secret === undefined || this.#declared === "any") return true;
    const fingerprint = fingerprintOf(secret);
    if (this.#declared.size > 0) return this.#declared.has(fingerprint);
    this.#first ??= fingerprint;
    return fingerprint === this.#first;
  }

  /** What was declared stays. */
  forgetFirst(): void {
    this.#first = undefined;
  }
}
