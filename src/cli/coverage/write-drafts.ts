import { readFileSync } from "node:fs";
import type { Cells, WorkflowCells } from "../../contract/coverage/cell.ts";
import { counted } from "../../document/counted.ts";
import { formatPlace } from "../../document/diagnostic.ts";
import { draftsOf, missingCells } from "../../scenario/drafts/draft.ts";
import { insertPaths, writingFunction } from "../../scenario/drafts/insert-paths.ts";
import { writeFile } from "../text-file.ts";

/** Drafts the paths that are missing, each into its scenario; says what it did, and answers whether a file has changed. */
export function writeDrafts({ workflows }: Cells, say: (text: string) => void): boolean {
  const lacking = workflows.filter((workflow) => missingCells(workflow).length > 0);
  const files = new Set(lacking.flatMap(({ written }) => (written ? [written.file] : [])));
  for (const workflow of lacking) if (workflow.written === undefined) say(byHand(workflow));
  return [...files].map((file) => writeInto(file, lacking, say)).includes(true);
}

/** From the last scenario of the file to the first, so that the places of those that are left still hold. */
function writeInto(file: string, lacking: readonly WorkflowCells[], say: (text: string) => void): boolean {
  const before = readFileSync(file, "utf8");
  let text = before;
  const own = lacking
    .filter(({ written }) => written?.file === file)
    .sort((one, other) => (other.written?.line ?? 0) - (one.written?.line ?? 0));
  for (const workflow of own) {
    const found = workflow.written && writingFunction(text, workflow.written);
    const drafts = draftsOf(workflow, found?.writer ?? "path");
    if (found === undefined || drafts === undefined) {
      say(byHand(workflow));
      continue;
    }
    text = insertPaths(text, found, drafts.lines);
    say(`Drafted ${counted(drafts.count, "path")} of ${workflow.workflowId} in ${file}.\n`);
  }
  if (text === before) return false;
  writeFile(file, text);
  return true;
}

/** For a person to put where it belongs. */
function byHand(workflow: WorkflowCells): string {
  const { workflowId, written } = workflow;
  const place = written ? `${formatPlace(written)} ` : "";
  const lines = draftsOf(workflow, "path")?.lines ?? [];
  return `${place}Where the paths of ${workflowId} end is not plain to see. Put these there:\n\n${lines.join("\n")}\n\n`;
}
