import { type ErrorTypes, impossibleError } from "./error-types.ts";

/** Answers requests with a failure, on purpose. Rules are tried in their order. */
export interface FaultRule {
  /** Which operation it strikes; every one when neither this nor `path` is given. */
  readonly operationId?: string;
  readonly path?: string;
  /** One of the service's error types: the request is refused with it, under its status where that is known. */
  readonly errorType?: string;
  /** The status that it is refused with; alone, the service's usual error of that status. */
  readonly status?: number;
  /** The reply is held back so long. */
  readonly delayMs?: number;
  /** The request is handled, and the connection is cut in the middle of the reply. */
  readonly truncate?: boolean;
  /** The connection is dropped, and the request is not handled. */
  readonly drop?: boolean;
  /** How many requests it strikes; all of them when not given. */
  readonly times?: number;
  /** How many matching requests pass before it strikes. */
  readonly after?: number;
}

/** A rule, and what has come of it. Never changed in place, so that a snapshot may hold it. */
export interface ArmedFault {
  readonly rule: FaultRule;
  /** Requests that matched. */
  readonly seen: number;
  readonly hits: number;
}

/** A rule as it was written, and how often it struck. */
export interface StruckFault extends FaultRule {
  readonly hits: number;
}

/** No probabilities: a fault that fires at random cannot be the subject of a test. */
export class Faults {
  /** Set as a whole, never changed in place. */
  armed: readonly ArmedFault[] = [];
  readonly #errorTypes: ErrorTypes | undefined;

  /** Whose errors are known gives no other. */
  constructor(errorTypes?: ErrorTypes) {
    this.#errorTypes = errorTypes;
  }

  /** Throws an Error where the rule names an error that cannot be given. */
  add(rule: FaultRule): void {
    const wrong = this.#errorTypes && impossibleError(rule, this.#errorTypes);
    if (wrong) throw new Error([wrong.message, wrong.fix].filter(Boolean).join(" "));
    this.armed = [...this.armed, { rule, seen: 0, hits: 0 }];
  }

  clear(): void {
    this.armed = [];
  }

  list(): readonly StruckFault[] {
    return this.armed.map(({ rule, hits }) => ({ ...rule, hits }));
  }

  /** The rule that strikes this request, if any. */
  strike(operation: { readonly id: string; readonly path: string }): FaultRule | undefined {
    for (const [index, armed] of this.armed.entries()) {
      const { rule } = armed;
      if (rule.operationId !== undefined && rule.operationId !== operation.id) continue;
      if (rule.path !== undefined && rule.path !== operation.path) continue;
      const seen = armed.seen + 1;
      const strikes = seen > (rule.after ?? 0) && armed.hits < (rule.times ?? Number.POSITIVE_INFINITY);
      this.armed = this.armed.with(index, { rule, seen, hits: armed.hits + (strikes ? 1 : 0) });
      if (strikes) return rule;
    }
    return undefined;
  }
}
