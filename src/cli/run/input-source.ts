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
  const [, marker = "", rest] = /^@(\w*)(?::(.*))?$/s.exec(text) ?? [];
  const source = SOURCES.get(marker);
  if (
    source === undefined ||
    ((rest === undefined) !== (source.rest === "none") && source.rest !== "maybe")
  ) {
    throw usageError(
      `The input "${name}" is "${text}", which is none of @prompt, @inbox, @inbox:address, @file:path and @env:NAME. Write "@${text}" for the text itself.`,
    );
  }
  return source.read({ name, rest, declared, typed }, sources);
}

interface Asked {
  readonly name: string;
  readonly rest: string | undefined;
  readonly declared: DeclaredInput;
  readonly typed: (text: string) => unknown;
}

interface Source {
  readonly rest: "none" | "maybe" | "some";
  readonly read: (asked: Asked, sources: InputSources) => unknown;
}

const SOURCES: ReadonlyMap<string, Source> = new Map<string, Source>([
  ["prompt", { rest: "none", read: prompted }],
  [
    "inbox",
    {
      rest: "maybe",
      read:
        ({ rest, typed }, { inbox }) =>
        async () =>
          typed(await inbox(rest)),
    },
  ],
  // Editors end a file with a line break that is no part of a value.
  ["file", { rest: "some", read: ({ rest = "", typed }) => typed(readText(rest).replace(/\r?\n$/, "")) }],
  ["env", { rest: "some", read: ({ name, rest = "", typed }, { env }) => typed(variable(name, rest, env)) }],
]);

function prompted({ name, declared, typed }: Asked, { ask }: InputSources): unknown {
  if (ask === undefined) {
    throw usageError(
      `The input "${name}" is to be asked for, and nobody is there to answer. Give it with -i ${name}=….`,
    );
  }
  const what = declared.description === undefined ? "" : ` (${declared.description})`;
  return async () => typed((await ask(`${name}${what}: `)).trim());
}

function variable(name: string, variableName: string, env: Environment): string {
  const value = env[variableName];
  if (value !== undefined) return value;
  throw usageError(
    `The input "${name}" is to come from the environment variable ${variableName}, which is not set.`,
  );
}

/** Asks for an input that was not mentioned at all. */
export const askFor = (name: string, declared: DeclaredInput, sources: InputSources): unknown =>
  inputValue(name, { value: "@prompt" }, declared, sources);
