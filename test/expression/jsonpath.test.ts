import { describe, expect, test } from "vitest";
import { parseJsonPath } from "../../src/expression/jsonpath.ts";
import { normalizedPath } from "./normalized-path.ts";

function select(text: string, value: unknown) {
  const parsed = parseJsonPath(text);
  if ("diagnostic" in parsed) throw new Error(parsed.diagnostic.message);
  const selected = parsed.value.select(value);
  if ("reason" in selected) return selected.reason;
  return selected.value.map((node) => `${normalizedPath(node.location)} ${JSON.stringify(node.value)}`);
}

test.each([
  ["$.a[0]", { a: [1] }, ["$['a'][0] 1"]],
  ["$.a[?@.b == 'x'].c", { a: [{ b: "x", c: 1 }, { b: "y" }] }, ["$['a'][0]['c'] 1"]],
  ["$['it\\'s \"']", { "it's \"": null }, ["$['it\\'s \"'] null"]],
  ["$.a", undefined, []],
  ["$.a", "text", []],
  ["$[?match(@, 'a.c')]", ["abc", "abcd", "a\nc", "a\rc"], ['$[0] "abc"']],
  ["$[?search(@, '[.]b+')]", ["a.bbc", "abc"], ['$[0] "a.bbc"']],
  ["$[?match(@, '(')]", ["("], []],
])("%s", (text, value, expected) => {
  expect(select(text, value)).toEqual(expected);
});

test("a pattern in it takes linear time", () => {
  expect(select("$[?match(@, '(a+)+b')]", ["a".repeat(50_000)])).toEqual([]);
});

test("it is singular when it can name one place only", () => {
  const singular = (text: string) => {
    const parsed = parseJsonPath(text);
    return "value" in parsed && parsed.value.singular;
  };
  expect(["$", "$.a[0]['b']", "$.a[*]", "$..a", "$[0:1]", "$[?@.a]"].map(singular)).toEqual([
    true,
    true,
    false,
    false,
    false,
    false,
  ]);
});

describe("what is no JSONPath", () => {
  test.each([
    [
      "$.a == 1",
      "This is not a JSONPath from \"== 1\" on: expected '.', '..' or a bracketed selection, found '='.",
      4,
      "Write it as RFC 9535 has it.",
    ],
    ["$.a.", "The JSONPath ends too early.", 4, "Complete it, or leave out its last part."],
    ["$[?@.a == 'x]", "The JSONPath ends too early.", 13, "Complete it, or leave out its last part."],
    [
      "$[?size(@.a) > 1]",
      "This is not a JSONPath from \"size(@.a) > 1]\" on: no such function 'size'.",
      3,
      "Write it as RFC 9535 has it.",
    ],
  ])("%s", (text, message, offset, fix) => {
    expect(parseJsonPath(text)).toEqual({ diagnostic: { message, offset, fix } });
  });
});

describe("what is too much", () => {
  test.each([
    [
      "brackets",
      `$[?${"!".repeat(501)}@.a]`,
      "The JSONPath has more than 500 brackets and negations.",
      0,
      "Split it into several.",
    ],
    [
      "text",
      "$".repeat(10_001),
      "The JSONPath has 10001 characters, more than 10000.",
      10_000,
      "Shorten it.",
    ],
  ])("%s", (_, text, message, offset, fix) => {
    expect(parseJsonPath(text)).toEqual({ diagnostic: { message, offset, fix } });
  });

  test("nodes", () => {
    const row = Array.from({ length: 400 }, (_, index) => index);
    expect(select("$[*,*][*]", Array(400).fill(row))).toBe("$[*,*][*] selects more than 100000 nodes.");
  });

  test("levels", () => {
    let value: unknown = 1;
    for (let level = 0; level < 300; level++) value = [value];
    expect(select("$..a", value)).toBe("The value is nested too deeply for $..a.");
  });
});
