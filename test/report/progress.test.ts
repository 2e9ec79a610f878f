import { expect, test } from "vitest";
import { Progress } from "../../src/report/progress.ts";
import { anAttempt, aWorkflow } from "./results.ts";
import { RICH_SECRETS, richRun } from "./rich-run.ts";

test("the lines of a run, as they come", async () => {
  const { events, secretInputs } = await richRun();
  const progress = new Progress({ secretInputs });
  progress.learn({ pin_of_the_day: "monday-9271" });
  const lines = events.flatMap((event) => progress.lines(event));
  await expect(`${lines.join("\n")}\n`).toMatchFileSnapshot("../golden/report/progress.txt");
  for (const secret of RICH_SECRETS) expect(lines.join("\n")).not.toContain(secret);
});

test("a secret is masked from the answer on in which it comes", () => {
  const progress = new Progress();
  const about = { type: "attempt", workflowId: "login", depth: 0, stepId: "s" } as const;
  const request = { method: "GET", url: "/users/tok_12345", headers: {}, path: {}, query: {} };
  const response = { status: 200, headers: {}, body: { token: "tok_12345" } };
  progress.lines({ ...about, attempt: anAttempt({ response }) });
  expect(progress.lines({ ...about, attempt: anAttempt({ request }) })).toEqual([
    "  ✓ s  GET /users/*** → 200  5 ms",
  ]);
});

test("without masking the same is shown", () => {
  const progress = new Progress({ masking: false });
  const request = { method: "GET", url: "/?token=abc\u001b", headers: {}, path: {}, query: {} };
  const attempt = anAttempt({ request });
  expect(progress.lines({ type: "attempt", workflowId: "w", depth: 1, stepId: "s", attempt })).toEqual([
    "      ✓ s  GET /?token=abc␛ → 200  5 ms",
  ]);
});

test("a workflow that fails before its first step says why", () => {
  const failure = { kind: "input", message: 'The input "a" is required and was not given.' } as const;
  const result = aWorkflow([], { failure, status: "failed" });
  expect(new Progress().lines({ type: "workflow ended", workflowId: "login", depth: 0, result })).toEqual([
    '✗ login failed: The input "a" is required and was not given.  0 steps, 5 ms',
  ]);
});
