import { isNode, listOf, type Node, ownValue } from "../document/node.ts";
import {
  formatPointer,
  isPointer,
  parsePointer,
  percentDecoded,
  resolveTokens,
} from "../document/pointer.ts";
import type { Resource, WrittenSchema } from "./schema.ts";

/**
 * The schema that a value is. Its references are within the document `root`, which it need not be a part of, and
 * which may itself be a part of a text.
 */
export const asSchema = (value: unknown, root: unknown = value, pointer = ""): WrittenSchema =>
  value === root
    ? wholeOf(openDocument(root, pointer).whole)
    : standing(value, openDocument(root).whole, undefined);

/** The schema at a place of a document; without a value where nothing is there. */
export const schemaAt = (root: unknown, pointer: string): WrittenSchema =>
  within(asSchema(root), parsePointer(pointer));

/** What stands within a schema. On the way there may be one with an `$id`, and so with a base of its own. */
export const within = (schema: WrittenSchema, tokens: readonly string[]): WrittenSchema =>
  tokens.reduce<WrittenSchema>(({ value, resource, pointer }, token) => {
    const place = pointer === undefined ? undefined : pointer + formatPointer([token]);
    return standing(resolveTokens(value, [token]), resource, place);
  }, schema);

/** The schemas that a keyword lists. */
export const listedIn = (schema: WrittenSchema, keyword: string): readonly WrittenSchema[] =>
  listOf(ownValue(schema.value, keyword)).map((_, index) => within(schema, [keyword, String(index)]));

/** What a `$ref` leads to; undefined when that is nothing, or out of the document. */
export function resolve(reference: string, { resource }: WrittenSchema): WrittenSchema | undefined {
  const [, address = "", fragment = ""] = /^([^#]*)#?(.*)$/s.exec(reference) ?? [];
  const owner =
    address === "" ? resource : namesOf(resource.root).resources.get(absolute(address, resource.uri));
  const name = percentDecoded(fragment);
  if (owner === undefined || name === undefined) return undefined;
  if (name === "") return wholeOf(owner);
  if (!name.startsWith("/")) return namesOf(resource.root).anchors.get(`${owner.uri}#${name}`);
  const found = isPointer(name) ? within(wholeOf(owner), parsePointer(name)) : undefined;
  return found?.value === undefined ? undefined : found;
}

/** What a schema refers to; undefined for each reference that leads nowhere. */
export function targetsOf(schema: WrittenSchema): readonly (WrittenSchema | undefined)[] {
  if (!isNode(schema.value)) return [];
  const { $ref, $dynamicRef } = schema.value;
  return [
    ...(typeof $ref === "string" ? [resolve($ref, schema)] : []),
    ...(typeof $dynamicRef === "string" ? dynamicTarget($dynamicRef, schema) : []),
  ];
}

/** Where several schemas have the name, it means that of whoever came here first, which only a value can tell. */
function dynamicTarget(reference: string, schema: WrittenSchema): readonly (WrittenSchema | undefined)[] {
  const target = resolve(reference, schema);
  const name = isNode(target?.value) ? target.value.$dynamicAnchor : undefined;
  const isOpen = typeof name === "string" && namesOf(schema.resource.root).dynamic.get(name) !== 1;
  return isOpen ? [] : [target];
}

const wholeOf = (resource: Resource): WrittenSchema => {
  const { value, pointer } = resource;
  return { value, resource, ...(pointer !== undefined && { pointer }) };
};

function standing(value: unknown, outer: Resource, pointer: string | undefined): WrittenSchema {
  const resource = isNode(value) && value !== outer.value ? resourceOf(value, outer, pointer) : outer;
  return pointer === undefined ? { value, resource } : { value, resource, pointer };
}

const BASE = "schema:///";

interface SchemaDocument {
  readonly whole: Resource;
  readonly resources: Map<Node, Resource>;
  names?: Names;
}

const documents = new WeakMap<object, SchemaDocument>();

function openDocument(root: unknown, pointer = ""): SchemaDocument {
  const known = isNode(root) ? documents.get(root) : undefined;
  if (known !== undefined) return known;
  const uri = absolute(idOf(root) ?? "", BASE) ?? BASE;
  const opened = { whole: { value: root, uri, pointer, root }, resources: new Map() };
  if (isNode(root)) documents.set(root, opened);
  return opened;
}

function resourceOf(value: Node, outer: Resource, pointer: string | undefined): Resource {
  const id = idOf(value);
  const uri = id === undefined ? undefined : absolute(id, outer.uri);
  if (uri === undefined) return outer;
  const { resources } = openDocument(outer.root);
  const known = resources.get(value);
  if (known !== undefined) return known;
  const resource = { value, uri, root: outer.root, ...(pointer !== undefined && { pointer }) };
  resources.set(value, resource);
  return resource;
}

/** An `$id` that is only a fragment is an anchor, as it was before there were anchors. */
function idOf(value: unknown): string | undefined {
  const id = isNode(value) && Object.hasOwn(value, "$id") ? value.$id : undefined;
  return typeof id === "string" && !id.startsWith("#") ? id : undefined;
}

function absolute(address: string, base: string): string | undefined {
  try {
    const { href, hash } = new URL(address, base);
    return href.slice(0, href.length - hash.length).replace(/#$/, "");
  } catch {
    return undefined;
  }
}

/** What a document calls its schemas. */
interface Names {
  /** By their addresses. */
  readonly resources: Map<string | undefined, Resource>;
  /** By the address of the resource, `#`, and the name. */
  readonly anchors: Map<string, WrittenSchema>;
  /** How many schemas have a name for `$dynamicRef`. */
  readonly dynamic: Map<string, number>;
}

/** A large document is gone through only when a reference names something in it. */
function namesOf(root: unknown): Names {
  const document = openDocument(root);
  document.names ??= findNames(document.whole);
  return document.names;
}

function findNames(whole: Resource): Names {
  const names: Names = { resources: new Map(), anchors: new Map(), dynamic: new Map() };
  for (const schema of schemasIn(wholeOf(whole))) {
    const { value, resource } = schema;
    if (isNode(value)) register(schema, value, names);
    if (!names.resources.has(resource.uri)) names.resources.set(resource.uri, resource);
  }
  return names;
}

/** All that stands within a schema and may be one; what YAML aliases share comes once. */
export function* schemasIn(
  schema: WrittenSchema,
  isMap = false,
  seen = new Set<unknown>(),
): Generator<WrittenSchema> {
  const { value } = schema;
  if (typeof value !== "object" || value === null || seen.has(value)) return;
  seen.add(value);
  if (!isMap) yield schema;
  for (const key of Object.keys(value)) {
    if (isMap || !SAMPLES.has(key)) yield* schemasIn(within(schema, [key]), !isMap && MAPS.has(key), seen);
  }
}

function register(schema: WrittenSchema, { $anchor, $dynamicAnchor, $id }: Node, names: Names): void {
  const named = typeof $id === "string" && $id.startsWith("#") ? $id.slice(1) : undefined;
  for (const name of [$anchor, $dynamicAnchor, named]) {
    const address = `${schema.resource.uri}#${name}`;
    if (typeof name === "string" && !names.anchors.has(address)) names.anchors.set(address, schema);
  }
  if (typeof $dynamicAnchor === "string") {
    names.dynamic.set($dynamicAnchor, (names.dynamic.get($dynamicAnchor) ?? 0) + 1);
  }
}

/** What is written as a value is nobody's schema. */
const SAMPLES: ReadonlySet<string> = new Set(["const", "enum", "default", "example", "examples"]);

/** Whose keys are names. */
const MAPS: ReadonlySet<string> = new Set([
  "properties",
  "patternProperties",
  "dependentSchemas",
  "$defs",
  "definitions",
  "schemas",
  "responses",
]);
