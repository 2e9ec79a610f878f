import { readdirSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { readDocument, type TextDocument } from "../../../src/document/text-document.ts";
import { type Description, readDescription } from "../../../src/openapi/description.ts";

const DOCUMENTS = resolve(import.meta.dirname, "../../../workflows/arazzo");
const DESCRIPTIONS = resolve(import.meta.dirname, "../../../workflows/openapi");

const read = <Read>(folder: string, files: readonly string[], open: (file: string) => Read) =>
  new Map(files.map((file) => [join(folder, file), open(join(folder, file))] as const));

/** Read once: a mutant is a copy of their values. */
export const documents: ReadonlyMap<string, TextDocument> = read(
  DOCUMENTS,
  readdirSync(DOCUMENTS).sort(),
  readDocument,
);

export const descriptions: ReadonlyMap<string, Description> = read(
  DESCRIPTIONS,
  ["stytch-b2b-openapi.yml", "stytch-consumer-openapi.yml"],
  readDescription,
);

/** `sms-otp-mfa` */
export const shortName = (file: string): string =>
  basename(file, ".yml")
    .replace(/^stytch-/, "")
    .replace(/-(workflow|openapi)$/, "");
