import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { htmlReport } from "../../src/report/html.ts";
import type { RunReport } from "../../src/report/run-report.ts";
import { anAttempt, aStep, aWorkflow, oneCall, reportOf } from "./results.ts";
import { richRun } from "./rich-run.ts";

const HOSTILE = `"><script>alert(1)</script><img src=x onerror=alert(1)>'&lt;\u0000`;

/** The tags of a page, each as written. */
const tagsOf = (html: string) => html.match(/<[a-z!/][^>]*>/gi) ?? [];

function hostile(): RunReport {
  const failure = { kind: "criterion", message: HOSTILE } as const;
  const attempt = anAttempt({
    failure,
    request: {
      method: "POST",
      url: `https://x/${HOSTILE}`,
      headers: { [HOSTILE]: HOSTILE },
      path: {},
      query: {},
    },
    response: { status: 200, headers: {}, body: { [HOSTILE]: [HOSTILE, HOSTILE.length] } },
    criteria: [
      {
        type: "regex",
        condition: HOSTILE,
        passed: false,
        operands: [{ text: HOSTILE, value: HOSTILE }],
        notes: [HOSTILE],
      },
    ],
    outputs: { [HOSTILE]: HOSTILE },
    notes: [HOSTILE],
  });
  const parts = { workflowId: HOSTILE, title: HOSTILE, notes: [HOSTILE], warnings: [HOSTILE] };
  return reportOf(aWorkflow([aStep(attempt, { stepId: HOSTILE, description: HOSTILE })], parts));
}

test("hostile content stays text", () => {
  const tags = tagsOf(htmlReport(hostile()));
  expect(tags.filter((tag) => /^<(script|img)|\son\w+=/i.test(tag))).toEqual([]);
  const harmless = hostile();
  const plain = JSON.parse(JSON.stringify(harmless).replaceAll(JSON.stringify(HOSTILE).slice(1, -1), "x"));
  expect(tags).toEqual(tagsOf(htmlReport(plain as RunReport)));
});

test("nothing is loaded or run, and no style but the page's own applies", async () => {
  const { report } = await richRun();
  const html = htmlReport(report);
  const style = /<style>(.*?)<\/style>/s.exec(html)?.[1] ?? "";
  const hash = createHash("sha256").update(style).digest("base64");
  expect(html).toContain(
    `content="default-src &#39;none&#39;; style-src &#39;sha256-${hash}&#39;; base-uri &#39;none&#39;; form-action &#39;none&#39;"`,
  );
  expect(tagsOf(html).filter((tag) => /^<(script|link|iframe)|\s(style|src|on\w+)=/i.test(tag))).toEqual([]);
  expect(style).not.toMatch(/url\(|@import/);
});

test("every link leads to a place of the page, and no two places have one name", async () => {
  const { report } = await richRun();
  const html = htmlReport(report);
  const ids = [...html.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id);
  const links = [...html.matchAll(/\shref="#([^"]+)"/g)].map(([, id]) => id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(links).toEqual(["w1", "w1-11"]);
  expect(ids).toEqual(expect.arrayContaining(links));
});

test("what failed and why comes before all else, and a run that went well has no such part", () => {
  const failing = htmlReport(oneCall({ failure: { kind: "response", message: "The answer is not JSON." } }));
  expect(failing.indexOf("The answer is not JSON.")).toBeLessThan(
    failing.indexOf('<section class="document">'),
  );
  expect(failing).toContain("<h1>1 workflow failed.</h1>");
  expect(htmlReport(oneCall())).not.toContain("What went wrong");
  expect(htmlReport(oneCall())).toContain("<h1>1 workflow passed.</h1>");
});

test("only what failed is unfolded", () => {
  const failure = { kind: "response", message: "no" } as const;
  const steps = [aStep(anAttempt()), aStep(anAttempt({ order: 2, failure }))];
  const html = htmlReport(reportOf(aWorkflow(steps)));
  expect(html.match(/<details class="call-fold"( open)?>/g)).toEqual([
    '<details class="call-fold">',
    '<details class="call-fold" open>',
  ]);
});
