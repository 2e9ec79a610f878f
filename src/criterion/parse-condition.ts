import type { SyntaxDiagnostic } from "../document/diagnostic.ts";
import { parseExpression } from "../expression/parse-expression.ts";
import { type Parsed, tooLong, unparsed } from "../expression/parsed.ts";
import type { ComparisonOperator, Condition, Operand } from "./condition.ts";
import { conditionWarnings } from "./condition-warnings.ts";
import { type Token, tokenize } from "./tokenize.ts";

/** Nobody writes a condition nested deeper than this. */
const DEEPEST = 100;
/** In tokens; keeps the tree of `a && b && …` shallow enough to walk. */
const LONGEST = 1_000;

const COMPARISONS: ReadonlySet<string> = new Set(["==", "!=", "<", "<=", ">", ">="]);

/** Parses a simple condition: `||` binds loosest, then `&&`, then one comparison, then `!`. */
export function parseCondition(text: string): Parsed<Condition> {
  const parsed = parseWhole(text);
  if ("diagnostic" in parsed) return parsed;
  const warnings = conditionWarnings(parsed.value);
  return warnings.length === 0 ? parsed : { ...parsed, warnings };
}

/** One expression, with what `.name` and `[0]` after it reach into: the context of a criterion. */
export function parseOperand(text: string): Parsed<Operand> {
  const parsed = parseWhole(text);
  if (!("diagnostic" in parsed)) {
    if (parsed.value.kind === "operand") return { value: parsed.value };
    return unparsed("A context is one expression.", 0, "Write one: $response.body.");
  }
  // Outside of conditions a name may hold more: spaces, for one.
  const expression = parseExpression(text);
  if ("diagnostic" in expression) return expression;
  return { value: { kind: "operand", text, expression: expression.value, access: [], offset: 0 } };
}

function parseWhole(text: string): Parsed<Condition> {
  const long = tooLong(text, "condition");
  if (long !== undefined) return long;
  const tokens = tokenize(text);
  if ("diagnostic" in tokens) return tokens;
  if (tokens.value.length > LONGEST)
    return unparsed("The condition is too long.", 0, "Split it into several.");
  try {
    return { value: new Parser(tokens.value).parse() };
  } catch (error) {
    if (error instanceof Unparsable) return { diagnostic: error.diagnostic };
    throw error;
  }
}

/** Leaves the recursion at the first diagnostic; never leaves this file. */
class Unparsable extends Error {
  readonly diagnostic: SyntaxDiagnostic;

  constructor(diagnostic: SyntaxDiagnostic) {
    super(diagnostic.message);
    this.diagnostic = diagnostic;
  }
}

function fail(message: string, offset: number, fix: string): never {
  throw new Unparsable(unparsed(message, offset, fix).diagnostic);
}

class Parser {
  readonly #tokens: readonly Token[];
  #at = 0;
  #depth = 0;

  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens;
  }

  parse(): Condition {
    if (this.#tokens.length === 1) fail("The condition is empty.", 0, "Write one: $statusCode == 200.");
    const condition = this.#or();
    const { kind, text, offset } = this.#token;
    if (kind !== "end") fail(`${text} is too much here.`, offset, "Join conditions with && or ||.");
    return condition;
  }

  #or(): Condition {
    let left = this.#and();
    while (this.#accept("||")) left = { kind: "or", left, right: this.#and() };
    return left;
  }

  #and(): Condition {
    let left = this.#comparison();
    while (this.#accept("&&")) left = { kind: "and", left, right: this.#comparison() };
    return left;
  }

  #comparison(): Condition {
    const left = this.#unary();
    const operator = this.#comparisonOperator();
    if (operator === undefined) return left;
    const right = this.#unary();
    const { offset } = this.#token;
    if (this.#comparisonOperator() !== undefined) {
      fail("Comparisons do not chain.", offset, "Compare twice and join the two with &&.");
    }
    return { kind: "compare", operator, left, right };
  }

  #unary(): Condition {
    const { offset } = this.#token;
    this.#depth += 1;
    if (this.#depth > DEEPEST) fail("The condition is nested too deeply.", offset, "Split it into several.");
    const condition = this.#accept("!")
      ? ({ kind: "not", operand: this.#unary() } as const)
      : this.#primary();
    this.#depth -= 1;
    return condition;
  }

  #primary(): Condition {
    const token = this.#token;
    if (this.#accept("(")) {
      const inner = this.#or();
      if (!this.#accept(")")) {
        fail("A parenthesis is not closed.", token.offset, "Close it with ).");
      }
      return inner;
    }
    if (token.kind === "literal") {
      this.#at += 1;
      return { kind: "literal", value: token.value, offset: token.offset };
    }
    if (token.kind === "expression") return this.#operand(token);
    const what =
      token.kind === "end" ? "The condition ends too early." : `${token.text} has nothing before it.`;
    return fail(what, token.offset, "Write a value: an expression, a number or text in single quotes.");
  }

  #operand(token: Token): Operand {
    this.#at += 1;
    const [text, ...names] = splitBody(token.text);
    const parsed = parseExpression(text);
    if ("diagnostic" in parsed) {
      const { message, offset, fix } = parsed.diagnostic;
      fail(message, token.offset + offset, fix);
    }
    const access = [...names];
    let written = token.text;
    for (let next = this.#token; next.kind === "index" || next.kind === "name"; next = this.#token) {
      access.push(next.kind === "index" ? next.text.slice(1, -1).trim() : next.text.slice(1));
      written += next.text;
      this.#at += 1;
    }
    return { kind: "operand", text: written, expression: parsed.value, access, offset: token.offset };
  }

  get #token(): Token {
    const token = this.#tokens[this.#at];
    if (token === undefined) throw new RangeError("Read beyond the end token of a condition.");
    return token;
  }

  #accept(operator: string): boolean {
    const { kind, text } = this.#token;
    if (kind !== "operator" || text !== operator) return false;
    this.#at += 1;
    return true;
  }

  #comparisonOperator(): ComparisonOperator | undefined {
    const { kind, text } = this.#token;
    if (kind !== "operator" || !COMPARISONS.has(text)) return undefined;
    this.#at += 1;
    return text as ComparisonOperator;
  }
}

/** In a condition, dots may reach into a body too: `$response.body.items`. */
function splitBody(text: string): [expression: string, ...access: string[]] {
  const [, body, path] = /^(\$(?:request|response)\.body)\.([^#]+)$/s.exec(text) ?? [];
  return body === undefined || path === undefined ? [text] : [body, ...path.split(".")];
}
