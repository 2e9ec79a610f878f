/** The module as it is, and as the documents make it; line by line, so that the ends of lines do not matter. */
interface Versions {
  readonly now: readonly string[];
  readonly due: readonly string[];
}

/** What is out of date in a module of handles: a line for each handle. Nothing where all is as it is due. */
export function staleHandles(now: string, due: string): readonly string[] {
  const versions: Versions = { now: linesOf(now), due: linesOf(due) };
  const [old, made] = [handlesIn(versions.now), handlesIn(versions.due)];
  const names = [...new Set([...made.keys(), ...old.keys()])];
  const stale = names.flatMap((name) => differenceOf(name, old.get(name), made.get(name), versions) ?? []);
  if (stale.length > 0 || versions.now.join("\n") === versions.due.join("\n")) return stale;
  return ["The order of the handles, or what stands around them, differs."];
}

const linesOf = (text: string): readonly string[] => text.replace(/^\ufeff/, "").split(/\r?\n/);

interface Span {
  readonly from: number;
  readonly to: number;
}

/** The lines of each handle, by its name, with the comment above it. What comes before the first is nobody's. */
function handlesIn(lines: readonly string[]): ReadonlyMap<string, Span> {
  const starts = lines.flatMap((line, at) => {
    const [, name] = /^export interface (\S+) \{/.exec(line) ?? [];
    return name === undefined ? [] : [{ name, at }];
  });
  const beginnings = starts.map(({ at }) => Math.max(0, lines.lastIndexOf("", at)));
  return new Map(
    starts.map(({ name }, index) => [
      name,
      { from: beginnings[index] ?? 0, to: beginnings[index + 1] ?? lines.length },
    ]),
  );
}

function differenceOf(
  name: string,
  old: Span | undefined,
  made: Span | undefined,
  { now, due }: Versions,
): string | undefined {
  if (old === undefined) return `${name} is missing.`;
  if (made === undefined) return `${name} is of no workflow of these documents.`;
  const [is, should] = [now.slice(old.from, old.to), due.slice(made.from, made.to)];
  const at = should.findIndex((line, index) => line !== is[index]);
  const first = at === -1 && is.length > should.length ? should.length : at;
  if (first === -1) return undefined;
  const [has, wants] = [is[first], should[first]].map((line) =>
    line?.trim() ? `\`${line.trim()}\`` : "nothing",
  );
  return `${name} differs at line ${old.from + first + 1}: it has ${has} where ${wants} is due.`;
}
