import { writeFileSync } from "node:fs";
import { GENERATED } from "./generated-files.ts";

/** Writes anew what is made from the descriptions: `npm run generate`. */
for (const { file, make } of GENERATED) {
  writeFileSync(file, await make());
  console.log(`wrote ${file}`);
}
