import { cpSync, writeFileSync } from "node:fs";
import { readDescription } from "../openapi/description.ts";
import { descriptionFile } from "./api/description.ts";

/** A step of the build, run at the top of the package: what the compiler leaves behind. */
const PAGE = "src/control/browser/page";

cpSync(PAGE, `dist/${PAGE}`, { recursive: true, filter: (file) => !/\.(ts|json)$/.test(file) });

// Reading YAML is most of a start, so what is shipped is read before.
const { document } = readDescription(descriptionFile("yml"));
writeFileSync(descriptionFile("json"), JSON.stringify(document.value));
