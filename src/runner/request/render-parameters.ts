import { asText } from "../../expression/embedded.ts";
import { parsedJson } from "../../expression/parse-payload.ts";
import type { Parameter } from "../../openapi/description.ts";
import { isJson, wholeQueryType } from "../../openapi/media-type.ts";
import type { OperationCall, SentParameter } from "../../workflow/tree.ts";
import { StepError } from "../run/step-error.ts";
import { percentEncode, percentEncodeQuery } from "./percent-encode.ts";
import { holdsNull, writePairs, writeText } from "./serialize-parameter.ts";
import type { StepRenderer } from "./step-renderer.ts";

/** The parameters of a request by name, as they are written. A later one replaces one of the same name. */
export interface RequestParts {
  readonly path: Map<string, string>;
  /** Each as `name=value` pairs. */
  readonly query: Map<string, readonly string[]>;
  readonly cookie: Map<string, readonly string[]>;
  /** Names in lower case. */
  readonly header: Map<string, string>;
  /** The whole query, when a parameter is in `querystring`. */
  querystring?: string;
  /** As values, for expressions to read. */
  readonly values: { readonly path: Record<string, unknown>; readonly query: Record<string, unknown> };
  readonly notes: string[];
}

export const emptyParts = (): RequestParts => ({
  path: new Map(),
  query: new Map(),
  cookie: new Map(),
  header: new Map(),
  values: { path: {}, query: {} },
  notes: [],
});

/** How the description says a parameter is written; empty for an undeclared one. */
type Declared = Pick<Parameter, "style" | "explode" | "allowReserved" | "contentType">;

/** Writes each parameter of the step into its part of the request. */
export function renderParameters(
  { operation, source, parameters }: OperationCall,
  renderer: StepRenderer,
  parts: RequestParts,
): void {
  refuseTwoQueries(parameters);
  for (const parameter of parameters) {
    const { name, in: place, value } = parameter;
    const rendered = renderer.render(value, place === "path" ? "item" : "entry", name);
    if (rendered === undefined) continue;
    const declared: Declared = operation.parameters.find((one) => isSame(one, parameter)) ?? {};
    if (place === "querystring")
      addQuerystring(parts, rendered, wholeQueryType(source.description, operation));
    else if (!add(parts, { name, in: place }, rendered, declared)) parts.notes.push(leftOut(name, rendered));
    else if (declared.contentType === undefined && holdsNull(rendered)) {
      parts.notes.push(`The nulls in ${name} were left out: a parameter cannot hold null.`);
    }
  }
}

/** https://spec.openapis.org/oas/v3.2.0.html#parameter-locations */
function refuseTwoQueries(parameters: readonly SentParameter[]): void {
  const whole = parameters.filter(({ in: place }) => place === "querystring");
  const one = parameters.find(({ in: place }) => place === "query") ?? whole[1];
  if (whole[0] === undefined || one === undefined) return;
  const message = `The parameter "${whole[0].name}" is the whole query, which leaves no room for "${one.name}".`;
  throw new StepError("request", message);
}

/** Header names are the same in any case. */
function isSame({ name, in: place }: Parameter, given: SentParameter): boolean {
  if (place !== given.in) return false;
  return name === given.name || (place === "header" && name.toLowerCase() === given.name.toLowerCase());
}

type Place = { readonly name: string; readonly in: "path" | "query" | "header" | "cookie" };

/** False when there is nothing to write. */
function add(parts: RequestParts, { name, in: place }: Place, value: unknown, declared: Declared): boolean {
  const content = declared.contentType;
  const written = content === undefined ? value : contentText(value, content);
  const { contentType: _, ...said } = declared;
  const style = content === undefined ? said : {};
  if (place === "path" || place === "header") {
    const text = writeText({ ...style, name, in: place }, written);
    if (text === undefined) return false;
    parts[place].set(place === "header" ? name.toLowerCase() : name, text);
  } else {
    const pairs = writePairs({ ...style, name, in: place }, written);
    if (pairs.length === 0) return false;
    parts[place].set(
      name,
      pairs.map((pair) => pair.join("=")),
    );
  }
  if (place === "path" || place === "query") parts.values[place][name] = value;
  return true;
}

/** https://spec.openapis.org/oas/v3.1.1.html#fixed-fields-for-use-with-content */
function contentText(value: unknown, contentType: string): string {
  if (!isJson(contentType)) return asText(value);
  return typeof value === "string" && parsedJson(value) !== undefined ? value : JSON.stringify(value);
}

/** https://spec.openapis.org/arazzo/v1.1.0.html#parameter-object */
function addQuerystring(parts: RequestParts, value: unknown, contentType: string): void {
  if (isJson(contentType)) {
    parts.querystring = percentEncode(contentText(value, contentType));
  } else if (typeof value === "object" && value !== null) {
    const pairs = Object.entries(value).flatMap(([name, member]) =>
      writePairs({ name, in: "query" }, member),
    );
    parts.querystring = pairs.map((pair) => pair.join("=")).join("&");
  } else {
    parts.querystring = percentEncodeQuery(asText(value).replace(/^\?/, ""));
  }
  Object.assign(parts.values.query, Object.fromEntries(new URLSearchParams(parts.querystring)));
}

function leftOut(name: string, value: unknown): string {
  const reason = value === null ? "is null, which a parameter cannot hold" : "is empty";
  return `${name} was left out: its value ${reason}.`;
}
