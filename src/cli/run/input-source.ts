import { readText } from "../../document/read-text.ts";
import { usageError } from "../command-error.ts";
import type { Environment } from "../terminal.ts";
import { type DeclaredInput, typedValue } from "./input-schema.ts";
import type { InputWord } from "./input-words.ts";

/** Where the value of an input can come from besides the command line. */
export interface InputSources {
  readonly env: Environment;
  /** Absent where nobody can be asked. */
  readonly ask?: ((question: string) => Promise<string>) | undefined;
  /** The newest code that was sent. */
  readonly inbox: (to: string | undefined) => Promise<string>;
}

/** The value, or a function that is asked for it by the first step that needs it. */
export function inputValue(
  name: string,
  word: InputWord,
  declared: DeclaredInput,
  sources: InputSources,
): unknown {
  const text = "text" in word ? word.text : word.value;
  if (typeof text !== "string") return text;
  const typed = (found: string): unknown => typedValue(found, declared);
  if (!text.startsWith("@")) return "text" in word ? typed(text) : text;
  if (text.startsWith("@@")) return typed(text.slice(1));
  const [, marker, rest] = /^@(\w*)(?::(.*))?$/s.exec(text) ?? [];
  if (marker === "prompt" && rest === undefined) return prompted(name, declared, sources);
  if (marker === "inbox") return async () => typed(await sources.inbox(rest));
  // Editors end a file with a line break that is no part of a value.
  if (marker === "file" && rest !== undefined) return typed(readText(rest).replace(/\r?\n$/, ""));
  if (marker === "env" && rest !== undefined) return typed(variable(name, rest, sources.env));
  throw usageError(
    `The input "${name}" is "${text}", which is not one of @prompt, @inbox, @inbox:address, @file:path and @env:NAME. Write "@${text}" for the text itself.`,
  );
}

/** Asks for it when the first step needs it. */
export function prompted(name: string, declared: DeclaredInput, { ask }: InputSources): unknown {
  if (ask === undefined) {
    throw usageError(
      `The input "${name}" is to be asked for, and nobody is there to answer. Give it with -i ${name}=….`,
    );
  }
  const what = declared.description === undefined ? "" : ` (${declared.description})`;
  return async () => typedValue((await ask(`${name}${what}: `)).trim(), declared);
}

function variable(name: string, variableName: string, env: Environment): string {
  const value = env[variableName];
  if (value !== undefined) return value;
  throw usageError(
    `The input "${name}" is to come from the environment variable ${variableName}, which is not set.`,
  );
}
