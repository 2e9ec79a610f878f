import { type Document, isAlias, isMap, isNode, isScalar, isSeq } from "yaml";

export interface YamlFault {
  readonly message: string;
  readonly offset: number;
  readonly fix: string;
}

/** What the YAML library lets pass, or finds only by comparing every key of a map with every other. */
export function yamlFaults(document: Document, lineOf: (offset: number) => number): YamlFault[] {
  const faults: YamlFault[] = [];
  const anchors = new Set<string>();
  const open = new Set<string>();

  const visit = (node: unknown): void => {
    if (isAlias(node)) {
      const fault = aliasFault(node.source, anchors, open);
      if (fault !== undefined) faults.push({ ...fault, offset: startOf(node) });
      return;
    }
    if (!isNode(node)) return;
    const { anchor } = node;
    if (anchor !== undefined) anchors.add(anchor);
    if (!isMap(node) && !isSeq(node)) return;
    if (anchor !== undefined) open.add(anchor);
    if (isSeq(node)) {
      for (const item of node.items) visit(item);
    } else {
      const first = new Map<string, number>();
      for (const { key, value } of node.items) {
        const text = keyText(key);
        const earlier = first.get(text);
        if (earlier === undefined) first.set(text, startOf(key));
        else faults.push(duplicate(text, lineOf(earlier), startOf(key)));
        visit(key);
        visit(value);
      }
    }
    if (anchor !== undefined) open.delete(anchor);
  };
  visit(document.contents);
  return faults;
}

function duplicate(key: string, firstLine: number, offset: number): YamlFault {
  const message = `The key "${key}" is already in this map, at line ${firstLine}.`;
  return { message, offset, fix: "Remove one of the two." };
}

function aliasFault(name: string, anchors: ReadonlySet<string>, open: ReadonlySet<string>) {
  if (!anchors.has(name)) {
    return { message: `There is no anchor "&${name}" before this alias.`, fix: "Write the value itself." };
  }
  // A value without an end would hang everything that walks it.
  if (!open.has(name)) return undefined;
  return { message: `The alias "*${name}" stands inside its own anchor.`, fix: "Write the value itself." };
}

export function keyText(key: unknown): string {
  return isScalar(key) ? String(key.value ?? "") : String(key);
}

export function startOf(node: unknown): number {
  return (node as { range?: readonly number[] } | null)?.range?.[0] ?? 0;
}
