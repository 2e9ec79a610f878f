import { createHash } from "node:crypto";
import { cpSync, writeFileSync } from "node:fs";
import { readDescription } from "../../src/openapi/description.ts";
import { DESCRIPTION_NAMES, DIGESTS, descriptionFile } from "./descriptions.ts";

/** A step of the build, run at the top of the package: what the compiler leaves behind. */
const SCHEMAS = ["mocks/stytch/generated/world-schema.json", "src/report/generated/run-report-schema.json"];

cpSync("workflows", "dist/workflows", { recursive: true });
for (const schema of SCHEMAS) cpSync(schema, `dist/${schema}`);

// Reading YAML is most of a start, so what is shipped is read before, and found again by its digest.
const digests: Record<string, string> = {};
for (const name of DESCRIPTION_NAMES) {
  const { document } = readDescription(descriptionFile(name, "yml"));
  writeFileSync(descriptionFile(name, "json"), JSON.stringify(document.value));
  digests[createHash("sha256").update(document.text).digest("hex")] = name;
}
writeFileSync(DIGESTS, JSON.stringify(digests));
