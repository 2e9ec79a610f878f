import type { Comparison } from "./compare.ts";

/** One row a case. Rates are for orientation only: ratios are what can be compared between machines. */
export function table(comparisons: readonly Comparison[]): string {
  const rows = comparisons.map(({ name, target, reference, subject, ratio, spread, met }) => [
    name,
    `${subject.name} ${perSecond(subject.rate)}`,
    `${reference.name} ${perSecond(reference.rate)}`,
    ratio.toFixed(2),
    spread.map((edge) => edge.toFixed(2)).join("–"),
    target.toFixed(2),
    met ? "met" : "MISSED",
  ]);
  return aligned([["case", "subject", "reference", "ratio", "middle half", "at least", ""], ...rows]);
}

const perSecond = (rate: number): string => `${Math.round(rate).toLocaleString("en-US")}/s`;

export function aligned(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
}
