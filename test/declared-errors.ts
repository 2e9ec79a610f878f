import { descriptions } from "../mocks/stytch/descriptions.ts";
import { valueAt } from "../src/openapi/description.ts";

interface ErrorSchema {
  readonly allOf?: readonly {
    readonly properties?: { readonly error_type?: { readonly enum?: readonly string[] } };
  }[];
}

/** The error_types that an operation may give, by status, as its description lists them. */
export function declaredErrors(operationId: string): { readonly status: number; readonly error: string }[] {
  const description = descriptions().find(({ operations }) => operations.has(operationId));
  const operation = description?.operations.get(operationId);
  if (!description || !operation) throw new Error(`No description has an operation ${operationId}.`);
  return [...operation.responses.values()].flatMap(({ status, schemaPointer }) => {
    const schema = schemaPointer === undefined ? {} : (valueAt(description, schemaPointer) as ErrorSchema);
    const types = schema.allOf?.flatMap((part) => part.properties?.error_type?.enum ?? []) ?? [];
    return types.map((error) => ({ status: Number(status), error }));
  });
}
