import { createHash } from "node:crypto";
import { CORE_SCHEMA, load } from "js-yaml";
import type { Place } from "./diagnostic.ts";
import { parseYaml } from "./parse-yaml.ts";
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

/** Below this, reading in full takes no noticeable time. */
const LARGE = 100_000;

/**
 * What the two readers of YAML take for different things, or what only the full one guards against: anchors, which can
 * be made to grow without end; keys that are null; `-.5`; `0b11`; `-0`. Each pattern begins with what is rare and looks
 * back from there, which takes a sixth of the time that looking for its beginning takes.
 */
const UNLIKE = [
  /&(?<=(?:^[ \t]*|[:\-?,]\s+|[[{]\s*)&)\w/m,
  /(?:null|~)(?<=(?:^|[\s,[{])(?:null|~))\s*:/im,
  /\.(?<=(?:^|[\s,[{])[-+]?\.)\d/m,
  /0b(?<=(?:^|[\s,[{])[-+]?0b)[01]/im,
  /-0(?<=(?:^|[\s,[{])-0)(?=[\s,}\]]|$)/m,
];

/**
 * The value of a large text, read three times as fast as its places would be. Nothing where the text is not plain or
 * not well formed: reading it in full then says what is wrong, and where.
 */
export function quickValue(text: string): { readonly value: unknown } | undefined {
  if (text.length < LARGE || UNLIKE.some((pattern) => pattern.test(text))) return undefined;
  try {
    return { value: load(text, { schema: CORE_SCHEMA }) };
  } catch {
    return undefined;
  }
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
