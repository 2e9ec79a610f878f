import type { Description, Operation } from "../openapi/description.ts";
import type { Breach } from "../openapi/validators.ts";
import type { HttpReply, HttpRequest } from "../ports/http.ts";
import type { Refusal } from "./refusal.ts";
import type { World } from "./world.ts";

/** A request that has found its operation, as it came. */
export interface Incoming {
  readonly operation: Operation;
  readonly path: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  readonly headers: Readonly<Record<string, string>>;
}

/** A request that its description allows: parameters have the types of their schemas. */
export interface Call<W> {
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
export type OperationHandler<W> = (call: Call<W>) => Readonly<Record<string, unknown>>;

/** What went wrong before a handler was reached. The service says which of its errors that is. */
export type Problem =
  | { readonly kind: "no such path"; readonly method: string; readonly path: string }
  | {
      readonly kind: "wrong method";
      readonly method: string;
      readonly path: string;
      readonly allowed: string;
    }
  | { readonly kind: "not emulated"; readonly operationId: string }
  | { readonly kind: "wrong secret" }
  | { readonly kind: "fault"; readonly status: number }
  | { readonly kind: "malformed body"; readonly reason: string }
  | {
      readonly kind: "invalid request";
      readonly operation: Operation;
      readonly faults: readonly RequestFault[];
    };

export interface RequestFault extends Breach {
  readonly in: "body" | "path" | "query" | "header" | "cookie";
  /** The top-level field or the parameter at fault; empty when it is the body as a whole. */
  readonly field: string;
}

/** A vendor's API, as the engine needs to know it. */
export interface Service<Data, Policies> {
  readonly name: string;
  /** The hosts that the real one answers on. */
  readonly hosts: readonly string[];
  readonly descriptions: readonly Description[];
  readonly operations: Readonly<Record<string, OperationHandler<World<Data, Policies>>>>;
  readonly policies: Policies;
  empty(): Data;
  /** Names the project that a call is for, or refuses its credentials by throwing a Refusal. */
  identify(call: Incoming): {
    readonly project: string;
    readonly secret?: string;
  };
  refusalOf(problem: Problem): Refusal;
  success(
    call: Call<World<Data, Policies>>,
    fields: Readonly<Record<string, unknown>>,
  ): Pick<HttpReply, "status" | "headers"> & { readonly body: Readonly<Record<string, unknown>> };
  failure(
    refusal: Refusal,
    requestId: string,
  ): Pick<HttpReply, "status" | "headers"> & { readonly body: Readonly<Record<string, unknown>> };
  requestId(project: string | undefined, uuid: string): string;
  /** The request without its caller's credentials, such that it would be answered just the same. */
  recordable(request: HttpRequest): HttpRequest;
}
