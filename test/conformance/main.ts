import { existsSync } from "node:fs";
import { join } from "node:path";
import { anyDescription } from "./any-description.ts";
import { arazzoExampleRuns } from "./arazzo-example-runs.ts";
import { arazzoExamples } from "./arazzo-examples.ts";
import { arazzoSchemas } from "./arazzo-schema.ts";
import { contractAgreement } from "./contract-agreement.ts";
import { contractExamples, contractSeeds } from "./contract-documents.ts";
import { contractSpeed } from "./contract-speed.ts";
import { errorTypes } from "./error-types.ts";
import { jsonPath } from "./jsonpath.ts";
import { published } from "./published.ts";
import { replies } from "./replies.ts";
import { seeds, seedsPublished } from "./seeds.ts";
import type { Suite, Verdict } from "./suite.ts";

const SUITES: readonly Suite[] = [
  jsonPath,
  ...arazzoSchemas,
  arazzoExamples,
  arazzoExampleRuns,
  published,
  errorTypes,
  anyDescription,
  replies,
  seeds,
  seedsPublished,
  contractSeeds,
  contractExamples,
  contractAgreement,
  contractSpeed,
];

const [folder] = process.argv.slice(2);
if (folder === undefined || !existsSync(folder)) {
  console.error("Name the folder with the suites: npm run conformance -- FOLDER");
  process.exit(3);
}

const all: Verdict[] = [];
for (const suite of SUITES) {
  const place = join(folder, suite.needs);
  const verdicts: Verdict[] = existsSync(place)
    ? await suite.run(place)
    : [{ name: suite.needs, outcome: "failed", reason: `${place} is not there.` }];
  const passed = verdicts.filter(({ outcome }) => outcome === "passed").length;
  console.log(`${suite.title}: ${passed} of ${verdicts.length}`);
  for (const { name, outcome, reason } of verdicts) {
    if (outcome !== "passed") console.log(`  ${outcome} ${name}\n${reason?.replaceAll(/^/gm, "    ")}`);
  }
  all.push(...verdicts);
}

const count = (outcome: Verdict["outcome"]): number =>
  all.filter((verdict) => verdict.outcome === outcome).length;
console.log(
  `\nconformance: ${count("passed")} passed, ${count("failed")} failed, ${count("skipped")} skipped`,
);
process.exitCode = count("failed") > 0 ? 1 : 0;
