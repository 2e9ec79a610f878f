import { formatPointer } from "../../document/pointer.ts";
import { asText } from "../../expression/embedded.ts";
import { type Description, type Operation, type Parameter, valueAt } from "../../openapi/description.ts";
import {
  declaredStatus,
  essence,
  findMediaType,
  isJson,
  requestMediaTypes,
  responseHeaders,
  responseMediaTypes,
} from "../../openapi/media-type.ts";
import { parameterReader } from "../../openapi/read-parameter.ts";
import { type Breach, validatorsOf } from "../../openapi/validators.ts";
import type { ReceivedResponse, SentRequest } from "../run/result.ts";
import {
  bodyBreaches,
  type Check,
  type CheckSeverities,
  type ExchangeBreach,
  listed,
  type UnweighedBreach,
  weigh,
} from "./exchange-breach.ts";

/** How a request differs from what its operation asks for. */
export function checkRequest(
  description: Description,
  operation: Operation,
  sent: SentRequest,
  severities: Partial<CheckSeverities> = {},
): readonly ExchangeBreach[] {
  const breaches = [
    ...operation.parameters.flatMap((parameter) => parameterBreaches(description, parameter, sent)),
    ...payloadBreaches(description, operation, sent),
  ];
  return weigh(breaches, severities);
}

/** https://spec.openapis.org/oas/v3.1.1.html#parameter-object: these are described elsewhere. */
const IGNORED_HEADERS = new Set(["accept", "content-type", "authorization"]);

function parameterBreaches(
  description: Description,
  parameter: Parameter,
  sent: SentRequest,
): UnweighedBreach[] {
  const { name, in: place, required } = parameter;
  if (place === "header" && IGNORED_HEADERS.has(name.toLowerCase())) return [];
  const what = `The ${place} parameter "${name}"`;
  const value = SENT[place](sent, name);
  if (value !== undefined)
    return told("request-parameter", what, valueBreaches(description, parameter, value));
  const message = `${what} is required and was not sent.`;
  return required ? [{ check: "request-parameter", message, pointer: "" }] : [];
}

/** What is wrong with a value that does not stand in the body. */
const told = (check: Check, what: string, breaches: readonly Breach[]): UnweighedBreach[] =>
  breaches.map(({ pointer, message }) => {
    return { check, message: `${what}${pointer === "" ? "" : ` at ${pointer}`} ${message}.`, pointer: "" };
  });

const SENT: Readonly<Record<Parameter["in"], (sent: SentRequest, name: string) => unknown>> = {
  path: ({ path }, name) => path[name],
  query: ({ query }, name) => query[name],
  header: ({ headers }, name) => headers[name.toLowerCase()],
  cookie: ({ headers }, name) => cookieOf(headers.cookie ?? "", name),
};

function cookieOf(header: string, name: string): string | undefined {
  const cookie = header.split("; ").find((pair) => pair.startsWith(`${name}=`));
  if (cookie === undefined) return undefined;
  const text = cookie.slice(name.length + 1);
  // A cookie that was not encoded may hold a percent sign of its own.
  return /%(?![\dA-Fa-f]{2})/.test(text) ? text : decodeURIComponent(text);
}

/** A server reads text, so the value is checked as the server will read it. */
function valueBreaches(description: Description, parameter: Parameter, value: unknown): readonly Breach[] {
  const { pointer, contentType } = parameter;
  const validators = validatorsOf(description);
  if (contentType !== undefined) {
    const at = `${pointer}/content${formatPointer([contentType])}/schema`;
    return valueAt(description, at) === undefined ? [] : validators.at(at)(value);
  }
  const validate = validators.parameter(parameter);
  if (typeof value === "object" && !Array.isArray(value)) return validate(value);
  if (parameter.in === "header" || parameter.in === "cookie") {
    return validate(validators.read(parameter)([asText(value)]));
  }
  // Its items are separate already, whatever separates them in the url.
  const texts = (Array.isArray(value) ? value : [value]).map(asText);
  return validate(parameterReader(description, { ...parameter, style: "form", explode: true })(texts));
}

function payloadBreaches(
  description: Description,
  operation: Operation,
  { body, headers }: SentRequest,
): UnweighedBreach[] {
  const { id, requestBody } = operation;
  if (body === undefined) {
    const message = `${id} needs a body, and none was sent.`;
    return requestBody?.required ? [{ check: "request-schema", message, pointer: "" }] : [];
  }
  const declared = requestMediaTypes(description, operation);
  const contentType = headers["content-type"] ?? "";
  const media = findMediaType(declared, contentType);
  if (media === undefined) {
    const takes = declared.length === 0 ? "no body" : listed(declared.map(({ type }) => type));
    const message = `${id} takes ${takes}, and was sent ${essence(contentType)}.`;
    return [{ check: "request-content-type", message, pointer: "" }];
  }
  if (media.schemaPointer === undefined || !isJson(contentType)) return [];
  return bodyBreaches("request-schema", description, media.schemaPointer, body, "readOnly");
}

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
    if (text !== undefined) {
      return told(
        "header",
        `The header ${name}`,
        validators.parameter(header)(validators.read(header)([text])),
      );
    }
    const message = `The answer lacks the header ${name}, which ${operation.id} requires for ${status}.`;
    return required ? [{ check: "header", message, pointer: "" }] : [];
  });
}
