import { describe, expect, test } from "vitest";
import { VirtualClock } from "../../src/ports/clock.ts";
import { runWorkflow } from "../../src/runner/run/workflow.ts";
import { scripted, workflowOf } from "./documents.ts";

const clock = new VirtualClock({ at: 0, frozen: true });

const LOGIN = workflowOf(`    summary: Log in
    inputs:
      required: [phone, code]
      properties:
        phone: { type: string }
        code: { type: string, minLength: 6 }
        minutes: { type: integer }
        locale: { type: string, default: en }
    steps:
      - stepId: sendCode
        description: Send a code.
        operationId: send
        requestBody:
          payload: { phone: $inputs.phone, locale: $inputs.locale }
        successCriteria: [{ condition: $statusCode == 200 }]
        outputs: { phoneId: $response.body#/phone_id }
      - stepId: checkCode
        operationId: check
        requestBody:
          payload: { method_id: $steps.sendCode.outputs.phoneId, code: $inputs.code, minutes: $inputs.minutes }
        successCriteria: [{ condition: "$statusCode == 200 && $response.body#/ok == true" }]
        outputs: { token: $response.body#/token, user: $response.body#/user }
    outputs: { token: $steps.checkCode.outputs.token, user: $steps.checkCode.outputs.user }
`);

const inputs = { phone: "+15550100", code: "123456" };
const sent = { body: { phone_id: "p1" } };

test("a run that passes is told as data", async () => {
  const { transport, requests } = scripted(sent, { body: { ok: true, token: "t1", user: { id: 1 } } });
  const result = await runWorkflow(LOGIN, {
    inputs,
    transport,
    clock,
    credentials: { basic: { username: "project", password: "secret" } },
  });

  expect(requests).toEqual([
    {
      method: "POST",
      url: "https://api.example/v1/send",
      headers: {
        accept: "application/json",
        authorization: "Basic cHJvamVjdDpzZWNyZXQ=",
        "content-type": "application/json",
      },
      body: '{"phone":"+15550100","locale":"en"}',
    },
    {
      method: "POST",
      url: "https://api.example/v1/check",
      headers: {
        accept: "application/json",
        authorization: "Basic cHJvamVjdDpzZWNyZXQ=",
        "content-type": "application/json",
      },
      body: '{"method_id":"p1","code":"123456"}',
    },
  ]);
  expect(result).toMatchObject({
    workflowId: "login",
    title: "Log in",
    status: "passed",
    inputs: { ...inputs, locale: "en" },
    outputs: { token: "t1", user: { id: 1 } },
    notes: [],
    durationMs: 0,
  });
  expect(result.failure).toBeUndefined();
  expect(result.steps[0]).toEqual({
    stepId: "sendCode",
    operationId: "send",
    description: "Send a code.",
    status: "passed",
    attempts: [
      {
        order: 1,
        status: "passed",
        request: {
          method: "POST",
          url: "https://api.example/v1/send",
          headers: requests[0]?.headers,
          path: {},
          query: {},
          body: { phone: "+15550100", locale: "en" },
        },
        response: { status: 200, headers: { "content-type": "application/json" }, body: { phone_id: "p1" } },
        criteria: [expect.objectContaining({ condition: "$statusCode == 200", passed: true })],
        outputs: { phoneId: "p1" },
        notes: [],
        findings: [],
        startedAt: 0,
        durationMs: 0,
        next: { type: "next", criteria: [], passedOver: [] },
      },
    ],
    outputs: { phoneId: "p1" },
    durationMs: 0,
  });
  expect(result.steps[1]?.attempts[0]?.notes).toEqual([
    "minutes was left out: the optional input minutes has no value.",
  ]);
});

describe("failures", () => {
  test("a criterion that does not hold ends the run and says what it read", async () => {
    const { transport, requests } = scripted({ status: 404, body: { error: "user_not_found" } });
    const result = await runWorkflow(LOGIN, { inputs, transport, clock });
    expect(requests.length).toBe(1);
    expect(result.failure).toEqual({
      kind: "criterion",
      message: "$statusCode == 200 does not hold: $statusCode was 404.",
      stepId: "sendCode",
    });
    expect(result.steps.map(({ stepId, status }) => [stepId, status])).toEqual([
      ["sendCode", "failed"],
      ["checkCode", "not run"],
    ]);
    expect([result.status, result.outputs, result.notes]).toEqual(["failed", {}, []]);
  });

  test("an operand that is absent is called absent", async () => {
    const { transport } = scripted(sent, { body: { token: "t" } });
    const result = await runWorkflow(LOGIN, { inputs, transport, clock });
    expect(result.failure?.message).toBe(
      "$statusCode == 200 && $response.body#/ok == true does not hold: $statusCode was 200, $response.body#/ok was absent.",
    );
    expect(result.outputs).toEqual({ token: "t" });
  });

  test("an output without a value is noted, and reading it names its origin", async () => {
    const { transport, requests } = scripted({ body: {} });
    const result = await runWorkflow(LOGIN, { inputs, transport, clock });
    expect(requests.length).toBe(1);
    expect(result.steps[0]?.attempts[0]?.notes).toContain(
      "The output phoneId is absent: there was nothing at $response.body#/phone_id.",
    );
    expect(result.failure).toEqual({
      kind: "output",
      message: "$steps.sendCode.outputs.phoneId has no value: there was nothing at $response.body#/phone_id.",
      stepId: "checkCode",
    });
  });

  test("an output of the workflow without a value is absent and noted", async () => {
    const { transport } = scripted(sent, { body: { ok: true, token: "t" } });
    const result = await runWorkflow(LOGIN, { inputs, transport, clock });
    expect([result.status, result.outputs]).toEqual(["passed", { token: "t" }]);
    expect(result.notes).toEqual([
      "The output user is absent: there was nothing at $steps.checkCode.outputs.user.",
    ]);
  });

  test("no answer is a failed step with the reason behind it", async () => {
    const transport = () => {
      throw new Error("fetch failed", { cause: new Error("connect ECONNREFUSED 127.0.0.1:1") });
    };
    const result = await runWorkflow(LOGIN, { inputs, transport, clock });
    expect(result.failure).toEqual({
      kind: "transport",
      message:
        "POST https://api.example/v1/send got no answer: fetch failed: connect ECONNREFUSED 127.0.0.1:1",
      stepId: "sendCode",
    });
    expect(result.steps[0]?.attempts[0]?.request?.url).toBe("https://api.example/v1/send");
  });

  test("JSON that breaks off is a failed step", async () => {
    const { transport } = scripted({ body: '{"phone_id": "p' });
    const { failure, steps } = await runWorkflow(LOGIN, { inputs, transport, clock });
    expect(failure?.kind).toBe("response");
    expect(failure?.message).toMatch(/^The answer calls itself application\/json but is not JSON: /);
    expect(steps[0]?.attempts[0]?.response?.body).toBe('{"phone_id": "p');
  });
});

test("a step without criteria passes below 400, and a note says so", async () => {
  const workflow = workflowOf("    steps: [{ stepId: s, operationId: check }]\n");
  const run = (status: number) => runWorkflow(workflow, { clock, ...scripted({ status }) });
  const passed = await run(302);
  expect([passed.status, passed.steps[0]?.attempts[0]?.notes.at(-1)]).toEqual([
    "passed",
    "The step has no success criteria: it passes with a status below 400, and got 302.",
  ]);
  const failed = await run(400);
  expect(failed.failure).toEqual({
    kind: "criterion",
    message: "The status was 400, and a step without criteria needs one below 400.",
    stepId: "s",
  });
});

test("before and after each step the caller is told", async () => {
  const { transport } = scripted(sent, { body: { ok: true } });
  const told: unknown[] = [];
  await runWorkflow(LOGIN, {
    inputs,
    transport,
    clock,
    beforeStep: ({ stepId, operationId, steps }) => {
      told.push([stepId, operationId, Object.fromEntries(steps)]);
    },
    afterStep: ({ stepId, status }) => {
      told.push([stepId, status]);
    },
  });
  expect(told).toEqual([
    ["sendCode", "send", {}],
    ["sendCode", "passed"],
    ["checkCode", "check", { sendCode: { phoneId: "p1" } }],
    ["checkCode", "passed"],
  ]);
});

test("time is read from the clock that is given", async () => {
  const running = new VirtualClock({ at: 0, frozen: true });
  const transport = () => {
    running.advance({ milliseconds: 40 });
    return { status: 200, headers: {}, body: '{"phone_id": "p", "ok": true}' };
  };
  const result = await runWorkflow(LOGIN, { inputs, transport, clock: running });
  expect([result.durationMs, ...result.steps.map(({ durationMs }) => durationMs)]).toEqual([80, 40, 40]);
});

describe("inputs", () => {
  test.each([
    [{ phone: "+1" }, 'The input "code" is required and was not given.'],
    [{}, 'The input "phone" is required and was not given. The input "code" is required and was not given.'],
    [{ phone: "+1", code: 123456 }, 'The input "code" must be string; it is number.'],
    [{ phone: "+1", code: "12" }, 'The input "code" must NOT have fewer than 6 characters.'],
    [{ phone: "+1", code: undefined }, 'The input "code" is required and was not given.'],
    [{ ...inputs, cdoe: "123456" }, 'The workflow has no input "cdoe". Did you mean "code"?'],
    [{ ...inputs, colour: 1 }, 'The workflow has no input "colour". It has phone, code, minutes, locale.'],
  ])("%j", async (given, message) => {
    const { transport, requests } = scripted(sent);
    const result = await runWorkflow(LOGIN, { inputs: given, transport, clock });
    expect(requests).toEqual([]);
    expect([result.status, result.failure]).toEqual(["failed", { kind: "input", message }]);
    expect(result.steps.map(({ status }) => status)).toEqual(["not run", "not run"]);
  });

  test("the caller's own objects are left as they were", async () => {
    const workflow =
      workflowOf(`    inputs: { properties: { user: { properties: { role: { default: reader } } } } }
    steps: [{ stepId: s, operationId: check, requestBody: { payload: $inputs.user } }]
`);
    const user = {};
    const { transport, requests } = scripted();
    await runWorkflow(workflow, { inputs: { user }, transport, clock });
    expect([user, requests[0]?.body]).toEqual([{}, '{"role":"reader"}']);
  });
});

describe("late inputs", () => {
  test("are asked for once, by the first step that reads them", async () => {
    const { transport, requests } = scripted(sent, { body: { ok: true } });
    const asked: unknown[] = [];
    const code = async ({
      inputs: known,
      steps,
    }: {
      inputs: object;
      steps: ReadonlyMap<string, unknown>;
    }) => {
      asked.push([requests.length, known, steps.get("sendCode")]);
      return "654321";
    };
    const result = await runWorkflow(LOGIN, { inputs: { phone: "+1", code }, transport, clock });
    expect(asked).toEqual([[1, { phone: "+1", locale: "en" }, { phoneId: "p1" }]]);
    expect(requests[1]?.body).toBe('{"method_id":"p1","code":"654321"}');
    expect([result.status, result.inputs]).toEqual(["passed", { phone: "+1", locale: "en", code: "654321" }]);
  });

  test.each([
    [() => "12", 'The input "code" must NOT have fewer than 6 characters.'],
    [() => undefined, 'The input "code" is required and was not given.'],
    [
      () => Promise.reject(new Error("no message came")),
      'The input "code" could not be obtained: no message came',
    ],
  ])("%#: one that cannot be used fails the step that needs it", async (code, message) => {
    const { transport, requests } = scripted(sent);
    const result = await runWorkflow(LOGIN, { inputs: { phone: "+1", code }, transport, clock });
    expect(requests.length).toBe(1);
    expect(result.failure).toEqual({ kind: "input", message, stepId: "checkCode" });
  });

  test("a late optional input may turn out to have no value, and takes no default before it is asked", async () => {
    const { transport, requests } = scripted(sent, { body: { ok: true } });
    await runWorkflow(LOGIN, { inputs: { ...inputs, locale: () => "de" }, transport, clock });
    expect(requests[0]?.body).toBe('{"phone":"+15550100","locale":"de"}');
  });
});
