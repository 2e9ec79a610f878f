import { describe, expect, test } from "vitest";
import { evaluateExpression } from "../../src/expression/evaluate-expression.ts";
import { renderTemplate } from "../../src/expression/render-template.ts";
import { expressionsOf, parseTemplate } from "../../src/expression/template.ts";

const inputs = { code: "12", count: 3, on: false, none: null, user: { name: "Ada" }, list: [1, 2] };

function render(value: unknown) {
  const { template, diagnostics } = parseTemplate(value);
  expect(diagnostics).toEqual([]);
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
    ["{{$inputs.code}}", "{12}"],
    ["{$inputs.user#/name}}", "Ada}"],
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

describe("diagnostics", () => {
  test.each([
    [{ a: ["$inputs"] }, "$inputs needs a name.", 7, "/a/0", true],
    ["id {$steps.a.b.c}", '$steps.a has no "b".', 13, "", true],
    ["id {$inputs.code", '"{$inputs.code" is not closed.', 3, "", true],
    ["{$inputs.code and {$inputs.on}", '"{$inputs.code and {$inputs.on}" is not closed.', 0, "", true],
    ["id=$inputs.code&x={$url}", '"$inputs.code" inside other text is sent as it stands.', 3, "", false],
    ["$response.body.id", '".id" is read as the JSON Pointer /id.', 14, "", false],
    ["$input.code", '"$input.code" is not an expression and is sent as it stands.', 0, "", false],
  ])("%j", (value, message, offset, pointer, certain) => {
    expect(parseTemplate(value).diagnostics).toMatchObject([{ message, offset, pointer, certain }]);
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

describe("selectors", () => {
  const selectors = true;
  const order = { context: "$inputs.order", selector: "$.lines[*].id", type: "jsonpath" };

  function renderSelected(value: unknown) {
    const { template, diagnostics } = parseTemplate(value, selectors);
    expect(diagnostics).toEqual([]);
    const absent: string[] = [];
    const rendered = renderTemplate(template, {
      evaluate: (expression) =>
        evaluateExpression(expression, {
          inputs: { order: { lines: [{ id: 1 }, { id: 2 }] }, xml: "<a><b>x</b></a>", text: "not xml" },
        }),
      absent: ({ text, root }, position, pointer, reason) => {
        absent.push([text, root, position, pointer, reason].join(" "));
        return undefined;
      },
    });
    return { rendered, absent };
  }

  test("stand for what they pick, anywhere in a value", () => {
    const name = { context: "$inputs.xml", selector: "/a/b", type: { type: "xpath", version: "xpath-30" } };
    expect(renderSelected({ ids: order, deep: [name] })).toEqual({
      rendered: { ids: [1, 2], deep: ["x"] },
      absent: [],
    });
  });

  test("that pick nothing are absent, and say why when they could not be evaluated", () => {
    const none = { context: "$inputs.order", selector: "/missing", type: "jsonpointer" };
    const broken = { context: "$inputs.text", selector: "/a", type: "xpath" };
    expect(renderSelected({ none, broken })).toEqual({
      rendered: {},
      absent: [
        "/missing of $inputs.order inputs entry /none ",
        "/a of $inputs.text inputs entry /broken This is not XML: missing root element.",
      ],
    });
  });

  test("are plain values where the version has none, or where they lack a field", () => {
    expect(parseTemplate(order).template).toMatchObject({ kind: "map" });
    const { type, ...rest } = order;
    expect(parseTemplate({ ...rest, kind: type }, selectors).template).toMatchObject({ kind: "map" });
  });

  test.each([
    [{ selector: "$.a[" }, "The JSONPath ends too early.", "/selector"],
    [{ context: "$inputs" }, "$inputs needs a name.", "/context"],
    [{ type: { type: "jsonpath", version: "2" } }, '"2" is not a version of jsonpath.', "/type"],
  ])("that cannot be read are diagnostics: %j", (change, message, pointer) => {
    expect(parseTemplate({ ...order, ...change }, selectors).diagnostics).toMatchObject([
      { message, pointer, certain: true },
    ]);
  });

  test("are listed with the expressions", () => {
    const { template } = parseTemplate({ a: order }, selectors);
    expect([...expressionsOf(template)].map(({ expression, pointer }) => [expression.text, pointer])).toEqual(
      [["$inputs.order", "/a"]],
    );
  });
});

test("a value that is nested too deeply is not looked into", () => {
  let value: unknown = "$inputs.code";
  for (let level = 0; level < 250; level++) value = [value];
  expect(parseTemplate(value).diagnostics).toMatchObject([
    { message: "The value is nested too deeply to look for expressions in it.", certain: true },
  ]);
});
