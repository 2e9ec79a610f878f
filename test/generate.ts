import { writeFileSync } from "node:fs";
import { GENERATED } from "./generated-files.ts";
import { REPORT_SCHEMA } from "./report/report-schema.ts";

/** Writes anew what is made from the descriptions and from types: `npm run generate`. */
for (const { file, make } of [...GENERATED, REPORT_SCHEMA]) {
  writeFileSync(file, await make());
  console.log(`wrote ${file}`);
}
