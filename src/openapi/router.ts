import findMyWay, { type HTTPMethod } from "find-my-way";
import { DocumentError, errorDiagnostic } from "../document/diagnostic.ts";
import type { Description, Operation } from "./description.ts";

export type Match =
  | {
      readonly kind: "operation";
      readonly operation: Operation;
      readonly path: Readonly<Record<string, string>>;
    }
  | { readonly kind: "wrong method"; readonly allowed: readonly string[] }
  | { readonly kind: "no such path" };

interface Route {
  readonly operation: Operation;
  /** The parameters of its path, in their order. */
  readonly names: readonly string[];
}

const known = new WeakMap<readonly Description[], Router>();

/** Laying the routes is most of making a stand-in, so all that serve the same descriptions share them. */
export function routerOf(descriptions: readonly Description[]): Router {
  const router = known.get(descriptions) ?? new Router(descriptions);
  known.set(descriptions, router);
  return router;
}

/** Finds the operation of a method and a pathname; a static segment wins over a templated one. */
export class Router {
  /** The descriptions say how long a parameter may be, not the router. */
  readonly #routes = findMyWay({ maxParamLength: Number.MAX_SAFE_INTEGER });
  readonly #methods = new Set<string>();

  constructor(descriptions: readonly Description[]) {
    for (const description of descriptions) {
      for (const operation of description.operations.values()) this.#add(description, operation);
    }
  }

  match(method: string, pathname: string): Match {
    const found = this.#routes.find(method as HTTPMethod, pathname);
    if (found) {
      const { operation, names } = found.store as Route;
      const path = Object.fromEntries(names.map((name, index) => [name, found.params[`p${index}`] ?? ""]));
      return { kind: "operation", operation, path };
    }
    const allowed = [...this.#methods].filter((other) => this.#routes.find(other as HTTPMethod, pathname));
    return allowed.length > 0 ? { kind: "wrong method", allowed } : { kind: "no such path" };
  }

  #add(description: Description, operation: Operation): void {
    const { path, names } = readTemplate(operation.path);
    try {
      const route: Route = { operation, names };
      this.#routes.on(operation.method as HTTPMethod, path, () => undefined, route);
    } catch (error) {
      const why = error instanceof Error ? error.message : error;
      const message = `${operation.method} ${operation.path} cannot be told from another path, or is none: ${why}.`;
      const fix = "Describe each method of a path once, in one of the descriptions.";
      const place = description.document.placeOf(operation.pointer);
      throw new DocumentError([errorDiagnostic("openapi/unroutable-path", message, fix, place)]);
    }
    this.#methods.add(operation.method);
  }
}

/** A name may hold what the router has a meaning for, so there a parameter goes by its number. */
function readTemplate(template: string): { path: string; names: readonly string[] } {
  const names: string[] = [];
  const path = template
    .replaceAll(":", "::")
    .replaceAll(/\{([^}]+)\}/g, (_, name) => `:p${names.push(name.replaceAll("::", ":")) - 1}`);
  return { path, names };
}
