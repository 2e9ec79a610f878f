import { expect, test } from "vitest";
import { parseDocument } from "../../../src/document/text-document.ts";
import { writtenJson } from "./written.ts";

const VALUE = { a: { b: [1, { "c/d": [] }, "x"], e: {} }, f: [[true], { g: null }] };

test.each(["", "/a", "/a/b/1/c~1d", "/a/b/2", "/a/e", "/f/0/0", "/f/1/g"])(
  "the line of %s in JSON that was written is that of the same JSON when it is read",
  (pointer) => {
    const written = writtenJson(VALUE, "x.json");
    expect(written.placeOf(pointer).line).toBe(parseDocument(written.text, "x.json").placeOf(pointer).line);
  },
);
