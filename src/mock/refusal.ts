import type { Operation } from "../openapi/description.ts";
import type { Breach } from "../openapi/validators.ts";

/** A reply that is an error on purpose. Not an Error: it is an answer, and carries no stack. */
export class Refusal<Type extends string = string> {
  readonly type: Type;
  /** Said instead of the catalogue's own sentence. */
  readonly message: string | undefined;
  readonly details: Readonly<Record<string, unknown>> | undefined;
  /** Answered instead of the status that the error usually has. */
  readonly status: number | undefined;

  constructor(type: Type, message?: string, details?: Readonly<Record<string, unknown>>, status?: number) {
    this.type = type;
    this.message = message;
    this.details = details;
    this.status = status;
  }
}

/** Why a request is refused before a handler is reached. The service says which of its errors that is. */
export type RefusalCause =
  | { readonly kind: "no such path"; readonly method: string; readonly path: string }
  | {
      readonly kind: "wrong method";
      readonly method: string;
      readonly path: string;
      readonly allowed: string;
    }
  /** Served: one of the descriptions that are served has it. */
  | { readonly kind: "not emulated"; readonly operationId: string; readonly served: boolean }
  /** It is emulated, but none of the descriptions that are served has it. */
  | { readonly kind: "not served"; readonly operationId: string }
  /** Declared: the project says which ones open it. */
  | { readonly kind: "wrong secret"; readonly declared: boolean }
  | { readonly kind: "fault"; readonly status: number }
  | { readonly kind: "malformed body"; readonly reason: string }
  | {
      readonly kind: "invalid request";
      readonly operation: Operation;
      readonly breaches: readonly RequestBreach[];
    };

export interface RequestBreach extends Breach {
  readonly in: "body" | "path" | "query" | "header" | "cookie";
  /** The top-level field or the parameter that it is about; empty when it is the body as a whole. */
  readonly field: string;
}
