import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { type Description, readOwnDescription } from "../../src/openapi/description.ts";

/** The build keeps the folders as they are here, so the path from this file to the descriptions is the same. */
const FOLDER = new URL("../../workflows/openapi/", import.meta.url);

export const DESCRIPTION_NAMES = ["stytch-consumer-openapi", "stytch-b2b-openapi"] as const;

export const descriptionFile = (name: string, ending: "yml" | "json"): string =>
  fileURLToPath(new URL(`${name}.${ending}`, FOLDER));

/** Which text the build wrote which JSON of: names by the SHA-256 of what they hold. */
export const DIGESTS = fileURLToPath(new URL("digests.json", FOLDER));

/** The JSON of each description, by the digest of its YAML; none when nothing is built. */
export function writtenDescriptions(): ReadonlyMap<string, string> {
  if (!existsSync(DIGESTS)) return new Map();
  const names = Object.entries(JSON.parse(readFileSync(DIGESTS, "utf8")) as Record<string, string>);
  return new Map(names.map(([digest, name]) => [digest, descriptionFile(name, "json")]));
}

let loaded: readonly Description[] | undefined;

/** Our own descriptions of the consumer and the B2B API, read once a process. */
export function descriptions(): readonly Description[] {
  loaded ??= DESCRIPTION_NAMES.map((name) => readOwnDescription((ending) => descriptionFile(name, ending)));
  return loaded;
}
