import { DOMParser, type Element } from "@xmldom/xmldom";
import { expect, test } from "vitest";
import { junitReport } from "../../src/report/junit.ts";
import { anAttempt, aStep, aWorkflow, oneCall, reportOf } from "./results.ts";
import { richRun } from "./rich-run.ts";

function parsed(xml: string) {
  const onError = (level: string, message: string) => {
    // That U+FFFD is in it is a warning: it is meant to be.
    if (level !== "warning") throw new Error(message);
  };
  const document = new DOMParser({ onError }).parseFromString(xml, "text/xml");
  return (name: string): Element[] => [...document.getElementsByTagName(name)];
}

test("a run with everything in it is well-formed XML whose counts are right", async () => {
  const { report } = await richRun();
  const elements = parsed(junitReport(report));
  const [suite] = elements("testsuite");
  expect(elements("testcase")).toHaveLength(9);
  expect(["tests", "failures", "errors", "skipped"].map((name) => suite?.getAttribute(name))).toEqual([
    "9",
    "1",
    "0",
    "1",
  ]);
});

test("a failure that was put right fails no build, and is told", async () => {
  const failure = { kind: "criterion", message: "The status was 500." } as const;
  const inner = aWorkflow([aStep(anAttempt({ order: 2, failure }))], { workflowId: "inner" });
  const attempt = anAttempt({ failure: { ...failure, kind: "workflow" }, workflow: inner });
  const outer = aStep(attempt, { status: "recovered" });
  const { failure: _rescued, ...step } = outer;
  const elements = parsed(junitReport(reportOf(aWorkflow([step], { status: "recovered" }))));
  expect(elements("failure")).toEqual([]);
  expect(elements("system-out")[1]?.textContent).toBe(
    "This failed, and was put right.\nThe status was 500.\n\nPOST /v1/login → 200",
  );
});

test("what XML cannot hold is replaced, and all else comes back as it was", () => {
  const message = "\u0000\u001b <a href=\"x\">&amp;]]>\r\n\ttab 'q' 😀 \ud800";
  const elements = parsed(junitReport(oneCall({ failure: { kind: "response", message } })));
  const [failure] = elements("failure");
  const expected = "\ufffd\ufffd <a href=\"x\">&amp;]]>\r\n\ttab 'q' 😀 \ufffd";
  expect(failure?.getAttribute("message")).toBe(expected);
  expect(failure?.textContent).toBe(`${expected}\n\nPOST /v1/login → 200`);
});
