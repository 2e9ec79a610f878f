import type { Source } from "./source.ts";

export interface Violation {
  readonly path: string;
  readonly line: number;
  readonly message: string;
}

/** What may not be, and where it is. */
export interface Rule {
  readonly name: string;
  violations(sources: readonly Source[]): Violation[];
}

export function report(rule: Rule, sources: readonly Source[]): string[] {
  return rule.violations(sources).map(({ path, line, message }) => `${path}:${line} ${message}`);
}

/** A rule that looks at one import after the other. */
export function eachImport(
  name: string,
  fault: (importer: string, from: string, own: boolean) => string | undefined,
): Rule {
  return {
    name,
    violations: (sources) =>
      sources.flatMap(({ path, imports }) =>
        imports.flatMap(({ line, from, own }) => {
          const message = fault(path, from, own);
          return message ? [{ path, line, message }] : [];
        }),
      ),
  };
}
