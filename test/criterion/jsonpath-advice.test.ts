import { describe, expect, test } from "vitest";
import { evaluateCriterion, parseCriterion } from "../../src/criterion/criterion.ts";

const criterion = (condition: string, context = "$response.body") =>
  parseCriterion({ condition, context, type: "jsonpath" });

const SIMPLE = "Write a simple criterion, without type and context: ";

describe("in the place of what is no JSONPath, the advice is what tests the same", () => {
  test.each([
    ["$.results.length > 0", "Write $.results[0], which is found when the list is not empty."],
    ["$.results.length() >= 1", "Write $.results[0], which is found when the list is not empty."],
    ["$.results.length != 0", "Write $.results[0], which is found when the list is not empty."],
    ["$.a.b.size() > 2", "Write $.a.b[2], which is found when the list has 3 items."],
    ["$.results.length == 0", `${SIMPLE}$response.body#/results/0 == null`],
    ["$.results.length < 2", `${SIMPLE}$response.body#/results/1 == null`],
    ["$.results.length <= 2", `${SIMPLE}$response.body#/results/2 == null`],
    [
      "$.results.length == 2",
      `${SIMPLE}$response.body#/results/1 != null && $response.body#/results/2 == null`,
    ],
    [
      "$.results.length != 2",
      `${SIMPLE}$response.body#/results/1 == null || $response.body#/results/2 != null`,
    ],
    ["$.results.length >= 0", "It always holds."],
    ["$.results.length < 0", "It never holds."],
    ["$.results.length > 'a'", "Compare the length with a whole number."],
    ["$['my list'].length > 0", "Look for an item: a path that selects one holds."],
    ["$.access_token != null", `${SIMPLE}$response.body#/access_token != null`],
    ['$.a[0].b === "it\'s"', `${SIMPLE}$response.body#/a/0/b == 'it''s'`],
    ["$['a b'] == 1", "Compare the value in a simple criterion, without type and context."],
    [
      "$.a =~ /x/",
      "Write match(@.name, 'pattern') for the whole text, or search(@.name, 'pattern') for a part of it.",
    ],
    ["$[?@.a === 1]", "Write == or != to compare."],
    ["$[?(@.a = 1)]", "Write == to compare."],
    ["$[?@.a and @.b]", "Write && for and, || for or, ! for not."],
    ["$.a[(@.length-1)]", "Write [-1] for the last item, [-2] for the one before it."],
    ["results[0]", "Begin the path with $."],
    ["$.a ", "Leave out the spaces around it."],
    ["$.a[", "Complete it, or leave out its last part."],
  ])("%s", (condition, fix) => {
    expect(criterion(condition)).toMatchObject({ diagnostic: { fix } });
  });

  test("it counts from the context", () => {
    expect(criterion("$.a == 1", "$steps.find.outputs.list[0]")).toMatchObject({
      diagnostic: { fix: `${SIMPLE}$steps.find.outputs.list#/0/a == 1` },
    });
  });
});

test.each([
  [
    "$.items[?@.tags.length > 0]",
    '@.tags.length is a member called "length", not the length of a list.',
    9,
    "Write length(@.tags).",
  ],
  [
    "$.items.length",
    '$.items.length is a member called "length", not the length of a list.',
    0,
    "Write $.items[0], which is found when the list is not empty.",
  ],
])("%s is a JSONPath, with a warning", (condition, message, offset, fix) => {
  expect(criterion(condition)).toMatchObject({ warnings: [{ message, offset, fix }] });
});

describe("a filter at the root asks the members of an object", () => {
  const body = { pets: [], name: "Ada", a: { name: "b" } };

  function evaluate(condition: string, value: unknown = body) {
    const parsed = criterion(condition);
    if ("diagnostic" in parsed) throw new Error(parsed.diagnostic.message);
    const { passed, notes } = evaluateCriterion(parsed.value, { response: { headers: {}, body: value } });
    return [passed, ...notes];
  }

  const said = (condition: string) => `${condition} asks each member of the object, not the object itself.`;

  test.each([
    ["$[?count(@.pets) > 0]", false, "Write $.pets[0], which is found when the list is not empty."],
    ["$[?count(@.pets) == 0]", true, `${SIMPLE}$response.body#/pets/0 == null`],
    ["$[?(@.pets.length > 0)]", false, "Write $.pets[0], which is found when the list is not empty."],
    ["$[?@.name == 'Ada']", false, `${SIMPLE}$response.body#/name == 'Ada'`],
    ["$[?@.name != null]", true, `${SIMPLE}$response.body#/name != null`],
    ["$[?@.code]", false, "Write $.code"],
    ["$[?@.code == 1 && @.name]", false, "Name the member: $.name"],
  ])("%s is %s, with a note", (condition, passed, advice) => {
    expect(evaluate(condition)).toEqual([passed, `${said(condition)} ${advice}`]);
  });

  test("no note where the members are meant", () => {
    expect(evaluate("$[?@.on == true]", { x: { on: true } })).toEqual([true]);
    expect(evaluate("$[?@.id == 1]", [{ id: 2 }])).toEqual([false]);
  });

  test("nothing is inside a text", () => {
    expect(evaluate("$.a", "<a/>")).toEqual([
      false,
      "$response.body is a text: a JSONPath finds nothing inside it.",
    ]);
  });
});
