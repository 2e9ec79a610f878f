import { isNode } from "../../document/node.ts";
import { isLate } from "../../runner/run/inputs.ts";
import type { TwinValues } from "../../verification/twin-values.ts";
import type { PeopledStandIn } from "../run/peopled-stand-in.ts";

/** The fields that hold what a person read off a phone, from a mail or from an app. */
const IS_CODE = /(^|_)(code|passcode|otp)$/;

/** An app shows another code by then. */
const NEXT_CODE_MS = 30_000;

/**
 * Finds for each code that was typed, and was right, the one that the stand-in would have had typed. One that was
 * wrong stays as it is, and is wrong here too.
 */
export class TypedCodes {
  readonly #standIn: PeopledStandIn;
  readonly #twins: TwinValues;
  readonly #used = new Set<string>();

  constructor(standIn: PeopledStandIn, twins: TwinValues) {
    this.#standIn = standIn;
    this.#twins = twins;
  }

  /** Makes the codes of a request that was answered well known to the twins. */
  async learn(body: unknown, operationId: string): Promise<void> {
    if (!isNode(body)) return;
    for (const [name, value] of Object.entries(body)) {
      if (!IS_CODE.test(name) || typeof value !== "string" || this.#twins.has(value)) continue;
      const code = await this.#freshCode(name, operationId);
      if (code !== undefined) this.#twins.set(value, code);
    }
  }

  /** Another than before: what was recorded was another code, so time had passed. */
  async #freshCode(name: string, operationId: string): Promise<string | undefined> {
    let code = await this.#codeNow(name, operationId);
    if (code !== undefined && this.#used.has(code)) {
      await this.#standIn.wait(NEXT_CODE_MS);
      code = await this.#codeNow(name, operationId);
    }
    if (code !== undefined) this.#used.add(code);
    return code;
  }

  /** Undefined where nothing was sent and nothing registered: the code is one that works without. */
  async #codeNow(name: string, operationId: string): Promise<string | undefined> {
    const supplied = this.#standIn.supply(name, [operationId]);
    try {
      const code = isLate(supplied) ? await supplied({ inputs: {}, steps: new Map() }) : supplied;
      return typeof code === "string" ? code : undefined;
    } catch {
      return undefined;
    }
  }
}
