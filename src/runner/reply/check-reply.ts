import type { Description, Operation } from "../../openapi/description.ts";
import {
  declaredStatus,
  essence,
  findMediaType,
  isJson,
  type MediaType,
  responseHeaders,
  responseMediaTypes,
} from "../../openapi/media-type.ts";
import { validatorsOf } from "../../openapi/validators.ts";
import type { ReceivedResponse } from "../run/result.ts";
import {
  bodyFaults,
  type Finding,
  type Found,
  faultSentence,
  listed,
  type Severities,
  weigh,
} from "./finding.ts";

/** What of an answer is not as its operation declares it: https://spec.openapis.org/oas/v3.1.1.html#responses-object */
export function checkReply(
  description: Description,
  operation: Operation,
  response: ReceivedResponse,
  severities: Partial<Severities> = {},
): readonly Finding[] {
  const status = declaredStatus(operation, response.status);
  if (status === undefined) return weigh(undeclared(operation, response), severities);
  const found = [
    ...contentFaults(description, operation, status, response),
    ...headerFaults(description, operation, status, response),
  ];
  return weigh(found, severities);
}

function undeclared({ id, responses }: Operation, { status }: ReceivedResponse): Found[] {
  if (responses.size === 0) return [];
  const message = `${id} answered ${status}, and declares ${listed([...responses.keys()])}.`;
  return [{ check: "status", message, pointer: "" }];
}

/** An answer that declares no content may have some: many descriptions leave it out. */
function contentFaults(
  description: Description,
  operation: Operation,
  status: string,
  { body, headers, status: received }: ReceivedResponse,
): Found[] {
  const declared = responseMediaTypes(description, operation, status);
  if (declared.length === 0 || operation.method === "HEAD" || received === 304) return [];
  const expected = `${operation.id} declares ${listed(declared.map(({ type }) => type))} for ${status}`;
  const fault = (message: string): Found[] => [
    { check: "content-type", message: `The answer ${message}, and ${expected}.`, pointer: "" },
  ];
  if (body === undefined) return fault("has no body");
  const contentType = headers["content-type"];
  if (contentType === undefined || contentType === "") return fault("does not say what its body is");
  const media = findMediaType(declared, contentType);
  if (media === undefined) return fault(`calls itself ${essence(contentType)}`);
  return readFaults(description, media, contentType, body);
}

/** Only JSON and text have a value that a schema can speak of. */
function readFaults(
  description: Description,
  { schemaPointer }: MediaType,
  contentType: string,
  body: unknown,
): Found[] {
  const isReadable = isJson(contentType) || essence(contentType) === "text/plain";
  if (schemaPointer === undefined || !isReadable) return [];
  const faults = bodyFaults(description, schemaPointer, body, "writeOnly");
  return faults.map(({ pointer, message }) => ({
    check: "schema",
    message: faultSentence("The body", pointer, message),
    pointer,
  }));
}

function headerFaults(
  description: Description,
  operation: Operation,
  status: string,
  { headers }: ReceivedResponse,
): Found[] {
  const validators = validatorsOf(description);
  return responseHeaders(description, operation, status).flatMap((header): Found[] => {
    const { name, required } = header;
    // https://spec.openapis.org/oas/v3.1.1.html#response-object: a Content-Type among the headers is ignored.
    if (name.toLowerCase() === "content-type") return [];
    const text = headers[name.toLowerCase()];
    const found = (message: string): Found => ({ check: "header", message, pointer: "" });
    if (text === undefined) {
      const missing = `The answer lacks the header ${name}, which ${operation.id} requires for ${status}.`;
      return required ? [found(missing)] : [];
    }
    const faults = validators.parameter(header)(validators.read(header)([text]));
    return faults.map(({ pointer, message }) =>
      found(`The header ${name}${pointer === "" ? "" : ` at ${pointer}`} ${message}.`),
    );
  });
}
