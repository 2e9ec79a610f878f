import { expect, test } from "vitest";
import { isShown } from "../../src/contract/coverage/cell.ts";
import { cellsOf } from "../../src/contract/coverage/cells.ts";
import { nameOf } from "../../src/contract/coverage/cells-text.ts";
import type { PlayedScenario } from "../../src/contract/coverage/played-paths.ts";
import { findDocuments } from "../../src/document/find-documents.ts";
import { beginStory } from "../../src/scenario/story.ts";
import { openDocument } from "../../src/workflow/load-document.ts";
import { type Shipped, shippedScenarios } from "./shipped.ts";

/** As if every path had gone as written: whether it does is shown where it is rehearsed. */
const asPlayed = ({ scenario, workflow }: Shipped): PlayedScenario => ({
  document: workflow.document.text.file,
  workflowId: workflow.workflowId,
  outOfReach: scenario.outOfReach ?? [],
  paths: scenario.paths.map((path) => ({
    name: path.name,
    outcome: path.mode === "skip" ? "skipped" : "passed",
    ends: beginStory(workflow, path).ends,
    calls: [],
    deeds: [],
  })),
});

test("every way in which a step of a shipped workflow can fail is a path, or has a reason that is true", async () => {
  const shipped = await shippedScenarios();
  const documents = findDocuments(["workflows/arazzo"]).map((file) => openDocument(file));
  const { workflows, mistakes } = cellsOf(documents, shipped.map(asPlayed), "every workflow");
  const missing = workflows.flatMap(({ workflowId, passes, steps }) => [
    ...(isShown(passes) ? [] : [`${workflowId} passes`]),
    ...steps.flatMap(({ stepId, cells }) =>
      cells.filter((cell) => !isShown(cell)).map((cell) => `${workflowId} ${stepId} ${nameOf(cell)}`),
    ),
  ]);
  expect(missing).toEqual([]);
  expect(mistakes).toEqual([]);
});
