import { describe, expect, test } from "vitest";
import { VirtualClock } from "../../src/ports/clock.ts";
import { type RunOptions, runWorkflow } from "../../src/runner/run/workflow.ts";
import { scripted, workflowOf } from "./documents.ts";

const clock = new VirtualClock({ at: 0, frozen: true });

const INPUTS = `    inputs: { required: [id], properties: { id: {}, tags: {}, note: {}, user: {} } }\n`;

/** Runs one step and answers what it sent. */
async function send(step: string, inputs: object, options: Partial<RunOptions> = {}) {
  const { transport, requests } = scripted();
  const workflow = workflowOf(
    `${INPUTS}    steps:\n      - stepId: s\n${step.replaceAll(/^/gm, "        ")}\n`,
  );
  const result = await runWorkflow(workflow, { inputs: { ...inputs }, transport, clock, ...options });
  return { request: requests[0], failure: result.failure, notes: result.steps[0]?.attempts[0]?.notes ?? [] };
}

const USER = `operationId: user
parameters:
  - { name: user_id, in: path, value: $inputs.id }
  - { name: part, in: path, value: $inputs.tags }
  - { name: tag, in: query, value: $inputs.tags }
  - { name: note, in: query, value: $inputs.note }
  - { name: X-Note, in: header, value: "note {$inputs.id}" }
  - { name: seen, in: cookie, value: $inputs.id }`;

test("parameters go where they say; arrays repeat in a query and are joined elsewhere", async () => {
  const { request, notes } = await send(USER, { id: "a/b c", tags: ["x", 2] });
  expect(request).toEqual({
    method: "GET",
    url: "https://api.example/v1/users/a%2Fb%20c/x,2?tag=x&tag=2",
    headers: { accept: "application/json", "x-note": "note a/b c", cookie: "seen=a%2Fb%20c" },
  });
  expect(notes).toContain("note was left out: the optional input note has no value.");
});

describe("what cannot be sent", () => {
  const body = (payload: string) => `operationId: check\nrequestBody: { payload: ${payload} }`;
  test.each([
    [USER, { id: "1" }, "input", 'part cannot leave out the input "tags", which has no value.'],
    [
      USER,
      { id: "1", tags: ".." },
      "request",
      'The path parameter "part" is "..", which would change the path.',
    ],
    [
      USER,
      { id: "", tags: "x" },
      "request",
      'The path /v1/users/{user_id}/{part} needs the parameter "user_id", which has no value.',
    ],
    [
      "operationId: user",
      { id: "1" },
      "request",
      'The path /v1/users/{user_id}/{part} needs the parameter "user_id", which has no value.',
    ],
    [
      USER,
      { id: "a\nb", tags: "x" },
      "request",
      'The header "x-note" holds a line break, which no header can.',
    ],
    [
      body("{ a: [1, $inputs.note] }"),
      { id: "1" },
      "input",
      'a.1 cannot leave out the input "note", which has no value.',
    ],
    [
      body('{ a: { b: "x {$inputs.note}" } }'),
      { id: "1" },
      "input",
      'a.b has in its text the input "note", which has no value.',
    ],
  ])("%#", async (step, inputs, kind, message) => {
    const { request, failure } = await send(step, inputs);
    expect(request).toBeUndefined();
    expect(failure).toEqual({ kind, message, stepId: "s" });
  });
});

describe("bodies", () => {
  test.each<[body: string, contentType: string, sent: string]>([
    ["{ payload: { a: $inputs.id, b: [1] } }", "application/json", '{"a":7,"b":[1]}'],
    ["{ payload: $inputs.id }", "application/json", "7"],
    ["{ payload: $inputs.user }", "application/json", '"{\\"a\\":1}"'],
    [`{ payload: '{"n": {$inputs.id}}' }`, "application/json", '{"n": 7}'],
    ["{ payload: 'plain {$inputs.id}' }", "application/json", '"plain 7"'],
    ["{ payload: 0 }", "application/json", "0"],
    [
      "{ contentType: application/merge-patch+json, payload: { a: null } }",
      "application/merge-patch+json",
      '{"a":null}',
    ],
    [
      "{ contentType: application/x-www-form-urlencoded, payload: { a: [1, 2], b: x y, c: $inputs.note } }",
      "application/x-www-form-urlencoded",
      "a=1&a=2&b=x+y",
    ],
    ["{ contentType: text/plain, payload: 'n={$inputs.id}' }", "text/plain", "n=7"],
  ])("%s", async (requestBody, contentType, text) => {
    const { request } = await send(`operationId: check\nrequestBody: ${requestBody}`, {
      id: 7,
      user: '{"a":1}',
    });
    expect([request?.headers["content-type"], request?.body]).toEqual([contentType, text]);
  });

  test("a payload that is an optional input without a value is left out altogether", async () => {
    const { request, notes } = await send("operationId: check\nrequestBody: { payload: $inputs.note }", {
      id: 1,
    });
    expect(request).toEqual({
      method: "POST",
      url: "https://api.example/v1/check",
      headers: { accept: "application/json" },
    });
    expect(notes).toContain("the payload was left out: the optional input note has no value.");
  });
});

describe("credentials", () => {
  const step = `operationId: user
parameters:
  - { name: user_id, in: path, value: 1 }
  - { name: part, in: path, value: 2 }`;

  test("each kind goes where its scheme says", async () => {
    const credentials = { key: { value: "k 1" }, bearer: { token: "t1" } };
    const { request, notes } = await send(step, { id: 1 }, { credentials });
    expect(request?.url).toBe("https://api.example/v1/users/1/2?api_key=k%201");
    expect(request?.headers.authorization).toBe("Bearer t1");
    expect(notes).toEqual([
      "The step has no success criteria: it passes with a status below 400, and got 200.",
    ]);
  });

  test("those that are not given are noted", async () => {
    const { notes } = await send(step, { id: 1 });
    expect(notes.slice(0, 2)).toEqual([
      'No credentials were given for the security scheme "key".',
      'No credentials were given for the security scheme "bearer".',
    ]);
  });

  test("a header that the author writes wins", async () => {
    const own = `${step}\n  - { name: Authorization, in: header, value: Own }`;
    const { request } = await send(own, { id: 1 }, { credentials: { bearer: { token: "t1" } } });
    expect(request?.headers.authorization).toBe("Own");
  });
});

describe("servers", () => {
  test("one that is given replaces that of the description", async () => {
    const { request } = await send(
      "operationId: check",
      { id: 1 },
      { servers: { api: "http://127.0.0.1:1/x/" } },
    );
    expect(request?.url).toBe("http://127.0.0.1:1/x/v1/check");
  });

  test("one that is no url is refused", async () => {
    const { failure } = await send("operationId: check", { id: 1 }, { servers: { api: "/v1" } });
    expect(failure?.message).toBe(
      'The description "api" names the server "/v1", which is not an absolute url. Say which server to call.',
    );
  });
});
