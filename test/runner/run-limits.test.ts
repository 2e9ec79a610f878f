import { expect, test } from "vitest";
import { VirtualClock } from "../../src/ports/clock.ts";
import type { Transport } from "../../src/ports/http.ts";
import { runWorkflow } from "../../src/runner/run/workflow.ts";
import { scripted, workflowOf } from "./documents.ts";

const clock = new VirtualClock({ at: 0, frozen: true });

const two = workflowOf("    steps: [{ stepId: a, operationId: check }, { stepId: b, operationId: check }]\n");

/** Never answers, and does not hear any signal. */
const silent: Transport = () => new Promise(() => {});

/** The same; `begun` is the signal of the first request, once that is sent. */
function unanswered() {
  let begin = (_: AbortSignal | undefined) => {};
  const begun = new Promise<AbortSignal | undefined>((resolve) => {
    begin = resolve;
  });
  const transport: Transport = (request, options) => {
    begin(options?.signal);
    return silent(request);
  };
  return { transport, begun };
}

test("a run that is stopped before it begins sends nothing", async () => {
  const { transport, requests } = scripted();
  const signal = AbortSignal.abort(new Error("ten minutes are over"));
  const result = await runWorkflow(two, { transport, clock, signal });
  expect(requests).toEqual([]);
  expect(result.failure).toEqual({
    kind: "stopped",
    message: "The run was stopped: ten minutes are over",
    stepId: "a",
  });
  expect(result.steps.map(({ status }) => status)).toEqual(["failed", "not run"]);
});

test("a run that is stopped does not wait for an answer that never comes", async () => {
  const controller = new AbortController();
  const { transport, begun } = unanswered();
  const running = runWorkflow(two, { transport, clock, signal: controller.signal });
  await begun;
  controller.abort("by hand");
  const { failure } = await running;
  expect(failure).toEqual({ kind: "stopped", message: "The run was stopped: by hand", stepId: "a" });
});

test("the transport is told too", async () => {
  const controller = new AbortController();
  const { transport, begun } = unanswered();
  const running = runWorkflow(two, { transport, clock, signal: controller.signal });
  const told = await begun;
  controller.abort();
  await running;
  expect(told?.aborted).toBe(true);
});

test("no failure action goes on with a run that is stopped", async () => {
  const workflow = workflowOf(
    "    steps: [{ stepId: a, operationId: check, onFailure: [{ name: again, type: retry, retryLimit: 9 }] }]\n",
  );
  const controller = new AbortController();
  const { requests, transport } = scripted({ status: 500 }, { status: 500 });
  const result = await runWorkflow(workflow, {
    transport: (request) => {
      if (requests.length === 1) controller.abort("enough");
      return transport(request);
    },
    clock,
    signal: controller.signal,
  });
  expect([result.failure?.kind, result.steps[0]?.attempts.length]).toEqual(["stopped", 2]);
});

test("a wait hears the signal of the run", async () => {
  const workflow = workflowOf(
    "    steps: [{ stepId: a, operationId: check, onFailure: [{ name: again, type: retry, retryAfter: 60 }] }]\n",
  );
  const controller = new AbortController();
  const { transport, requests } = scripted({ status: 500 });
  const running = runWorkflow(workflow, {
    transport,
    clock,
    signal: controller.signal,
    onEvent: ({ type }) => {
      if (type === "waiting") controller.abort("enough");
    },
  });
  expect([(await running).failure?.message, requests.length]).toEqual(["The run was stopped: enough", 1]);
});

test("a step that times out leaves an answer that never comes", async () => {
  const workflow = workflowOf("    steps: [{ stepId: a, operationId: check, timeout: 5 }]\n", "1.1.0");
  const { failure } = await runWorkflow(workflow, { transport: silent, clock });
  expect(failure).toEqual({
    kind: "timeout",
    message: "The step took longer than its timeout of 5 ms.",
    stepId: "a",
  });
});

test("a step that times out stops the workflow that it runs", async () => {
  const workflow = workflowOf(
    `    steps: [{ stepId: a, workflowId: other, timeout: 5 }]
  - { workflowId: other, steps: [{ stepId: o, operationId: check }] }
`,
    "1.1.0",
  );
  const { failure, steps } = await runWorkflow(workflow, { transport: silent, clock });
  expect(failure?.kind).toBe("timeout");
  expect(steps[0]?.attempts[0]?.workflow?.failure).toEqual({
    kind: "stopped",
    message: "The run was stopped: the step timed out",
    stepId: "o",
  });
});

test("unless told otherwise a run has 2000 steps", async () => {
  const workflow = workflowOf(
    "    steps: [{ stepId: a, operationId: check, onSuccess: [{ name: again, type: goto, stepId: a }] }]\n",
  );
  const { transport, requests } = scripted();
  const { failure } = await runWorkflow(workflow, { transport, clock });
  expect([requests.length, failure?.kind]).toEqual([2000, "limit"]);
});

test("unless told otherwise workflows run each other 32 deep", async () => {
  const workflow = workflowOf("    steps: [{ stepId: a, workflowId: login }]\n");
  const events: number[] = [];
  const { transport } = scripted();
  const { failure } = await runWorkflow(workflow, {
    transport,
    clock,
    onEvent: ({ type, depth }) => {
      if (type === "workflow started") events.push(depth);
    },
  });
  expect([events.length, failure?.kind]).toEqual([32, "limit"]);
});

test("what a hook throws ends the run", async () => {
  const { transport, requests } = scripted();
  const beforeStep = () => Promise.reject(new Error("no such direction"));
  await expect(runWorkflow(two, { transport, clock, beforeStep })).rejects.toThrow("no such direction");
  expect(requests).toEqual([]);
});

test("what is longer than a timer can be set for is not cut to nothing", async () => {
  const workflow = workflowOf(
    `    steps:
      - { stepId: a, operationId: check, timeout: 9000000000000, onFailure: [{ name: again, type: retry, retryAfter: 9000000000 }] }
`,
    "1.1.0",
  );
  const waits: number[] = [];
  const wait = async (milliseconds: number) => {
    waits.push(milliseconds);
  };
  const { transport } = scripted({ status: 500 }, {});
  const { status } = await runWorkflow(workflow, { transport, clock, wait });
  expect([status, waits]).toEqual(["recovered", [2 ** 31 - 1]]);
});
