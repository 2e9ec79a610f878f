import type { Operation } from "../openapi/description.ts";

/** Answers requests with an error of the service's own, on purpose. Rules are tried in their order. */
export interface FaultRule {
  /** Which operation it strikes; every one when neither this nor `path` is given. */
  readonly operationId?: string;
  readonly path?: string;
  /** One of the service's error types. */
  readonly errorType: string;
  /** How many requests it strikes; all of them when not given. */
  readonly times?: number;
  /** How many matching requests pass before it strikes. */
  readonly after?: number;
}

interface Armed {
  readonly rule: FaultRule;
  seen: number;
  hits: number;
}

/** No probabilities: a fault that fires at random cannot be the subject of a test. */
export class Faults {
  #armed: Armed[] = [];

  add(rule: FaultRule): void {
    this.#armed.push({ rule, seen: 0, hits: 0 });
  }

  clear(): void {
    this.#armed = [];
  }

  list(): readonly (FaultRule & { readonly hits: number })[] {
    return this.#armed.map(({ rule, hits }) => ({ ...rule, hits }));
  }

  /** The rule that strikes this request, if any. */
  strike(operation: Operation): FaultRule | undefined {
    for (const armed of this.#armed) {
      const { rule } = armed;
      if (rule.operationId !== undefined && rule.operationId !== operation.id) continue;
      if (rule.path !== undefined && rule.path !== operation.path) continue;
      armed.seen++;
      if (armed.seen <= (rule.after ?? 0) || armed.hits >= (rule.times ?? Number.POSITIVE_INFINITY)) continue;
      armed.hits++;
      return rule;
    }
    return undefined;
  }
}
