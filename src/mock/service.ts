import type { Description, Operation } from "../openapi/description.ts";
import type { Booleans } from "../openapi/read-parameter.ts";
import type { Routes } from "../openapi/routes.ts";
import type { HttpRequest, JsonReply } from "../ports/http.ts";
import type { ErrorTypes } from "./error-types.ts";
import type { Refusal, RefusalCause } from "./refusal.ts";
import type { World } from "./world.ts";

/** A request that has found its operation, as it came. */
export interface RoutedRequest {
  readonly operation: Operation;
  readonly path: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  readonly headers: Readonly<Record<string, string>>;
}

/** A request that its description allows: parameters have the types of their schemas. */
export interface ValidRequest<W> {
  readonly operation: Operation;
  readonly path: Readonly<Record<string, unknown>>;
  readonly query: Readonly<Record<string, unknown>>;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Readonly<Record<string, unknown>>;
  readonly world: W;
}

/**
 * What an operation does: reads and writes its world at once, without waiting, and answers the fields of the
 * reply. A field may be a promise: what is slow (a signature, an image) happens after the state is settled,
 * so two requests at the same moment can never both spend one code.
 */
export type OperationHandler<W> = (request: ValidRequest<W>) => Readonly<Record<string, unknown>>;

/** A reply that a description does not allow, which is a bug of ours. */
export interface BrokenReply {
  readonly operationId: string;
  readonly message: string;
  /** Each with the place in the body that it is about. */
  readonly breaches: readonly string[];
}

/** A vendor's API, as the engine needs to know it. */
export interface Service<Data, Policies> {
  readonly name: string;
  /** The hosts that the real one answers on. */
  readonly hosts: readonly string[];
  readonly descriptions: readonly Description[];
  readonly operations: Readonly<Record<string, OperationHandler<World<Data, Policies>>>>;
  /** What the real one serves besides: the operationId of each. */
  readonly notEmulated?: Routes<string>;
  readonly policies: Policies;
  /** The texts that it takes for true and false in a parameter, where these are more than those two words. */
  readonly booleans?: Booleans;
  /** What a fault may name; anything when not given. */
  readonly errorTypes?: ErrorTypes;
  empty(): Data;
  /** Names the project that a request is for, or refuses its credentials by throwing a Refusal. */
  identify(request: RoutedRequest): {
    readonly project: string;
    readonly secret?: string;
  };
  /** Refuses a call that the project is not set up for, before anything of it is looked at. */
  barred?(operation: Operation, world: World<Data, Policies>): Refusal | undefined;
  refusalOf(cause: RefusalCause): Refusal;
  successReply(
    request: ValidRequest<World<Data, Policies>>,
    fields: Readonly<Record<string, unknown>>,
  ): JsonReply;
  refusalReply(refusal: Refusal, requestId: string): JsonReply;
  /** Sent in the place of a broken one. */
  brokenReply(broken: BrokenReply): JsonReply;
  requestId(project: string | undefined, uuid: string): string;
  /** The request without its caller's credentials, such that it would be answered just the same. */
  recordable(request: HttpRequest): HttpRequest;
}
