import type { AnyWorld, Desk } from "../desk.ts";
import type { Body, OperationId, Parameters, Success } from "./api.ts";

/** A field may be a promise of itself. */
type Answer<Id extends OperationId> = {
  readonly [Field in keyof Success<Id>]: Success<Id>[Field] | Promise<Success<Id>[Field]>;
};

export interface ControlCall<Id extends OperationId> {
  readonly desk: Desk;
  readonly path: Parameters<Id, "path">;
  readonly query: Parameters<Id, "query">;
  readonly body: Body<Id>;
}

/** A call that is about one project. */
export interface WorldCall<Id extends OperationId> extends ControlCall<Id> {
  readonly world: AnyWorld;
}

export type ControlHandler<Id extends OperationId> = (call: ControlCall<Id>) => Answer<Id>;
export type WorldHandler<Id extends OperationId> = (call: WorldCall<Id>) => Answer<Id>;
