import { evidence, inBlocks } from "../failure-report.ts";
import { runPath } from "../run-path.ts";
import { anything } from "../stage.ts";
import { type Ending, type Endings, endingsOf, type Usual } from "./ending.ts";
import type { ExplorableTypes, Tale } from "./move.ts";
import { pathOf } from "./path-of.ts";
import { pathSource } from "./path-source.ts";
import type { Expedition, Told } from "./tell.ts";
import { indented } from "./written.ts";

/** A story that breaks what always holds. */
export class StoryFailure extends Error {
  override readonly name = "StoryFailure";
  /** The path to paste into the scenario. */
  readonly path: string;

  constructor(message: string, path: string) {
    super(message);
    this.path = path;
  }
}

interface Report extends Usual {
  /** What tells the same stories again. */
  readonly again: string;
}

export async function storyFailure<Types extends ExplorableTypes>(
  expedition: Expedition<Types>,
  tale: Tale,
  { run, sighting, broken, calls }: Told,
  { again, ...usual }: Report,
): Promise<StoryFailure> {
  const [says = ""] = broken;
  const endings = run ? endingsOf(run, { sighting, calls }, usual) : {};
  const path = pathSource(says, tale, endings, sighting);
  const isSeen = sighting?.during !== undefined || (await fails(expedition, tale, endings));
  const report = inBlocks([
    `${expedition.workflow.workflowId}: ${says}\n  does not hold in this story:`,
    inWords(tale),
    ...(sighting ? [`seen   ${sighting.seen}`] : []),
    ...(run ? evidence(run, again) : [`again  ${again}`]),
    `As a path to paste:\n\n${indented(path)}`,
    ...(isSeen
      ? []
      : ["What is wrong is in nothing that a path compares: it passes, and only an exploration sees it."]),
  ]);
  return new StoryFailure(report, path);
}

/** Whether the path that is to be pasted fails, as it should for as long as nothing is mended. */
async function fails<Types extends ExplorableTypes>(
  { workflow, scenario, service, seed }: Expedition<Types>,
  tale: Tale,
  { first = {}, second }: Endings,
): Promise<boolean> {
  const definition = pathOf<Types>(tale);
  const path = {
    ...definition,
    ...expectationOf(first),
    ...(definition.second && { second: { ...definition.second, ...expectationOf(second ?? {}) } }),
    name: "the path to paste",
    mode: "run",
    written: scenario.written,
  } as const;
  const setStage = (options: Parameters<typeof service.setStage>[0]) => service.setStage(options).stage;
  const { mismatches } = await runPath(workflow, scenario, path, setStage, { seed, transport: "direct" });
  return mismatches.length > 0;
}

const expectationOf = ({ outputs, ...rest }: Ending) => ({
  ...rest,
  ...(outputs && { outputs: () => Object.fromEntries(outputs.map((name) => [name, anything])) }),
});

function inWords({ moves, companion }: Tale): string {
  const parts = [...moves.map(({ says }) => says), ...(companion ? [companion.says] : [])];
  return parts.length === 0 ? "- everything goes as usual" : parts.map((part) => `- ${part}`).join("\n");
}
