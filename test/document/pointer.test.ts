import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { formatPointer, isPointer, parsePointer, resolvePointer } from "../../src/document/pointer.ts";

// The example document of RFC 6901, section 5.
const example = {
  foo: ["bar", "baz"],
  "": 0,
  "a/b": 1,
  "c%d": 2,
  "e^f": 3,
  "g|h": 4,
  "i\\j": 5,
  'k"l': 6,
  " ": 7,
  "m~n": 8,
};

describe("resolving", () => {
  test.each([
    ["", example],
    ["/foo", ["bar", "baz"]],
    ["/foo/0", "bar"],
    ["/", 0],
    ["/a~1b", 1],
    ["/c%d", 2],
    ["/e^f", 3],
    ["/g|h", 4],
    ["/i\\j", 5],
    ['/k"l', 6],
    ["/ ", 7],
    ["/m~0n", 8],
    ["/foo/2", undefined],
    ["/foo/-", undefined],
    ["/foo/00", undefined],
    ["/foo/01", undefined],
    ["/foo/length", undefined],
    ["/constructor", undefined],
    ["/__proto__", undefined],
    ["/foo/0/length", undefined],
    ["/nothing/there", undefined],
  ])("%j", (pointer, expected) => {
    expect(resolvePointer(example, pointer)).toEqual(expected);
  });
});

test.each(["a", "/~", "/~2", "#/a"])("%j is no pointer", (text) => {
  expect(isPointer(text)).toBe(false);
  expect(() => parsePointer(text)).toThrow(new SyntaxError(`"${text}" is not a JSON Pointer.`));
});

test("formatting and parsing are each other's inverse", () => {
  fc.assert(
    fc.property(fc.array(fc.string()), (tokens) => {
      expect(parsePointer(formatPointer(tokens))).toEqual(tokens);
    }),
  );
});
