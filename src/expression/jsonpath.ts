// JSONPath, https://www.rfc-editor.org/rfc/rfc9535
import type { JSONPathEnvironment, JSONPathNode, JSONPathQuery, JSONValue } from "json-p3";
import { jsonPathLibrary, regexLibrary } from "./libraries.ts";
import { type Evaluated, type Parsed, tooIntricate, tooLong, unparsed } from "./parsed.ts";

export interface JsonPath {
  readonly text: string;
  /** True when it can name no more than one place: names and indices only. */
  readonly singular: boolean;
  /** The nodes that the query selects from the value. */
  select(value: unknown): Evaluated<readonly JsonPathNode[]>;
}

/** A value, and the names and indices that lead to it. */
type JsonPathNode = Pick<JSONPathNode, "location" | "value">;

/** Levels that `..` goes down. */
const DEEPEST = 200;
/** Nodes that one query selects: `$..*..*..*` of a small value has millions. */
const MOST = 100_000;

export function parseJsonPath(text: string): Parsed<JsonPath> {
  const excess = tooLong(text, "JSONPath") ?? tooIntricate(text, "JSONPath");
  if (excess !== undefined) return excess;
  const { JSONPathError } = jsonPathLibrary();
  try {
    const query = environment().compile(text);
    return {
      value: { text, singular: query.singularQuery(), select: (value) => select(text, query, value) },
    };
  } catch (error) {
    if (!(error instanceof JSONPathError)) throw error;
    return unreadable(text, error.message, Math.min(error.token.index, text.length));
  }
}

function unreadable(text: string, written: string, offset: number) {
  const reason = written.replace(/ \('.*':\d+\)$/s, "").replaceAll(/\s+/g, " ");
  if (/backup|bald|unclosed/.test(reason) || offset >= text.length) {
    return unparsed("The JSONPath ends too early.", offset, "Complete it, or leave out its last part.");
  }
  const message = `This is not a JSONPath from "${text.slice(offset, offset + 20)}" on: ${reason}.`;
  return unparsed(message, offset, "Write it as RFC 9535 has it.");
}

function select(text: string, query: JSONPathQuery, value: unknown): Evaluated<readonly JsonPathNode[]> {
  if (value === undefined) return { value: [] };
  try {
    const nodes: JsonPathNode[] = [];
    for (const node of query.lazyQuery(value as JSONValue)) {
      if (nodes.length === MOST) return { reason: `${text} selects more than ${MOST} nodes.` };
      nodes.push(node);
    }
    return { value: nodes };
  } catch (error) {
    const { JSONPathError } = jsonPathLibrary();
    if (!(error instanceof JSONPathError || error instanceof RangeError)) throw error;
    return { reason: `The value is nested too deeply for ${text}.` };
  }
}

let shared: JSONPathEnvironment | undefined;

function environment(): JSONPathEnvironment {
  if (shared === undefined) {
    const { FunctionExpressionType, JSONPathEnvironment: Environment } = jsonPathLibrary();
    shared = new Environment({ maxRecursionDepth: DEEPEST });
    const { ValueType, LogicalType } = FunctionExpressionType;
    for (const name of ["match", "search"] as const) {
      shared.functionRegister.set(name, {
        argTypes: [ValueType, ValueType],
        returnType: LogicalType,
        call: (text, pattern) => tests(text, pattern, name),
      });
    }
  }
  return shared;
}

/** Those of the library take exponential time on patterns such as `(a+)+$`. */
function tests(text: unknown, pattern: unknown, how: "match" | "search"): boolean {
  if (typeof text !== "string" || typeof pattern !== "string") return false;
  const { RE2JS, RE2JSException } = regexLibrary();
  try {
    const matcher = RE2JS.compile(RE2JS.translateRegExp(withoutLineEnds(pattern))).matcher(text);
    return how === "match" ? matcher.matches() : matcher.find();
  } catch (error) {
    if (error instanceof RE2JSException) return false;
    throw error;
  }
}

/** The dot of an I-Regexp matches neither kind of line end: https://www.rfc-editor.org/rfc/rfc9485#section-5.3 */
function withoutLineEnds(pattern: string): string {
  return pattern.replaceAll(/\\.|\[(?:\\.|[^\]\\])*\]|\./gs, (part) => (part === "." ? "[^\\n\\r]" : part));
}
