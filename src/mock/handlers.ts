import type { OperationHandler, ValidRequest } from "./service.ts";

/** One operation, as `openapi-typescript` writes it of its description. */
interface WrittenOperation {
  readonly parameters: { readonly path?: unknown; readonly query?: unknown };
  readonly requestBody?: unknown;
  readonly responses: unknown;
}

/** All of a description, by their ids. */
type WrittenOperations<Operations> = { readonly [Id in keyof Operations]: WrittenOperation };

type Json<Message> = Message extends { content: { "application/json": infer Value } } ? Value : never;
type OrNothing<Value> = [Value] extends [never] ? Readonly<Record<never, never>> : Value;

export type Body<Operation extends WrittenOperation> = OrNothing<Json<Operation["requestBody"]>>;

export type Parameters<Operation extends WrittenOperation, Place extends "path" | "query"> = OrNothing<
  NonNullable<Operation["parameters"][Place]>
>;

/** The success reply, 201 or 200. */
export type Success<Operation extends WrittenOperation> = Operation["responses"] extends { 201: infer Reply }
  ? Json<Reply>
  : Operation["responses"] extends { 200: infer Reply }
    ? Json<Reply>
    : never;

/** What a handler answers: the reply but for the fields of its envelope. A field may be a promise of itself. */
export type Answer<Operation extends WrittenOperation, Envelope extends string = never> = {
  readonly [Field in keyof Success<Operation> as Exclude<Field, Envelope>]:
    | Success<Operation>[Field]
    | Promise<Success<Operation>[Field]>;
};

/** What a request says, once it is known to be one that the description allows. */
export interface TypedRequest<Operation extends WrittenOperation> {
  readonly body: Body<Operation>;
  readonly path: Parameters<Operation, "path">;
  readonly query: Parameters<Operation, "query">;
}

/** What one operation does. The context is what else its API hands to every handler. */
export type Handler<Operation extends WrittenOperation, Context, Envelope extends string = never> = (
  call: TypedRequest<Operation> & Context,
) => Answer<Operation, Envelope>;

/** A handler for each operation of a description, and for nothing else. */
export type Handlers<
  Operations extends WrittenOperations<Operations>,
  Context,
  Envelope extends string = never,
> = { readonly [Id in keyof Operations]: Handler<Operations[Id], Context, Envelope> };

/** The same handlers as the engine calls them. */
export function bindHandlers<
  Operations extends WrittenOperations<Operations>,
  Context,
  Envelope extends string,
  W,
>(
  handlers: Handlers<Operations, Context, Envelope>,
  contextOf: (call: ValidRequest<W>) => Context,
): Readonly<Record<string, OperationHandler<W>>> {
  const ids = Object.keys(handlers) as (keyof Operations & string)[];
  return Object.fromEntries(ids.map((id) => [id, bound(handlers[id], contextOf)]));
}

const bound =
  <Operation extends WrittenOperation, Context, Envelope extends string, W>(
    handle: Handler<Operation, Context, Envelope>,
    contextOf: (call: ValidRequest<W>) => Context,
  ): OperationHandler<W> =>
  (call) =>
    handle({ ...contextOf(call), ...validated<Operation>(call) });

/** The engine has checked the request against the description that the types are made from, so here they hold. */
const validated = <Operation extends WrittenOperation>({
  body,
  path,
  query,
}: Readonly<Record<keyof TypedRequest<Operation>, unknown>>) =>
  ({ body, path, query }) as TypedRequest<Operation>;
