import { readdirSync } from "node:fs";
import { join } from "node:path";
import { validateStructure } from "../../src/arazzo/validate.ts";
import { DocumentError } from "../../src/document/diagnostic.ts";
import { readDocument } from "../../src/document/text-document.ts";
import { type Suite, verdictOf } from "./suite.ts";

/** The schema fixtures of the Arazzo project: each must be judged as its folder says. */
export const arazzoSchema: Suite = {
  title: "Arazzo 1.0 schema fixtures",
  needs: "conformance/arazzo-schema/1.0",
  run: (folder) =>
    (["pass", "fail"] as const).flatMap((verdict) =>
      readdirSync(join(folder, verdict)).map((file) => {
        const faults = structuralFaults(join(folder, verdict, file));
        const wrong = verdict === "pass" ? faults : faults.length > 0 ? [] : ["It was taken for valid."];
        return verdictOf(`${verdict}/${file}`, wrong);
      }),
    ),
};

function structuralFaults(file: string): string[] {
  try {
    return validateStructure(readDocument(file)).map(({ message }) => message);
  } catch (error) {
    if (error instanceof DocumentError) return error.diagnostics.map(({ message }) => message);
    throw error;
  }
}
