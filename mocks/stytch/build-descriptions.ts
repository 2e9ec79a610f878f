import { writeFileSync } from "node:fs";
import { readDescription } from "../../src/openapi/description.ts";
import { DESCRIPTION_NAMES, descriptionFile } from "./descriptions.ts";

/** The last step of the build: reading YAML is most of a start, so what is shipped is read before. */
for (const name of DESCRIPTION_NAMES) {
  const { document } = readDescription(descriptionFile(name, "yml"));
  writeFileSync(descriptionFile(name, "json"), JSON.stringify(document.value));
}
