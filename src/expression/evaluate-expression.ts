import { ownValue } from "../document/node.ts";
import { resolveTokens } from "../document/pointer.ts";
import type { Expression, MessageReference } from "./expression.ts";

/** What expressions read while a workflow runs. Everything is asked for when it is read, not before. */
export interface ExpressionContext {
  /** As sent, with its query. */
  readonly url?: string | undefined;
  readonly method?: string | undefined;
  readonly statusCode?: number | undefined;
  /** The URI of the document. */
  readonly self?: string | undefined;
  readonly request?: MessageContext | undefined;
  readonly response?: MessageContext | undefined;
  readonly message?: MessageContext | undefined;
  readonly inputs?: Values | undefined;
  readonly outputs?: Values | undefined;
  /** The outputs of a step, by stepId. */
  readonly steps?: ((stepId: string) => Values | undefined) | undefined;
  /** The `inputs` or `outputs` of a workflow; for `steps`, the outputs of that step of it. */
  readonly workflows?:
    | ((workflowId: string, field: string, stepId?: string) => Values | undefined)
    | undefined;
  readonly sourceDescriptions?: ((name: string) => Values | undefined) | undefined;
  readonly components?: ((section: string) => Values | undefined) | undefined;
}

export type Values = Readonly<Record<string, unknown>>;

export interface MessageContext {
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly query?: Values;
  readonly path?: Values;
  readonly body?: unknown;
}

/** The value of the expression, with its type; undefined when what it names is absent. */
export function evaluateExpression(expression: Expression, context: ExpressionContext): unknown {
  switch (expression.root) {
    case "url":
    case "statusCode":
    case "self":
      return context[expression.root];
    case "method":
      return context.method?.toUpperCase();
    case "request":
    case "response":
    case "message":
      return readMessage(expression, context[expression.root]);
    case "inputs":
    case "outputs":
      return resolveTokens(namedValue(context[expression.root], expression.name), expression.pointer);
    case "workflows": {
      const values = context.workflows?.(expression.owner, expression.field, expression.stepId);
      return resolveTokens(namedValue(values, expression.name), expression.pointer);
    }
    case "steps":
    case "sourceDescriptions":
    case "components": {
      const values = context[expression.root]?.(expression.owner);
      return resolveTokens(namedValue(values, expression.name), expression.pointer);
    }
  }
}

function readMessage(reference: MessageReference, message: MessageContext | undefined): unknown {
  if (message === undefined) return undefined;
  switch (reference.part) {
    case "body":
    case "payload":
      return resolveTokens(message.body, reference.pointer);
    case "header":
      return ownValue(message.headers, reference.name.toLowerCase());
    case "query":
    case "path":
      return ownValue(message[reference.part], reference.name);
  }
}

/**
 * A name may itself hold dots (`$inputs.user.name` where an input is called "user.name"), and people also
 * write dots to reach into an object. The longest name goes first.
 */
function namedValue(values: Values | undefined, name: string): unknown {
  const parts = name.split(".");
  for (let length = parts.length; length > 0; length--) {
    const found = ownValue(values, parts.slice(0, length).join("."));
    if (found !== undefined) return resolveTokens(found, parts.slice(length));
  }
  return undefined;
}
