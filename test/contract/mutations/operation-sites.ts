import { at, keysAt, listAt, type Path, type Tree, tree } from "./edit.ts";
import { stepSites } from "./sites.ts";

/** An operation that a step of a document calls, and what of it the step touches. */
export interface OperationSite {
  readonly of: string;
  readonly path: Path;
  /** Of the schemas; their fields are below `properties`. */
  readonly request: Path;
  readonly reply: Path;
  readonly sent: readonly string[];
  readonly read: readonly string[];
}

const METHODS = ["get", "post", "put", "delete"];

export function operationPaths(description: unknown): Map<string, Path> {
  return new Map(
    keysAt(description, ["paths"]).flatMap((path) =>
      METHODS.flatMap((method): [string, Path][] => {
        const { operationId } = tree(at(description, ["paths", path, method]));
        return typeof operationId === "string" ? [[operationId, ["paths", path, method]]] : [];
      }),
    ),
  );
}

/** In these descriptions the schemas are called after their operations. */
export const schemaPath = (operationId: string, kind: "Request" | "Response"): Path => [
  "components",
  "schemas",
  `${operationId}${kind}`,
];

export function operationSites(document: unknown, description: unknown): OperationSite[] {
  const paths = operationPaths(description);
  return stepSites(document).flatMap(({ path: step, of }) => {
    const { operationId, outputs } = at(document, step) as { operationId: string; outputs: Tree };
    const path = paths.get(operationId);
    if (path === undefined) return [];
    const read = Object.values(outputs).map((text) => String(text).split("/")[1] ?? "");
    return {
      of,
      path,
      request: schemaPath(operationId, "Request"),
      reply: schemaPath(operationId, "Response"),
      sent: keysAt(document, [...step, "requestBody", "payload"]),
      read: [...new Set(read)],
    };
  });
}

export const fieldsOf = (description: unknown, schema: Path): readonly string[] =>
  keysAt(description, [...schema, "properties"]);

export const isRequired = (description: unknown, schema: Path, field: string): boolean =>
  listAt(description, [...schema, "required"]).includes(field);

/** How many operations stand for all that a document does not call. */
const OTHERS = 1;

/** Operations of the same description that no step of the document calls, with fields of theirs. */
export function otherSites(document: unknown, description: unknown): OperationSite[] {
  const called = new Set(operationSites(document, description).map(({ request }) => String(request.at(-1))));
  return [...operationPaths(description)]
    .map(([of, path]) => ({
      of,
      path,
      request: schemaPath(of, "Request"),
      reply: schemaPath(of, "Response"),
    }))
    .filter(
      ({ request, reply }) => !called.has(String(request.at(-1))) && fieldsOf(description, reply).length > 0,
    )
    .map((site) => ({
      ...site,
      sent: fieldsOf(description, site.request).slice(0, 2),
      read: fieldsOf(description, site.reply).slice(0, 2),
    }))
    .slice(0, OTHERS);
}
