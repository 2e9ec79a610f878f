import { expect, test } from "vitest";
import { githubReport } from "../../src/report/github.ts";
import { anAttempt, aStep, aWorkflow, oneCall, reportOf } from "./results.ts";
import { richRun } from "./rich-run.ts";

test("diagnostics, the innermost failure and warnings are annotations", async () => {
  const { report } = await richRun();
  expect(githubReport(report).trimEnd().split("\n")).toEqual([
    "::warning file=flows%2C of mine/login.yml,line=3,col=5,title=arazzo/example::This is <not> well: 100%25.%0Afix: Mend it.",
    "::error file=flows%2C of mine/login.yml,title=login › last › l::The status was 418, and a step without criteria needs one below 400.%0APOST /v1/check → 418",
    '::warning file=flows%2C of mine/login.yml,title=login::The workflow "before", run before a retry of "s", failed: The status was 500, and a step without criteria needs one below 400.',
  ]);
});

test("what would end a command or begin another is escaped", () => {
  const failure = { kind: "response", message: "50%\r\n::error::x" } as const;
  const workflow = aWorkflow([aStep(anAttempt({ failure }), { stepId: "a:b,c%" })]);
  expect(githubReport(reportOf(workflow))).toBe(
    "::error file=login.yml,title=login › a%3Ab%2Cc%25::50%25%0D%0A::error::x%0APOST /v1/login → 200\n",
  );
});

test("the place is that of the step", () => {
  const failure = { kind: "response", message: "No." } as const;
  const placeOf = (workflowId: string, stepId: string | undefined, file: string) => {
    return { file: `${file}#${workflowId}#${stepId}`, line: 7, column: 3 };
  };
  expect(githubReport(oneCall({ failure }), { placeOf })).toBe(
    "::error file=login.yml#login#logIn,line=7,col=3,title=login › logIn::No.%0APOST /v1/login → 200\n",
  );
});

test("a run that went well has no annotation", () => {
  expect(githubReport(oneCall())).toBe("");
});
