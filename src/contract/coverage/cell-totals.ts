import { type Cells, isShown, type Shown, type WorkflowCells } from "./cell.ts";

export interface CellTotals {
  readonly workflows: number;
  readonly cells: number;
  /** With a path that went as written. */
  readonly paths: number;
  /** With the reason why no path shows it. */
  readonly reasons: number;
  readonly missing: number;
  /** Paths that were drafted, and that nobody has made their own yet. */
  readonly drafts: number;
}

/** What the names of drafted paths begin with. */
export const DRAFT = "draft: ";

export function cellTotals({ workflows }: Pick<Cells, "workflows">): CellTotals {
  const all = workflows.flatMap(everyCell);
  const paths = all.filter((cell) => cell.paths.length > 0).length;
  const missing = all.filter((cell) => !isShown(cell)).length;
  return {
    workflows: workflows.length,
    cells: all.length,
    paths,
    reasons: all.length - paths - missing,
    missing,
    drafts: workflows.flatMap(({ names }) => names).filter((name) => name.startsWith(DRAFT)).length,
  };
}

/** That it passes, and every way in which its own steps can fail. */
export const everyCell = ({ passes, steps }: WorkflowCells): readonly Shown[] => [
  passes,
  ...steps.flatMap(({ cells }) => cells),
];

/** Never rounded up: 100 is all of them. */
export const percentOf = ({ cells, missing }: CellTotals): number =>
  cells === 0 ? 100 : Math.floor(((cells - missing) / cells) * 1000) / 10;
