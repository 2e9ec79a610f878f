import { nodeOf } from "../document/node.ts";
import { parsePointer } from "../document/pointer.ts";
import type { Parameter } from "../openapi/description.ts";
import type { Booleans } from "../openapi/read-parameter.ts";
import type { Validators } from "../openapi/validators.ts";
import { bodyText, type HttpRequest } from "../ports/http.ts";
import { type Declaration, type Declarations, withoutRefusedNulls } from "./declarations.ts";
import type { RefusalCause, RequestBreach } from "./refusal.ts";
import type { RoutedRequest, ValidRequest } from "./service.ts";

type Fields = Readonly<Record<string, unknown>>;

const BASE = "http://stand-in";

/** A text that is no URL, such as `//`, is a path that no description has. */
export function readUrl(url: string): { pathname: string; query: URLSearchParams } {
  try {
    // A path that begins with two slashes is a path, not another host.
    const { pathname, searchParams } = new URL(url.startsWith("/") ? BASE + url : url);
    return { pathname, query: searchParams };
  } catch {
    return { pathname: url, query: new URLSearchParams() };
  }
}

/** No body at all reads as `{}`: some SDKs drop an empty one. */
export function readBody(request: HttpRequest): { body: unknown } | { reason: string } {
  const text = bodyText(request);
  if (text.trim() === "") return { body: {} };
  try {
    const body: unknown = JSON.parse(text);
    return isTooDeep(body, DEEPEST) ? { reason: `It is nested more than ${DEEPEST} levels deep` } : { body };
  } catch (error) {
    return { reason: (error as SyntaxError).message };
  }
}

/** Deeper than anybody nests, and shallow enough for whatever recurses over a body. */
const DEEPEST = 100;

function isTooDeep(value: unknown, levels: number): boolean {
  if (typeof value !== "object" || value === null) return false;
  return levels === 0 || Object.values(value).some((inner) => isTooDeep(inner, levels - 1));
}

/** What a request says, in the types of its descriptions; or why they do not allow it. */
export function readRequest(
  request: HttpRequest,
  routed: RoutedRequest,
  [first, ...others]: Declarations,
  booleans?: Booleans,
): Pick<ValidRequest<unknown>, "path" | "query" | "body"> | RefusalCause {
  const { operation } = routed;
  const read = operation.requestBody ? readBody(request) : { body: {} };
  if ("reason" in read) return { kind: "malformed body", reason: read.reason };
  const parameters = readParameters(routed, first.validators, booleans);
  const { body, breaches } = checkBody(read.body, first);
  const all = [
    ...parameters.breaches,
    ...breaches,
    ...others.flatMap((other) => checkBody(body, other).breaches),
  ];
  if (all.length > 0) return { kind: "invalid request", operation, breaches: all };
  return { path: parameters.path, query: parameters.query, body };
}

function checkBody(
  body: unknown,
  { operation, validators }: Declaration,
): { readonly body: Fields; readonly breaches: readonly RequestBreach[] } {
  const validate = validators.request(operation);
  if (!validate) return { body: nodeOf(body), breaches: [] };
  const { value, breaches } = withoutRefusedNulls(body, validate);
  return {
    // Its schema says what it is: where there are no breaches, an object.
    body: value as Fields,
    breaches: breaches.map((breach) => ({
      ...breach,
      in: "body",
      field: parsePointer(breach.pointer)[0] ?? "",
    })),
  };
}

/** Parameters come as text, and are handed on as what their schemas say they are. */
function readParameters(routed: RoutedRequest, validators: Validators, booleans: Booleans | undefined) {
  const values: Record<Parameter["in"], Record<string, unknown>> = {
    path: {},
    query: {},
    header: {},
    cookie: {},
  };
  const breaches: RequestBreach[] = [];
  for (const parameter of routed.operation.parameters) {
    const { name, in: place } = parameter;
    const texts = textsOf(routed, parameter);
    const where = { pointer: "", in: place, field: name };
    if (texts.length === 0) {
      if (parameter.required) breaches.push({ ...where, keyword: "required", message: "is required" });
      continue;
    }
    const value = validators.read(parameter)(texts, booleans);
    values[place][name] = value;
    breaches.push(
      ...validators
        .parameter(parameter)(value)
        .map((breach) => ({ ...where, ...breach })),
    );
  }
  return { path: values.path, query: values.query, breaches };
}

function textsOf({ path, query, headers }: RoutedRequest, { name, in: place }: Parameter): readonly string[] {
  if (place === "query") return query.getAll(name);
  const text = place === "path" ? path[name] : place === "header" ? headers[name.toLowerCase()] : undefined;
  return text === undefined ? [] : [text];
}
