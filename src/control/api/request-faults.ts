import { parsePointer } from "../../document/pointer.ts";
import type { RequestFault } from "../../mock/service.ts";
import { type Description, type Operation, schemaIn } from "../../openapi/description.ts";
import { reach } from "../../schema/at.ts";
import { propertyNames } from "../../schema/parts.ts";
import { listOf } from "../../schema/schema.ts";
import { type Shape, shapesOf } from "../../schema/shapes.ts";
import { nearestFix } from "./nearest-fix.ts";
import type { Fault } from "./problem.ts";

/** What the validator found, said to a person: where, what, and how it would be right. */
export function faultOf(fault: RequestFault, operation: Operation, description: Description): Fault {
  const { in: place, field, keyword, message } = fault;
  const pointer = place === "body" ? fault.pointer : `/${field}`;
  const subject = place === "body" ? pointer || "The body" : `The parameter ${field}`;
  const fix =
    place === "body"
      ? fixOf(fault, operation, description)
      : exampleAt(parameterPointer(fault, operation), "", description);
  return {
    in: place === "path" || place === "query" ? place : "body",
    pointer,
    message: `${subject} ${keyword === "pattern" ? "is not well formed" : message}.`,
    ...(fix !== undefined && { fix }),
  };
}

function fixOf(
  { pointer, keyword }: RequestFault,
  { requestSchemaPointer }: Operation,
  description: Description,
) {
  if (keyword !== "additionalProperties") return exampleAt(requestSchemaPointer, pointer, description);
  const owners = shapesAt(requestSchemaPointer, pointer.slice(0, pointer.lastIndexOf("/")), description);
  const known = owners.flatMap((shape) => [...propertyNames(shape)]);
  return nearestFix(parsePointer(pointer).at(-1) ?? "", known);
}

function parameterPointer({ field, in: place }: RequestFault, { parameters }: Operation): string | undefined {
  const parameter = parameters.find((one) => one.name === field && one.in === place);
  return parameter && `${parameter.pointer}/schema`;
}

/** All that a schema says on a place of a value. */
const shapesAt = (
  schemaPointer: string | undefined,
  pointer: string,
  description: Description,
): readonly Shape[] =>
  schemaPointer === undefined
    ? []
    : reach(schemaIn(description, schemaPointer), parsePointer(pointer)).flatMap(shapesOf);

function exampleAt(schemaPointer: string | undefined, pointer: string, description: Description) {
  const parts = shapesAt(schemaPointer, pointer, description).flatMap((shape) => shape.parts);
  const [example] = parts.flatMap(({ value }) => listOf(value.examples).slice(0, 1));
  return example === undefined ? undefined : `For example ${JSON.stringify(example)}.`;
}
