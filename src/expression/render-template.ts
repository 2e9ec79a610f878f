import { asText } from "./embedded.ts";
import type { Expression } from "./expression.ts";
import { evaluateSelector } from "./selector.ts";
import type { Template } from "./template.ts";

/** Where an expression without a value stands; only an entry can be left out without changing its neighbours. */
export type Position = "entry" | "item" | "text";

export interface Rendering {
  evaluate(expression: Expression): unknown;
  /**
   * Called for an expression without a value: answers what to put there, undefined to leave an entry out.
   * For a selector the expression is its context, with the selector as its text; `reason` says why it could not
   * be evaluated.
   */
  absent(expression: Expression, position: Position, pointer: string, reason?: string): unknown;
}

/** The value of the template; undefined when the whole of it was left out. */
export function renderTemplate(template: Template, rendering: Rendering): unknown {
  return render(template, "entry", rendering);
}

function render(template: Template, position: Position, rendering: Rendering): unknown {
  switch (template.kind) {
    case "literal":
      return template.value;
    case "expression":
      return evaluated(template.expression, position, template.pointer, rendering);
    case "selector": {
      const { selector, pointer } = template;
      const picked = evaluateSelector(selector, (expression) => rendering.evaluate(expression));
      if ("value" in picked && picked.value !== undefined) return picked.value;
      const reason = "reason" in picked ? picked.reason : undefined;
      return rendering.absent({ ...selector.context, text: selector.text }, position, pointer, reason);
    }
    case "text":
      return template.parts
        .map((part) =>
          typeof part === "string" ? part : asText(evaluated(part, "text", template.pointer, rendering)),
        )
        .join("");
    case "list":
      return template.items.map((item) => render(item, "item", rendering));
    case "map": {
      const entries = template.entries.map(
        ([name, value]) => [name, render(value, "entry", rendering)] as const,
      );
      return Object.fromEntries(entries.filter(([, value]) => value !== undefined));
    }
  }
}

function evaluated(
  expression: Expression,
  position: Position,
  pointer: string,
  rendering: Rendering,
): unknown {
  const value = rendering.evaluate(expression);
  return value === undefined ? rendering.absent(expression, position, pointer) : value;
}
