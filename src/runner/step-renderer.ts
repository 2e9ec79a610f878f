import type { ExpressionContext } from "../expression/context.ts";
import { evaluateExpression } from "../expression/evaluate-expression.ts";
import type { Expression } from "../expression/expression.ts";
import { type Position, renderTemplate } from "../expression/render-template.ts";
import type { Template } from "../expression/template.ts";
import type { InputsSchema } from "./inputs-schema.ts";
import { StepFailure } from "./step-failure.ts";

/** Why the output of a step has no value, when it has none. */
export type AbsenceOf = (stepId: string, output: string) => string | undefined;

/** Renders the templates of one request, and decides what becomes of expressions without a value. */
export class StepRenderer {
  readonly #context: ExpressionContext;
  readonly #inputs: InputsSchema;
  readonly #absenceOf: AbsenceOf;
  #notes: string[] = [];

  constructor(context: ExpressionContext, inputs: InputsSchema, absenceOf: AbsenceOf) {
    this.#context = context;
    this.#inputs = inputs;
    this.#absenceOf = absenceOf;
  }

  /** `what` names the template when the whole of it is one expression. */
  render(template: Template, position: "entry" | "item", what: string): unknown {
    return renderTemplate(template, {
      evaluate: (expression) => evaluateExpression(expression, this.#context),
      absent: (expression, inside, pointer) => {
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

  /** Only an optional input may be left out, and only where nothing else moves because of it. */
  #absent(expression: Expression, position: Position, what: string): undefined {
    if (expression.root === "steps") {
      const reason = this.#absenceOf(expression.owner, expression.name) ?? "it is absent";
      throw new StepFailure("output", `${expression.text} has no value: ${reason}.`);
    }
    if (expression.root !== "inputs") {
      throw new StepFailure("request", `${what} needs ${expression.text}, which has no value.`);
    }
    const { name } = expression;
    if (position === "entry" && !this.#inputs.required.has(name)) {
      this.#notes.push(`${what} was left out: the optional input ${name} has no value.`);
      return undefined;
    }
    throw new StepFailure("input", `${what} ${NEEDS[position]} the input "${name}", which has no value.`);
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
