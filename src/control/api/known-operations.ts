import type { Desk } from "../desk.ts";
import { nearestFix } from "./nearest-fix.ts";

/** What is wrong with the name of an operation, if anything: a question about nothing is never the one that was meant. */
export function unknownOperation(
  id: string | undefined,
  { mock, description }: Desk,
): { readonly message: string; readonly fix?: string } | undefined {
  const known = [...mock.operations.map((operation) => operation.id), ...description.operations.keys()];
  if (id === undefined || known.includes(id)) return undefined;
  const fix = nearestFix(id, known);
  return { message: `There is no operation ${id}.`, ...(fix !== undefined && { fix }) };
}
