import { expect, test } from "vitest";
import { mermaidReport } from "../../src/report/mermaid.ts";
import { oneCall } from "./results.ts";
import { richRun } from "./rich-run.ts";

test("workflows within workflows, gotos, retries and failures stand where they happened", async () => {
  const { report, secretInputs } = await richRun();
  const text = mermaidReport(report, { secretInputs });
  await expect(text).toMatchFileSnapshot("../golden/report/everything.mmd");
});

test("no text can be taken for Mermaid, a comment of it, or HTML", () => {
  const message = "a; end\n  loop x --> y %% <script> #35; & {\u0007}";
  const lines = mermaidReport(oneCall({ failure: { kind: "response", message } })).split("\n");
  expect(lines[6]).toBe(
    "  Note over runner: ✗ logIn: a#59; #101;#110;#100; loop x #45;#45;#62; y #37;#37; #60;script#62; #35;35#59; #38; #123;#7;#125;",
  );
});

test("each host is a participant", () => {
  const request = { method: "GET", headers: {}, path: {}, query: {} };
  const text = mermaidReport(oneCall({ request: { ...request, url: "http://localhost:4010/a?b=1" } }));
  expect(text).toContain("  participant server1 as localhost:4010\n");
  expect(text).toContain("  runner->>server1: logIn: GET /a?b=1\n  server1-->>runner: 200 OK\n");
});
