import type { Impact } from "../../../src/contract/changes/codes.ts";
import { formatPointer } from "../../../src/document/pointer.ts";
import { at, drop, type Edited, insert, listAt, type Path, rename, set, tree, withAt } from "./edit.ts";
import { fieldsOf, isRequired, type OperationSite } from "./operation-sites.ts";

export type Expected = Impact | "none";

/** A change of a description, with what the step that calls the operation has to expect: `none` is not told at all. */
export interface ExpectedFault extends Edited {
  readonly of: string;
  readonly expected: Expected;
}

export interface DescriptionMutator {
  readonly name: string;
  faults(description: unknown, site: OperationSite): readonly ExpectedFault[];
}

type Edit = (description: unknown, path: Path) => Edited;
type Names = (description: unknown, site: OperationSite) => readonly string[];

interface Fields {
  readonly schema: "request" | "reply";
  readonly names: Names;
}

const sent: Fields = { schema: "request", names: (_, site) => site.sent };
const unsent: Fields = {
  schema: "request",
  names: (value, site) =>
    fieldsOf(value, site.request)
      .filter((name) => !site.sent.includes(name))
      .slice(0, 1),
};
const read: Fields = { schema: "reply", names: (_, site) => site.read };
const unread: Fields = {
  schema: "reply",
  names: (value, site) =>
    fieldsOf(value, site.reply)
      .filter((name) => !site.read.includes(name))
      .slice(0, 1),
};

const filtered = (
  { schema, names }: Fields,
  keep: (value: unknown, owner: Path, name: string) => boolean,
): Fields => ({
  schema,
  names: (value, site) => names(value, site).filter((name) => keep(value, site[schema], name)),
});

const required = (fields: Fields): Fields => filtered(fields, isRequired);
const optional = (fields: Fields): Fields =>
  filtered(fields, (value, owner, name) => !isRequired(value, owner, name));
const keyed = (fields: Fields, key: string): Fields =>
  filtered(fields, (value, owner, name) => key in tree(at(value, [...owner, "properties", name])));
const strings = (fields: Fields): Fields =>
  filtered(fields, (value, owner, name) => tree(at(value, [...owner, "properties", name])).type === "string");

/** At each of these fields of the request or the reply. */
const ofField = (
  name: string,
  expected: Expected,
  { schema, names }: Fields,
  edit: Edit,
): DescriptionMutator => ({
  name,
  faults: (description, site) =>
    names(description, site).map((field) => ({
      of: `${site.of}.${field}`,
      expected,
      ...edit(description, [...site[schema], "properties", field]),
    })),
});

/** At a place below the operation, or below one of its schemas. */
const ofOperation = (
  name: string,
  expected: Expected,
  edit: (description: unknown, site: OperationSite) => Edited,
): DescriptionMutator => ({
  name,
  faults: (description, site) => [{ of: site.of, expected, ...edit(description, site) }],
});

/** The schema that a field of that path is in. */
const ownerOf = (path: Path): Path => path.slice(0, -2);

const renameInList = (list: readonly unknown[], name: unknown, next: unknown): unknown[] =>
  list.map((one) => (one === name ? next : one));

/** Of the field and of the list of those that are required. */
const renamed: Edit = (value, path) => {
  const [name, next] = [path.at(-1), `${path.at(-1)}_v2`];
  const listed = withAt(value, ownerOf(path), (schema) => ({
    ...tree(schema),
    required: renameInList(listAt(schema, ["required"]), name, next),
  }));
  return rename(listed, path, next);
};

const removed: Edit = (value, path) => {
  const listed = madeOptional(value, path).value;
  return drop(listed, path);
};

/** The line is that of the field, since it is the field that is required. */
const withRequired = (
  value: unknown,
  path: Path,
  change: (list: readonly unknown[]) => unknown[],
): Edited => ({
  value: withAt(value, ownerOf(path), (schema) => ({
    ...tree(schema),
    required: change(listAt(schema, ["required"])),
  })),
  now: formatPointer(path),
  was: formatPointer(path),
});

const madeRequired: Edit = (value, path) => withRequired(value, path, (list) => [...list, path.at(-1)]);

const madeOptional: Edit = (value, path) =>
  withRequired(value, path, (list) => list.filter((one) => one !== path.at(-1)));

const patched =
  (patch: Readonly<Record<string, unknown>>): Edit =>
  (value, path) =>
    set(value, path, { ...tree(at(value, path)), ...patch });

const retyped: Edit = (value, path) =>
  set(value, path, { type: tree(at(value, path)).type === "boolean" ? "integer" : "boolean" });

const without =
  (key: string): Edit =>
  (value, path) => ({ ...drop(value, [...path, key]), was: formatPointer(path) });

/** The line is that of the operation. */
const ofWhole = ({ value }: Edited, now: Path, was: Path): Edited => ({
  value,
  now: formatPointer(now),
  was: formatPointer(was),
});

const parameter =
  (more: Readonly<Record<string, unknown>>) =>
  (value: unknown, { path }: OperationSite) => {
    const list = [...path, "parameters"];
    return ofWhole(
      set(value, list, [{ name: "x-region", schema: { type: "string" }, ...more }]),
      [...list, 0],
      list,
    );
  };

const reply = ({ path }: OperationSite, status: string): Path => [...path, "responses", status];

/** Each kind of change that is made in a description, at every operation that a workflow calls. */
export const descriptionMutators: readonly DescriptionMutator[] = [
  ofField("a required field that is sent has another name", "breaking", required(sent), renamed),
  ofField("an optional field that is sent has another name", "risky", optional(sent), renamed),
  ofField("a field that is sent is gone", "risky", sent, removed),
  ofField("a field that is sent has another type", "breaking", sent, retyped),
  ofField(
    "a field that is sent takes two values",
    "breaking",
    strings(sent),
    patched({ enum: ["one", "two"] }),
  ),
  ofField("a field that is sent has to be shorter", "breaking", strings(sent), patched({ maxLength: 3 })),
  ofField(
    "a field that is sent has another pattern",
    "breaking",
    keyed(sent, "pattern"),
    patched({ pattern: "^x$" }),
  ),
  ofField("a field that is sent loses its pattern", "safe", keyed(sent, "pattern"), without("pattern")),
  ofField("an optional field that is sent is required", "risky", optional(sent), madeRequired),
  ofField("a required field that is sent is optional", "safe", required(sent), madeOptional),
  ofField(
    "a field that is sent is described in other words",
    "none",
    sent,
    patched({ description: "Other words." }),
  ),
  ofField("a field that is not sent is required", "breaking", optional(unsent), madeRequired),
  ofField("a field that is not sent is gone", "safe", unsent, removed),
  ofField("a field that is not sent has another type", "safe", unsent, retyped),
  ofOperation("a new field is required", "breaking", (value, { request }) => {
    const path = [...request, "properties", "region"];
    return {
      ...insert(madeRequired(value, path).value, path, { type: "string" }),
      was: formatPointer(request),
    };
  }),
  ofOperation("a new field is optional", "safe", (value, { request }) =>
    insert(value, [...request, "properties", "region"], { type: "string" }),
  ),
  ofOperation("the request takes another media type", "breaking", (value, { path }) => {
    const content = [...path, "requestBody", "content"];
    return ofWhole(rename(value, [...content, "application/json"], "application/xml"), content, content);
  }),
  ofField("a field that is read is gone", "breaking", read, removed),
  ofField("a field that is read has another name", "breaking", read, renamed),
  ofField("a field that is read has another type", "breaking", read, retyped),
  ofField("a field that is read may be absent", "risky", read, madeOptional),
  ofField("a field that is read may be null", "risky", strings(read), patched({ type: ["string", "null"] })),
  ofField("a field that is read has two values", "safe", strings(read), patched({ enum: ["one", "two"] })),
  ofField("a field that is not read is gone", "safe", unread, removed),
  ofField("a field that is not read has another type", "safe", unread, retyped),
  ofOperation("the success is gone", "breaking", (value, site) => drop(value, reply(site, "200"))),
  ofOperation("the success has another status", "breaking", (value, site) =>
    ofWhole(rename(value, reply(site, "200"), "202"), reply(site, "202"), reply(site, "200")),
  ),
  ofOperation("the success has no body", "breaking", (value, site) => {
    const path = reply(site, "200");
    return ofWhole(drop(value, [...path, "content"]), path, path);
  }),
  ofOperation("a failure that nobody looks at is gone", "safe", (value, site) =>
    drop(value, reply(site, "429")),
  ),
  ofOperation("the operation has another operationId", "breaking", (value, { path }) =>
    ofWhole(set(value, [...path, "operationId"], "api_v2"), path, path),
  ),
  ofOperation("the operation is gone", "breaking", (value, { path }) => drop(value, path)),
  ofOperation("the operation has another method", "risky", (value, { path }) => rename(value, path, "put")),
  ofOperation(
    "the operation has another path",
    "risky",
    (value, { path: [paths = "", path = "", method = ""] }) =>
      ofWhole(
        rename(value, [paths, path], `/v2${path}`),
        [paths, `/v2${path}`, method],
        [paths, path, method],
      ),
  ),
  ofOperation("the operation is deprecated", "risky", (value, { path }) =>
    insert(value, [...path, "deprecated"], true),
  ),
  ofOperation("a header is required", "breaking", parameter({ in: "header", required: true })),
  ofOperation("a query parameter is required", "breaking", parameter({ in: "query", required: true })),
  ofOperation("a query parameter is optional", "none", parameter({ in: "query" })),
  ofOperation("no credentials are asked for", "safe", (value, { path }) =>
    insert(value, [...path, "security"], []),
  ),
  ofOperation("other credentials are asked for", "breaking", (value, { path }) =>
    insert(value, [...path, "security"], [{ bearerAuth: [] }]),
  ),
  ofOperation("the operation is described in other words", "none", (value, { path }) =>
    set(value, [...path, "description"], "Other words."),
  ),
];
