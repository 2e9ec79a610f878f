import type { Answer, Body, OperationId, Parameters } from "./api.ts";
import type { StytchWorld } from "./state.ts";

export interface TypedCall<Id extends OperationId> {
  readonly operation: { readonly id: string };
  readonly body: Body<Id>;
  readonly path: Parameters<Id, "path">;
  readonly query: Parameters<Id, "query">;
  readonly headers: Readonly<Record<string, string>>;
  readonly world: StytchWorld;
}

/** One operation: a small function from a typed call to a typed answer. */
export type Handler<Id extends OperationId> = (call: TypedCall<Id>) => Answer<Id>;
