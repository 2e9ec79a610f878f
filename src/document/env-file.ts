import { existsSync } from "node:fs";
import { readText } from "./read-text.ts";

/** The variables of a file in the form of `.env`; none when it is not there. */
export const readEnvFile = (file: string): Readonly<Record<string, string>> =>
  existsSync(file) ? parseEnv(readText(file)) : {};

/** A name, and a value in double quotes (with escapes), in single quotes (as it is) or bare (up to a comment). */
const LINE =
  /^[ \t]*(?:export[ \t]+)?([\w.-]+)[ \t]*=[ \t]*(?:"((?:\\.|[^"\\])*)"|'([^']*)'|((?:(?<![ \t])#|[^#\r\n])*))/gms;

const ESCAPES: Readonly<Record<string, string>> = { n: "\n", r: "\r", t: "\t" };

export function parseEnv(text: string): Readonly<Record<string, string>> {
  const found = [...text.matchAll(LINE)].map(([, name = "", double, single, bare = ""]) => {
    const escaped = double?.replaceAll(/\\(.)/gs, (_, letter: string) => ESCAPES[letter] ?? letter);
    return [name, escaped ?? single ?? bare.trim()] as const;
  });
  return Object.fromEntries(found);
}
