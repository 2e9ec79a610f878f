import type { Coverage } from "./coverage.ts";
import { coverageTotals } from "./totals.ts";

/** The stable shape of `coverage --json`: everything, also the operations that nobody calls. */
export const coverageJson = (coverage: Coverage): string => {
  const descriptions = coverage.descriptions.map((description) => ({
    ...description,
    totals: coverageTotals(description.operations, coverage),
  }));
  return `${JSON.stringify({ version: 1, played: coverage.played, descriptions }, null, 2)}\n`;
};
