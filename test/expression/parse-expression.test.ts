import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseExpression } from "../../src/expression/parse-expression.ts";

describe("well formed", () => {
  test.each([
    ["$url", { root: "url" }],
    ["$method", { root: "method" }],
    ["$statusCode", { root: "statusCode" }],
    ["$request.header.X-Id", { root: "request", part: "header", name: "X-Id" }],
    ["$request.query.page size", { root: "request", part: "query", name: "page size" }],
    ["$request.path.id", { root: "request", part: "path", name: "id" }],
    ["$response.body", { root: "response", part: "body", pointer: [] }],
    ["$response.body#/a~1b/0", { root: "response", part: "body", pointer: ["a/b", "0"] }],
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
      "$components.parameters.page",
      { root: "components", owner: "parameters", field: "", name: "page", pointer: [] },
    ],
  ])("%s", (text, expected) => {
    expect(parseExpression(text)).toEqual({ value: { text, ...expected } });
  });
});

describe("not well formed", () => {
  test.each([
    ["inputs.code", "A runtime expression begins with $.", 0, "Begin with $inputs, $steps …"],
    ["$input.code", "$input is no root of a runtime expression.", 0, "Did you mean $inputs?"],
    [
      "$constructor.name",
      "$constructor is no root of a runtime expression.",
      0,
      "Begin with one of $url, $method, $statusCode, $request, $response, $inputs, $outputs, $steps, $workflows, $sourceDescriptions, $components.",
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
    ["$response.header.a b", '"a b" is no name of a header.', 17, "Use letters, digits and hyphens."],
    [
      "$response.body.items",
      '".items" cannot follow the body.',
      14,
      "Name a part of the body by a JSON Pointer: body#/name.",
    ],
    ["$response.body#a", '"a" is no JSON Pointer.', 15, "Begin it with #/ and write ~ as ~0."],
    ["$steps.send", "$steps is not complete.", 11, "Write $steps.<id>.outputs.<name>."],
    ["$steps.send.output.x", '$steps.send has no "output".', 12, "Write $steps.send.outputs."],
    ["$steps.send.outputs.", "$steps is not complete.", 20, "Write $steps.<id>.outputs.<name>."],
  ])("%s", (text, message, offset, fix) => {
    expect(parseExpression(text)).toEqual({ fault: { message, offset, fix } });
  });

  test("any text gives an expression or a fault inside it, nothing else", () => {
    const dollarish = fc.string({
      unit: fc.constantFrom("$", ".", "#", "/", "~", "inputs", "steps", "body", "response", "a"),
    });
    fc.assert(
      fc.property(fc.oneof(fc.string(), dollarish), (text) => {
        const parsed = parseExpression(text);
        if ("fault" in parsed) expect(parsed.fault.offset).toBeLessThanOrEqual(text.length);
        else expect(parsed.value.text).toBe(text);
      }),
    );
  });
});
