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
