import { join } from "node:path";

export const SEED = 1;

const ROOT = join(import.meta.dirname, "../..");

export const DOCUMENTS = join(ROOT, "workflows/arazzo");
export const DESCRIPTIONS = join(ROOT, "workflows/openapi");
export const REDOCLY = join(ROOT, "node_modules/@redocly/cli/bin/cli.js");
