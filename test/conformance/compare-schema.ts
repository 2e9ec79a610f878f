type Node = Readonly<Record<string, unknown>>;

const node = (value: unknown): Node => (typeof value === "object" && value !== null ? (value as Node) : {});

/** A schema, and the document that its references lead into. */
export interface Located {
  readonly root: unknown;
  readonly schema: unknown;
}

/**
 * What two schemas disagree on that a client can notice: the names, the types and the required marks of fields.
 * Limits and enumerations of ours only narrow; a null beside a type is compared by itself.
 */
export function compareSchemas(ours: Located, theirs: Located, at = "", seen = new Set<string>()): string[] {
  const [our, their] = [settle(ours), settle(theirs)];
  const pair = JSON.stringify([node(ours.schema).$ref, node(theirs.schema).$ref]);
  if (pair !== "[null,null]" && seen.has(pair)) return [];
  seen.add(pair);
  const differences = [...compareTypes(our, their, at), ...compareNames(our, their, at)];
  const [ourFields, theirFields] = [node(our.properties), node(their.properties)];
  for (const name of Object.keys(theirFields)) {
    if (!(name in ourFields)) continue;
    const field = { root: ours.root, schema: ourFields[name] };
    differences.push(
      ...compareSchemas(field, { root: theirs.root, schema: theirFields[name] }, `${at}/${name}`, seen),
    );
  }
  if (their.items && our.items) {
    const items = { root: ours.root, schema: our.items };
    differences.push(...compareSchemas(items, { root: theirs.root, schema: their.items }, `${at}[]`, seen));
  }
  return differences;
}

/** Follows a reference, and takes what stands beside `null` in an `anyOf` for the schema itself. */
function settle({ root, schema }: Located): Node {
  let settled = node(schema);
  for (let hops = 0; hops < 10; hops++) {
    const options = settled.anyOf as unknown[] | undefined;
    const nullable = options?.some((option) => node(option).type === "null");
    const inner = nullable ? options?.find((option) => node(option).type !== "null") : undefined;
    if (inner) {
      settled = { ...settle({ root, schema: inner }), nullable: true };
    } else if (typeof settled.$ref === "string") {
      settled = node(
        settled.$ref
          .slice(2)
          .split("/")
          .reduce((at: unknown, key) => node(at)[key], root),
      );
    } else return settled;
  }
  return settled;
}

function compareTypes(our: Node, their: Node, at: string): string[] {
  const types = Array.isArray(our.type) ? our.type : our.type === undefined ? [] : [our.type];
  const differences: string[] = [];
  if (types.includes("null") || our.nullable) differences.push(`${at} may be null`);
  const [type = their.type] = types.filter((one) => one !== "null");
  if (their.type !== undefined && type !== their.type)
    differences.push(`${at} is ${type}, not ${their.type}`);
  return differences;
}

function compareNames(our: Node, their: Node, at: string): string[] {
  const [ours, theirs] = [Object.keys(node(our.properties)), Object.keys(node(their.properties))];
  const [ourRequired, theirRequired] = [our.required ?? [], their.required ?? []] as string[][];
  return [
    ...theirs.filter((name) => !ours.includes(name)).map((name) => `${at}/${name} is not described`),
    ...ours.filter((name) => !theirs.includes(name)).map((name) => `${at}/${name} is described besides`),
    ...(theirRequired
      ?.filter((name) => !ourRequired?.includes(name))
      .map((name) => `${at}/${name} is not required`) ?? []),
    ...(ourRequired
      ?.filter((name) => !theirRequired?.includes(name))
      .map((name) => `${at}/${name} is required`) ?? []),
  ];
}
