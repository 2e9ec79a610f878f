import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { type Description, readBuiltDescription, readDescription } from "../../src/openapi/description.ts";

/** The build keeps the folders as they stand here, so the way from this file to the descriptions is the same. */
const FOLDER = new URL("../../workflows/openapi/", import.meta.url);

export const DESCRIPTION_NAMES = ["stytch-consumer-openapi", "stytch-b2b-openapi"] as const;

export const descriptionFile = (name: string, ending: "yml" | "json"): string =>
  fileURLToPath(new URL(`${name}.${ending}`, FOLDER));

/** What is built has the descriptions as JSON beside the YAML, to start in a moment. */
function load(name: string): Description {
  const built = descriptionFile(name, "json");
  return existsSync(built) ? readBuiltDescription(built) : readDescription(descriptionFile(name, "yml"));
}

let loaded: readonly Description[] | undefined;

/** Our own descriptions of the consumer and the B2B API, read once a process. */
export function descriptions(): readonly Description[] {
  loaded ??= DESCRIPTION_NAMES.map(load);
  return loaded;
}
