import { parsePointer, resolvePointer, resolveTokens } from "../document/pointer.ts";
import type { Description, Operation } from "../openapi/description.ts";
import { type Breach, type Validate, type Validators, validatorsOf } from "../openapi/validators.ts";

/** What one description declares of an operation. */
export interface Declaration {
  readonly operation: Operation;
  readonly description: Description;
  readonly validators: Validators;
  /**
   * The service's own word is binding. A description that somebody else wrote is followed as far as it goes: what
   * it does not know, a status or a null, is let pass.
   */
  readonly binding: boolean;
}

/** What all descriptions declare of one operation; the service's own first, where it has any. */
export type Declarations = readonly [Declaration, ...Declaration[]];

/** By operationId. */
export function declarationsOf(
  served: readonly Description[],
  own: readonly Description[],
): ReadonlyMap<string, Declarations> {
  const all = new Map<string, [Declaration, ...Declaration[]]>();
  for (const description of [...own, ...served.filter((one) => !own.includes(one))]) {
    const validators = validatorsOf(description);
    for (const operation of description.operations.values()) {
      const binding = own.includes(description);
      const declaration: Declaration = { operation, description, validators, binding };
      const known = all.get(operation.id);
      if (known) known.push(declaration);
      else all.set(operation.id, [declaration]);
    }
  }
  return all;
}

/**
 * The value without the nulls that its schema refuses, and what breaks the schema all the same: SDKs that do not drop
 * optional fields send them as null.
 */
export function withoutRefusedNulls(
  value: unknown,
  validate: Validate,
): { readonly value: unknown; readonly breaches: readonly Breach[] } {
  const breaches = validate(value);
  const refused = breaches
    .map(({ pointer }) => pointer)
    .filter((pointer) => pointer !== "" && resolvePointer(value, pointer) === null);
  if (refused.length === 0) return { value, breaches };
  const copy = structuredClone(value);
  for (const pointer of refused) {
    const tokens = parsePointer(pointer);
    const parent = resolveTokens(copy, tokens.slice(0, -1));
    if (!Array.isArray(parent)) delete (parent as Record<string, unknown>)[tokens.at(-1) ?? ""];
  }
  return { value: copy, breaches: validate(copy) };
}
