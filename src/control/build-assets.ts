import { cpSync, writeFileSync } from "node:fs";
import { readDescription } from "../openapi/description.ts";
import { descriptionFile } from "./api/description.ts";

/** A step of the build, run at the top of the package: copies and writes what the compiler does not. */
const PAGE = "src/control/browser/page";

cpSync(PAGE, `dist/${PAGE}`, { recursive: true, filter: (file) => !/\.(ts|json)$/.test(file) });

// Reading YAML takes most of the start-up time, so what is shipped is read now.
const { document } = readDescription(descriptionFile("yml"));
writeFileSync(descriptionFile("json"), JSON.stringify(document.value));
