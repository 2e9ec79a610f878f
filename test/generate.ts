import { writeFileSync } from "node:fs";
import { GENERATED } from "./generated-files.ts";
import { GENERATED_TYPES } from "./generated-types.ts";

/** Writes anew what is made from the descriptions and from types: `npm run generate`. */
for (const { file, make } of [...GENERATED, ...GENERATED_TYPES]) {
  writeFileSync(file, await make());
  console.log(`wrote ${file}`);
}
