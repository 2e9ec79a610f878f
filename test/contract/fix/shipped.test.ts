import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { fixDocument } from "../../../src/contract/fix/fix-document.ts";
import { reviewDocuments } from "../../../src/contract/review.ts";
import { findDocuments } from "../../../src/document/find-documents.ts";
import { parseDocument } from "../../../src/document/text-document.ts";

const NAMES = /(?:\$inputs\.|\$steps\.|\.outputs\.|operationId: )(\w{5,})/g;
const descriptions = new Map();

/** The document with one letter in the middle of a name left out, for each name in it. */
function* slips(text: string): Generator<string> {
  for (const match of text.matchAll(NAMES)) {
    const [whole, name = ""] = match;
    const at = match.index + whole.length - Math.ceil(name.length / 2);
    yield text.slice(0, at) + text.slice(at + 1);
  }
}

test.each(findDocuments(["workflows/arazzo"]))(
  "a letter that is missing from a name of %s is put in again",
  (file) => {
    const clean = readFileSync(file, "utf8");
    const mended = [...slips(clean)].map((slip) => {
      const { document } = fixDocument(parseDocument(slip, join(process.cwd(), file)), (current) => {
        return reviewDocuments([current], { descriptions, rules: [] }).findings;
      });
      return document.text === clean;
    });
    expect(mended.length).toBeGreaterThan(9);
    expect(mended).toEqual(mended.map(() => true));
  },
);
