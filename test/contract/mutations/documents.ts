import { basename, join, resolve } from "node:path";
import { readDocument, type TextDocument } from "../../../src/document/text-document.ts";
import { type Description, readDescription } from "../../../src/openapi/description.ts";

const DOCUMENTS = resolve(import.meta.dirname, "../../../workflows/arazzo");
const DESCRIPTIONS = resolve(import.meta.dirname, "../../../workflows/openapi");

const read = <Read>(folder: string, files: readonly string[], open: (file: string) => Read) =>
  new Map(files.map((file) => [join(folder, file), open(join(folder, file))] as const));

/**
 * Short documents of one workflow each, which read every kind of input and hand on every kind of output. Each fault is
 * run in several worlds, so every step more takes seconds.
 */
const MUTATED = ["b2b-email-otp-login", "b2b-sms-otp-mfa", "b2b-totp-enrollment", "sms-otp-login"];

/** Read once: a mutant is a copy of their values. */
export const documents: ReadonlyMap<string, TextDocument> = read(
  DOCUMENTS,
  MUTATED.map((name) => `stytch-${name}-workflow.yml`),
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
