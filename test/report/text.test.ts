import { expect, test } from "vitest";
import { textReport } from "../../src/report/text.ts";
import { anAttempt, aStep, aWorkflow, oneCall, reportOf } from "./results.ts";
import { richRun } from "./rich-run.ts";
import { RUN_NAMES, shippedReport } from "./shipped-runs.ts";

test.each(RUN_NAMES)("the terminal report of a run that is %s", async (name) => {
  const report = await shippedReport(name);
  const file = `../golden/report/${name.replaceAll(" ", "-")}`;
  await expect(textReport(report)).toMatchFileSnapshot(`${file}.txt`);
  await expect(textReport(report, { verbose: true })).toMatchFileSnapshot(`${file}.verbose.txt`);
});

test("workflows within workflows, gotos back, findings, notes and passed-over actions are all told", async () => {
  const { report, secretInputs } = await richRun();
  const text = textReport(report, { secretInputs, verbose: true });
  await expect(text).toMatchFileSnapshot("../golden/report/everything.verbose.txt");
});

test("colours are there when they are asked for, and only then", () => {
  const report = oneCall();
  expect(textReport(report)).not.toContain("\u001b");
  expect(textReport(report, { colour: true })).toContain("\u001b[32m✓\u001b[39m logIn");
});

test("an answer cannot move the cursor, turn the direction of a line, or give the CI server a command", () => {
  const failure = { kind: "response", message: "It said:\n::stop-commands::x" } as const;
  const text = textReport(
    oneCall({ failure, response: { status: 200, headers: {}, body: "\u001b[2J\u202eabc\n::error::x" } }),
  );
  expect(text).toContain("It said:↵::stop-commands::x");
  expect(text).toContain("answer    '␛[2J\ufffdabc↵::error::x'");
});

test("a run of nothing says so", () => {
  expect(textReport(reportOf())).toBe(
    "Login  login.yml\n\nNo workflow was run. 0 steps, 0 requests, 5 ms.\n",
  );
});

test("a criterion that cannot be evaluated says why", () => {
  const fault = "$response.body is absent, so there is nothing to look into.";
  const text = textReport(
    oneCall({
      failure: { kind: "criterion", message: "not shown" },
      criteria: [{ type: "regex", condition: "^ok$", passed: false, operands: [], notes: [], fault }],
    }),
  );
  expect(text).toContain(`expected  ^ok$\n      actual    cannot be evaluated: ${fault}\n`);
  expect(text).not.toContain("not shown");
});

test("a call without an answer and a step that sent nothing are told apart", () => {
  const failure = { kind: "transport", message: "The server hung up." } as const;
  const { response: _none, ...unanswered } = anAttempt({ failure });
  const { request: _unsent, ...unsent } = { ...unanswered, failure: { ...failure, kind: "input" as const } };
  const text = textReport(reportOf(aWorkflow([aStep(unanswered)]), aWorkflow([aStep(unsent)])));
  expect(text).toContain("✗ logIn  POST /v1/login → no answer  5 ms\n      The server hung up.\n");
  expect(text).toContain("✗ logIn  login → not sent (input)  5 ms\n");
});
