import { isNode, type Node } from "../../document/node.ts";
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
  const words = typed.flatMap(typedWords);
  const all = new Map<string, InputWord>();
  const own = new Map<string, ReadonlyMap<string, InputWord>>();
  for (const [name, value] of Object.entries(file === undefined ? {} : objectIn(file))) {
    if (workflowIds.has(name) && isNode(value)) own.set(name, new Map([...asWords(value), ...words]));
    else all.set(name, { value });
  }
  return { all: new Map([...all, ...words]), own };
}

/** For one workflow. */
export const wordsFor = ({ all, own }: InputWords, workflowId: string): ReadonlyMap<string, InputWord> =>
  new Map([...all, ...(own.get(workflowId) ?? [])]);

const asWords = (values: Node): [string, InputWord][] =>
  Object.entries(values).map(([name, value]) => [name, { value }]);

function typedWords(word: string): [string, InputWord][] {
  if (word.trimStart().startsWith("{")) return asWords(parsed(word));
  const at = word.indexOf("=");
  if (at < 1) throw usageError(`"${word}" is not an input. Write it as name=value, or as a JSON object.`);
  return [[word.slice(0, at), { text: word.slice(at + 1) }]];
}

function parsed(word: string): Node {
  try {
    return JSON.parse(word) as Node;
  } catch (error) {
    throw usageError(`The inputs are not JSON: ${(error as Error).message}`);
  }
}

function objectIn(file: string): Node {
  const { value } = readDocument(file);
  if (value === null) return {};
  if (isNode(value)) return value;
  throw usageError(`${file} holds no inputs: it has to be an object with a value for each name.`);
}
