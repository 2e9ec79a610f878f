import { type ExpressionContext, evaluateExpression } from "../../expression/evaluate-expression.ts";
import type { Expression } from "../../expression/expression.ts";
import { type Position, renderTemplate } from "../../expression/render-template.ts";
import type { Template } from "../../expression/template.ts";
import type { InputsSchema } from "../../workflow/inputs-schema.ts";
import { StepError } from "../run/step-error.ts";

/** Why an expression that reads an output of a step or workflow has no value. */
type AbsenceOf = (expression: Expression) => string | undefined;

/** What to do about an optional input without a value, where it could be left out. */
export type Missing = "omit" | "null" | "error";

/** Renders the templates of a request, and decides what to do about expressions without a value. */
export class StepRenderer {
  readonly #context: ExpressionContext;
  readonly #inputs: InputsSchema;
  readonly #absenceOf: AbsenceOf;
  readonly #missing: Missing;
  #notes: string[] = [];

  constructor(
    context: ExpressionContext,
    inputs: InputsSchema,
    absenceOf: AbsenceOf,
    missing: Missing = "omit",
  ) {
    this.#context = context;
    this.#inputs = inputs;
    this.#absenceOf = absenceOf;
    this.#missing = missing;
  }

  /** `what` names the template when the whole of it is one expression. */
  render(template: Template, position: "entry" | "item", what: string): unknown {
    return renderTemplate(template, {
      evaluate: (expression) => evaluateExpression(expression, this.#context),
      absent: (expression, inside, pointer, reason) => {
        if (reason !== undefined) {
          throw new StepError("request", `${expression.text} has no value: ${reason}`);
        }
        const where = pointer === "" && inside === "entry" ? position : inside;
        return this.#absent(expression, where, pointer === "" ? what : nameAt(pointer));
      },
    });
  }

  takeNotes(): string[] {
    const notes = this.#notes;
    this.#notes = [];
    return notes;
  }

  /** Only an optional input may be left out, and only where that moves nothing else. */
  #absent(expression: Expression, position: Position, what: string): null | undefined {
    const reason = this.#absenceOf(expression);
    if (reason !== undefined) throw new StepError("output", `${expression.text} has no value: ${reason}.`);
    if (expression.root !== "inputs") {
      throw new StepError("request", `${what} needs ${expression.text}, which has no value.`);
    }
    const { name } = expression;
    if (position === "entry" && this.#missing !== "error" && !this.#inputs.required.has(name)) {
      if (this.#missing === "null") {
        this.#notes.push(`${what} is null: the optional input ${name} has no value.`);
        return null;
      }
      this.#notes.push(`${what} was left out: the optional input ${name} has no value.`);
      return undefined;
    }
    throw new StepError("input", `${what} ${NEEDS[position]} the input "${name}", which has no value.`);
  }
}

const NEEDS: Readonly<Record<Position, string>> = {
  entry: "needs",
  item: "cannot leave out",
  text: "has in its text",
};

/** `/a/b` is the entry "a.b": names are easier to read than pointers. */
function nameAt(pointer: string): string {
  return pointer.slice(1).replaceAll("/", ".").replaceAll("~1", "/").replaceAll("~0", "~");
}
