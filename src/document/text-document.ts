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

/** Reads YAML 1.2 or JSON. Throws a DocumentError that names every fault. */
export function parseDocument(text: string, file: string): TextDocument {
  return { file, text, ...parseYaml(text, file) };
}

/** Throws a DocumentError when the file is absent, no text, or not well formed. */
export function readDocument(file: string): TextDocument {
  return parseDocument(readText(file), file);
}

/** JSON that a program wrote: read as such, which is many times faster, and placed only when somebody asks. */
export function readWrittenJson(file: string): TextDocument {
  const text = readText(file);
  let placed: TextDocument | undefined;
  return {
    file,
    text,
    value: JSON.parse(text),
    placeOf: (pointer) => {
      placed ??= parseDocument(text, file);
      return placed.placeOf(pointer);
    },
  };
}
