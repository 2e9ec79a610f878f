import { parsedJson } from "../../expression/parse-payload.ts";
import { conjunctionOf, wordsOn } from "../../schema/parts.ts";
import { shapesOf } from "../../schema/shapes.ts";
import { hasNoType, type TypeName, typesOf } from "../../schema/types.ts";
import type { Workflow } from "../../workflow/tree.ts";

/** What a workflow says of one of its inputs. */
export interface DeclaredInput {
  /** Empty when it may be anything. */
  readonly types: ReadonlySet<TypeName>;
  readonly description: string | undefined;
}

export function declaredInput({ inputs }: Workflow, name: string): DeclaredInput {
  const schema = inputs.declared(name);
  const types = shapesOf(schema).map(typesOf);
  return {
    types: new Set(types.some(hasNoType) ? [] : types.flatMap((allowed) => [...allowed])),
    description: wordsOn(conjunctionOf(schema), "description").find((words) => typeof words === "string"),
  };
}

/** What was typed, as the value that the input asks for; what cannot be read so is left for its schema to refuse. */
export function typedValue(text: string, { types }: DeclaredInput): unknown {
  if (types.has("string")) return text;
  const value = parsedJson(text);
  return value === undefined || (types.size === 0 && typeof value === "string") ? text : value;
}
