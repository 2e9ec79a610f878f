import { schemaIn } from "../../openapi/description.ts";
import { declaredStatus, isJson, responseMediaTypes } from "../../openapi/media-type.ts";
import { at, type Found } from "../../schema/at.ts";
import { eitherOf, type Schema } from "../../schema/schema.ts";
import type { OperationStep } from "../../workflow/tree.ts";

/** What the description says of a place in the body of a reply; `bodiless` when it declares no body at all. */
export type FoundInReply = Found | { readonly kind: "bodiless" };

const OPEN: Found = { kind: "open" };

/** Statuses whose replies have no body: https://www.rfc-editor.org/rfc/rfc9110#section-6.4.1 */
const BODILESS: ReadonlySet<number> = new Set([204, 205, 304]);

export const neverHasBody = ({ operation }: OperationStep, status: number): boolean =>
  operation.method === "HEAD" || BODILESS.has(status);

export function replyAt(step: OperationStep, status: number, tokens: readonly string[]): FoundInReply {
  const schema = replySchema(step, status);
  if (schema === "bodiless") return { kind: "bodiless" };
  return schema === undefined ? OPEN : at(schema, tokens);
}

/** Undefined where nothing is said of it: another media type than JSON, or no schema. */
function replySchema(step: OperationStep, status: number): Schema | "bodiless" | undefined {
  const {
    source: { description },
    operation,
  } = step;
  const declared = declaredStatus(operation, status);
  if (declared === undefined) return undefined;
  const media = responseMediaTypes(description, operation, declared);
  if (media.length === 0 || neverHasBody(step, status)) return "bodiless";
  if (!media.every(({ type, schemaPointer }) => isJson(type) && schemaPointer !== undefined))
    return undefined;
  return eitherOf(media.map(({ schemaPointer = "" }) => schemaIn(description, schemaPointer)));
}
