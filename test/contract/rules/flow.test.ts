import { describe, expect, test } from "vitest";
import { blindRetry } from "../../../src/contract/rules/blind-retry.ts";
import { endlessCall } from "../../../src/contract/rules/endless-call.ts";
import { endlessLoop } from "../../../src/contract/rules/endless-loop.ts";
import { skippedStep } from "../../../src/contract/rules/skipped-step.ts";
import { unhandledFailure } from "../../../src/contract/rules/unhandled-failure.ts";
import { unreachableStep } from "../../../src/contract/rules/unreachable-step.ts";
import { foundBy, json, object, text } from "./found-by.ts";

const operations = {
  "POST /send": {
    "200": json(object({ id: text })),
    "400": json(object({ error: text })),
    "404": json(object({})),
  },
  "GET /read": { "200": json(object({ state: text })) },
};

const OK = [{ condition: "$statusCode == 200" }];
const call = (stepId: string, more: Readonly<Record<string, unknown>> = {}) => ({
  stepId,
  operationId: "send",
  successCriteria: OK,
  ...more,
});
const goto = (stepId: string, ...conditions: string[]) => ({
  name: `to-${stepId}`,
  type: "goto",
  stepId,
  ...(conditions.length > 0 && { criteria: conditions.map((condition) => ({ condition })) }),
});
const end = { name: "done", type: "end" };
const found = (
  rule: Parameters<typeof foundBy>[0],
  steps: readonly unknown[],
  more: Readonly<Record<string, unknown>> = {},
) => foundBy(rule, { operations, workflow: { steps, ...more } });

describe("steps and actions that no run comes to", () => {
  test.each([
    ["an end", end],
    ["a goto past it", goto("c")],
    ["a goto whose criteria hold whenever the step passes", goto("c", "$statusCode == 200")],
  ])("%s", (_, action) => {
    expect(found(unreachableStep, [call("a", { onSuccess: [action] }), call("b"), call("c")])[0]).toBe(
      '/workflows/0/steps/1/stepId: warning No run comes to the step "b": every way leads past it. Let an action go to it, or remove it.',
    );
  });

  test("an action after one that takes every case", () => {
    expect(found(unreachableStep, [call("a", { onSuccess: [end, goto("b")] }), call("b", {})])).toEqual([
      '/workflows/0/steps/0/onSuccess/1: warning The action "to-b" is never taken: "done" before it always applies. Put it before that one, or give that one criteria.',
      '/workflows/0/steps/1/stepId: warning No run comes to the step "b": every way leads past it. Let an action go to it, or remove it.',
    ]);
  });

  test("nothing is said of what follows a step whose call is unknown", () => {
    const lost = { stepId: "a", operationId: "lost", onSuccess: [goto("c")] };
    const steps = [lost, call("b", { onSuccess: [end] }), call("c")];
    const faults = ["arazzo/unknown-operation"];
    expect(foundBy(unreachableStep, { operations, workflow: { steps }, faults })).toEqual([]);
  });

  test.each([
    ["each comes after the other", [call("a"), call("b")]],
    [
      "the way past it has criteria",
      [call("a", { onSuccess: [goto("c", "$response.body#/id == 'x'")] }), call("b"), call("c")],
    ],
    ["a failure leads to it", [call("a", { onSuccess: [end], onFailure: [goto("b")] }), call("b")]],
    [
      "a step takes its cases from the actions of the workflow",
      [call("a", { onFailure: [{ ...end, name: "own" }] })],
    ],
  ])("nothing is said where %s", (_, steps) => {
    expect(found(unreachableStep, steps, { failureActions: [{ ...end, name: "all" }] })).toEqual([]);
  });
});

describe("loops", () => {
  test("one without a way out", () => {
    expect(found(endlessLoop, [call("a"), call("b", { onSuccess: [goto("a")] })])).toEqual([
      '/workflows/0/steps/1/onSuccess/0/stepId: error The action "to-a" goes back to "a", and no way leads out of the loop. Give the action criteria, so that the workflow can end.',
    ]);
  });

  test("one that nothing counts", () => {
    const poll = [call("a", { onSuccess: [goto("a", "$response.body#/id == 'wait'")] })];
    expect(found(endlessLoop, poll)).toEqual([
      '/workflows/0/steps/0/onSuccess/0/stepId: note The action "to-a" may go back to "a" any number of times. Where a step is to be repeated a few times, use a retry with a retryLimit.',
    ]);
  });

  test("nothing is said of a way forward, or of a retry", () => {
    const retry = { name: "again", type: "retry", retryLimit: 3 };
    expect(
      found(endlessLoop, [call("a", { onSuccess: [goto("b")], onFailure: [retry] }), call("b")]),
    ).toEqual([]);
  });
});

describe("outputs of a step that may not have run", () => {
  const made = { outputs: { id: "$response.body#/id", error: "$response.body#/error" } };
  const sending = (name: string) => ({ requestBody: { payload: { value: `$steps.b.outputs.${name}` } } });
  const AT = "/workflows/0/steps/2/requestBody/payload/value";

  test("one that a goto passes over", () => {
    const first = call("a", { onSuccess: [goto("c", "$response.body#/id == 'x'")] });
    expect(found(skippedStep, [first, call("b", made), call("c", sending("id"))])).toEqual([
      `${AT}: warning $steps.b.outputs.id is absent when the step "b" was passed over. Read it only on ways on which that step has passed.`,
    ]);
  });

  test("one that failed, whose output no failing reply has", () => {
    const failing = call("b", { ...made, onFailure: [goto("c")] });
    const closed = {
      "POST /send": { "200": json(object({ id: text })), "400": json(object({ error: text })) },
    };
    const steps = [call("a"), failing, call("c", sending("id"))];
    expect(foundBy(skippedStep, { operations: closed, workflow: { steps } })).toEqual([
      `${AT}: warning $steps.b.outputs.id is absent when the step "b" has failed. Read it only on ways on which that step has passed.`,
    ]);
  });

  test("nothing is said of the error of a step that failed", () => {
    const failing = call("b", { ...made, onFailure: [goto("c")] });
    expect(found(skippedStep, [call("a"), failing, call("c", sending("error"))])).toEqual([]);
  });

  test("nothing is said of a step that runs before a retry, and then leads back", () => {
    const retry = { name: "again", type: "retry", stepId: "a" };
    const steps = [call("a"), call("b", { ...made, onFailure: [retry] }), call("c", sending("id"))];
    expect(found(skippedStep, steps)).toEqual([]);
  });

  test("nothing is said where every way leads through it", () => {
    const steps = [call("a"), call("b", { ...made, onSuccess: [goto("c")] }), call("c", sending("id"))];
    expect(found(skippedStep, steps)).toEqual([]);
  });
});

describe("failures", () => {
  test("a workflow that says nothing of them", () => {
    expect(found(unhandledFailure, [call("a")])).toEqual([
      '/workflows/0/workflowId: note The workflow "w" does not say what follows when one of its steps fails. Where something should, add failureActions.',
    ]);
  });

  test("the declared statuses that no action takes", () => {
    const onFailure = [{ ...end, criteria: [{ condition: "$statusCode == 400" }] }];
    expect(found(unhandledFailure, [call("a", { onFailure })])).toEqual([
      '/workflows/0/steps/0/stepId: note None of the failure actions of "a" applies to 404. Where something should follow, add an action without criteria at the end.',
    ]);
  });

  test("nothing is said where an action takes every failure", () => {
    expect(found(unhandledFailure, [call("a")], { failureActions: [end] })).toEqual([]);
  });

  test("a retry of whatever went wrong, of a call that is not idempotent", () => {
    const retry = { name: "again", type: "retry", retryLimit: 2 };
    expect(found(blindRetry, [call("a", { onFailure: [retry] })])).toEqual([
      '/workflows/0/steps/0/onFailure/0: note The action "again" repeats the POST of "a" after any failure. Add criteria for the failures that are worth a retry.',
    ]);
    expect(found(blindRetry, [call("a", { operationId: "read", onFailure: [retry] })])).toEqual([]);
    expect(
      found(blindRetry, [
        call("a", { onFailure: [{ ...retry, criteria: [{ condition: "$statusCode == 503" }] }] }),
      ]),
    ).toEqual([]);
  });
});

describe("workflows that run themselves", () => {
  const other = { workflowId: "v", steps: [{ stepId: "back", workflowId: "w" }] };
  const FIX = "Let an action lead past the step, or end the workflow, in some case.";
  const run = (stepId: string, workflowId: string) => ({ stepId, workflowId });
  const among = (steps: readonly unknown[], others: readonly unknown[] = []) =>
    foundBy(endlessCall, {
      operations,
      workflow: { steps },
      document: { workflows: [{ workflowId: "w", steps }, ...others] },
    });

  test("on every way, one by one and in turn", () => {
    expect(among([call("a"), run("self", "w")])).toEqual([
      `/workflows/0/steps/1/workflowId: error The step "self" always runs its own workflow again. ${FIX}`,
    ]);
    expect(among([run("there", "v")], [other])).toEqual([
      `/workflows/0/steps/0/workflowId: error The step "there" always runs "v", which always runs this workflow again. ${FIX}`,
      `/workflows/1/steps/0/workflowId: error The step "back" always runs "w", which always runs this workflow again. ${FIX}`,
    ]);
  });

  test("nothing is said where a way leads past the step", () => {
    const done = { ...end, criteria: [{ condition: "$response.body#/id == 'x'" }] };
    expect(among([call("a", { onSuccess: [done] }), run("self", "w")])).toEqual([]);
  });
});
