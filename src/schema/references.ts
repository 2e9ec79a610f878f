import { isNode } from "../document/node.ts";
import { listedIn, schemasIn, targetsOf, within } from "./resolve.ts";
import type { WrittenSchema } from "./schema.ts";

/** A `$ref`, and the schema that has it. */
export interface Reference {
  readonly reference: string;
  readonly owner: WrittenSchema;
}

/** Every reference that is written in a schema. */
export const referencesIn = (schema: WrittenSchema): readonly Reference[] =>
  [...schemasIn(schema)].flatMap((owner) => {
    const reference = isNode(owner.value) ? owner.value.$ref : undefined;
    return typeof reference === "string" ? [{ reference, owner }] : [];
  });

/** A reference that no validator can follow. */
export interface LostReference extends Reference {
  readonly why: typeof NOWHERE | typeof BACK;
}

const NOWHERE = "nothing is there";
export const BACK = "it leads back to itself";

/** Those of a schema, and of all that it refers to. */
export function lostReferences(schema: WrittenSchema): readonly LostReference[] {
  const lost: LostReference[] = [];
  const seen = new Set<unknown>();
  const visit = (root: WrittenSchema): void => {
    for (const { reference, owner } of referencesIn(root)) {
      if (seen.has(owner.value)) continue;
      seen.add(owner.value);
      const targets = targetsOf(owner);
      if (targets.includes(undefined)) lost.push({ reference, owner, why: NOWHERE });
      else if (leadsBack(owner)) lost.push({ reference, owner, why: BACK });
      for (const target of targets) if (target !== undefined) visit(target);
    }
  };
  visit(schema);
  return lost;
}

/** Whether what holds in place of the schema is that schema again: no value is ever done with. */
function leadsBack(schema: WrittenSchema): boolean {
  const seen = new Set<unknown>();
  const reaches = (from: WrittenSchema): boolean =>
    inPlaceOf(from).some((next) => {
      if (next.value === schema.value) return true;
      if (seen.has(next.value)) return false;
      seen.add(next.value);
      return reaches(next);
    });
  return reaches(schema);
}

const LISTS = ["allOf", "anyOf", "oneOf"];
const SINGLE = ["not", "if", "then", "else"];

const inPlaceOf = (schema: WrittenSchema): readonly WrittenSchema[] => {
  if (!isNode(schema.value)) return [];
  const { value } = schema;
  return [
    ...targetsOf(schema).filter((target) => target !== undefined),
    ...LISTS.flatMap((list) => listedIn(schema, list)),
    ...SINGLE.filter((keyword) => value[keyword] !== undefined).map((keyword) => within(schema, [keyword])),
  ];
};

/** The same schema with what it refers to in the place of each reference. Of what says the same, the nearer wins. */
export function writtenOut(schema: WrittenSchema): unknown {
  const { value } = schema;
  if (Array.isArray(value)) return value.map((_, index) => writtenOut(within(schema, [String(index)])));
  if (!isNode(value)) return value;
  const targets = targetsOf(schema).map((target) => (target === undefined ? {} : writtenOut(target)));
  const own = Object.keys(value)
    .filter((keyword) => keyword !== "$ref")
    .map((keyword) => [keyword, writtenOut(within(schema, [keyword]))]);
  return Object.assign({}, ...targets, Object.fromEntries(own));
}
