import { resolvePointer } from "../../document/pointer.ts";
import type { Workflow } from "../../workflow/tree.ts";

/** What a workflow says of one of its inputs. */
export interface DeclaredInput {
  /** Empty when it may be anything. */
  readonly types: readonly string[];
  readonly description: string | undefined;
}

type Node = Readonly<Record<string, unknown>>;

const node = (value: unknown): Node => (typeof value === "object" && value !== null ? (value as Node) : {});

const DEEPEST = 10;

export function declaredInput(
  { document: { text: document }, pointer }: Workflow,
  name: string,
): DeclaredInput {
  const schemas = [...parts(resolvePointer(document.value, `${pointer}/inputs`), document.value, 0)]
    .map(({ properties }) => node(properties)[name])
    .flatMap((schema) => [...parts(schema, document.value, 0)]);
  const type = schemas.find((schema) => schema.type !== undefined)?.type;
  const description = schemas.find((schema) => typeof schema.description === "string")?.description;
  return {
    types: typeof type === "string" ? [type] : Array.isArray(type) ? type.map(String) : [],
    description: typeof description === "string" ? description : undefined,
  };
}

/** A schema, and those that it is composed of. */
function* parts(schema: unknown, root: unknown, depth: number): Generator<Node> {
  if (depth > DEEPEST) return;
  const own = node(schema);
  yield own;
  if (typeof own.$ref === "string" && own.$ref.startsWith("#")) {
    yield* parts(resolvePointer(root, own.$ref.slice(1)), root, depth + 1);
  }
  if (Array.isArray(own.allOf)) for (const part of own.allOf) yield* parts(part, root, depth + 1);
}

/** What was typed, as the value that the input asks for; what cannot be read so is left for its schema to refuse. */
export function typedValue(text: string, { types }: DeclaredInput): unknown {
  if (types.includes("string")) return text;
  try {
    const value = JSON.parse(text) as unknown;
    return types.length === 0 && typeof value === "string" ? text : value;
  } catch {
    return text;
  }
}
