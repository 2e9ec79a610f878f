import type { Description, Operation } from "../../openapi/description.ts";
import {
  declaredStatus,
  essence,
  findMediaType,
  isJson,
  responseHeaders,
  responseMediaTypes,
} from "../../openapi/media-type.ts";
import { validatorsOf } from "../../openapi/validators.ts";
import type { ReceivedResponse } from "../run/result.ts";
import {
  bodyBreaches,
  type CheckSeverities,
  type ExchangeBreach,
  listed,
  type UnweighedBreach,
  weigh,
} from "./exchange-breach.ts";

/** How an answer differs from what its operation declares: https://spec.openapis.org/oas/v3.1.1.html#responses-object */
export function checkReply(
  description: Description,
  operation: Operation,
  response: ReceivedResponse,
  severities: Partial<CheckSeverities> = {},
): readonly ExchangeBreach[] {
  const status = declaredStatus(operation, response.status);
  if (status === undefined) return weigh(undeclared(operation, response), severities);
  const breaches = [
    ...contentBreaches(description, operation, status, response),
    ...headerBreaches(description, operation, status, response),
  ];
  return weigh(breaches, severities);
}

function undeclared({ id, responses }: Operation, { status }: ReceivedResponse): UnweighedBreach[] {
  if (responses.size === 0) return [];
  const message = `${id} answered ${status}, and declares ${listed([...responses.keys()])}.`;
  return [{ check: "status", message, pointer: "" }];
}

/** An answer without declared content may have some: many descriptions leave it out. */
function contentBreaches(
  description: Description,
  operation: Operation,
  status: string,
  { body, headers, status: received }: ReceivedResponse,
): UnweighedBreach[] {
  const declared = responseMediaTypes(description, operation, status);
  if (declared.length === 0 || operation.method === "HEAD" || received === 304) return [];
  const expected = `${operation.id} declares ${listed(declared.map(({ type }) => type))} for ${status}`;
  const breach = (message: string): UnweighedBreach[] => [
    { check: "content-type", message: `The answer ${message}, and ${expected}.`, pointer: "" },
  ];
  if (body === undefined) return breach("has no body");
  const contentType = headers["content-type"];
  if (contentType === undefined || contentType === "") return breach("does not say what its body is");
  const media = findMediaType(declared, contentType);
  if (media === undefined) return breach(`calls itself ${essence(contentType)}`);
  // Only JSON and text have a value that a schema can describe.
  const isReadable = isJson(contentType) || essence(contentType) === "text/plain";
  if (media.schemaPointer === undefined || !isReadable) return [];
  return bodyBreaches("schema", description, media.schemaPointer, body, "writeOnly");
}

function headerBreaches(
  description: Description,
  operation: Operation,
  status: string,
  { headers }: ReceivedResponse,
): UnweighedBreach[] {
  const validators = validatorsOf(description);
  return responseHeaders(description, operation, status).flatMap((header): UnweighedBreach[] => {
    const { name, required } = header;
    // https://spec.openapis.org/oas/v3.1.1.html#response-object: a Content-Type among the headers is ignored.
    if (name.toLowerCase() === "content-type") return [];
    const text = headers[name.toLowerCase()];
    const breach = (message: string): UnweighedBreach => ({ check: "header", message, pointer: "" });
    if (text === undefined) {
      const missing = `The answer lacks the header ${name}, which ${operation.id} requires for ${status}.`;
      return required ? [breach(missing)] : [];
    }
    const broken = validators.parameter(header)(validators.read(header)([text]));
    return broken.map(({ pointer, message }) =>
      breach(`The header ${name}${pointer === "" ? "" : ` at ${pointer}`} ${message}.`),
    );
  });
}
