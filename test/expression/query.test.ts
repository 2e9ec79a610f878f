import { describe, expect, test } from "vitest";
import type { ExpressionType, SelectorType } from "../../src/arazzo/model.ts";
import { holds, parseQuery, pick } from "../../src/expression/query.ts";

const json = { a: [{ b: 1 }, { b: 2 }], empty: [], no: null };
const xml = `<s:order xmlns:s="urn:s" xmlns="urn:d"><line id="1">x</line><line id="2">y</line>
  <t:total xmlns:t="urn:t">7</t:total></s:order>`;

function ask(text: string, type: SelectorType | ExpressionType, value: unknown) {
  const parsed = parseQuery(text, type);
  if ("diagnostic" in parsed) throw new Error(parsed.diagnostic.message);
  return { picked: pick(parsed.value, value), held: holds(parsed.value, value) };
}

test.each<[text: string, type: SelectorType, value: unknown, picked: unknown, held: boolean]>([
  ["/a/0/b", "jsonpointer", json, 1, true],
  ["/a/9", "jsonpointer", json, undefined, false],
  ["/no", "jsonpointer", json, null, true],
  ["", "jsonpointer", json, json, true],
  ["$.a[0].b", "jsonpath", json, 1, true],
  ["$.a[9].b", "jsonpath", json, undefined, false],
  ["$.no", "jsonpath", json, null, true],
  ["$.a[*].b", "jsonpath", json, [1, 2], true],
  ["$.a[?@.b == 2].b", "jsonpath", json, [2], true],
  ["$.empty[*]", "jsonpath", json, [], false],
  ["/s:order/line[1]", "xpath", xml, "x", true],
  ["//line", "xpath", xml, ["x", "y"], true],
  ["//line/@id", "xpath", xml, ["1", "2"], true],
  ["/s:order/t:total", "xpath", xml, "7", true],
  ["//none", "xpath", xml, undefined, false],
  ["count(//line)", "xpath", xml, 2, true],
  ["count(//line) > 2", "xpath", xml, false, false],
  ["count(//none)", "xpath", xml, 0, false],
  ["string(//none)", "xpath", xml, "", false],
  ["//line[@id = 2] = 'y' and not(//none)", "xpath", xml, true, true],
])("%s as %s", (text, type, value, picked, held) => {
  expect(ask(text, type, value)).toEqual({ picked: { value: picked }, held: { value: held } });
});

test.each([
  ["jsonpath", "rfc9535", "$.a[0].b"],
  ["jsonpath", "draft-goessner-dispatch-jsonpath-00", "$.a[0].b"],
  ["jsonpointer", "rfc6901", "/a/0/b"],
] as const)("%s %s", (type, version, text) => {
  expect(ask(text, { type, version }, json).picked).toEqual({ value: 1 });
});

test.each(["xpath-31", "xpath-30", "xpath-20", "xpath-10"])("%s", (version) => {
  expect(ask("//line[2]", { type: "xpath", version }, xml).picked).toEqual({ value: "y" });
});

describe("what cannot be evaluated says why", () => {
  test.each([
    ["/a", "", "This is not XML: missing root element."],
    ["/a", '{"a": 1}', "This is not XML: missing root element."],
    ["/a", "<a><b></a>", 'This is not XML: Opening and ending tag mismatch: "b" != "a".'],
    ["/a", "<!DOCTYPE a [<!ENTITY e 'x'>]><a>&e;</a>", "This is not XML: entity not found:&e;."],
    ["/a", json, "XPath reads XML, and this is a JSON value: use jsonpath."],
    ["/q:a", "<a/>", "/q:a cannot be evaluated: The prefix q could not be resolved."],
    ["1 idiv 0", "<a/>", "1 idiv 0 cannot be evaluated: Divisor of idiv operator cannot be (-)0."],
    [
      "1, 2",
      "<a/>",
      "1, 2 cannot be evaluated: Cannot determine the effective boolean value of a sequence with a length higher than one.",
    ],
  ])("%s on %j", (text, value, reason) => {
    expect(ask(text, "xpath", value).held).toEqual({ reason });
  });
});

describe("what is no query", () => {
  test.each<
    [text: string, type: SelectorType | ExpressionType, message: string, offset: number, fix: string]
  >([
    ["a/b", "jsonpointer", '"a/b" is not a JSON Pointer.', 0, "Begin it with / and write ~ as ~0."],
    ["#/a/b", "jsonpointer", '"#/a/b" is not a JSON Pointer.', 0, "Write /a/b"],
    ["", "xpath", "The XPath is empty.", 0, "Write one: /root/item."],
    ["/a[1", "xpath", 'This is not an XPath from "[1" on.', 2, "Correct the expression at this place."],
    ["/a/b +", "xpath", "The XPath ends too early.", 6, "Correct the expression at this place."],
    [
      "1 + size(/a)",
      "xpath",
      "XPath has no function size with 1 arguments.",
      4,
      "Use a function of XPath 3.1.",
    ],
    [
      "/a = $limit",
      "xpath",
      "Nothing gives $limit a value.",
      5,
      "Write a value in its place: {$inputs.name} puts in an input.",
    ],
    [
      "doc('/etc/passwd')",
      "xpath",
      "XPath has no function doc with 1 arguments.",
      0,
      "Use a function of XPath 3.1.",
    ],
    [
      "/a",
      { type: "xpath", version: "xpath-11" },
      '"xpath-11" is not a version of xpath.',
      0,
      "Did you mean xpath-31?",
    ],
    [
      "/a",
      { type: "xpath", version: "latest" },
      '"latest" is not a version of xpath.',
      0,
      "Write xpath-31, xpath-30, xpath-20, xpath-10.",
    ],
    [
      "$.a.",
      { type: "jsonpath", version: "draft-goessner-dispatch-jsonpath-00" },
      "The JSONPath ends too early.",
      4,
      "Complete it, or leave out its last part. Only queries of the draft that RFC 9535 has too are run: use version rfc9535.",
    ],
  ])("%s as %j", (text, type, message, offset, fix) => {
    expect(parseQuery(text, type)).toEqual({ diagnostic: { message, offset, fix } });
  });
});

test("an XPath is not evaluated to see whether it is one", () => {
  expect(
    parseQuery("sum(for $i in 1 to 1000000000, $j in 1 to 1000000000 return $i)", "xpath"),
  ).toHaveProperty("value");
});

describe("what is too much", () => {
  test.each([
    [
      "brackets",
      "(".repeat(501),
      "The XPath has more than 500 brackets and negations.",
      0,
      "Split it into several.",
    ],
    ["text", "/".repeat(10_001), "The XPath has 10001 characters, more than 10000.", 10_000, "Shorten it."],
  ])("%s", (_, text, message, offset, fix) => {
    expect(parseQuery(text, "xpath")).toEqual({ diagnostic: { message, offset, fix } });
  });

  test("XML", () => {
    const { held } = ask("/a", "xpath", "<a/>".padEnd(10_000_001));
    expect(held).toEqual({ reason: "The XML has more than 10000000 characters." });
  });

  test("levels of XML", () => {
    const nested = (levels: number) =>
      ask("count(//a)", "xpath", "<a>".repeat(levels) + "</a>".repeat(levels)).picked;
    expect(nested(500)).toEqual({ value: 500 });
    expect(nested(501)).toEqual({ reason: "The XML has more than 500 levels." });
  });
});
