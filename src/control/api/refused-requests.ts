import { nameFix, nearest } from "../../document/nearest.ts";
import { listOf } from "../../document/node.ts";
import { parsePointer } from "../../document/pointer.ts";
import type { RefusalCause, RequestBreach } from "../../mock/refusal.ts";
import { type Description, type Operation, schemaIn } from "../../openapi/description.ts";
import { reach } from "../../schema/at.ts";
import { propertyNames } from "../../schema/parts.ts";
import { type Shape, shapesOf } from "../../schema/shapes.ts";
import { type ControlRefusal, invalidRequest, type RequestDiagnostic } from "./refusals.ts";

/** Why a request never reached its handler. */
export function whyRefused(cause: RefusalCause, description: Description): ControlRefusal {
  switch (cause.kind) {
    case "no such path":
      return {
        code: "no_such_path",
        message: `There is no ${cause.path}.`,
        fix: nearestPath(cause.path, description),
      };
    case "wrong method":
      return {
        code: "wrong_method",
        message: `${cause.path} answers to ${cause.allowed}, not to ${cause.method}.`,
      };
    case "malformed body":
      return {
        code: "malformed_body",
        message: `The body cannot be read: ${cause.reason}.`,
        fix: "Send JSON.",
      };
    case "invalid request":
      return invalidRequest(
        cause.breaches.map((breach) => diagnosticOf(breach, cause.operation, description)),
      );
    case "not emulated":
    case "not served":
    case "wrong secret":
    case "fault":
      throw new Error(`The control API has no ${cause.kind}.`);
  }
}

/** Compares with each path of the description, its parameters filled with the values of the path that was asked for. */
function nearestPath(path: string, { operations }: Description): string {
  const asked = path.split("/");
  const filled = [...operations.values()]
    .map((operation) => operation.path.split("/"))
    .map((template) => template.map((part, index) => (part.startsWith("{") ? (asked[index] ?? part) : part)))
    .map((segments) => segments.join("/"));
  // A long project id on both sides would make every path seem near.
  const tail = (text: string) => text.replace(/^\/_understudy\/projects\/[^/]*\//, "");
  const inProject = tail(path) !== path;
  const candidates = filled.filter((one) => (tail(one) !== one) === inProject);
  const near = nearest(tail(path), candidates.map(tail));
  const found = candidates.find((one) => tail(one) === near);
  return found === undefined
    ? "GET /_understudy/openapi.json describes all there is."
    : `Did you mean ${found}?`;
}

/** A breach in words for a person: where, what, and how to correct it. */
function diagnosticOf(
  breach: RequestBreach,
  operation: Operation,
  description: Description,
): RequestDiagnostic {
  const { in: place, field, keyword, message } = breach;
  const pointer = place === "body" ? breach.pointer : `/${field}`;
  const subject = place === "body" ? pointer || "The body" : `The parameter ${field}`;
  const fix =
    place === "body"
      ? fixOf(breach, operation, description)
      : exampleAt(parameterPointer(breach, operation), "", description);
  return {
    in: place === "path" || place === "query" ? place : "body",
    pointer,
    message: `${subject} ${keyword === "pattern" ? "is not well formed" : message}.`,
    ...(fix !== undefined && { fix }),
  };
}

function fixOf(
  { pointer, keyword }: RequestBreach,
  { requestSchemaPointer }: Operation,
  description: Description,
) {
  if (keyword !== "additionalProperties") return exampleAt(requestSchemaPointer, pointer, description);
  const owners = shapesAt(requestSchemaPointer, pointer.slice(0, pointer.lastIndexOf("/")), description);
  const known = owners.flatMap((shape) => [...propertyNames(shape)]);
  return nameFix(parsePointer(pointer).at(-1) ?? "", known);
}

function parameterPointer(
  { field, in: place }: RequestBreach,
  { parameters }: Operation,
): string | undefined {
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
