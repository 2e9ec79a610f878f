import { describe, expect, test } from "vitest";
import { evaluateExpression } from "../../src/expression/evaluate-expression.ts";
import { renderTemplate } from "../../src/expression/render-template.ts";
import { expressionsOf, parseTemplate } from "../../src/expression/template.ts";

const inputs = { code: "12", count: 3, on: false, none: null, user: { name: "Ada" }, list: [1, 2] };

function render(value: unknown) {
  const { template, faults } = parseTemplate(value);
  expect(faults).toEqual([]);
  const absent: string[] = [];
  const rendered = renderTemplate(template, {
    evaluate: (expression) => evaluateExpression(expression, { inputs }),
    absent: ({ text }, position, pointer) => {
      absent.push(`${text} ${position} ${pointer}`);
      return undefined;
    },
  });
  return { rendered, absent };
}

describe("rendering", () => {
  test.each<[value: unknown, expected: unknown]>([
    ["$inputs.count", 3],
    ["$inputs.user", { name: "Ada" }],
    ["$inputs.none", null],
    [
      { a: ["$inputs.on", { b: "$inputs.code" }], c: 1 },
      { a: [false, { b: "12" }], c: 1 },
    ],
    ["code {$inputs.code}!", "code 12!"],
    ["{$inputs.count}{$inputs.on}{$inputs.none}", "3falsenull"],
    ["user={$inputs.user} list={$inputs.list}", 'user={"name":"Ada"} list=[1,2]'],
    ['{"petOrder": {"count": {$inputs.count}}}', '{"petOrder": {"count": 3}}'],
    ["$100", "$100"],
    ["$ref", "$ref"],
    ["$url of the page", "$url of the page"],
    ["{$100} {plain} {$ref}", "{$100} {plain} {$ref}"],
    [42, 42],
    [null, null],
  ])("%j", (value, expected) => {
    expect(render(value)).toEqual({ rendered: expected, absent: [] });
  });
});

test("an entry without a value is left out; where it stood is told", () => {
  expect(render({ a: "$inputs.code", b: { c: "$inputs.missing" } })).toEqual({
    rendered: { a: "12", b: {} },
    absent: ["$inputs.missing entry /b/c"],
  });
  expect(render(["x", "$inputs.missing"]).absent).toEqual(["$inputs.missing item /1"]);
  expect(render({ a: "x {$inputs.missing}" }).absent).toEqual(["$inputs.missing text /a"]);
});

describe("faults", () => {
  test.each([
    [{ a: ["$inputs"] }, "$inputs needs a name.", 7, "/a/0", true],
    ["id {$steps.a.b.c}", '$steps.a has no "b".', 13, "", true],
    ["id {$inputs.code", '"{$inputs.code" is not closed.', 3, "", true],
    ["$input.code", '"$input.code" is no expression and is sent as it stands.', 0, "", false],
  ])("%j", (value, message, offset, pointer, certain) => {
    expect(parseTemplate(value).faults).toMatchObject([{ message, offset, pointer, certain }]);
  });
});

test("every expression can be listed with its place", () => {
  const { template } = parseTemplate({ a: "$inputs.code", b: ["{$inputs.on} {$url}"] });
  expect([...expressionsOf(template)].map(({ expression, pointer }) => [expression.text, pointer])).toEqual([
    ["$inputs.code", "/a"],
    ["$inputs.on", "/b/0"],
    ["$url", "/b/0"],
  ]);
});
