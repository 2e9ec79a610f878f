import { isNode } from "../../document/node.ts";
import { readDocument } from "../../document/text-document.ts";
import { usageError } from "../command-error.ts";

/** An input as it was given: text takes the type of its schema, a value has its own. */
export type InputWord = { readonly text: string } | { readonly value: unknown };

export interface InputWords {
  readonly all: ReadonlyMap<string, InputWord>;
  /** Those for one workflow only. */
  readonly own: ReadonlyMap<string, ReadonlyMap<string, InputWord>>;
}

/** What was typed takes precedence over a file. */
export function readInputWords(
  typed: readonly string[],
  file: string | undefined,
  workflowIds: ReadonlySet<string>,
): InputWords {
  const fromFile = file === undefined ? {} : objectIn(file);
  const own = Object.entries(fromFile).filter(([name, value]) => workflowIds.has(name) && isNode(value));
  const flat = Object.entries(fromFile).filter(([name]) => !own.some(([id]) => id === name));
  const words = typed.flatMap(typedWords);
  const over = new Map(words);
  return {
    all: new Map([...flat.map(asValue), ...words]),
    own: new Map(
      own.map(([id, values]) => [id, new Map([...Object.entries(values as object).map(asValue), ...over])]),
    ),
  };
}

/** For one workflow. */
export const wordsFor = ({ all, own }: InputWords, workflowId: string): ReadonlyMap<string, InputWord> =>
  new Map([...all, ...(own.get(workflowId) ?? [])]);

const asValue = ([name, value]: readonly [string, unknown]): [string, InputWord] => [name, { value }];

function typedWords(word: string): [string, InputWord][] {
  if (word.trimStart().startsWith("{")) return Object.entries(parsed(word)).map(asValue);
  const at = word.indexOf("=");
  if (at < 1) throw usageError(`"${word}" is not an input. Write it as name=value, or as a JSON object.`);
  return [[word.slice(0, at), { text: word.slice(at + 1) }]];
}

function parsed(word: string): Readonly<Record<string, unknown>> {
  try {
    return JSON.parse(word) as Record<string, unknown>;
  } catch (error) {
    throw usageError(`The inputs are not JSON: ${(error as Error).message}`);
  }
}

function objectIn(file: string): Readonly<Record<string, unknown>> {
  const { value } = readDocument(file);
  if (value === null) return {};
  if (isNode(value)) return value;
  throw usageError(`${file} holds no inputs: it has to be an object with a value for each name.`);
}
