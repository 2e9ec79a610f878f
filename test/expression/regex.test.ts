import { describe, expect, test } from "vitest";
import { parseRegex } from "../../src/expression/regex.ts";

function matches(pattern: string, text: string) {
  const parsed = parseRegex(pattern);
  if ("diagnostic" in parsed) throw new Error(parsed.diagnostic.message);
  return parsed.value.matches(text);
}

test.each([
  ["^2\\d{2}$", "204", true],
  ["^2\\d{2}$", "2040", false],
  ["b", "abc", true],
  ["B", "abc", false],
  ["(?i)B", "abc", true],
  ["^(?<year>\\d+)-", "2026-11", true],
  ["a.c", "a\nc", false],
  ["(?s)a.c", "a\nc", true],
  ["\\u00e9", "é", true],
  ["\\p{Lu}", "É", true],
  ["a\\/b", "a/b", true],
  ["", "", true],
])("%s in %j", (pattern, text, expected) => {
  expect(matches(pattern, text)).toBe(expected);
});

test("every pattern takes linear time", () => {
  expect(matches("^(a|a)*(a+)+$", `${"a".repeat(100_000)}b`)).toBe(false);
});

describe("what is no pattern", () => {
  test.each([
    ["/^2/", "A pattern stands without slashes around it.", 0, "Write ^2"],
    ["/abc/gi", "A pattern stands without slashes around it.", 0, "Write (?i)abc"],
    [
      "a(?=b)",
      "The pattern cannot be read: invalid or unsupported Perl syntax.",
      1,
      "Look-ahead and look-behind are not supported: match the text around it, or use two criteria.",
    ],
    [
      "(a)\\1",
      "The pattern cannot be read: invalid escape sequence.",
      3,
      "References back to a group are not supported: write the group's pattern again.",
    ],
    [
      "*a",
      "The pattern cannot be read: missing argument to repetition operator.",
      0,
      "Write something to repeat before it, or a backslash to mean the character itself.",
    ],
    ["a{1001}", "The pattern cannot be read: invalid repeat count.", 1, "Repeat at most 1000 times."],
    ["x[a", "The pattern cannot be read: missing closing ].", 1, "Correct the pattern at this place."],
  ])("%s", (pattern, message, offset, fix) => {
    expect(parseRegex(pattern)).toEqual({ diagnostic: { message, offset, fix } });
  });

  test("nor is one that is too long", () => {
    expect(parseRegex("a".repeat(10_001))).toMatchObject({
      diagnostic: { message: "The pattern has 10001 characters, more than 10000." },
    });
  });

  test("but one in slashes may be meant", () => {
    expect(parseRegex("/v1/")).toMatchObject({
      warnings: [
        {
          message: "The slashes around the pattern are taken for part of it.",
          offset: 0,
          fix: "Write v1 if they are not.",
        },
      ],
    });
    expect(matches("/v1/", "https://api.example/v1/users")).toBe(true);
  });
});
