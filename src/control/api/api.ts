import type { components, operations } from "./generated/control-openapi.ts";

/** The types of the control API, as its description has them. */
export type OperationId = keyof operations;
export type Schema<Name extends keyof components["schemas"]> = components["schemas"][Name];

type Nothing = Readonly<Record<never, never>>;
type Json<Message> = Message extends { content: { "application/json": infer Body } } ? Body : never;

export type Body<Id extends OperationId> = operations[Id] extends { requestBody?: infer Request }
  ? [NonNullable<Request>] extends [never]
    ? Nothing
    : Json<NonNullable<Request>>
  : Nothing;

export type Parameters<Id extends OperationId, Place extends "path" | "query"> =
  NonNullable<operations[Id]["parameters"][Place]> extends infer Values
    ? [Values] extends [never]
      ? Nothing
      : Values
    : Nothing;

export type Success<Id extends OperationId> = Json<operations[Id]["responses"][200]>;
