import { VirtualClock } from "../../src/ports/clock.ts";
import { type RunReport, runReport } from "../../src/report/run-report.ts";
import { type RunEvent, runWorkflow } from "../../src/runner/run/workflow.ts";
import { workflowIn } from "../../src/workflow/tree.ts";
import { documentOf, scripted } from "../runner/documents.ts";

/** Every kind of thing that a report can meet: workflows of five kinds, a goto back, retries, findings, notes. */
const TEXT = `    summary: Log in & <b>out</b>
    inputs: { type: object, properties: { pin_of_the_day: { type: string, format: password }, age: { type: integer } } }
    dependsOn: [before]
    steps:
      - { stepId: s, workflowId: other, onFailure: [{ name: anew, type: retry, retryAfter: 2, workflowId: before }] }
      - stepId: t
        description: "Comes back </script>"
        operationId: strict
        parameters: [{ name: day, in: query, value: $inputs.pin_of_the_day }]
        requestBody: { contentType: application/json, payload: { password: hunter22, age: $inputs.age } }
        successCriteria:
          - condition: $statusCode == 200
          - { context: $response.body, condition: "$[?@.ok]", type: jsonpath }
        outputs: { token: $response.body#/token, gone: $response.body#/gone }
        onFailure:
          - { name: unfit, type: end, criteria: [{ condition: $statusCode == 404 }] }
          - { name: back, type: goto, stepId: s, criteria: [{ condition: $statusCode == 503 }] }
        onSuccess: [{ name: on, type: goto, workflowId: last }]
      - { stepId: u, operationId: only }
  - { workflowId: before, steps: [{ stepId: b, operationId: check }] }
  - { workflowId: other, steps: [{ stepId: o, operationId: check }] }
  - { workflowId: last, steps: [{ stepId: l, operationId: check }] }
`.replace("operationId: only", "operationId: send");

const JSON_TYPE = { "content-type": "application/json" };

const REPLIES = [
  { body: { session: { note: "]]> & <b>" } } },
  { status: 500, body: "<html>\u0000 broken</html>", headers: { "content-type": "text/html" } },
  { status: 500 },
  { body: {} },
  { status: 503, body: { ok: "no" } },
  {},
  { body: [{ ok: true }], headers: { ...JSON_TYPE, "set-cookie": "sid=0123456789abcdef; Path=/" } },
  { status: 418, body: { error: "::error::%0A hunter22 is what you sent", token: "tok_abcdefgh" } },
];

export const RICH_SECRETS = ["monday-9271", "hunter22", "0123456789abcdef", "tok_abcdefgh"];

export interface RichRun {
  readonly report: RunReport;
  readonly events: readonly RunEvent[];
  readonly secretInputs: ReadonlySet<string>;
}

export async function richRun(): Promise<RichRun> {
  const document = documentOf(TEXT);
  const workflow = workflowIn(document, "login");
  if (workflow === undefined) throw new Error("There is nothing to run.");
  const clock = new VirtualClock({ at: Date.parse("2026-03-01T08:30:00Z"), frozen: true });
  const { transport } = scripted(...REPLIES);
  const events: RunEvent[] = [];
  const result = await runWorkflow(workflow, {
    clock,
    // Every answer takes a while.
    transport: (request) => {
      clock.advance({ milliseconds: 42 });
      return transport(request);
    },
    wait: async (milliseconds) => clock.advance({ milliseconds }),
    inputs: { pin_of_the_day: "monday-9271" },
    credentials: { basic: { username: "ada", password: "correct horse" } },
    contract: {},
    onEvent: (event) => events.push(event),
  });
  const report = runReport({
    generator: { name: "understudy", version: "0.0.0" },
    startedAt: Date.parse("2026-03-01T08:30:00Z"),
    durationMs: result.durationMs,
    documents: [
      {
        file: "flows, of mine/login.yml",
        title: document.written.info.title,
        workflows: [result],
        diagnostics: [
          {
            code: "arazzo/example",
            severity: "warning",
            message: "This is <not> well: 100%.",
            place: { file: "flows, of mine/login.yml", line: 3, column: 5 },
            fix: "Mend it.",
          },
        ],
      },
    ],
  });
  return { report, events, secretInputs: workflow.inputs.secrets };
}
