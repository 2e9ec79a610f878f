import { type Cell, isShown, type StepCells, type WorkflowCells } from "../../contract/coverage/cell.ts";
import { DRAFT } from "../../contract/coverage/cell-totals.ts";
import type { ConnectionFailure } from "../../runner/run/connection-failure.ts";

/** Said above drafts, for whoever finds them. */
const HEADING = [
  "// Drafted by `understudy coverage --write`: an armed fault stands in for what leads there. Cause it for real where",
  "// somebody can, or say in the scenario's `outOfReach` why nobody can; either way, the word draft goes.",
];

/** The paths that a scenario lacks, as code that calls `writer`; undefined when there is none to draft. */
export function draftsOf(
  workflow: WorkflowCells,
  writer: string,
): { readonly lines: readonly string[]; readonly count: number } | undefined {
  const cells = missingCells(workflow);
  if (cells.length === 0) return undefined;
  const paths = cells.flatMap(({ step, cell }) => ["", ...pathLines(step.stepId, cell, workflow, writer)]);
  return { lines: [...HEADING, ...paths.slice(1)], count: cells.length };
}

/** A path that expects a cell and did not pass is there already, and is for a person to mend. */
export const missingCells = ({ hasScenario, steps }: WorkflowCells) =>
  !hasScenario
    ? []
    : steps.flatMap((step) =>
        step.cells
          .filter((cell) => !isShown(cell) && cell.unproven.length === 0)
          .map((cell): { readonly step: StepCells; readonly cell: Cell } => ({ step, cell })),
      );

/** What is armed, and whether the operation does all the same what it was asked. */
const CONNECTIONS: Readonly<
  Record<ConnectionFailure, { readonly fault: string; readonly handled: boolean }>
> = {
  dropped: { fault: "drop: true", handled: false },
  cut: { fault: "truncate: true", handled: true },
  "timed out": { fault: "delay: { seconds: 30, milliseconds: 1 }", handled: true },
};

function pathLines(stepId: string, cell: Cell, workflow: WorkflowCells, writer: string): readonly string[] {
  const { name, fault, fails, more } = partsOf(stepId, cell, workflow);
  return [
    `${writer}(${JSON.stringify(freeName(DRAFT + name, workflow.names))}, {`,
    `  before: { ${keyOf(stepId)}: ({ fault }) => fault({ ${fault} }) },`,
    `  fails: { at: ${JSON.stringify(stepId)}, ${fails} },`,
    ...more.map((line) => `  ${line},`),
    "});",
  ];
}

/** Two paths of one name are refused. */
function freeName(name: string, taken: readonly string[]): string {
  let free = name;
  for (let number = 2; taken.includes(free); number++) free = `${name} (${number})`;
  return free;
}

function partsOf(stepId: string, cell: Cell, { deeds }: WorkflowCells) {
  if ("connection" in cell) {
    const { fault, handled } = CONNECTIONS[cell.connection];
    const deed = handled ? deeds.find((one) => one.stepId === stepId) : undefined;
    return {
      name: `the connection of ${stepId} is ${cell.connection}`,
      fault,
      fails: `connection: ${JSON.stringify(cell.connection)}`,
      more: deed ? deedLines(deed) : [],
    };
  }
  const status = statusOf(cell.status);
  const named = cell.error === undefined ? undefined : `error: ${JSON.stringify(cell.error)}`;
  return {
    name: `${stepId} is refused with ${[status, cell.error ?? ""].join(" ").trim()}`,
    fault: named ?? `status: ${status}`,
    fails: [`status: ${status}`, ...(named ? [named] : [])].join(", "),
    more: [],
  };
}

/** What the step does when the workflow passes, it has done when only its answer is lost. */
const deedLines = ({ opened, closed, codes }: WorkflowCells["deeds"][number]): readonly string[] => [
  ...(closed > 0 ? [`sessions: { opened: ${opened}, closed: ${closed} }`] : []),
  ...(closed === 0 && opened > 0 ? [`sessions: ${opened}`] : []),
  ...(codes > 0 ? [`codes: ${codes}`] : []),
];

/** Of a range its first; what `default` stands for is a failure of the server. */
const statusOf = (declared: string): number =>
  declared === "default" ? 500 : Number(declared.replaceAll(/x/gi, "0"));

const keyOf = (name: string): string => (/^[A-Za-z_$][\w$]*$/.test(name) ? name : JSON.stringify(name));
