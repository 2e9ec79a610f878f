import { asText } from "../expression/render-template.ts";
import type { HttpRequest } from "../ports/http.ts";
import { applyCredential, type Credentials } from "./credentials.ts";
import { encodeBody } from "./encode-body.ts";
import type { PreparedStep } from "./prepared.ts";
import type { SentRequest } from "./result.ts";
import { StepFailure } from "./step-failure.ts";
import type { StepRenderer } from "./step-renderer.ts";

export interface Destination {
  /** Server urls by the name of the source description; the description's first server unless given. */
  readonly servers?: Readonly<Record<string, string>> | undefined;
  readonly credentials?: Credentials | undefined;
}

export interface BuiltRequest {
  readonly request: HttpRequest;
  readonly sent: SentRequest;
  readonly notes: readonly string[];
}

/** The request of a step. Throws a StepFailure when something that it needs is absent. */
export function buildRequest(step: PreparedStep, renderer: StepRenderer, to: Destination): BuiltRequest {
  const { operation } = step;
  const notes: string[] = [];
  const parts: Parts = { path: {}, query: {}, header: {}, cookie: {} };
  applyCredentials(step, to.credentials ?? {}, parts, notes);
  for (const { name, in: place, value } of step.parameters) {
    const rendered = renderer.render(value, place === "path" ? "item" : "entry", name);
    if (rendered !== undefined) parts[place][place === "header" ? name.toLowerCase() : name] = rendered;
  }
  const headers: Record<string, string> = { accept: "application/json" };
  const body = buildBody(step, renderer, headers);
  for (const [name, value] of Object.entries(parts.header)) headers[name] = headerValue(name, value);
  const cookie = Object.entries(parts.cookie).map(
    ([name, value]) => `${name}=${encodeURIComponent(joined(value))}`,
  );
  if (cookie.length > 0) headers.cookie = cookie.join("; ");
  const url = serverOf(step, to.servers) + fillPath(operation.path, parts.path) + queryOf(parts.query);
  return {
    request: { method: operation.method, url, headers, ...(body !== undefined && { body: body.text }) },
    sent: {
      method: operation.method,
      url,
      headers,
      path: parts.path,
      query: parts.query,
      ...(body !== undefined && { body: body.value }),
    },
    notes: [...notes, ...renderer.takeNotes()],
  };
}

type Parts = Record<"path" | "query" | "header" | "cookie", Record<string, unknown>>;

function buildBody({ body }: PreparedStep, renderer: StepRenderer, headers: Record<string, string>) {
  if (body === undefined) return undefined;
  const value = renderer.render(body.payload, "entry", "the payload");
  if (value === undefined) return undefined;
  headers["content-type"] = body.contentType;
  return { value, text: encodeBody(body.contentType, value, body.payload) };
}

/** What the author writes as a parameter replaces the credential of the same name. */
function applyCredentials(
  { operation, source }: PreparedStep,
  given: Credentials,
  parts: Parts,
  notes: string[],
) {
  for (const name of operation.security) {
    const scheme = source.description.securitySchemes[name];
    const credential = Object.hasOwn(given, name) ? given[name] : undefined;
    if (scheme === undefined) continue;
    if (credential === undefined) {
      notes.push(`No credentials were given for the security scheme "${name}".`);
      continue;
    }
    const applied = applyCredential(name, scheme, credential);
    parts[applied.in][applied.name.toLowerCase() === "authorization" ? "authorization" : applied.name] =
      applied.value;
  }
}

function serverOf({ source }: PreparedStep, servers: Destination["servers"] = {}): string {
  const { name, description } = source;
  const url = Object.hasOwn(servers, name) ? servers[name] : description.servers[0];
  if (url === undefined || !/^https?:\/\//i.test(url)) {
    const found =
      url === undefined ? "names no server" : `names the server "${url}", which is no absolute url`;
    throw new StepFailure("request", `The description "${name}" ${found}. Say which server to call.`);
  }
  return url.replace(/\/+$/, "");
}

function fillPath(path: string, values: Readonly<Record<string, unknown>>): string {
  return path.replaceAll(/\{([^{}]+)\}/g, (_, name: string) => {
    const value = Object.hasOwn(values, name) ? joined(values[name]) : undefined;
    if (value === undefined || value === "") {
      throw new StepFailure("request", `The path ${path} needs the parameter "${name}", which has no value.`);
    }
    // An encoded dot segment would still be resolved by some servers; a bare one by every URL parser.
    if (value === "." || value === "..") {
      throw new StepFailure(
        "request",
        `The path parameter "${name}" is "${value}", which would change the path.`,
      );
    }
    return encodeURIComponent(value);
  });
}

function queryOf(values: Readonly<Record<string, unknown>>): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(values)) {
    for (const item of Array.isArray(value) ? value : [value]) query.append(name, asText(item));
  }
  const text = query.toString();
  return text === "" ? "" : `?${text}`;
}

function headerValue(name: string, value: unknown): string {
  const text = joined(value);
  if (/[\r\n\0]/.test(text)) {
    throw new StepFailure("request", `The header "${name}" holds a line break, which no header can.`);
  }
  return text;
}

const joined = (value: unknown): string =>
  Array.isArray(value) ? value.map(asText).join(",") : asText(value);
