import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseExpression } from "../../src/expression/parse-expression.ts";

describe("well formed", () => {
  test.each([
    ["$url", { root: "url" }],
    ["$method", { root: "method" }],
    ["$statusCode", { root: "statusCode" }],
    ["$self", { root: "self" }],
    ["$request.header.X-Id", { root: "request", part: "header", name: "X-Id" }],
    ["$request.query.page size", { root: "request", part: "query", name: "page size" }],
    ["$request.path.id", { root: "request", part: "path", name: "id" }],
    ["$response.body", { root: "response", part: "body", pointer: [] }],
    ["$response.body#/a~1b/0", { root: "response", part: "body", pointer: ["a/b", "0"] }],
    ["$response.payload#/a", { root: "response", part: "payload", pointer: ["a"] }],
    ["$message.header.trace-id", { root: "message", part: "header", name: "trace-id" }],
    ["$message.payload#/order/id", { root: "message", part: "payload", pointer: ["order", "id"] }],
    ["$inputs.code", { root: "inputs", name: "code", pointer: [] }],
    ["$inputs.user#/name", { root: "inputs", name: "user", pointer: ["name"] }],
    ["$outputs.id", { root: "outputs", name: "id", pointer: [] }],
    [
      "$steps.send.outputs.phone.id",
      { root: "steps", owner: "send", field: "outputs", name: "phone.id", pointer: [] },
    ],
    [
      "$workflows.login.inputs.code",
      { root: "workflows", owner: "login", field: "inputs", name: "code", pointer: [] },
    ],
    [
      "$sourceDescriptions.api.url",
      { root: "sourceDescriptions", owner: "api", field: "", name: "url", pointer: [] },
    ],
    [
      "$workflows.login.steps.send.outputs.phone.id#/0",
      {
        root: "workflows",
        owner: "login",
        field: "steps",
        stepId: "send",
        name: "phone.id",
        pointer: ["0"],
      },
    ],
    [
      "$sourceDescriptions.api.get/pets#1",
      { root: "sourceDescriptions", owner: "api", field: "", name: "get/pets#1", pointer: [] },
    ],
    [
      "$components.parameters.page",
      { root: "components", owner: "parameters", field: "", name: "page", pointer: [] },
    ],
  ])("%s", (text, expected) => {
    expect(parseExpression(text)).toEqual({ value: { text, ...expected } });
  });
});

test.each([
  [
    "$response.body.items[0].id",
    ["items", "0", "id"],
    '".items[0].id" is read as the JSON Pointer /items/0/id.',
    14,
    "Write $response.body#/items/0/id.",
  ],
  [
    "$steps.list.outputs.items[0].id",
    ["0", "id"],
    '"[0].id" is read as the JSON Pointer /0/id.',
    25,
    "Write $steps.list.outputs.items#/0/id.",
  ],
  ["$inputs.list[2]", ["2"], '"[2]" is read as the JSON Pointer /2.', 12, "Write $inputs.list#/2."],
])("%s is read, with the way to write it", (text, pointer, message, offset, fix) => {
  expect(parseExpression(text)).toMatchObject({ value: { pointer }, warnings: [{ message, offset, fix }] });
});

describe("not well formed", () => {
  test.each([
    ["inputs.code", "A runtime expression begins with $.", 0, "Begin with $inputs, $steps …"],
    ["$input.code", "$input is not the root of a runtime expression.", 0, "Did you mean $inputs?"],
    [
      "$constructor.name",
      "$constructor is not the root of a runtime expression.",
      0,
      "Begin with one of $url, $method, $statusCode, $self, $request, $response, $message, $inputs, $outputs, $steps, $workflows, $sourceDescriptions, $components.",
    ],
    ["$statusCode.x", "Nothing can follow $statusCode.", 11, "Write $statusCode alone."],
    ["$inputs", "$inputs needs a name.", 7, "Write $inputs. and what to read of it."],
    ["$inputs.", "$inputs needs a name.", 7, "Write $inputs. and what to read of it."],
    ["$inputs.#/a", "$inputs needs a name.", 8, "Write $inputs. and the name."],
    [
      "$response.boby#/a",
      '$response has no "boby".',
      10,
      "Write $response.header, $response.query, $response.path or $response.body.",
    ],
    ["$response.header", "$response.header needs a name.", 16, "Write $response.header. and the name."],
    ["$response.header.a b", '"a b" is not the name of a header.', 17, "Use letters, digits and hyphens."],
    ["$message.boby", '$message has no "boby".', 9, "Write $message.header or $message.payload."],
    [
      "$response.body.a b",
      '".a b" cannot follow the body.',
      14,
      "Name a part of the body by a JSON Pointer: body#/name.",
    ],
    ["$response.body#a", '"a" is not a JSON Pointer.', 15, "Begin it with #/ and write ~ as ~0."],
    ["$steps.send", "$steps is not complete.", 11, "Write $steps.<id>.outputs.<name>."],
    ["$steps.send.output.x", '$steps.send has no "output".', 12, "Write $steps.send.outputs."],
    [
      "$workflows.login.steps.send",
      "$workflows is not complete.",
      27,
      "Write $workflows.<id>.steps.<stepId>.outputs.<name>.",
    ],
    ["$components.parameter.page", '$components has no "parameter".', 12, 'Did you mean "parameters"?'],
    [
      "$inputs.code\n",
      "An expression holds no line end, tab or other control character.",
      12,
      "Write the expression on one line, with nothing after it.",
    ],
    ["$steps.send.outputs.", "$steps is not complete.", 20, "Write $steps.<id>.outputs.<name>."],
  ])("%s", (text, message, offset, fix) => {
    expect(parseExpression(text)).toEqual({ diagnostic: { message, offset, fix } });
  });

  test.each([
    ["long", `$inputs.${"a".repeat(9_993)}`, "The expression has 10001 characters, more than 10000.", 10_000],
    ["deep", `$response.body#${"/a".repeat(101)}`, "The place has more than 100 levels.", 15],
  ])("one that is too %s", (_, text, message, offset) => {
    expect(parseExpression(text)).toMatchObject({ diagnostic: { message, offset } });
  });

  test("any text gives an expression or a diagnostic inside it, nothing else", () => {
    const dollarish = fc.string({
      unit: fc.constantFrom("$", ".", "#", "/", "~", "inputs", "steps", "body", "response", "a"),
    });
    fc.assert(
      fc.property(fc.oneof(fc.string(), dollarish), (text) => {
        const parsed = parseExpression(text);
        if ("diagnostic" in parsed) expect(parsed.diagnostic.offset).toBeLessThanOrEqual(text.length);
        else expect(parsed.value.text).toBe(text);
      }),
    );
  });
});
