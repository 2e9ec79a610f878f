import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { evaluateCriterion, parseCriterion } from "../../src/criterion/criterion.ts";

const context = {
  statusCode: 200,
  method: "POST",
  inputs: { name: "Ada", minus: -2, on: true, off: false, text5: "5", tags: ["a"] },
  response: {
    headers: { "x-rate": "10", "content-type": "application/json" },
    body: {
      status: "Done",
      count: 3,
      zero: 0,
      empty: "",
      nothing: null,
      quote: "it's",
      tags: ["a"],
      items: [{ a: 1 }, { a: { b: "x" } }],
    },
  },
};

function evaluate(condition: string) {
  const parsed = parseCriterion({ condition });
  if ("diagnostic" in parsed) throw new Error(`${parsed.diagnostic.message} (${parsed.diagnostic.offset})`);
  return evaluateCriterion(parsed.value, context);
}

describe("conditions that hold", () => {
  test.each([
    "$statusCode == 200",
    "$statusCode==200",
    "$statusCode >= 200 && $statusCode < 300",
    "$statusCode == 404 || $statusCode == 200",
    "$statusCode == 404 && $statusCode == 500 || $statusCode == 200",
    "$statusCode == 200 || $statusCode == 404 && $statusCode == 500",
    "($statusCode == 404 || $statusCode == 200) && $method == 'POST'",
    "!($statusCode == 404)",
    "!$inputs.off",
    "!!$inputs.on",
    "$inputs.on",
    "$inputs.on == true",
    "$inputs.off != true",
    "$inputs.minus == -2",
    "$inputs.minus > -3",
    "$response.body#/count == 3.0",
    "$response.body#/count < 1e3",
    "$response.body#/count > -1.5E+2",
    // MUST be case-insensitive.
    "$response.body#/status == 'done'",
    "'ABC' == 'abc'",
    "$response.body#/quote == 'it''s'",
    "'' == $response.body#/empty",
    // Null and absent are alike.
    "$response.body#/nothing == null",
    "$response.body#/missing == null",
    "$response.body.missing == null",
    "$response.body#/count != null",
    "null != 5",
    "null == null",
    "!$response.body#/missing",
    "!$response.body#/empty",
    "!$response.body#/zero",
    // Text beside a number is a number when it reads as one.
    "$response.header.X-Rate == 10",
    "$response.header.x-rate < 11",
    "$inputs.text5 >= 5",
    "$inputs.name != 5",
    // Between two texts, order is that of the letters.
    "'10' < '9'",
    "'a' < 'B'",
    "$response.body.items[0].a == 1",
    "$response.body#/items[1].a.b == 'X'",
    "$response.body#/items/1/a/b == 'x'",
    "$response.body.items[9].a == null",
    "$response.body#/tags == $inputs.tags",
    "true",
    "  $statusCode\n == 200 ",
  ])("%s", (condition) => {
    expect(evaluate(condition).passed).toBe(true);
  });
});

describe("conditions that do not hold", () => {
  test.each([
    "$statusCode == 201",
    "!($statusCode == 200)",
    "$response.body#/missing",
    "$response.body#/missing != null",
    "null < 5",
    "null >= null",
    "$response.body#/missing < 5",
    "$inputs.on > false",
    "$inputs.on == 'true'",
    "$inputs.name == 5",
    "$inputs.name < 5",
    "$response.body#/items > 1",
    "$response.body#/items.length == 2",
    "$response.body.constructor",
    "false",
    "null",
  ])("%s", (condition) => {
    expect(evaluate(condition).passed).toBe(false);
  });
});

describe("what is no condition", () => {
  test.each([
    ["", "The condition is empty.", 0, "Write one: $statusCode == 200."],
    ["$statusCode = 200", "A condition cannot hold = here.", 12, "Write == to compare."],
    ["$statusCode === 200", "A condition cannot hold = here.", 14, "Write == to compare."],
    ["$inputs.on and $inputs.off", "A condition cannot hold and here.", 11, "Write && for and."],
    ["not $inputs.on", "A condition cannot hold not here.", 0, "Write ! for not."],
    ["$inputs.on & $inputs.off", "A condition cannot hold & here.", 11, "Write && for and."],
    ['$inputs.name == "Ada"', 'A condition cannot hold " here.', 16, "Put text in single quotes."],
    [
      "$inputs.name == 'Ada",
      "A condition cannot hold ' here.",
      16,
      "Close the text with a single quote; write one inside it twice.",
    ],
    [
      "$inputs.name == Ada",
      '"Ada" is neither text nor an expression.',
      16,
      "Put text in single quotes: 'Ada'. A value to read begins with $.",
    ],
    [
      "$statusCode ==",
      "The condition ends too early.",
      14,
      "Write a value: an expression, a number or text in single quotes.",
    ],
    [
      "== 200",
      "== has nothing before it.",
      0,
      "Write a value: an expression, a number or text in single quotes.",
    ],
    ["($statusCode == 200", "A parenthesis is not closed.", 0, "Close it with )."],
    ["$statusCode == 200)", ") is too much here.", 18, "Join conditions with && or ||."],
    ["$statusCode 200", "200 is too much here.", 12, "Join conditions with && or ||."],
    ["1 < $statusCode < 3", "Comparisons do not chain.", 16, "Compare twice and join the two with &&."],
    [
      "$statuscode == 200",
      "$statuscode is not the root of a runtime expression.",
      0,
      "Did you mean $statusCode?",
    ],
    ["1 == $steps.a.b", '$steps.a has no "b".', 14, "Write $steps.a.outputs."],
    [
      "{$statusCode} == 200",
      "A condition cannot hold { here.",
      0,
      "Leave out the braces: in a simple condition an expression stands alone.",
    ],
    ["$statusCode == 200 &", "A condition cannot hold & here.", 19, "Write && for and."],
    ["$response.body[x]", "A condition cannot hold [ here.", 14, "An index is a whole number: [0]."],
  ])("%s", (condition, message, offset, fix) => {
    expect(parseCriterion({ condition })).toEqual({ diagnostic: { message, offset, fix } });
  });

  test("nesting and length have limits", () => {
    expect(parseCriterion({ condition: `${"(".repeat(5_000)}1` })).toMatchObject({
      diagnostic: { message: "The condition is too long." },
    });
    expect(parseCriterion({ condition: `${"!".repeat(500)}$inputs.on` })).toMatchObject({
      diagnostic: { message: "The condition is nested too deeply.", offset: 100 },
    });
  });

  test("any text gives a condition that evaluates or a diagnostic inside it, nothing else", () => {
    const parts = fc.constantFrom(
      "$statusCode",
      "$response.body",
      "#/a",
      "==",
      "<",
      "!",
      "&&",
      "||",
      "(",
      ")",
      "[0]",
      ".a",
      "'",
      "x",
      "-1",
      " ",
      "null",
    );
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.string({ unit: parts })), (condition) => {
        const parsed = parseCriterion({ condition });
        if ("diagnostic" in parsed) expect(parsed.diagnostic.offset).toBeLessThanOrEqual(condition.length);
        else expect(typeof evaluateCriterion(parsed.value, context).passed).toBe("boolean");
      }),
    );
  });
});

test("what was read is told, as far as it was read", () => {
  expect(evaluate("$statusCode == 404 && $method == 'POST'")).toEqual({
    type: "simple",
    condition: "$statusCode == 404 && $method == 'POST'",
    passed: false,
    operands: [{ text: "$statusCode", value: 200 }],
    notes: [],
  });
  expect(evaluate("$response.body.items[1].a == null || $inputs.on").operands).toEqual([
    { text: "$response.body.items[1].a", value: { b: "x" } },
    { text: "$inputs.on", value: true },
  ]);
});

describe("what is a condition, but is likely not the one that was meant", () => {
  test.each([
    [
      "$statusCode == 200 || 201",
      "201 alone is always true.",
      22,
      "Compare it with something: $statusCode == 200 || $statusCode == 201.",
    ],
    [
      "''",
      "'' alone is always false.",
      0,
      "Compare it with something: $statusCode == 200 || $statusCode == 201.",
    ],
    ["!$statusCode", "$statusCode alone is always true.", 1, "Compare it: $statusCode == …"],
    [
      "'$inputs.name' == 'Ada'",
      "'$inputs.name' is text, not what the expression reads.",
      0,
      "Leave out the quotes.",
    ],
    [
      "'{$inputs.name}' == 'Ada'",
      "'{$inputs.name}' is text, not what the expression reads.",
      0,
      "Leave out the quotes and the braces.",
    ],
    [
      "$inputs.on&$inputs.off",
      "$inputs.on&$inputs.off is read as one name.",
      10,
      "Write && to join two conditions.",
    ],
    [
      "$inputs.on|$inputs.off == true",
      "$inputs.on|$inputs.off is read as one name.",
      10,
      "Write || to join two conditions.",
    ],
    [
      "$response.body.items.length > 0",
      '$response.body.items.length is a member called "length": lists and texts have no length here.',
      0,
      "To see that a list is not empty, write $response.body.items[0] != null.",
    ],
  ])("%s", (condition, message, offset, fix) => {
    expect(parseCriterion({ condition })).toMatchObject({ warnings: [{ message, offset, fix }] });
  });

  test.each(["true", "$inputs.on", "$statusCode == 200", "$response.body#/items[0] != null"])(
    "not %s",
    (condition) => {
      expect(parseCriterion({ condition })).not.toHaveProperty("warnings");
    },
  );
});

test.each([
  ["$inputs.name", true, "$inputs.name is neither true nor false, and counts as true."],
  ["!$response.body#/zero", true, "$response.body#/zero is neither true nor false, and counts as false."],
  ["$response.body#/tags", true, "$response.body#/tags is neither true nor false, and counts as true."],
  ["'10' < '9'", true, "'10' and '9' are texts, and are ordered by their characters, not as numbers."],
  ["$inputs.on == 'TRUE'", false, "The text 'TRUE' is not the value true."],
  ["$inputs.off != 'false'", true, "The text 'false' is not the value false."],
  ["$inputs.name < 5", false, "'Ada' < 5 never holds: only two numbers or two texts have an order."],
  [
    "$response.body#/missing >= 0",
    false,
    "nothing >= 0 never holds: only two numbers or two texts have an order.",
  ],
  [
    "$response.body#/items > 1",
    false,
    "a list > 1 never holds: only two numbers or two texts have an order.",
  ],
])("%s is %s, and a note says what it went by", (condition, passed, note) => {
  expect(evaluate(condition)).toMatchObject({ passed, notes: [note] });
});

describe("the fields of a criterion", () => {
  test.each([
    [
      { condition: "x", type: "regex" },
      "context",
      "A criterion of the type regex needs a context.",
      "Add one, such as context: $response.body.",
    ],
    [
      { condition: "$", type: { type: "jsonpath", version: "rfc9535" } },
      "context",
      "A criterion of the type jsonpath needs a context.",
      "Add one, such as context: $response.body.",
    ],
    [
      { condition: "$statusCode == 200", context: "$response.body" },
      "context",
      "A simple condition does not look at the context.",
      "Say the type, regex, jsonpath or xpath; or remove the context.",
    ],
    [
      { condition: "x", context: "$statusCode == 1", type: "regex" },
      "context",
      "A context is one expression.",
      "Write one: $response.body.",
    ],
    [
      { condition: "x", context: "$reponse.body", type: "regex" },
      "context",
      "$reponse is not the root of a runtime expression.",
      "Did you mean $response?",
    ],
    [
      { condition: "x", context: "$response.body", type: "regexp" },
      "type",
      '"regexp" is not a type of criterion.',
      "Write simple, regex, jsonpath, xpath.",
    ],
    [
      { condition: "/a", context: "$response.body", type: { type: "xpath", version: "xpath-40" } },
      "type",
      '"xpath-40" is not a version of xpath.',
      "Did you mean xpath-30?",
    ],
    [
      { condition: "/a", context: "$response.body", type: { type: "css", version: "3" } },
      "type",
      '"css" is not a query language.',
      "Write jsonpath, xpath, jsonpointer.",
    ],
  ])("%j", (model, field, message, fix) => {
    expect(parseCriterion(model as Parameters<typeof parseCriterion>[0])).toEqual({
      diagnostic: { field, message, offset: 0, fix },
    });
  });

  test("a simple condition whose type is said may have the context that 1.0 wants beside every type", () => {
    const parsed = parseCriterion({
      condition: "$statusCode == 200",
      context: "$statusCode",
      type: "simple",
    });
    expect(parsed).toMatchObject({
      warnings: [{ field: "context", message: "A simple condition does not look at the context." }],
    });
  });
});
