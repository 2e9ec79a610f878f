import type { Description, Operation } from "../openapi/description.ts";
import { type Breach, type Validate, type Validators, validatorsOf } from "../openapi/validators.ts";
import { withoutNulls } from "./request.ts";

/** What an operation is held to by one description of it. */
export interface Terms {
  readonly operation: Operation;
  readonly description: Description;
  readonly validators: Validators;
  /**
   * The service's own word is binding. A description that somebody else wrote is followed as far as it goes: what
   * it does not know, a status or a null, is let pass.
   */
  readonly binding: boolean;
}

/** By operationId; the service's own terms first, where it has any. */
export function termsOf(
  served: readonly Description[],
  own: readonly Description[],
): ReadonlyMap<string, readonly [Terms, ...Terms[]]> {
  const all = new Map<string, [Terms, ...Terms[]]>();
  for (const description of [...own, ...served.filter((one) => !own.includes(one))]) {
    const validators = validatorsOf(description);
    for (const operation of description.operations.values()) {
      const binding = own.includes(description);
      const terms: Terms = { operation, description, validators, binding };
      const known = all.get(operation.id);
      if (known) known.push(terms);
      else all.set(operation.id, [terms]);
    }
  }
  return all;
}

export function replyFaults(terms: Terms, status: number, body: unknown): readonly Breach[] {
  const validate = terms.validators.reply(terms.operation, status);
  if (terms.binding) return validate ? validate(body) : [undeclared(status)];
  return validate ? tolerant(validate)(body) : [];
}

const tolerant =
  (validate: Validate): Validate =>
  (body) =>
    validate(withoutNulls(body, validate));

const undeclared = (status: number): Breach => ({
  pointer: "",
  keyword: "responses",
  message: `status ${status} is not declared`,
});
