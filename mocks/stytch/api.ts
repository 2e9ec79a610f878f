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

type Json<Message> = Message extends { content: { "application/json": infer Body } } ? Body : never;
type Nothing = Readonly<Record<never, never>>;

export type Body<Id extends OperationId> = Operations[Id] extends { requestBody: infer Request }
  ? Json<Request>
  : Nothing;

export type Parameters<Id extends OperationId, Place extends string> = Operations[Id] extends {
  parameters: { [P in Place]?: infer Values };
}
  ? [Values] extends [never]
    ? Nothing
    : Values
  : Nothing;

/** The success reply, 200 or 201, as the description has it. */
export type Success<Id extends OperationId> = Operations[Id]["responses"] extends infer Responses
  ? Responses extends { 201: infer Created }
    ? Json<Created>
    : Responses extends { 200: infer Ok }
      ? Json<Ok>
      : never
  : never;

/** What a handler answers: the reply without its envelope. A field may be a promise of itself. */
export type Answer<Id extends OperationId> = {
  readonly [Field in keyof Omit<Success<Id>, "request_id" | "status_code">]:
    | Success<Id>[Field]
    | Promise<Success<Id>[Field]>;
};
