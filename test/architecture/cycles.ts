import type { Source } from "./source.ts";

export interface Cycle {
  readonly path: string;
  readonly line: number;
  /** The way round, from the file back to itself. */
  readonly round: readonly string[];
}

/** One cycle for each file whose imports lead back into the way that led to it. */
export function cycles(sources: readonly Source[]): Cycle[] {
  const known = new Map(sources.map((source) => [source.path, source]));
  const found: Cycle[] = [];
  const done = new Set<string>();
  const way: string[] = [];

  function walk(source: Source): void {
    if (done.has(source.path)) return;
    way.push(source.path);
    for (const { from, line } of source.imports) {
      const target = known.get(from);
      if (!target) continue;
      const start = way.indexOf(from);
      if (start === -1) walk(target);
      else found.push({ path: source.path, line, round: [...way.slice(start), from] });
    }
    way.pop();
    done.add(source.path);
  }

  for (const source of sources) walk(source);
  return found;
}
