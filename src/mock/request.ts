import { parsePointer, resolvePointer, resolveTokens } from "../document/pointer.ts";
import type { Parameter } from "../openapi/description.ts";
import type { Validate, Validators } from "../openapi/validators.ts";
import { bodyText, type HttpReply, type HttpRequest } from "../ports/http.ts";
import type { Incoming, RequestFault } from "./service.ts";

type Fields = Readonly<Record<string, unknown>>;

const BASE = "http://stand-in";

/** A text that is no URL, such as `//`, is a path that no description has. */
export function readUrl(url: string): { pathname: string; query: URLSearchParams } {
  // A path that begins with two slashes is a path, not another host.
  const whole = url.startsWith("/") ? BASE + url : url;
  if (!URL.canParse(whole)) return { pathname: url, query: new URLSearchParams() };
  const { pathname, searchParams } = new URL(whole);
  return { pathname, query: searchParams };
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

/** Optional fields may arrive as null from SDKs that do not drop them: a null that the schema refuses is absent. */
export function withoutNulls(body: unknown, validate: Validate | undefined): unknown {
  if (!validate) return typeof body === "object" && body !== null ? body : {};
  const refused = validate(body)
    .map((fault) => fault.pointer)
    .filter((pointer) => pointer !== "" && resolvePointer(body, pointer) === null);
  if (refused.length === 0) return body;
  const copy = structuredClone(body);
  for (const pointer of refused) {
    const tokens = parsePointer(pointer);
    const parent = resolveTokens(copy, tokens.slice(0, -1));
    if (!Array.isArray(parent)) delete (parent as Record<string, unknown>)[tokens.at(-1) ?? ""];
  }
  return copy;
}

export function bodyFaults(body: unknown, validate: Validate | undefined): RequestFault[] {
  return (validate?.(body) ?? []).map((fault) => ({
    ...fault,
    in: "body",
    field: parsePointer(fault.pointer)[0] ?? "",
  }));
}

interface ReadParameters {
  readonly path: Fields;
  readonly query: Fields;
  readonly faults: readonly RequestFault[];
}

/** Parameters come as text, and are handed on as what their schemas say they are. */
export function readParameters(incoming: Incoming, validators: Validators): ReadParameters {
  const values: Record<RequestFault["in"], Record<string, unknown>> = noValues();
  const faults: RequestFault[] = [];
  for (const parameter of incoming.operation.parameters) {
    const { name, in: place } = parameter;
    const texts = textsOf(incoming, parameter);
    const fault = { pointer: "", in: place, field: name };
    if (texts.length === 0) {
      if (parameter.required) faults.push({ ...fault, keyword: "required", message: "is required" });
      continue;
    }
    const value = validators.read(parameter)(texts);
    values[place][name] = value;
    const found = validators.parameter(parameter)(value);
    faults.push(...found.map((one) => ({ ...fault, ...one })));
  }
  return { path: values.path, query: values.query, faults };
}

const noValues = () => ({ body: {}, path: {}, query: {}, header: {}, cookie: {} });

function textsOf({ path, query, headers }: Incoming, { name, in: place }: Parameter): readonly string[] {
  if (place === "query") return query.getAll(name);
  const text = place === "path" ? path[name] : place === "header" ? headers[name.toLowerCase()] : undefined;
  return text === undefined ? [] : [text];
}

export function render(reply: {
  status: number;
  headers: Readonly<Record<string, string>>;
  body: unknown;
}): HttpReply {
  return {
    status: reply.status,
    headers: { "content-type": "application/json", ...reply.headers },
    body: JSON.stringify(reply.body),
  };
}
