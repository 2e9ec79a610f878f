import { expect, test } from "vitest";
import { stageWith } from "./bugs/planting.ts";
import { PLANTED_BUGS } from "./planted-bugs.ts";
import { play, told } from "./play.ts";
import { shippedScenarios } from "./shipped.ts";

const shipped = await shippedScenarios();

const bugs = Object.values(PLANTED_BUGS).flat();

const catches = bugs.flatMap((bug) =>
  Object.entries(bug.caughtBy).map(([path, tells]) => [bug.says, path, tells, bug] as const),
);

/** That these paths pass on a stand-in that behaves is what the scenarios themselves show. */
test.each(catches)("that %s is caught by %s", async (_, path, tells, bug) => {
  const [workflowId, name = ""] = path.split(" › ");
  const found = shipped.find(({ workflow }) => workflow.workflowId === workflowId);
  if (!found) throw new Error(`There is no workflow "${workflowId}".`);
  const run = await play(found.scenario, { name, setStage: stageWith(bug) });
  expect(told(run).join("\n")).toContain(tells);
});

test("no two bugs are the same, and each has a path that tells something of it", () => {
  expect(new Set(bugs.map(({ says }) => says)).size).toBe(bugs.length);
  expect(bugs.filter(({ caughtBy }) => Object.keys(caughtBy).length === 0)).toEqual([]);
  expect(catches.filter(([, , tells]) => tells === "")).toEqual([]);
});
