import { expect, test } from "vitest";
import { VirtualClock } from "../../src/ports/clock.ts";
import { type RunEvent, runWorkflow } from "../../src/runner/run/workflow.ts";
import { scripted, workflowOf } from "./documents.ts";

const clock = new VirtualClock({ at: 0, frozen: true });

const RETRIED = `    summary: Log in
    steps:
      - stepId: s
        operationId: check
        onFailure: [{ name: again, type: retry, retryAfter: 2 }]
`;

const brief = (event: RunEvent) => {
  const { type, workflowId, depth } = event;
  const about = {
    "workflow started": () => "title" in event && event.title,
    "step started": () => "stepId" in event && event.stepId,
    attempt: () => "attempt" in event && `${event.attempt.status} ${event.attempt.next.type}`,
    waiting: () => "milliseconds" in event && event.milliseconds,
    "step ended": () => "result" in event && event.result.status,
    "workflow ended": () => "result" in event && event.result.status,
  };
  return [depth, type, workflowId, about[type]()];
};

test("a run tells what happens while it goes on", async () => {
  const { transport } = scripted({ status: 500 }, {});
  const events: unknown[] = [];
  await runWorkflow(workflowOf(RETRIED), {
    transport,
    clock,
    wait: async () => {},
    onEvent: (event) => events.push(brief(event)),
  });
  expect(events).toEqual([
    [0, "workflow started", "login", "Log in"],
    [0, "step started", "login", "s"],
    [0, "waiting", "login", 2000],
    [0, "attempt", "login", "failed retry"],
    [0, "attempt", "login", "passed next"],
    [0, "step ended", "login", "recovered"],
    [0, "workflow ended", "login", "recovered"],
  ]);
});

test("what a step runs is told one deeper", async () => {
  const workflow = workflowOf(`    steps: [{ stepId: s, workflowId: other }]
  - workflowId: other
    steps: [{ stepId: o, operationId: check }]
`);
  const events: unknown[] = [];
  const { transport } = scripted({});
  await runWorkflow(workflow, { transport, clock, onEvent: (event) => events.push(brief(event)) });
  expect(events).toEqual([
    [0, "workflow started", "login", false],
    [0, "step started", "login", "s"],
    [1, "workflow started", "other", false],
    [1, "step started", "other", "o"],
    [1, "attempt", "other", "passed next"],
    [1, "step ended", "other", "passed"],
    [1, "workflow ended", "other", "passed"],
    [0, "attempt", "login", "passed next"],
    [0, "step ended", "login", "passed"],
    [0, "workflow ended", "login", "passed"],
  ]);
});

test("an attempt tells which action was chosen, and why none before it was", async () => {
  const workflow = workflowOf(`    failureActions: [{ name: shared, type: goto, stepId: t }]
    steps:
      - stepId: s
        operationId: check
        onFailure:
          - { name: missing, type: end, criteria: [{ condition: $statusCode == 404 }] }
          - { name: again, type: retry, retryLimit: 2 }
      - { stepId: t, operationId: check }
`);
  const { transport } = scripted({ status: 500 }, { status: 500 }, { status: 500 }, {});
  const { status, steps } = await runWorkflow(workflow, { transport, clock });
  expect([status, ...steps.map((step) => step.status)]).toEqual(["recovered", "recovered", "passed"]);
  const missing = {
    action: "missing",
    reason: "$statusCode == 404 does not hold",
    criteria: [expect.objectContaining({ condition: "$statusCode == 404", passed: false })],
  };
  const retry = {
    type: "retry",
    action: "again",
    level: "step",
    criteria: [],
    passedOver: [missing],
    waitedMs: 0,
  };
  expect(steps[0]?.attempts.map(({ order, next }) => [order, next])).toEqual([
    [1, { ...retry, retry: { number: 1, limit: 2 } }],
    [2, { ...retry, retry: { number: 2, limit: 2 } }],
    [
      3,
      {
        type: "goto",
        action: "shared",
        level: "workflow",
        criteria: [],
        passedOver: [missing, { action: "again", reason: "its 2 retries are used up", criteria: [] }],
        stepId: "t",
      },
    ],
  ]);
});

test.each([
  ["3600", 60_000, "The server asks for a retry after 3600 s; it is tried again after 60 s."],
  ["soon", 0, 'The Retry-After of the answer is neither seconds nor a date: "soon".'],
])("a Retry-After of %s that is not followed is noted", async (header, waited, note) => {
  const { transport } = scripted({ status: 500, headers: { "retry-after": header } }, {});
  const result = await runWorkflow(workflowOf(RETRIED.replace("retryAfter: 2", "retryAfter: 0")), {
    transport,
    clock,
    wait: async () => {},
  });
  const [first] = result.steps[0]?.attempts ?? [];
  expect([first?.next.waitedMs, first?.notes.at(-1)]).toEqual([waited, note]);
});

test("the result of a run with everything in it is plain JSON", async () => {
  const workflow = workflowOf(`    dependsOn: [before]
    steps:
      - { stepId: s, workflowId: other, onFailure: [{ name: r, type: retry, workflowId: before }] }
      - { stepId: t, operationId: check, onSuccess: [{ name: on, type: goto, workflowId: other }] }
  - { workflowId: before, steps: [{ stepId: b, operationId: check }] }
  - { workflowId: other, steps: [{ stepId: o, operationId: check }] }
`);
  const { transport } = scripted({}, { status: 500 }, {}, {}, {}, {});
  const result = await runWorkflow(workflow, { transport, clock });
  expect(result.status).toBe("recovered");
  expect(JSON.parse(JSON.stringify(result))).toEqual(result);
  expect(result.dependencies.map(({ workflowId }) => workflowId)).toEqual(["before"]);
  expect(result.continuedBy.map(({ workflowId }) => workflowId)).toEqual(["other"]);
  const [first, second] = result.steps[0]?.attempts ?? [];
  expect([first?.workflow?.status, first?.next.workflow?.workflowId]).toEqual(["failed", "before"]);
  expect([second?.workflow?.status, second?.next]).toEqual([
    "passed",
    { type: "next", criteria: [], passedOver: [] },
  ]);
});

test("a step that a retry runs first is announced like any other", async () => {
  const workflow = workflowOf(`    steps:
      - { stepId: login, operationId: send }
      - { stepId: s, operationId: check, onFailure: [{ name: again, type: retry, stepId: login }] }
`);
  const { transport } = scripted({}, { status: 401 }, {}, {});
  const told: unknown[] = [];
  await runWorkflow(workflow, {
    transport,
    clock,
    beforeStep: ({ stepId }) => {
      told.push(`before ${stepId}`);
    },
    afterStep: ({ stepId, status }) => {
      told.push(`after ${stepId}: ${status}`);
    },
  });
  expect(told).toEqual([
    "before login",
    "after login: passed",
    "before s",
    "before login",
    "after login: passed",
    "after s: recovered",
  ]);
});
