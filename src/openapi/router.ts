import findMyWay, { type HTTPMethod } from "find-my-way";
import type { Description, Operation } from "./description.ts";

export type Match =
  | {
      readonly kind: "operation";
      readonly operation: Operation;
      readonly path: Readonly<Record<string, string>>;
    }
  | { readonly kind: "wrong method"; readonly allowed: readonly string[] }
  | { readonly kind: "no such path" };

/** Finds the operation of a method and a pathname; a static segment wins over a templated one. */
export class Router {
  /** The descriptions say how long a parameter may be, not the router. */
  readonly #routes = findMyWay({ maxParamLength: Number.MAX_SAFE_INTEGER });
  readonly #methods = new Set<string>();

  constructor(descriptions: readonly Description[]) {
    for (const { operations } of descriptions) {
      for (const operation of operations.values()) {
        const path = operation.path.replaceAll(/\{([^}]+)\}/g, ":$1");
        this.#routes.on(operation.method as HTTPMethod, path, () => undefined, operation);
        this.#methods.add(operation.method);
      }
    }
  }

  match(method: string, pathname: string): Match {
    const found = this.#routes.find(method as HTTPMethod, pathname);
    if (found) {
      return {
        kind: "operation",
        operation: found.store as Operation,
        path: found.params as Record<string, string>,
      };
    }
    const allowed = [...this.#methods].filter((other) => this.#routes.find(other as HTTPMethod, pathname));
    return allowed.length > 0 ? { kind: "wrong method", allowed } : { kind: "no such path" };
  }
}
