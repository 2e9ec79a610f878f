import type {
  Body as BodyOf,
  Handler,
  Handlers,
  Parameters as ParametersOf,
  Success as SuccessOf,
  TypedRequest,
} from "../../mock/handlers.ts";
import type { ControlledStandIn, ControlledWorld } from "../controlled-stand-in.ts";
import type { components, operations } from "./generated/control-openapi.ts";

/** The types of the control API, as its description has them. */
export type OperationId = keyof operations;
export type ControlSchema<Name extends keyof components["schemas"]> = components["schemas"][Name];
export type Body<Id extends OperationId> = BodyOf<operations[Id]>;
export type Parameters<Id extends OperationId, Place extends "path" | "query"> = ParametersOf<
  operations[Id],
  Place
>;
export type Success<Id extends OperationId> = SuccessOf<operations[Id]>;

/** Operations that are about the server, and about no project. */
type ServerOperation = "health" | "describe";

interface ServerContext {
  readonly standIn: ControlledStandIn;
}

interface WorldContext extends ServerContext {
  readonly world: ControlledWorld;
}

export type ServerHandlers = Handlers<Pick<operations, ServerOperation>, ServerContext>;
export type WorldHandlers = Handlers<Omit<operations, ServerOperation>, WorldContext>;

export type WorldCall<Id extends OperationId> = TypedRequest<operations[Id]> & WorldContext;
export type WorldHandler<Id extends OperationId> = Handler<operations[Id], WorldContext>;
