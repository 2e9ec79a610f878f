import { fileURLToPath } from "node:url";
import { reportDrift } from "./report.ts";

/** Our descriptions beside the models of the official SDK: `npm run drift -- SDK`. */
const INSTALLED = fileURLToPath(new URL("../../node_modules/stytch", import.meta.url));

const [folder = INSTALLED] = process.argv.slice(2);
try {
  process.exitCode = reportDrift(folder, console.log);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 3;
}
