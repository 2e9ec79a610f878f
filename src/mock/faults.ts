import { type FaultRule, faultDiagnostics, faultError, type Nameable } from "./fault-rule.ts";

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
  readonly #nameable: Nameable;

  /** Whose operations and errors are known strikes and gives no others. */
  constructor(nameable: Nameable = {}) {
    this.#nameable = nameable;
  }

  /** Throws an Error where the rule could never strike, or names an error that cannot be given. */
  add(rule: FaultRule): void {
    const diagnostics = faultDiagnostics(rule, this.#nameable);
    if (diagnostics.length > 0) throw faultError(diagnostics);
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
