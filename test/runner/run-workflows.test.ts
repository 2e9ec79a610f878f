import { describe, expect, test } from "vitest";
import { VirtualClock } from "../../src/ports/clock.ts";
import { runWorkflow } from "../../src/runner/run/workflow.ts";
import { scripted, workflowOf } from "./documents.ts";

const clock = new VirtualClock({ at: 0, frozen: true });

describe("late inputs", () => {
  test("that several workflows read are asked for once", async () => {
    const workflow = workflowOf(`    dependsOn: [before]
    inputs: { properties: { code: { type: string } } }
    steps: [{ stepId: s, operationId: check, requestBody: { payload: { code: $inputs.code } } }]
  - workflowId: before
    inputs: { properties: { code: { type: string } } }
    steps: [{ stepId: b, operationId: check, requestBody: { payload: { code: $inputs.code } } }]
`);
    let asked = 0;
    const code = () => {
      asked += 1;
      return "123456";
    };
    const { transport, requests } = scripted();
    await runWorkflow(workflow, { inputs: { code }, transport, clock });
    expect([asked, ...requests.map(({ body }) => body)]).toEqual([
      1,
      '{"code":"123456"}',
      '{"code":"123456"}',
    ]);
  });

  test("that a workflow does not need are not asked for on its behalf", async () => {
    const workflow = workflowOf(`    dependsOn: [before]
    inputs: { properties: { code: {} } }
    steps: [{ stepId: s, operationId: check, requestBody: { payload: { code: $inputs.code } } }]
  - { workflowId: before, steps: [{ stepId: b, operationId: check }] }
`);
    const order: string[] = [];
    const { transport } = scripted();
    await runWorkflow(workflow, {
      inputs: { code: () => order.push("asked") },
      transport: (request) => {
        order.push("sent");
        return transport(request);
      },
      clock,
    });
    expect(order).toEqual(["sent", "asked", "sent"]);
  });

  test("that a failure action reads are asked for when it is weighed", async () => {
    const workflow = workflowOf(`    inputs: { properties: { patience: {} } }
    steps:
      - stepId: s
        operationId: check
        onFailure: [{ name: again, type: retry, criteria: [{ condition: $inputs.patience == true }] }]
`);
    const { transport, requests } = scripted({ status: 500 }, {});
    const patience = () => requests.length === 1;
    const { status } = await runWorkflow(workflow, { inputs: { patience }, transport, clock });
    expect(status).toBe("recovered");
  });
});

test("an input that only a workflow further on declares is not unknown", async () => {
  const workflow = workflowOf(`    steps:
      - { stepId: s, operationId: check, onSuccess: [{ name: on, type: goto, workflowId: next }] }
  - workflowId: next
    inputs: { properties: { code: {} } }
    steps: [{ stepId: n, operationId: check, requestBody: { payload: $inputs.code } }]
`);
  const { transport, requests } = scripted();
  const result = await runWorkflow(workflow, { inputs: { code: 7 }, transport, clock });
  expect([result.status, result.inputs, requests[1]?.body]).toEqual(["passed", {}, "7"]);
});

test("the steps of a workflow that a step runs are announced with the workflow's name", async () => {
  const workflow = workflowOf(`    steps: [{ stepId: s, workflowId: other }]
  - { workflowId: other, steps: [{ stepId: s, operationId: check }] }
`);
  const told: unknown[] = [];
  const { transport } = scripted();
  await runWorkflow(workflow, {
    transport,
    clock,
    beforeStep: ({ workflowId, stepId, operationId }) => {
      told.push([workflowId, stepId, operationId]);
    },
  });
  expect(told).toEqual([
    ["login", "s", undefined],
    ["other", "s", "check"],
  ]);
});

describe("held against the description", () => {
  const workflow = workflowOf(
    "    steps: [{ stepId: s, operationId: strict, successCriteria: [{ condition: $statusCode < 300 }] }]\n",
  );
  const run = (contract: object | undefined) =>
    runWorkflow(workflow, { clock, ...scripted({ status: 201 }), ...(contract && { contract }) });

  test("an answer that is not declared fails the step", async () => {
    const { failure, steps } = await run({});
    expect(failure).toEqual({
      kind: "contract",
      message: "strict answered 201, and declares 200.",
      stepId: "s",
    });
    expect(steps[0]?.attempts[0]?.findings).toEqual([
      { check: "status", severity: "error", message: "strict answered 201, and declares 200.", pointer: "" },
    ]);
  });

  test("one that only warns does not", async () => {
    const { status, steps } = await run({ status: "warn" });
    expect([status, steps[0]?.attempts[0]?.findings.length]).toEqual(["passed", 1]);
  });

  test("nothing is, unless it is asked for", async () => {
    const { status, steps } = await run(undefined);
    expect([status, steps[0]?.attempts[0]?.findings]).toEqual(["passed", []]);
  });
});

test("a late input of an action that is not weighed is not asked for", async () => {
  const workflow = workflowOf(`    inputs: { properties: { patience: {} } }
    steps:
      - stepId: s
        operationId: check
        onFailure:
          - { name: done, type: end }
          - { name: again, type: retry, criteria: [{ condition: $inputs.patience == true }] }
`);
  let asked = false;
  const patience = () => {
    asked = true;
  };
  await runWorkflow(workflow, { inputs: { patience }, clock, ...scripted({ status: 500 }) });
  expect(asked).toBe(false);
});
