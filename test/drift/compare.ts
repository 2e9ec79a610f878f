import { type Description, type Operation, schemaIn } from "../../src/openapi/description.ts";
import { ANY, reach } from "../../src/schema/at.ts";
import { propertyNames } from "../../src/schema/parts.ts";
import type { Schema } from "../../src/schema/schema.ts";
import { shapesOf } from "../../src/schema/shapes.ts";
import { valuesOf } from "../../src/schema/types.ts";
import type { SdkCall } from "./sdk-calls.ts";
import type { SdkType } from "./sdk-types.ts";

/** What one operation and the method that calls it do not both know: fields, and values of enumerations. */
export function compareOperation(description: Description, operation: Operation, call: SdkCall): string[] {
  const success = [...operation.responses.values()].find(({ status }) => status.startsWith("2"));
  return [
    ...compareRequest(description, operation, call.request),
    ...compareAt(schemasIn(description, success?.schemaPointer), call.reply, "reply"),
  ];
}

const schemasIn = (description: Description, pointer: string | undefined): readonly Schema[] =>
  pointer === undefined ? [] : [schemaIn(description, pointer)];

/** To the SDK, a field of the body and a parameter are one and the same. Those in the path are known by their place. */
function compareRequest(description: Description, operation: Operation, sdk: SdkType): string[] {
  const { parameters, path } = operation;
  const inPath = new Set([...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name));
  const fields = new Map([...(sdk.fields ?? [])].filter(([name]) => !inPath.has(name)));
  const queries = new Map(
    parameters
      .filter((parameter) => parameter.in === "query")
      .map(({ name, pointer }) => [name, schemasIn(description, `${pointer}/schema`)]),
  );
  const body = schemasIn(description, operation.requestSchemaPointer);
  return compareFields(
    new Set([...namesIn(body), ...queries.keys()]),
    (name) => queries.get(name) ?? fieldOf(body, name),
    fields,
    "request",
  );
}

function compareAt(ours: readonly Schema[], sdk: SdkType, at: string): string[] {
  const { fields, item, values } = sdk;
  return [
    ...(fields ? compareFields(namesIn(ours), (name) => fieldOf(ours, name), fields, at) : []),
    ...(item ? compareAt(fieldOf(ours, ANY), item, `${at}[]`) : []),
    ...(values ? compareValues(ours, values, at) : []),
  ];
}

function compareFields(
  ours: ReadonlySet<string>,
  ourField: (name: string) => readonly Schema[],
  theirs: ReadonlyMap<string, SdkType>,
  at: string,
): string[] {
  return [
    ...[...ours].filter((name) => !theirs.has(name)).map((name) => `${at}/${name} is unknown to the SDK`),
    ...[...theirs].flatMap(([name, type]) =>
      ours.has(name) ? compareAt(ourField(name), type, `${at}/${name}`) : [`${at}/${name} is not described`],
    ),
  ];
}

/** A type that names values beside `string` lets others through, but these are the ones that it knows. */
function compareValues(ours: readonly Schema[], theirs: readonly string[], at: string): string[] {
  const listed = ours.flatMap(shapesOf).map(valuesOf);
  const known = listed.flatMap((values) => values ?? []).filter((value) => typeof value === "string");
  if (known.length === 0) return [];
  return [
    ...known
      .filter((value) => !theirs.includes(value))
      .map((value) => `${at} "${value}" is unknown to the SDK`),
    ...theirs.filter((value) => !known.includes(value)).map((value) => `${at} "${value}" is not described`),
  ];
}

const namesIn = (schemas: readonly Schema[]): ReadonlySet<string> =>
  new Set(schemas.flatMap(shapesOf).flatMap((shape) => [...propertyNames(shape)]));

const fieldOf = (schemas: readonly Schema[], name: string): readonly Schema[] =>
  schemas.flatMap((schema) => reach(schema, [name]));
