import { createHash } from "node:crypto";
import type { Place } from "./diagnostic.ts";
import { parseYaml } from "./parse-yaml.ts";
import { quickValue } from "./quick-yaml.ts";
import { readText } from "./read-text.ts";

/** A YAML or JSON file: its plain value, and where each part of it stands. */
export interface TextDocument {
  readonly file: string;
  readonly text: string;
  readonly value: unknown;
  /** The place of what a JSON Pointer names: the key of a map entry, the start of a sequence item. */
  placeOf(pointer: string): Place;
}

/** Reads YAML 1.2 or JSON. Throws a DocumentError that says all that is wrong with the text. */
export function parseDocument(text: string, file: string): TextDocument {
  const quick = quickValue(text);
  return quick === undefined
    ? { file, text, ...parseYaml(text, file) }
    : placedLater(text, file, quick.value);
}

/** Throws a DocumentError when the file is absent, no text, or not well formed. */
export function readDocument(file: string): TextDocument {
  return parseDocument(readText(file), file);
}

/** JSON that a program wrote: read as such, which is many times faster, and placed only when somebody asks. */
export function readWrittenJson(file: string): TextDocument {
  const text = readText(file);
  return placedLater(text, file, writtenIn(file, text));
}

/** How a document is read, for those who read many. */
export type ReadDocument = (file: string) => TextDocument;

/**
 * Reads a text that was read before from the JSON that was written of it: `written` names that file by the SHA-256 of
 * the text. Reading the YAML of a large description is most of the time that a command takes.
 */
export const readerKnowing =
  (written: ReadonlyMap<string, string>): ReadDocument =>
  (file) => {
    const text = readText(file);
    const known = written.get(createHash("sha256").update(text).digest("hex"));
    return known === undefined ? parseDocument(text, file) : placedLater(text, file, writtenIn(known));
  };

const written = new Map<string, { readonly text: string; readonly value: unknown }>();

/** The same value for the same text, so that what is made of it once serves all who read it. */
function writtenIn(file: string, text = readText(file)): unknown {
  const before = written.get(file);
  if (before?.text === text) return before.value;
  const value: unknown = JSON.parse(text);
  written.set(file, { text, value });
  return value;
}

function placedLater(text: string, file: string, value: unknown): TextDocument {
  let placed: TextDocument | undefined;
  return {
    file,
    text,
    value,
    placeOf: (pointer) => {
      placed ??= { file, text, ...parseYaml(text, file) };
      return placed.placeOf(pointer);
    },
  };
}
