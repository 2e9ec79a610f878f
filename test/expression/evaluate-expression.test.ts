import { expect, test } from "vitest";
import { evaluateExpression } from "../../src/expression/evaluate-expression.ts";
import { parseExpression } from "../../src/expression/parse-expression.ts";

const context = {
  url: "https://api.example/v1?q=1",
  method: "post",
  self: "https://flows.example/login.yml",
  statusCode: 201,
  request: { headers: {}, path: { id: "7" }, query: { tags: ["a", "b"] }, body: { a: 1 } },
  response: { headers: { "x-id": "r1" }, body: { items: [{ id: 5 }], gone: null, "a/b": true } },
  inputs: { code: "123456", user: { name: "Ada" }, "user.age": 36, "a.b": { c: { d: 4 } } },
  message: { headers: { "trace-id": "t1" }, body: { order: 9 } },
  outputs: { id: "o" },
  steps: (stepId: string) => (stepId === "send" ? { "phone.id": "p", phone: { type: "mobile" } } : undefined),
  workflows: (id: string, field: string, stepId?: string) => {
    if (id !== "login") return undefined;
    return field === "outputs" ? { token: "t" } : stepId === "send" ? { phone: ["p"] } : undefined;
  },
  sourceDescriptions: (name: string) => (name === "api" ? { url: "./api.yml" } : undefined),
};

test.each([
  ["$url", "https://api.example/v1?q=1"],
  ["$method", "POST"],
  ["$statusCode", 201],
  ["$self", "https://flows.example/login.yml"],
  ["$message.header.Trace-Id", "t1"],
  ["$message.payload#/order", 9],
  ["$response.payload#/items/0/id", 5],
  ["$response.body.items[0].id", 5],
  ["$inputs.a.b.c.d", 4],
  ["$workflows.login.steps.send.outputs.phone#/0", "p"],
  ["$workflows.login.steps.other.outputs.phone", undefined],
  ["$request.path.id", "7"],
  ["$request.query.tags", ["a", "b"]],
  ["$request.body#/a", 1],
  ["$response.header.X-ID", "r1"],
  ["$response.header.x-other", undefined],
  ["$response.body#/items/0/id", 5],
  ["$response.body#/items/1/id", undefined],
  ["$response.body#/gone", null],
  ["$response.body#/a~1b", true],
  ["$response.body#/constructor", undefined],
  ["$response.query.x", undefined],
  ["$inputs.code", "123456"],
  ["$inputs.user.name", "Ada"],
  ["$inputs.user#/name", "Ada"],
  ["$inputs.user.age", 36],
  ["$inputs.__proto__", undefined],
  ["$inputs.toString", undefined],
  ["$outputs.id", "o"],
  ["$steps.send.outputs.phone.id", "p"],
  ["$steps.send.outputs.phone.type", "mobile"],
  ["$steps.other.outputs.phone", undefined],
  ["$workflows.login.outputs.token", "t"],
  ["$workflows.login.inputs.token", undefined],
  ["$sourceDescriptions.api.url", "./api.yml"],
  ["$components.parameters.page", undefined],
])("%s is %j", (text, expected) => {
  const parsed = parseExpression(text);
  if ("diagnostic" in parsed) throw new Error(parsed.diagnostic.message);
  expect(evaluateExpression(parsed.value, context)).toEqual(expected);
});
