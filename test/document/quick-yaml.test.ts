import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { parseYaml } from "../../src/document/parse-yaml.ts";
import { parseDocument, quickValue } from "../../src/document/text-document.ts";

/** Large enough to be read quickly, whatever it begins with. */
const large = (text: string) => `${text}\nrest: ${"nothing in particular ".repeat(5_000)}`;

const VALUES = [
  ...[
    "1_000",
    "0o14",
    "014",
    "0x1F",
    "1e3",
    "1.",
    "+12",
    ".5",
    "-.5",
    ".inf",
    "-.INF",
    "0b11",
    "-0",
    "12e03",
  ],
  ...["~", "null", "NULL", "true", "TRUE", "yes", "off", "2001-01-01", "2001-01-01T00:00:00Z", "1:30", "="],
  ...[
    "''",
    '"a\\u0041"',
    "!!str 12",
    "<<",
    "[a, b: c]",
    "{a, b: 1}",
    "|\n  two\n  lines",
    ">\n  two\n  lines",
  ],
  ...["99999999999999999999", "&a 1", "{ <<: { a: 1 } }", "{ ~: y }", "{ null: x }", "{ 200: ok, true: x }"],
];

test.each(VALUES)("%s is the same value, read quickly or in full", (value) => {
  const text = large(`value: ${value}`);
  const quick = quickValue(text);
  const { value: full } = parseYaml(text, "a.yml");
  if (quick === undefined) expect(parseDocument(text, "a.yml").value).toEqual(full);
  else expect(quick.value).toEqual(full);
});

test.each(["workflows/openapi/stytch-b2b-openapi.yml", "workflows/openapi/stytch-consumer-openapi.yml"])(
  "%s is the same, read quickly or in full",
  (file) => {
    const text = readFileSync(file, "utf8");
    expect(quickValue(text)?.value).toEqual(parseYaml(text, file).value);
  },
);

test("what is read quickly is placed as if it were not", () => {
  const document = parseDocument(large("a:\n  b: 1"), "a.yml");
  expect(document.placeOf("/a/b")).toEqual({ file: "a.yml", line: 2, column: 3 });
});

test.each([
  ["a key that is there twice", "a: 1\na: 2", "a.yml:2:1 error document/syntax"],
  ["a quote that is not closed", 'a: "b', "error document/syntax"],
  ["an alias without an anchor", "a: *b", "a.yml:1:4 error document/syntax"],
])("%s in a large text has its place all the same", (_, text, told) => {
  expect(() => parseDocument(large(text), "a.yml")).toThrow(told);
});

test("a small text, and one with anchors, are read in full", () => {
  expect(quickValue("a: 1")).toBeUndefined();
  expect(quickValue(large("a: &b 1"))).toBeUndefined();
});
