import { createHash } from "node:crypto";
import { cpSync, writeFileSync } from "node:fs";
import { readDescription } from "../../src/openapi/description.ts";
import { DESCRIPTION_NAMES, DIGESTS, descriptionFile } from "./descriptions.ts";

/** A step of the build, run at the top of the package: copies and writes what the compiler does not. */
const SCHEMAS = [
  "mocks/stytch/generated/world-schema.json",
  "src/report/generated/run-report-schema.json",
  "src/contract/coverage/generated/coverage-report-schema.json",
];

cpSync("workflows", "dist/workflows", { recursive: true });
for (const schema of SCHEMAS) cpSync(schema, `dist/${schema}`);

// Reading YAML takes most of the start-up time, so what is shipped is read now, and found again by its digest.
const digests: Record<string, string> = {};
for (const name of DESCRIPTION_NAMES) {
  const { document } = readDescription(descriptionFile(name, "yml"));
  writeFileSync(descriptionFile(name, "json"), JSON.stringify(document.value));
  digests[createHash("sha256").update(document.text).digest("hex")] = name;
}
writeFileSync(DIGESTS, JSON.stringify(digests));
