import { formatPointer } from "../../document/pointer.ts";
import { asText } from "../../expression/embedded.ts";
import { type Description, type Operation, type Parameter, valueAt } from "../../openapi/description.ts";
import { essence, findMediaType, isJson, requestMediaTypes } from "../../openapi/media-type.ts";
import { parameterReader } from "../../openapi/read-parameter.ts";
import { type Breach, validatorsOf } from "../../openapi/validators.ts";
import type { SentRequest } from "../run/result.ts";
import {
  bodyBreaches,
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
  const breach = (message: string): UnweighedBreach => ({ check: "request-parameter", message, pointer: "" });
  const value = SENT[place](sent, name);
  if (value === undefined) return required ? [breach(`${what} is required and was not sent.`)] : [];
  return valueBreaches(description, parameter, value).map(({ pointer, message }) =>
    breach(`${what}${pointer === "" ? "" : ` at ${pointer}`} ${message}.`),
  );
}

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
