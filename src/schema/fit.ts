import { formatPointer } from "../document/pointer.ts";
import type { FitOptions, ValueBreach } from "./value.ts";

/**
 * Whether the values of one schema fit another. `no` is certain: none of them does. `maybe` has reasons only where
 * the first schema itself says that it lets through what the other refuses; without any, nobody can tell.
 */
export interface Fit {
  readonly fits: "yes" | "maybe" | "no";
  readonly reasons: readonly Reason[];
}

type Reason = Pick<ValueBreach, "keyword" | "message"> & {
  /** Where in the value, as a JSON Pointer. */
  readonly pointer: string;
};

export const YES: Fit = { fits: "yes", reasons: [] };
export const UNKNOWN: Fit = { fits: "maybe", reasons: [] };

/** Where two schemas are compared, and how. */
export interface Where extends FitOptions {
  readonly path: readonly string[];
  /** Other shapes of the value may fit where this one does not. */
  readonly oneOfSeveral: boolean;
}

export const unfit = (fits: "maybe" | "no", keyword: string, message: string, { path }: Where): Fit => ({
  fits,
  reasons: [{ pointer: formatPointer(path), keyword, message }],
});

/** Of several ways to go, one of which will be gone: all yes or all no, or else it depends. */
export function allOf(ways: readonly Fit[]): Fit {
  const kinds = new Set(ways.map(({ fits }) => fits));
  const [only = "maybe"] = kinds;
  return { fits: kinds.size === 1 ? only : "maybe", reasons: reasonsOf(ways) };
}

/** Of several conditions that all have to be met. */
export function allHold(conditions: readonly Fit[]): Fit {
  const fits =
    (["no", "maybe"] as const).find((kind) => conditions.some((one) => one.fits === kind)) ?? "yes";
  const telling = fits === "no" ? conditions.filter((one) => one.fits === "no") : conditions;
  return { fits, reasons: reasonsOf(telling) };
}

function reasonsOf(all: readonly Fit[]): readonly Reason[] {
  const distinct = new Map(all.flatMap(({ reasons }) => reasons).map((one) => [JSON.stringify(one), one]));
  return [...distinct.values()];
}

const RANK = { yes: 0, maybe: 1, no: 2 } as const;

/** Of several ways to be taken, the best. */
export function bestOf(ways: readonly Fit[]): Fit {
  const ranked = [...ways].sort((a, b) => RANK[a.fits] - RANK[b.fits] || a.reasons.length - b.reasons.length);
  return ranked[0] ?? UNKNOWN;
}
