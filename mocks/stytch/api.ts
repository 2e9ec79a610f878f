import type { Body as BodyOf, Parameters, Success as SuccessOf } from "../../src/mock/handlers.ts";
import type { components as B2bComponents, operations as B2bOperations } from "./generated/b2b-openapi.ts";
import type {
  components as ConsumerComponents,
  operations as ConsumerOperations,
} from "./generated/consumer-openapi.ts";

/** The types of the API, as the descriptions have them. */
export type Operations = ConsumerOperations & B2bOperations;
export type OperationId = keyof Operations;
export type ConsumerSchema<Name extends keyof ConsumerComponents["schemas"]> =
  ConsumerComponents["schemas"][Name];
export type B2bSchema<Name extends keyof B2bComponents["schemas"]> = B2bComponents["schemas"][Name];

export type Body<Id extends OperationId> = BodyOf<Operations[Id]>;
export type Success<Id extends OperationId> = SuccessOf<Operations[Id]>;
export type PathParameters<Id extends OperationId> = Parameters<Operations[Id], "path">;
