import { readdirSync } from "node:fs";
import { basename, join } from "node:path";
import { readDocument } from "../../src/document/text-document.ts";
import { loadDocument } from "../../src/workflow/load-document.ts";
import { type Suite, type Verdict, verdictOf } from "./suite.ts";

interface Flaw {
  readonly reason: string;
  /** Everything that is found wrong with it, and nothing else may be. */
  readonly finds: readonly string[];
}

/** The examples that no tool can load as they stand. */
const FLAWS: Readonly<Record<string, Flaw>> = {
  "ExtendedParametersExample.arazzo.yaml": {
    reason: "Its description, animals.yaml, is published nowhere.",
    finds: ["8 document/not-found"],
  },
  "FAPI-PAR.arazzo.yaml": {
    reason: "It calls PAR what its description calls Par, and operationIds are case-sensitive.",
    finds: ["102 arazzo/unknown-operation"],
  },
  "LoginAndRetrievePets.arazzo.yaml": {
    reason: "Its description, the one of the Swagger pet store, is not part of the examples.",
    finds: ["10 document/not-found"],
  },
  "bnpl-arazzo.yaml": {
    reason:
      "It reads one output before its step has run, two that no step has, and one without the word outputs.",
    finds: [
      "231 arazzo/later-step",
      "242 arazzo/unknown-output",
      "253 arazzo/unknown-output",
      "260 arazzo/expression",
    ],
  },
};

/** The examples of the specification: each loads, but for what is really wrong in it. */
export const arazzoExamples: Suite = {
  title: "Examples of the Arazzo specification, loaded",
  needs: "conformance/arazzo-examples",
  run: (folder) =>
    readdirSync(folder)
      .filter((file) => /arazzo\.ya?ml$/.test(file))
      .map((file) => judge(file, findings(folder, file))),
};

/** Descriptions that an example names by a remote url lie beside it. */
function findings(folder: string, file: string): string[] {
  const resolve = (url: string) => join(folder, basename(url));
  const { diagnostics } = loadDocument(readDocument(join(folder, file)), { resolve });
  return diagnostics.map(({ code, place, message }) => `${place?.line} ${code} ${message}`);
}

function judge(name: string, found: readonly string[]): Verdict {
  const flaw = FLAWS[name];
  if (flaw === undefined) return verdictOf(name, found);
  const isAsExpected =
    found.length === flaw.finds.length && flaw.finds.every((find, at) => found[at]?.startsWith(find));
  if (isAsExpected) return { name, outcome: "skipped", reason: flaw.reason };
  return verdictOf(name, found.length > 0 ? found : ["Nothing is wrong with it any more."]);
}
