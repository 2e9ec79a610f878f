import { expect, test } from "vitest";
import { githubReport } from "../../src/report/github.ts";
import { harReport } from "../../src/report/har.ts";
import { htmlReport } from "../../src/report/html.ts";
import { jsonReport } from "../../src/report/json.ts";
import { junitReport } from "../../src/report/junit.ts";
import { mermaidReport } from "../../src/report/mermaid.ts";
import { openDocument } from "../../src/workflow/load-document.ts";
import { stepIn, workflowIn } from "../../src/workflow/tree.ts";
import { RUN_NAMES, shippedReport } from "./shipped-runs.ts";

const report = await shippedReport(...RUN_NAMES);

function placeOf(workflowId: string, stepId: string | undefined, file: string) {
  const document = openDocument(file);
  const workflow = workflowIn(document, workflowId);
  const step = workflow && stepIn(workflow, stepId ?? "");
  return workflow && document.text.placeOf((step ?? workflow).pointer);
}

test.each([
  ["report.json", jsonReport],
  ["junit.xml", junitReport],
  ["calls.har", harReport],
  ["sequence.mmd", mermaidReport],
  ["page.html", htmlReport],
  ["annotations.txt", githubReport],
])("%s of shipped workflows: passed, failed, recovered and not started", async (file, write) => {
  await expect(write(report, { placeOf })).toMatchFileSnapshot(`../golden/report/${file}`);
});
