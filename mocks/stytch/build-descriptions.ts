import { cpSync, writeFileSync } from "node:fs";
import { readDescription } from "../../src/openapi/description.ts";
import { DESCRIPTION_NAMES, descriptionFile } from "./descriptions.ts";

/** A step of the build, run at the top of the package: what the compiler leaves behind. */
const WORLD_SCHEMA = "mocks/stytch/generated/world-schema.json";

cpSync("workflows", "dist/workflows", { recursive: true });
cpSync(WORLD_SCHEMA, `dist/${WORLD_SCHEMA}`);

// Reading YAML is most of a start, so what is shipped is read before.
for (const name of DESCRIPTION_NAMES) {
  const { document } = readDescription(descriptionFile(name, "yml"));
  writeFileSync(descriptionFile(name, "json"), JSON.stringify(document.value));
}
