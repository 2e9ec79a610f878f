import { parsePointer, resolvePointer, resolveTokens } from "../document/pointer.ts";
import type { Validate, Validators } from "../openapi/validators.ts";
import { bodyText, type HttpReply, type HttpRequest } from "../ports/http.ts";
import type { Call, RequestFault } from "./service.ts";

type Fields = Readonly<Record<string, unknown>>;

const BASE = "http://stand-in";

/** A text that is no URL, such as `//`, is a path that no description has. */
export function readUrl(url: string): { pathname: string; query: Readonly<Record<string, string>> } {
  if (!URL.canParse(url, BASE)) return { pathname: url, query: {} };
  const { pathname, searchParams } = new URL(url, BASE);
  return { pathname, query: Object.fromEntries(searchParams) };
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

export function parameterFaults(
  call: Pick<Call<unknown>, "operation" | "path" | "query" | "headers">,
  validators: Validators,
): RequestFault[] {
  const sources: Readonly<Record<string, Fields>> = {
    path: call.path,
    query: call.query,
    header: call.headers,
  };
  const faults: RequestFault[] = [];
  for (const parameter of call.operation.parameters) {
    const where = parameter.in;
    const name = where === "header" ? parameter.name.toLowerCase() : parameter.name;
    const value = sources[where]?.[name];
    const fault = { pointer: "", in: where, field: parameter.name };
    if (value === undefined) {
      if (parameter.required) faults.push({ ...fault, keyword: "required", message: "is required" });
      continue;
    }
    faults.push(
      ...validators
        .parameter(parameter)(value)
        .map((found) => ({ ...fault, ...found })),
    );
  }
  return faults;
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
