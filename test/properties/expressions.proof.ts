import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { printCondition } from "../../src/criterion/condition.ts";
import { evaluateCriterion, parseCriterion } from "../../src/criterion/criterion.ts";
import { evaluateCondition } from "../../src/criterion/evaluate-condition.ts";
import { parseCondition } from "../../src/criterion/parse-condition.ts";
import { evaluateExpression } from "../../src/expression/evaluate-expression.ts";
import { type Expression, printExpression } from "../../src/expression/expression.ts";
import { parseExpression } from "../../src/expression/parse-expression.ts";
import { renderTemplate } from "../../src/expression/render-template.ts";
import { parseTemplate } from "../../src/expression/template.ts";

/** What expressions, conditions and queries are made of, so that arbitrary text comes close to being one. */
const PIECES = [
  "$",
  ".",
  "#",
  "/",
  "~",
  "~1",
  "[",
  "]",
  "[0]",
  "[*]",
  "(",
  ")",
  "{",
  "}",
  "{$",
  "?",
  "@",
  "'",
  '"',
  "\\",
  "^",
  "*",
  "+",
  "|",
  "||",
  "&",
  "&&",
  "!",
  "=",
  "==",
  "!=",
  "<",
  "<=",
  ">",
  " ",
  "\n",
  ",",
  ":",
  "-",
  "0",
  "-1",
  "1e9",
  "a",
  "x",
  "true",
  "null",
  "url",
  "self",
  "method",
  "statusCode",
  "inputs",
  "outputs",
  "steps",
  "workflows",
  "components",
  "sourceDescriptions",
  "request",
  "response",
  "message",
  "body",
  "header",
  "query",
  "payload",
  "length",
  "count(",
  "$inputs.a",
  "$response.body",
  "$steps.s.outputs.o",
  "{$inputs.a}",
  "<r>",
  "</r>",
  "//",
  "..",
  "\u{1f600}",
  "\ud800",
] as const;

const anyText = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.string({ unit: fc.constantFrom(...PIECES), maxLength: 30 }),
);

const CONTEXT = {
  url: "https://api.example/",
  method: "get",
  statusCode: 200,
  inputs: { a: { b: [1, "x"] }, x: "<r><a>1</a></r>" },
  response: { headers: { a: "1" }, body: { a: [{ x: true }], length: "" } },
  steps: () => ({ o: [null, -1], "o.a": "1" }),
};

const read = (expression: Expression) => evaluateExpression(expression, CONTEXT);

const name = fc.string({ unit: fc.constantFrom("a", "B", "0", "-", "_"), minLength: 1, maxLength: 5 });
const dotted = fc.array(name, { minLength: 1, maxLength: 3 }).map((parts) => parts.join("."));
const pointer = fc
  .array(fc.string({ unit: fc.constantFrom("a", "0", "~1", "~0", "b") }), { maxLength: 3 })
  .map((tokens) => (tokens.length === 0 ? "" : `#/${tokens.join("/")}`));

const wellFormed = fc.oneof(
  fc.constantFrom("$url", "$method", "$statusCode", "$self"),
  fc
    .tuple(
      fc.constantFrom("request", "response", "message"),
      fc.constantFrom("header", "query", "path"),
      name,
    )
    .map(([root, part, one]) => `$${root}.${part}.${one}`),
  fc
    .tuple(fc.constantFrom("$response.body", "$request.body", "$message.payload"), pointer)
    .map(([body, place]) => `${body}${place}`),
  fc
    .tuple(fc.constantFrom("$inputs", "$outputs"), dotted, pointer)
    .map(([root, one, place]) => `${root}.${one}${place}`),
  fc.tuple(name, dotted, pointer).map(([step, one, place]) => `$steps.${step}.outputs.${one}${place}`),
  fc
    .tuple(name, fc.constantFrom("inputs", "outputs", "steps.s.outputs"), dotted, pointer)
    .map(([workflow, field, one, place]) => `$workflows.${workflow}.${field}.${one}${place}`),
  fc.tuple(name, dotted).map(([source, one]) => `$sourceDescriptions.${source}.${one}`),
  fc
    .tuple(fc.constantFrom("parameters", "successActions", "failureActions"), dotted)
    .map(([section, one]) => `$components.${section}.${one}`),
);

const operand = fc
  .tuple(
    wellFormed,
    fc.array(
      fc.oneof(
        fc.nat(9).map((index) => `[${index}]`),
        fc.constantFrom("[0].a", "[1].b-c"),
      ),
      { maxLength: 2 },
    ),
  )
  .map(([expression, access]) => expression + access.join(""));

const literal = fc.oneof(
  fc.constantFrom("true", "false", "null", "1e999", "-0"),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map(String),
  fc.string({ maxLength: 5 }).map((text) => `'${text.replaceAll("'", "''")}'`),
);

const { condition } = fc.letrec<{ condition: string }>((tie) => {
  const inner = fc.oneof({ depthSize: "small", withCrossShrink: true }, operand, literal, tie("condition"));
  return {
    condition: fc.oneof(
      { depthSize: "small" },
      fc.oneof(operand, literal),
      inner.map((one) => `!(${one})`),
      fc
        .tuple(inner, fc.constantFrom("==", "!=", "<", "<=", ">", ">="), inner)
        .map(([left, operator, right]) => `(${left})${operator}(${right})`),
      fc
        .tuple(inner, fc.constantFrom("&&", "||"), inner, fc.boolean())
        .map(([left, join, right, apart]) =>
          apart ? `(${left}) ${join} (${right})` : `${left} ${join} ${right}`,
        ),
    ),
  };
});

describe("any text at all gives something that evaluates or a diagnostic inside it, and never an exception", () => {
  test("as an expression", () => {
    fc.assert(
      fc.property(fc.oneof(anyText, wellFormed), (text) => {
        const parsed = parseExpression(text);
        if ("diagnostic" in parsed) expect(parsed.diagnostic.offset).toBeLessThanOrEqual(text.length);
        else read(parsed.value);
      }),
      { numRuns: 1_000 },
    );
  });

  test("inside a value", () => {
    const value = fc.jsonValue({ stringUnit: fc.constantFrom(...PIECES) });
    fc.assert(
      fc.property(fc.oneof(value, anyText), fc.boolean(), (template, selectors) => {
        const parsed = parseTemplate(template, selectors);
        for (const { message, fix } of parsed.diagnostics) expect(message && fix).not.toBe("");
        renderTemplate(parsed.template, { evaluate: read, absent: () => undefined });
      }),
      { numRuns: 1_000 },
    );
  });

  test.each([
    { type: "simple" },
    { type: "regex", context: "$response.body" },
    { type: "jsonpath", context: "$response.body" },
    { type: "xpath", context: "$inputs.x" },
    { type: { type: "jsonpointer", version: "rfc6901" }, context: "$response.body" },
  ])("as a criterion: %j", (fields) => {
    fc.assert(
      fc.property(anyText, (text) => {
        const model = { ...fields, condition: text } as Parameters<typeof parseCriterion>[0];
        const parsed = parseCriterion(model);
        if ("diagnostic" in parsed) expect(parsed.diagnostic.offset).toBeLessThanOrEqual(text.length);
        else expect(typeof evaluateCriterion(parsed.value, CONTEXT).passed).toBe("boolean");
      }),
      { numRuns: 500 },
    );
  });
});

describe("what is printed reads as what was parsed", () => {
  test("an expression", () => {
    fc.assert(
      fc.property(wellFormed, (text) => {
        const parsed = parseExpression(text);
        if ("diagnostic" in parsed) throw new Error(`${text}: ${parsed.diagnostic.message}`);
        const printed = printExpression(parsed.value);
        expect(parseExpression(printed)).toEqual({ value: { ...parsed.value, text: printed } });
      }),
      { numRuns: 1_000 },
    );
  });

  test("a condition, with the same outcome", () => {
    fc.assert(
      fc.property(condition, (text) => {
        const parsed = parseCondition(text);
        // Two comparisons in a row, and expressions whose text runs into the next token, are none.
        if ("diagnostic" in parsed) return;
        const printed = printCondition(parsed.value);
        const again = parseCondition(printed);
        if ("diagnostic" in again) throw new Error(`${printed}: ${again.diagnostic.message}`);
        expect(printCondition(again.value)).toBe(printed);
        const [first, second] = [parsed.value, again.value].map((one) => evaluateCondition(one, read).passed);
        expect(second).toBe(first);
      }),
      { numRuns: 1_000 },
    );
  });

  test("and most of the conditions above are conditions", () => {
    const made = fc.sample(condition, 500);
    expect(made.filter((text) => "value" in parseCondition(text)).length).toBeGreaterThan(350);
  });
});
