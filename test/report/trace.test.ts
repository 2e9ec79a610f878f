import { expect, test } from "vitest";
import { LiveMask } from "../../src/report/mask-report.ts";
import { traceText } from "../../src/report/trace.ts";
import { anAttempt } from "./results.ts";

const ABOUT = { type: "attempt", workflowId: "login", depth: 0, stepId: "s" } as const;

test("an answer cannot move the cursor", () => {
  const response = { status: 200, headers: { via: "\u001b[1A" }, body: "\u001b[2J" };
  expect(traceText({ ...ABOUT, attempt: anAttempt({ response }) }, new LiveMask({}), false)).toBe(
    "* login s\n> POST https://api.example/v1/login\n< 200\n< via: ␛[1A\n<\n< ␛[2J\n",
  );
});

test("a step that sent nothing has nothing to trace", () => {
  const { request: _, response: __, ...attempt } = anAttempt();
  expect(traceText({ ...ABOUT, attempt }, new LiveMask({}), false)).toBe("");
});
