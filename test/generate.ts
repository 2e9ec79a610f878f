import { writeFileSync } from "node:fs";
import { GENERATED } from "./generated-types.ts";

/** Writes the types of the API anew, from the descriptions: `npm run generate`. */
for (const { file, make } of GENERATED) {
  writeFileSync(file, await make());
  console.log(`wrote ${file}`);
}
