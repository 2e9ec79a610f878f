import { describe, expect, test } from "vitest";
import type { Criterion as CriterionModel } from "../../src/arazzo/model.ts";
import { criterionExpressions, evaluateCriterion, parseCriterion } from "../../src/criterion/criterion.ts";

const context = {
  statusCode: 204,
  inputs: { id: 2, name: "Ada", pattern: "a.c", quote: '"', order: { id: 1 } },
  response: {
    headers: { "content-type": "text/xml" },
    body: {
      status: "abc",
      items: [{ id: 1 }, { id: 2, name: "Ada" }],
      empty: [],
      nothing: null,
      token: "t",
      xml: "<order><id>2</id></order>",
    },
  },
};

function parse(model: CriterionModel) {
  const parsed = parseCriterion(model);
  if ("diagnostic" in parsed) throw new Error(parsed.diagnostic.message);
  return parsed.value;
}

const evaluate = (condition: string, type: CriterionModel["type"], on = "$response.body") =>
  evaluateCriterion(parse({ condition, context: on, ...(type !== undefined && { type }) }), context);

test.each<[type: CriterionModel["type"], on: string, condition: string, passed: boolean]>([
  ["regex", "$response.body.status", "^A", false],
  ["regex", "$response.body.status", "b", true],
  ["regex", "$response.body#/status", "^({$inputs.pattern})$", true],
  ["regex", "$statusCode", "^2\\d{2}$", true],
  ["regex", "$inputs.order", '^\\{"id":1\\}$', true],
  ["regex", "$response.body.items[0].id", "^1$", true],
  ["jsonpath", "$response.body", "$.items[0]", true],
  ["jsonpath", "$response.body", "$.empty[0]", false],
  ["jsonpath", "$response.body", "$.nothing", true],
  ["jsonpath", "$response.body#/items", "$[?@.id == {$inputs.id} && @.name == '{$inputs.name}']", true],
  ["jsonpath", "$response.body.items", "$[?@.id > {$inputs.id}]", false],
  [{ type: "jsonpath", version: "rfc9535" }, "$response.body", "$.items", true],
  [{ type: "jsonpath", version: "draft-goessner-dispatch-jsonpath-00" }, "$response.body", "$.items", true],
  [{ type: "jsonpointer", version: "rfc6901" }, "$response.body", "/items/1/name", true],
  [{ type: "jsonpointer", version: "rfc6901" }, "$response.body", "/items/2", false],
  ["xpath", "$response.body.xml", "/order/id", true],
  ["xpath", "$response.body.xml", "/order/id = {$inputs.id}", true],
  ["xpath", "$response.body.xml", "/order/id > {$inputs.id}", false],
  [{ type: "xpath", version: "xpath-10" }, "$response.body.xml", "count(/order/none)", false],
])("%j of %s: %s is %s", (type, on, condition, passed) => {
  const result = evaluate(condition, type, on);
  expect([result.passed, result.fault]).toEqual([passed, undefined]);
});

test("the result tells what was asked of what", () => {
  expect(evaluate("$[?@.id == {$inputs.id}]", "jsonpath", "$response.body.items")).toEqual({
    type: "jsonpath",
    condition: "$[?@.id == {$inputs.id}]",
    rendered: "$[?@.id == 2]",
    passed: true,
    context: { text: "$response.body.items", value: context.response.body.items },
    operands: [{ text: "$inputs.id", value: 2 }],
    notes: [],
  });
});

test("its expressions are those of the context and those in the condition", () => {
  const criterion = parse({
    condition: "{$inputs.id} {$url}",
    context: "$response.body.status",
    type: "regex",
  });
  expect(criterionExpressions(criterion).map(({ text }) => text)).toEqual([
    "$response.body",
    "$inputs.id",
    "$url",
  ]);
});

describe("what cannot be evaluated has failed, and says why", () => {
  test.each<[type: CriterionModel["type"], on: string, condition: string, diagnostic: string]>([
    [
      "regex",
      "$response.body.missing",
      "x",
      "$response.body.missing is absent, so there is nothing to look into.",
    ],
    [
      "jsonpath",
      "$response.body.nothing",
      "$",
      "$response.body.nothing is null, so there is nothing to look into.",
    ],
    ["regex", "$response.body.status", "{$inputs.none}", "$inputs.none in the condition has no value."],
    [
      "jsonpath",
      "$response.body",
      '$.items[?@.name == "{$inputs.quote}"]',
      "The JSONPath ends too early. Complete it, or leave out its last part.",
    ],
    ["xpath", "$response.body.status", "/a", "This is not XML: missing root element."],
    ["xpath", "$response.body", "/a", "XPath reads XML, and this is a JSON value: use jsonpath."],
  ])("%s of %s: %s", (type, on, condition, fault) => {
    expect(evaluate(condition, type, on)).toMatchObject({ passed: false, fault });
  });
});

describe("a condition that cannot be read has a diagnostic", () => {
  test.each<[type: CriterionModel["type"], condition: string, message: string, offset: number]>([
    ["regex", "a(", "The pattern cannot be read: missing closing ).", 0],
    ["xpath", "/a[", 'This is not an XPath from "[" on.', 2],
    ["regex", "^{$inputs.x$", '"{$inputs.x$" is not closed.', 1],
    ["jsonpath", "$[?@.a == {$steps.a.b}]", '$steps.a has no "b".', 20],
  ])("%s %s", (type, condition, message, offset) => {
    const model = { condition, context: "$response.body", ...(type !== undefined && { type }) };
    expect(parseCriterion(model)).toMatchObject({ diagnostic: { message, offset } });
  });
});
