import { formatPointer } from "../../document/pointer.ts";
import type { Expression } from "../../expression/expression.ts";
import { looksLikeExpression } from "../../expression/parse-expression.ts";
import type { Template } from "../../expression/template.ts";
import { feeds } from "../../schema/feeds.ts";
import type { Schema } from "../../schema/schema.ts";
import { shapesOf } from "../../schema/shapes.ts";
import { typesOf } from "../../schema/types.ts";
import type { Entry } from "../../schema/value.ts";
import { asValue, type OtherValue, type Value, type ValueBreach } from "../../schema/value.ts";
import type { Workflow } from "../../workflow/tree.ts";
import { type Standing, schemaOf, TEXT } from "./trace.ts";

export interface Writing extends Standing {
  /** JSON text in a string: everything in it stands at one place, and quotes make no text of a list. */
  readonly inText?: boolean;
}

/** What a template will send, as far as it is known before anything runs. */
export function valueOfTemplate(template: Template, pointer: string, writing: Writing): Value<Expression> {
  const place = (name: string | number) => (writing.inText ? pointer : pointer + formatPointer([name]));
  switch (template.kind) {
    case "literal":
      return literal(template.value, pointer, writing);
    case "list":
      return {
        kind: "list",
        pointer,
        items: template.items.map((item, index) => valueOfTemplate(item, place(index), writing)),
      };
    case "map":
      return {
        kind: "map",
        pointer,
        entries: template.entries.map(([name, inner]) => ({
          name,
          value: valueOfTemplate(inner, place(name), writing),
          ...(inner.kind === "expression" &&
            inputLeftOut(inner, writing.workflow) !== undefined && {
              optional: inner.expression,
            }),
        })),
      };
    case "expression":
      return traced(template.expression, schemaOf(template.expression, writing), pointer);
    case "text":
      return text(template, pointer, writing);
    default:
      return unknown(pointer);
  }
}

/** An expression that is not well formed has been told already, and is no text. */
function literal(value: unknown, pointer: string, { inText }: Writing): Value<Expression> {
  if (typeof value === "string" && looksLikeExpression(value)) return unknown(pointer);
  return inText ? placedAt(asValue(value), pointer) : asValue(value, pointer);
}

function placedAt(value: Value<Expression>, pointer: string): Value<Expression> {
  switch (value.kind) {
    case "list":
      return { ...value, pointer, items: value.items.map((item) => placedAt(item, pointer)) };
    case "map":
      return {
        ...value,
        pointer,
        entries: value.entries.map((entry) => ({ ...entry, value: placedAt(entry.value, pointer) })),
      };
    default:
      return { ...value, pointer };
  }
}

export const unknown = (pointer: string): OtherValue => ({ kind: "other", pointer, judge: () => [] });

function traced(expression: Expression, schema: Schema | undefined, pointer: string): OtherValue<Expression> {
  if (schema === undefined) return unknown(pointer);
  const value: OtherValue<Expression> = {
    kind: "other",
    pointer,
    judge: (into, options) => {
      const { fits, reasons } = feeds(schema, into, options);
      if (fits === "yes" || reasons.length === 0) return [];
      const message = reasons
        .map((reason) => (reason.pointer === "" ? reason.message : `at ${reason.pointer} ${reason.message}`))
        .join(", and ");
      const certainty: ValueBreach["certainty"] = fits === "no" ? "certain" : "likely";
      const keyword = reasons[0]?.keyword ?? "type";
      return [{ keyword, message, certainty, path: [], value, source: expression }];
    },
  };
  return value;
}

type TextTemplate = Extract<Template, { readonly kind: "text" }>;

/** Whatever it holds, it is text. In JSON text, quotes round an object or a list are dropped. */
function text({ parts }: TextTemplate, pointer: string, writing: Writing): Value<Expression> {
  const [first, second] = parts;
  const alone = second === undefined && typeof first === "object" ? first : undefined;
  if (writing.inText && alone !== undefined) {
    const schema = schemaOf(alone, writing);
    const mayBeWhole =
      schema === undefined ||
      shapesOf(schema).some((shape) =>
        [...typesOf(shape)].some((type) => type === "object" || type === "array"),
      );
    if (mayBeWhole) return traced(alone, schema, pointer);
  }
  const value: OtherValue<Expression> = {
    kind: "other",
    pointer,
    judge: (into, options) => {
      const { fits, reasons } = feeds(TEXT, into, options);
      if (fits !== "no") return [];
      const message = reasons.map((reason) => reason.message).join(", and ");
      const braced = alone === undefined ? {} : { braced: alone };
      return [{ keyword: "type", message, certainty: "certain", path: [], value, ...braced }];
    },
  };
  return value;
}

/** The input without which what it feeds is left out. Of an input's parts nobody says whether they are always there. */
export function inputLeftOut(template: Template, { inputs }: Workflow): string | undefined {
  if (template.kind !== "expression" || template.expression.root !== "inputs") return undefined;
  const [input = ""] = inputs.pathOf(template.expression.name);
  const isGiven = inputs.required.has(input) || inputs.defaults.has(input);
  return inputs.names.has(input) && !isGiven ? input : undefined;
}

/** The value with another at this place. A map gets the entry where it lacks it; nothing else grows. */
export function replaceAt<S>(
  owner: Value<S>,
  [token, ...rest]: readonly string[],
  value: Value<S>,
): Value<S> {
  if (token === undefined) return value;
  if (owner.kind === "list") {
    const items = owner.items.map((item, index) =>
      String(index) === token ? replaceAt(item, rest, value) : item,
    );
    return { ...owner, items };
  }
  if (owner.kind !== "map") return { kind: "other", judge: () => [], ...placeOf(owner) };
  const old = owner.entries.find(({ name }) => name === token);
  const below: Value<S> = old?.value ?? { kind: "map", entries: [], ...placeOf(value) };
  const entry: Entry<S> = { ...old, name: token, value: replaceAt(below, rest, value) };
  const entries =
    old === undefined ? [...owner.entries, entry] : owner.entries.map((one) => (one === old ? entry : one));
  return { ...owner, entries };
}

const placeOf = ({ pointer }: Value<unknown>) => (pointer === undefined ? {} : { pointer });
