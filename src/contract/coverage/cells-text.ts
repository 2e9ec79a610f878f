import { counted, grouped } from "../../document/counted.ts";
import { formatPlace } from "../../document/diagnostic.ts";
import {
  type Cell,
  type CellEnd,
  type Cells,
  isShown,
  type PassingCell,
  type Shown,
  type WorkflowCells,
} from "./cell.ts";
import { type CellTotals, cellTotals, everyCell, percentOf } from "./cell-totals.ts";

/** For a terminal: what is missing, or everything; then the sum. */
export function cellsText(cells: Cells, { full }: { readonly full: boolean }): string {
  const blocks = [
    ...cells.workflows.flatMap((workflow) => blockOf(workflow, full)),
    ...cells.mistakes.map(({ workflowId, message, fix, place }) => [
      `${place ? `${formatPlace(place)} ` : ""}${workflowId}`,
      `  ${message}`,
      `  fix: ${fix}`,
    ]),
    [`${totalsSentence(cellTotals(cells))}.`],
  ];
  return blocks.map((lines) => `${lines.join("\n")}\n`).join("\n");
}

/** Nothing of a workflow that misses nothing, unless everything is asked for. */
function blockOf(workflow: WorkflowCells, full: boolean): readonly (readonly string[])[] {
  const { workflowId, document, hasScenario, passes, steps, runs } = workflow;
  const head = `${workflowId}  ${document}`;
  const missing = everyCell(workflow).filter((cell) => !isShown(cell)).length;
  if (missing === 0 && !full) return [];
  if (!hasScenario && !full) return [[head, `  It has no scenario: ${counted(missing, "cell")} missing.`]];
  const shown = (cell: Shown): boolean => full || !isShown(cell);
  return [
    [
      head,
      ...(shown(passes) ? [cellLine(passes, "  ", "passes".length)] : []),
      ...steps.flatMap(({ stepId, operationId, cells }) => {
        const lines = cells.filter(shown);
        const width = Math.max(...lines.map((cell) => nameOf(cell).length));
        const heading = `  ${stepId}  ${operationId}`;
        return lines.length === 0 ? [] : [heading, ...lines.map((cell) => cellLine(cell, "    ", width))];
      }),
      ...(full
        ? runs.map((run) => `  ${run.stepId}  runs ${run.workflowId}, whose own scenarios count for it`)
        : []),
    ],
  ];
}

const cellLine = (cell: Cell | PassingCell, indent: string, width: number): string =>
  `${indent}${markOf(cell)} ${nameOf(cell).padEnd(width)}  ${wordsFor(cell)}`;

export const markOf = ({ paths, because }: Shown): string =>
  paths.length > 0 ? "✓" : because === undefined ? "·" : "–";

/** `429 slow_down`, `timed out`, `passes`. */
export function nameOf(cell: CellEnd | PassingCell): string {
  if ("passes" in cell) return "passes";
  if ("connection" in cell) return cell.connection;
  return cell.error === undefined ? cell.status : `${cell.status} ${cell.error}`;
}

/** The paths, or the reason, or what keeps a path from counting. */
export function wordsFor({ paths, because, unproven }: Shown): string {
  const [path, ...more] = paths;
  if (path !== undefined)
    return more.length === 0 ? path : `${path}, and ${counted(more.length, "more path")}`;
  if (because !== undefined) return because;
  const [one] = unproven;
  return one === undefined ? "no path expects it" : `"${one.name}" expects it: ${one.outcome}`;
}

/** `12 workflows, 640 of 640 cells: 312 with a path, 328 with a reason`. */
export function totalsSentence(totals: CellTotals): string {
  const { workflows, cells, paths, reasons, missing, drafts } = totals;
  const drafted = drafts === 0 ? "" : `, ${counted(drafts, "draft")} among them`;
  return [
    `${counted(workflows, "workflow")}, ${grouped(cells - missing)} of ${counted(cells, "cell")}: ${grouped(paths)} with a path${drafted}`,
    `${grouped(reasons)} with a reason`,
    ...(missing === 0 ? [] : [`${grouped(missing)} missing (${percentOf(totals)} %)`]),
  ].join(", ");
}
