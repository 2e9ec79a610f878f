// A flowchart: https://mermaid.js.org/syntax/flowchart.html
import { counted } from "../document/counted.ts";
import { openWorkflow } from "../scenario/open-workflow.ts";
import type { ExpectedFailure } from "../scenario/path.ts";
import type { Scenario } from "../scenario/scenario.ts";
import type { StageTypes } from "../scenario/stage.ts";
import { cut } from "./describe-run.ts";
import { escaped } from "./mermaid.ts";

const LONGEST = 80;
const NAMES_SHOWN = 3;

/** The steps of a scenario's workflow, and where its paths leave them: drawn of what is written, and nothing is run. */
export function scenarioDiagram<Types extends StageTypes>({ workflow, paths }: Scenario<Types>): string {
  const { workflowId, steps } = openWorkflow(workflow);
  const ids = new Map(steps.map(({ stepId }, index) => [stepId, `s${index + 1}`]));
  const chain = ["begin", ...ids.values(), "passes"];
  const passing = paths.filter(({ fails, mode }) => fails === undefined && mode !== "todo");
  const exits = exitsOf(paths).map(({ at, by, names }, index) => {
    const from = (at === undefined ? undefined : ids.get(at)) ?? "begin";
    return `  ${from} -. ${quoted(by)} .-> f${index + 1}[${quoted(shortList(names))}]`;
  });
  const lines = [
    "flowchart TD",
    `  begin((${quoted(workflowId)}))`,
    ...[...ids].map(([stepId, id]) => `  ${id}[${quoted(stepId)}]`),
    `  passes([${quoted(`passes: ${counted(passing.length, "path")}`)}])`,
    `  ${chain.join(" --> ")}`,
    ...exits,
  ];
  return `${lines.join("\n")}\n`;
}

/** Where paths leave the workflow, and by what. */
interface Exit {
  readonly at: string | undefined;
  readonly by: string;
  readonly names: readonly string[];
}

/** In the order in which they are written; paths that leave by the same way are one. */
function exitsOf(paths: Scenario<StageTypes>["paths"]): readonly Exit[] {
  const exits = new Map<string, Exit>();
  for (const { name, fails } of paths) {
    if (fails === undefined) continue;
    const exit = exitOf(fails);
    const key = `${exit.at} ${exit.by}`;
    exits.set(key, { ...exit, names: [...(exits.get(key)?.names ?? []), name] });
  }
  return [...exits.values()];
}

function exitOf(fails: ExpectedFailure): Omit<Exit, "names"> {
  if ("input" in fails) return { at: fails.at, by: `without ${fails.input}` };
  if ("connection" in fails) return { at: fails.at, by: fails.connection };
  return { at: fails.at, by: [fails.status, fails.error].filter(Boolean).join(" ") };
}

function shortList(names: readonly string[]): string {
  const shown = names.slice(0, NAMES_SHOWN);
  const more = names.length - shown.length;
  return cut([...shown, ...(more > 0 ? [`and ${more} more`] : [])].join("; "), LONGEST);
}

const quoted = (text: string): string => `"${escaped(text)}"`;
