import { parsePointer, resolvePointer } from "../../document/pointer.ts";
import type { RequestFault } from "../../mock/service.ts";
import { type Description, type Operation, valueAt } from "../../openapi/description.ts";
import { type SchemaNode, schemasAt } from "../../openapi/schemas-at.ts";
import { nearestFix } from "./nearest-fix.ts";
import type { Fault } from "./problem.ts";

/** What the validator found, said to a person: where, what, and how it would be right. */
export function faultOf(fault: RequestFault, operation: Operation, description: Description): Fault {
  const { in: place, field, keyword, message } = fault;
  const pointer = place === "body" ? fault.pointer : `/${field}`;
  const subject = place === "body" ? pointer || "The body" : `The parameter ${field}`;
  const fix =
    place === "body" ? fixOf(fault, operation, description) : exampleOf(parameterSchema(fault, operation));
  return {
    in: place === "path" || place === "query" ? place : "body",
    pointer,
    message: `${subject} ${keyword === "pattern" ? "is not well formed" : message}.`,
    ...(fix !== undefined && { fix }),
  };
}

function fixOf({ pointer, keyword }: RequestFault, operation: Operation, description: Description) {
  const root = description.document.value;
  const schema = operation.requestSchemaPointer && valueAt(description, operation.requestSchemaPointer);
  const last = pointer.lastIndexOf("/");
  if (keyword !== "additionalProperties") return exampleOf(...schemasAt(root, schema, pointer));
  const owners = schemasAt(root, schema, pointer.slice(0, last));
  const known = owners.flatMap(({ properties }) => Object.keys((properties as object | undefined) ?? {}));
  return nearestFix(parsePointer(pointer).at(-1) ?? "", known);
}

const parameterSchema = ({ field, in: place }: RequestFault, { parameters }: Operation): SchemaNode =>
  (parameters.find((one) => one.name === field && one.in === place)?.schema ?? {}) as SchemaNode;

function exampleOf(...schemas: readonly SchemaNode[]): string | undefined {
  const example = schemas
    .map((schema) => resolvePointer(schema, "/examples/0"))
    .find((it) => it !== undefined);
  return example === undefined ? undefined : `For example ${JSON.stringify(example)}.`;
}
