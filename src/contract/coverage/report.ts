import type { Cells } from "./cell.ts";
import { type CellTotals, cellTotals, percentOf } from "./cell-totals.ts";
import type { Coverage, DescriptionCoverage } from "./coverage.ts";
import { type CoverageTotals, coverageTotals } from "./totals.ts";

/** What `understudy coverage --json` prints. It may grow; nothing is renamed while the version stays. */
export interface CoverageReport {
  readonly version: 1;
  /** Whether paths of scenarios were looked at. */
  readonly played: boolean;
  /** What the workflows make use of, the operations that nobody calls as well. */
  readonly descriptions: readonly DescriptionReport[];
  /** How the workflows can end, and what shows it; absent without scenarios. */
  readonly cells?: CellsReport;
}

interface DescriptionReport extends DescriptionCoverage {
  readonly totals: CoverageTotals;
}

interface CellsReport extends Cells {
  readonly totals: CellTotals;
  /** Of the cells that have a path or a reason; never rounded up. */
  readonly percent: number;
}

export function coverageReport(coverage: Coverage, cells: Cells | undefined): CoverageReport {
  const totals = cells && cellTotals(cells);
  return {
    version: 1,
    played: coverage.played,
    descriptions: coverage.descriptions.map((description) => ({
      ...description,
      totals: coverageTotals(description.operations, coverage),
    })),
    ...(cells && totals && { cells: { ...cells, totals, percent: percentOf(totals) } }),
  };
}
