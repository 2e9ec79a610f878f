type Renames = ReadonlyMap<string, string>;

/** Rewrites what stood in OLD as it would stand in NEW if only names had changed. */
export type Rename = (value: unknown) => unknown;

export function renamer({ inputs, steps }: { readonly inputs: Renames; readonly steps: Renames }): Rename {
  if (inputs.size === 0 && steps.size === 0) return (value) => value;
  const text = (written: string): string =>
    written.replaceAll(/\$(inputs|steps)\.([\w-]+)/g, (whole, root: string, name: string) => {
      const now = (root === "inputs" ? inputs : steps).get(name);
      return now === undefined ? whole : `$${root}.${now}`;
    });
  const rename: Rename = (value) => {
    if (typeof value === "string") return text(value);
    if (Array.isArray(value)) return value.map(rename);
    if (typeof value !== "object" || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, rename(inner)]));
  };
  return rename;
}
