import { expect, test } from "vitest";
import { progressLines, traceText } from "../../src/report/event-lines.ts";
import { LiveMask } from "../../src/report/mask-report.ts";
import type { RunEvent } from "../../src/runner/run/options.ts";
import { anAttempt, aWorkflow } from "./results.ts";
import { RICH_SECRETS, richRun } from "./rich-run.ts";

const lines = (event: RunEvent, mask = new LiveMask({})) => progressLines(event, mask, false);

const ABOUT = { type: "attempt", workflowId: "login", depth: 0, stepId: "s" } as const;

test("the lines of a run, as they come", async () => {
  const { events, secretInputs } = await richRun();
  const mask = new LiveMask({ secretInputs });
  mask.learn({ pin_of_the_day: "monday-9271" });
  const text = `${events.flatMap((event) => lines(event, mask)).join("\n")}\n`;
  await expect(text).toMatchFileSnapshot("../golden/report/progress.txt");
  for (const secret of RICH_SECRETS) expect(text).not.toContain(secret);
});

test("a secret is masked from the answer on in which it comes", () => {
  const mask = new LiveMask({});
  const request = { method: "GET", url: "/users/tok_12345", headers: {}, path: {}, query: {} };
  const response = { status: 200, headers: {}, body: { token: "tok_12345" } };
  lines({ ...ABOUT, attempt: anAttempt({ response }) }, mask);
  expect(lines({ ...ABOUT, attempt: anAttempt({ request }) }, mask)).toEqual([
    "  ✓ s  GET /users/*** → 200  5 ms",
  ]);
});

test("without masking the same is shown", () => {
  const request = { method: "GET", url: "/?token=abc\u001b", headers: {}, path: {}, query: {} };
  const event = { ...ABOUT, depth: 1, attempt: anAttempt({ request }) };
  expect(lines(event, new LiveMask({ masking: false }))).toEqual(["      ✓ s  GET /?token=abc␛ → 200  5 ms"]);
});

test("a workflow that fails before its first step says why", () => {
  const failure = { kind: "input", message: 'The input "a" is required and was not given.' } as const;
  const result = aWorkflow([], { failure, status: "failed" });
  expect(lines({ type: "workflow ended", workflowId: "login", depth: 0, result })).toEqual([
    '✗ login failed: The input "a" is required and was not given.  0 steps, 5 ms',
  ]);
});

test("a traced answer cannot move the cursor", () => {
  const response = { status: 200, headers: { via: "\u001b[1A" }, body: "\u001b[2J" };
  expect(traceText({ ...ABOUT, attempt: anAttempt({ response }) }, new LiveMask({}), false)).toBe(
    "* login s\n> POST https://api.example/v1/login\n< 200\n< via: ␛[1A\n<\n< ␛[2J\n",
  );
});

test("a step that sent nothing has nothing to trace", () => {
  const { request: _, response: __, ...attempt } = anAttempt();
  expect(traceText({ ...ABOUT, attempt }, new LiveMask({}), false)).toBe("");
});
