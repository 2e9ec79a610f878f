import { expect, test } from "vitest";
import { cellsOf } from "../../../src/contract/coverage/cells.ts";
import { cellsText } from "../../../src/contract/coverage/cells-text.ts";
import { openDocument } from "../../../src/workflow/load-document.ts";
import { path } from "./login.ts";

const FILE = "workflows/arazzo/stytch-sign-out-workflow.yml";

const visit = {
  document: FILE,
  workflowId: "login-and-sign-out",
  outOfReach: [{ at: "signOut", errors: ["session_not_found"], because: "It has just begun." }],
  paths: [path("the session is gone", { at: "signOut", status: 404, error: "session_not_found" })],
};

const cells = cellsOf([openDocument(FILE)], [visit], "those with scenarios");

test("how a workflow fails that a step runs is for scenarios of its own, and it counts even without one", () => {
  const text = cellsText(cells, { full: true });
  expect(text).toContain("\n  signOut  runs sign-out, whose own scenarios count for it\n");
  expect(cellsText(cells, { full: false })).toContain(
    `sign-out  ${FILE}\n  It has no scenario: ${1 + 20 + 17 + 20} cells missing.\n`,
  );
});

test("a path that fails at such a step shows nothing of the workflow that calls", () => {
  const [own] = cells.workflows;
  expect(own?.steps.map(({ stepId }) => stepId)).toEqual(["sendSmsOtp", "authenticateOtp"]);
  expect(own?.steps.flatMap((step) => step.cells.flatMap(({ paths }) => paths))).toEqual([]);
});

test("a reason at such a step is told", () => {
  expect(cells.mistakes).toEqual([
    {
      workflowId: "login-and-sign-out",
      message: "A reason is given at signOut, which runs the workflow sign-out.",
      fix: "Give it in the scenario of that workflow.",
    },
  ]);
});
