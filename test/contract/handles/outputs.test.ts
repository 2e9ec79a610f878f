import { expect, test } from "vitest";
import { api, flow, json, written } from "./module-of.ts";

const BODY = {
  type: "object",
  required: ["id", "user", "tags", "gone", "secret"],
  properties: {
    id: { type: "string" },
    gone: { type: ["string", "null"] },
    note: { type: "string" },
    secret: { type: "string", writeOnly: true },
    tags: { type: "array", items: { type: "string" } },
    user: {
      type: "object",
      required: ["name"],
      properties: { name: { type: "string" }, age: { type: "integer" } },
    },
  },
};

const API = api({
  200: json(BODY, {
    "X-Sent": { required: true, schema: { type: "integer" } },
    "X-Left": { schema: { type: "integer" } },
  }),
});

/** Of a step with the one output. */
const output = (value: unknown, step: object = {}) =>
  written("steps.s.outputs", {
    "api.yml": API,
    "flow.yml": flow({ step: { outputs: { o: value }, ...step } }),
  });

test.each<[string, unknown, string]>([
  ["a field that every answer has", "$response.body#/id", "{ o: string }"],
  ["a field that an answer may lack", "$response.body#/note", "{ o?: string }"],
  ["a field that may be null", "$response.body#/gone", "{ o: string | null }"],
  ["a field in a field", "$response.body#/user/age", "{ o?: number }"],
  ["an object", "$response.body#/user", "{ o: { name: string; age?: number } }"],
  ["an item of a list", "$response.body#/tags/0", "{ o?: string }"],
  ["a field that the description does not know", "$response.body#/nothing", "{ o?: unknown }"],
  ["a header is text, whatever its schema says", "$response.header.x-sent", "{ o: string }"],
  ["a header that may be absent", "$response.header.X-Left", "{ o?: string }"],
  ["a header that nobody has described", "$response.header.X-Other", "{ o?: string }"],
  ["the status", "$statusCode", "{ o: number }"],
  ["the method", "$method", "{ o: string }"],
  ["what was sent", "$request.header.X-Sent", "{ o?: unknown }"],
  [
    "a place that a pointer picks",
    { context: "$response.body", selector: "/user/name", type: "jsonpointer" },
    "{ o: string }",
  ],
  [
    "the one place that a JSONPath picks",
    { context: "$response.body#/user", selector: "$.name", type: "jsonpath" },
    "{ o: string }",
  ],
  [
    "the places that a JSONPath picks",
    { context: "$response.body", selector: "$.tags[*]", type: "jsonpath" },
    "{ o?: readonly unknown[] }",
  ],
])("%s: %j", (_, value, type) => {
  expect(output(value)).toBe(type);
});

test("the body itself is an object, without what only requests have", () => {
  expect(output("$response.body")).toBe(`{
  o: {
    id: string;
    gone: string | null;
    note?: string;
    tags: readonly string[];
    user: { name: string; age?: number };
  };
}`);
});

test("a criterion that lets only such answers pass as have a field makes it certain", () => {
  const passes = (condition: string) => ({ successCriteria: [{ condition }] });
  expect(output("$response.body#/note", passes("$response.body#/note != null"))).toBe("{ o: string }");
  expect(output("$response.body#/gone", passes("$response.body#/gone != null"))).toBe("{ o: string }");
  expect(output("$response.body#/user/age", passes("$response.body#/user/age > 17"))).toBe("{ o: number }");
  expect(output("$response.body#/note", passes("$statusCode == 200"))).toBe("{ o?: string }");
});

test("of several answers that pass, an output is what it is in any of them", () => {
  const two = api({
    200: json(BODY),
    201: json({ type: "object", properties: { id: { type: "integer" } } }),
  });
  const step = { outputs: { o: "$response.body#/id" } };
  expect(written("steps.s.outputs", { "api.yml": two, "flow.yml": flow({ step }) })).toBe(
    "{ o?: string | number }",
  );
});

test("an input that is handed on is what it is when it came in", () => {
  const inputs = {
    type: "object",
    required: ["a"],
    properties: { a: { type: "string" }, b: { type: "string" }, c: { type: "string", default: "" } },
  };
  const outputs = { a: "$inputs.a", b: "$inputs.b", c: "$inputs.c" };
  expect(written("outputs", { "flow.yml": flow({ workflow: { inputs, outputs } }) })).toBe(
    "{ a: string; b?: string; c: string }",
  );
});

/** The outputs of a workflow of two steps: `s` first, then `t`. */
const ofWorkflow = (step: object) =>
  written("outputs", {
    "api.yml": API,
    "flow.yml": flow({
      workflow: {
        steps: [
          { stepId: "s", operationId: "send", outputs: { id: "$response.body#/id" }, ...step },
          { stepId: "t", operationId: "send" },
        ],
        outputs: { id: "$steps.s.outputs.id" },
      },
    }),
  });

test("a workflow hands on what its steps have found", () => {
  expect(ofWorkflow({})).toBe("{ id: string }");
});

test("but not for certain where it may end without them", () => {
  const ends = { name: "go on", type: "goto", stepId: "t" };
  expect(ofWorkflow({ onFailure: [ends] })).toBe("{ id?: string }");
  expect(ofWorkflow({ onFailure: [{ name: "stop", type: "end" }] })).toBe("{ id: string }");
  expect(ofWorkflow({ onFailure: [{ name: "again", type: "retry", retryLimit: 2 }] })).toBe("{ id: string }");
  const [first, second, third] = ["first", "s", "t"].map((stepId) => ({ stepId, operationId: "send" }));
  const workflow = {
    steps: [
      {
        ...first,
        onSuccess: [
          { name: "skip", type: "goto", stepId: "t", criteria: [{ condition: "$statusCode == 201" }] },
        ],
      },
      { ...second, outputs: { id: "$response.body#/id" } },
      third,
    ],
    outputs: { id: "$steps.s.outputs.id" },
  };
  const answers = api({ 200: json(BODY), 201: json(BODY) });
  expect(written("outputs", { "api.yml": answers, "flow.yml": flow({ workflow }) })).toBe("{ id?: string }");
});

test("a step that runs a workflow has the outputs of that one, its own beside them, and no replies", () => {
  const document = {
    ...flow(),
    workflows: [
      {
        workflowId: "outer",
        steps: [{ stepId: "run", workflowId: "inner", outputs: { more: "$outputs.id" } }],
        outputs: { id: "$steps.run.outputs.more" },
      },
      {
        workflowId: "inner",
        steps: [{ stepId: "s", operationId: "send", outputs: { id: "$response.body#/id" } }],
        outputs: { id: "$steps.s.outputs.id" },
      },
    ],
  };
  const files = { "api.yml": API, "flow.yml": document };
  expect(written("outputs", files)).toBe("{ id: string }");
  expect(written("steps.run", files)).toBe(`{
  outputs: { id: string; more: string };
  replies: {};
}`);
});
