import { relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, test } from "vitest";
import { breachOf, type HoldOptions } from "../contract/hold.ts";
import { findDocuments } from "../document/find-documents.ts";

/** A document breaks its contract. The stack points at the line of the document, not into this library. */
class ContractBreach extends Error {
  override readonly name = "ContractBreach";
}

/** Checks Arazzo documents against what they call: each document below the paths is one vitest test. */
export function contract(paths: string | URL | readonly (string | URL)[], options: HoldOptions = {}): void {
  const named = [paths].flat().map((path) => (path instanceof URL ? fileURLToPath(path) : String(path)));
  const files = [...new Set(findDocuments(named))];
  if (files.length === 0) throw new Error(`There is no Arazzo document in ${named.join(", ")}.`);
  describe("contract", () => {
    for (const file of files) {
      test(relative(process.cwd(), file), () => {
        const breach = breachOf(file, options);
        if (breach === undefined) return;
        const error = new ContractBreach(`\n${breach.message}`);
        const { place } = breach;
        const at = place === undefined ? "" : `\n    at ${resolve(place.file)}:${place.line}:${place.column}`;
        error.stack = `${error.name}: ${error.message}${at}`;
        throw error;
      });
    }
  });
}
