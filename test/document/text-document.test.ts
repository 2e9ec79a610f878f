import { createHash } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, describe, expect, test } from "vitest";
import { type Diagnostic, DocumentError } from "../../src/document/diagnostic.ts";
import { parseDocument, readDocument, readerKnowing } from "../../src/document/text-document.ts";

const folder = mkdtempSync(join(tmpdir(), "understudy-"));
afterAll(() => rmSync(folder, { recursive: true }));

function diagnosticsOf(act: () => unknown): readonly Diagnostic[] {
  try {
    act();
  } catch (error) {
    if (error instanceof DocumentError) return error.diagnostics;
    throw error;
  }
  return [];
}

const parse = (text: string) => diagnosticsOf(() => parseDocument(text, "a.yml"));

test("YAML and JSON become plain values", () => {
  expect(parseDocument("a: [1, yes, null]\n200: {b: '3'}\n", "a.yml").value).toEqual({
    a: [1, "yes", null],
    200: { b: "3" },
  });
  expect(parseDocument('{"a": {"b": [true]}}', "a.json").value).toEqual({ a: { b: [true] } });
});

describe("the place of a pointer", () => {
  const document = parseDocument(
    "paths:\n  /v1/users:\n    get: &get\n      tags: [a, b]\n    post: *get\nlist:\n  - x: 1\n  - x: 2\n",
    "a.yml",
  );

  test.each([
    ["", 1, 1],
    ["/paths", 1, 1],
    ["/paths/~1v1~1users", 2, 3],
    ["/paths/~1v1~1users/get/tags/1", 4, 17],
    ["/list/1", 8, 5],
    ["/list/1/x", 8, 5],
    ["/paths/~1v1~1users/post/tags", 4, 7],
    ["/paths/~1v1~1users/put/tags", 2, 3],
    ["/list/7", 6, 1],
    ["no pointer", 1, 1],
  ])("%s", (pointer, line, column) => {
    expect(document.placeOf(pointer)).toEqual({ file: "a.yml", line, column });
  });
});

describe("what is no document", () => {
  test.each([
    [
      "a: 1\n\tb: 2\n",
      "Tabs are not allowed as indentation.",
      2,
      1,
      "Indent with spaces: YAML does not allow tabs.",
    ],
    ["a: 1\nb: 2\na: 3\n", 'The key "a" is already in this map, at line 1.', 3, 1, "Remove one of the two."],
    ['{"a": 1,', "Flow map must end with a }.", 1, 9, "Close the quote, bracket or brace."],
    ["a: *x\n", 'There is no anchor "&x" before this alias.', 1, 4, "Write the value itself."],
    ["a: &x [*x]\n", 'The alias "*x" stands inside its own anchor.', 1, 8, "Write the value itself."],
    [
      "--- 1\n--- 2\n",
      "The file holds more than one document.",
      2,
      1,
      "Keep one document a file: remove the `---` and what follows it.",
    ],
  ])("%j", (text, message, line, column, fix) => {
    const place = { file: "a.yml", line, column };
    expect(parse(text)[0]).toEqual({ code: "document/syntax", severity: "error", message, place, fix });
  });

  test("nesting without end", () => {
    expect(parse("[".repeat(20_000)).map(({ message }) => message)).toEqual([
      "The document is nested too deeply.",
    ]);
  });

  test("aliases that multiply", () => {
    const lines = ["a0: &a0 [x, x]"];
    for (let i = 1; i < 30; i++) lines.push(`a${i}: &a${i} [${`*a${i - 1}, `.repeat(9)}]`);
    expect(parse(lines.join("\n"))[0]?.message).toBe(
      "The document repeats its anchors so often that it would not fit into memory.",
    );
  });

  test("any text gives a document or diagnostics, nothing else", () => {
    const yamlish = fc.string({ unit: fc.constantFrom(..."ab:-[]{}&*!'\"#|>?\n \t,1") });
    fc.assert(fc.property(fc.oneof(fc.string(), yamlish), (text) => parse(text).length >= 0));
  });
});

describe("files", () => {
  test("a misspelt name is met with the nearest one", () => {
    writeFileSync(join(folder, "login.yml"), "a: 1\n");
    expect(diagnosticsOf(() => readDocument(join(folder, "logn.yml")))).toEqual([
      {
        code: "document/not-found",
        severity: "error",
        message: `There is no file ${join(folder, "logn.yml")}.`,
        fix: `Did you mean ${join(folder, "login.yml")}?`,
      },
    ]);
  });

  test("a folder is no document", () => {
    expect(diagnosticsOf(() => readDocument(folder))).toEqual([
      {
        code: "document/is-a-folder",
        severity: "error",
        message: `${folder} is a folder.`,
        fix: "Name a file in it.",
      },
    ]);
  });

  test("a file must be UTF-8", () => {
    const file = join(folder, "latin.yml");
    writeFileSync(file, Buffer.from([0x61, 0x3a, 0x20, 0xe9]));
    expect(diagnosticsOf(() => readDocument(file))[0]?.code).toBe("document/encoding");
  });

  test("a byte order mark does not count", () => {
    const file = join(folder, "bom.yml");
    writeFileSync(file, "\uFEFFa: 1\n");
    const document = readDocument(file);
    expect(document.value).toEqual({ a: 1 });
    expect(document.placeOf("/a")).toEqual({ file, line: 1, column: 1 });
  });
});

test("the message of a DocumentError is every diagnostic in plain text", () => {
  const act = () => parseDocument("a: 1\na: 2\na: 3\n", "a.yml");
  expect(act).toThrow(
    `a.yml:2:1 error document/syntax
  The key "a" is already in this map, at line 1.
  fix: Remove one of the two.

a.yml:3:1 error document/syntax
  The key "a" is already in this map, at line 1.
  fix: Remove one of the two.`,
  );
});

test("a text that was written as JSON before is read from there, and placed in its own lines", () => {
  const folder = mkdtempSync(join(tmpdir(), "understudy-"));
  const [yaml, json] = [join(folder, "api.yml"), join(folder, "api.json")];
  writeFileSync(yaml, "# a comment\na: 1\n");
  writeFileSync(json, '{"a":"from JSON"}');
  const digest = createHash("sha256").update("# a comment\na: 1\n").digest("hex");
  const read = readerKnowing(new Map([[digest, json]]));
  expect(read(yaml)).toMatchObject({ file: yaml, value: { a: "from JSON" } });
  expect(read(yaml).placeOf("/a")).toEqual({ file: yaml, line: 2, column: 1 });
  writeFileSync(yaml, "a: 2\n");
  expect(read(yaml).value).toEqual({ a: 2 });
  rmSync(folder, { recursive: true });
});
