import { readdirSync } from "node:fs";
import { join } from "node:path";
import { type Diagnostic, DocumentError } from "../../src/document/diagnostic.ts";
import { readDocument } from "../../src/document/text-document.ts";
import { loadDocument } from "../../src/workflow/load-document.ts";
import { type Suite, verdictOf } from "./suite.ts";

/** The schema fixtures of the Arazzo project: each must be judged as its folder says. */
const fixtures = (version: string): Suite => ({
  title: `Arazzo ${version} schema fixtures`,
  needs: `conformance/arazzo-schema/${version}`,
  run: (folder) =>
    (["pass", "fail"] as const).flatMap((verdict) =>
      readdirSync(join(folder, verdict)).map((file) => {
        const faults = structuralFaults(join(folder, verdict, file));
        const wrong = verdict === "pass" ? faults : faults.length > 0 ? [] : ["It was taken for valid."];
        return verdictOf(`${verdict}/${file}`, wrong);
      }),
    ),
});

/** What the fixtures call the structure, some of which we check past the schema to word it better. */
const STRUCTURAL = new Set([
  "arazzo/version",
  "arazzo/schema",
  "arazzo/duplicate-parameter",
  "arazzo/parameter-place",
]);

const isStructural = ({ code }: Diagnostic): boolean => STRUCTURAL.has(code) || code === "document/syntax";

function structuralFaults(file: string): string[] {
  return diagnosticsOf(file)
    .filter(isStructural)
    .map(({ code, message }) => `${code} ${message}`);
}

function diagnosticsOf(file: string): readonly Diagnostic[] {
  try {
    return loadDocument(readDocument(file)).diagnostics;
  } catch (error) {
    if (error instanceof DocumentError) return error.diagnostics;
    throw error;
  }
}

export const arazzoSchemas: readonly Suite[] = ["1.0", "1.1"].map(fixtures);
