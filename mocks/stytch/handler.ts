import type {
  Answer as AnswerOf,
  Handler as HandlerOf,
  Handlers as HandlersOf,
  TypedRequest,
} from "../../src/mock/handlers.ts";
import type { ValidRequest } from "../../src/mock/service.ts";
import type { OperationId, Operations } from "./api.ts";
import type { StytchWorld } from "./state.ts";

/** What every handler of ours gets beside the content of the request. */
type Context = Pick<ValidRequest<StytchWorld>, "operation" | "headers" | "world">;

/** The fields of every reply that no handler writes. */
type Envelope = "request_id" | "status_code";

export type TypedCall<Id extends OperationId> = TypedRequest<Operations[Id]> & Context;
export type Answer<Id extends OperationId> = AnswerOf<Operations[Id], Envelope>;

/** One operation: a small function from a typed call to a typed answer. */
export type Handler<Id extends OperationId> = HandlerOf<Operations[Id], Context, Envelope>;
export type Handlers = HandlersOf<Operations, Context, Envelope>;
