import { fileURLToPath } from "node:url";
import { type Description, readDescription } from "../../src/openapi/description.ts";

/** The build keeps the folders as they stand here, so the way from this file to the descriptions is the same. */
const FOLDER = new URL("../../workflows/openapi/", import.meta.url);

const load = (file: string): Description => readDescription(fileURLToPath(new URL(file, FOLDER)));

let loaded: readonly Description[] | undefined;

/** Our own descriptions of the consumer and the B2B API, read once a process. */
export function descriptions(): readonly Description[] {
  loaded ??= [load("stytch-consumer-openapi.yml"), load("stytch-b2b-openapi.yml")];
  return loaded;
}
