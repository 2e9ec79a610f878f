import findMyWay, { type HTTPMethod } from "find-my-way";
import { DocumentError, errorDiagnostic } from "../document/diagnostic.ts";
import { onceFor } from "../document/once.ts";
import type { Description, Operation } from "./description.ts";

interface Found<Target> {
  readonly kind: "found";
  readonly target: Target;
  readonly path: Readonly<Record<string, string>>;
}

export type Unmatched =
  | { readonly kind: "wrong method"; readonly allowed: readonly string[] }
  | { readonly kind: "no such path" };

interface Route<Target> {
  readonly target: Target;
  /** The parameters of its path, in their order. */
  readonly names: readonly string[];
}

/** Finds what stands at a method and a pathname; a static segment wins over a templated one. */
export class Routes<Target> {
  /** The descriptions say how long a parameter may be, not the router. */
  readonly #routes = findMyWay({ maxParamLength: Number.MAX_SAFE_INTEGER });
  readonly #methods = new Set<string>();

  /** Throws when the path is none, or cannot be told from another. */
  add(method: string, template: string, target: Target): void {
    const { path, names } = readTemplate(template);
    const route: Route<Target> = { target, names };
    this.#routes.on(method as HTTPMethod, path, () => undefined, route);
    this.#methods.add(method);
  }

  match(method: string, pathname: string): Found<Target> | Unmatched {
    const found = this.#routes.find(method as HTTPMethod, pathname);
    if (found) {
      const { target, names } = found.store as Route<Target>;
      const path = Object.fromEntries(names.map((name, index) => [name, found.params[`p${index}`] ?? ""]));
      return { kind: "found", target, path };
    }
    const allowed = [...this.#methods].filter((other) => this.#routes.find(other as HTTPMethod, pathname));
    return allowed.length > 0 ? { kind: "wrong method", allowed } : { kind: "no such path" };
  }
}

/** Laying the routes is most of making a stand-in, so all that serve the same descriptions share them. */
export const routesOf = onceFor((descriptions: readonly Description[]): Routes<Operation> => {
  const routes = new Routes<Operation>();
  for (const description of descriptions) {
    for (const operation of description.operations.values()) {
      try {
        routes.add(operation.method, operation.path, operation);
      } catch (error) {
        const why = error instanceof Error ? error.message : error;
        const message = `${operation.method} ${operation.path} cannot be told from another path, or is none: ${why}.`;
        const fix = "Describe each method of a path once, in one of the descriptions.";
        const place = description.document.placeOf(operation.pointer);
        throw new DocumentError([errorDiagnostic("openapi/unroutable-path", message, fix, place)]);
      }
    }
  }
  return routes;
});

/** A name may hold what the router has a meaning for, so there a parameter goes by its number. */
function readTemplate(template: string): { path: string; names: readonly string[] } {
  const names: string[] = [];
  const path = template
    .replaceAll(":", "::")
    .replaceAll(/\{([^}]+)\}/g, (_, name) => `:p${names.push(name.replaceAll("::", ":")) - 1}`);
  return { path, names };
}
