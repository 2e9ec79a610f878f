import { onceFor } from "../../document/once.ts";
import { JSON_TYPE, readServers, valueAt } from "../../openapi/description.ts";
import { responseMediaTypes } from "../../openapi/media-type.ts";
import type { HttpRequest } from "../../ports/http.ts";
import type { OperationCall } from "../../workflow/tree.ts";
import type { SentRequest } from "../run/result.ts";
import { StepError } from "../run/step-error.ts";
import { buildBody } from "./build-body.ts";
import { applyCredentials, type Credentials } from "./credentials.ts";
import { withoutBytes } from "./file-value.ts";
import { emptyParts, type RequestParts, renderParameters } from "./render-parameters.ts";
import type { StepRenderer } from "./step-renderer.ts";

export interface Destination {
  /** Server urls by the name of the source description; the description's first server unless given. */
  readonly servers?: Readonly<Record<string, string>> | undefined;
  readonly credentials?: Credentials | undefined;
}

/** The request of a step, on the wire and as values. Throws a StepError when something that it needs is absent. */
export function buildRequest(step: OperationCall, renderer: StepRenderer, to: Destination) {
  const { method, path: template } = step.operation;
  const parts = emptyParts();
  applyCredentials(step, to.credentials ?? {}, parts);
  renderParameters(step, renderer, parts);
  const body = buildBody(step, renderer);
  const headers: Record<string, string> = {
    accept: accepted(step),
    ...(body !== undefined && { "content-type": body.contentType }),
  };
  for (const [name, text] of parts.header) headers[name] = headerText(name, text);
  const cookies = [...parts.cookie.values()].flat();
  if (cookies.length > 0) headers.cookie = headerText("cookie", cookies.join("; "));
  const url = serverOf(step, to.servers ?? {}) + fillPath(template, parts.path) + queryOf(parts);
  const line = { method, url, headers };
  const request: HttpRequest = { ...line, ...(body && { body: body.body }) };
  const sent: SentRequest = { ...line, ...parts.values, ...(body && { body: withoutBytes(body.value) }) };
  return { request, sent, notes: [...parts.notes, ...(body?.notes ?? []), ...renderer.takeNotes()] };
}

/** What the operation says that it answers with. */
const accepted = onceFor(({ operation, source }: OperationCall): string => {
  const types = [...operation.responses.keys()].flatMap((status) =>
    responseMediaTypes(source.description, operation, status).map(({ type }) => type),
  );
  return types.length === 0 ? JSON_TYPE : [...new Set(types)].join(", ");
});

/** https://www.rfc-editor.org/rfc/rfc9110#section-5.5 */
function headerText(name: string, text: string): string {
  const found = /[\r\n\0]/.test(text) ? "a line break" : UNFIT.exec(text)?.[0];
  if (found === undefined) return text;
  const what = found === "a line break" ? found : `"${found}"`;
  throw new StepError("request", `The header "${name}" holds ${what}, which no header can.`);
}

const UNFIT = /[^\t\x20-\x7e\x80-\xff]/u;

function serverOf(step: OperationCall, servers: NonNullable<Destination["servers"]>): string {
  const { name } = step.source;
  const url = Object.hasOwn(servers, name) ? servers[name] : declaredServer(step);
  if (url === undefined || !/^https?:\/\//i.test(url)) {
    const found =
      url === undefined ? "names no server" : `names the server "${url}", which is not an absolute url`;
    throw new StepError("request", `The description "${name}" ${found}. Say which server to call.`);
  }
  return url.replace(/\/+$/, "");
}

/** Those of the operation go before those of its path: https://spec.openapis.org/oas/v3.1.1.html#path-item-object */
function declaredServer({ operation, source: { description } }: OperationCall): string | undefined {
  const path = operation.pointer.slice(0, operation.pointer.lastIndexOf("/"));
  const own = [operation.pointer, path].flatMap((at) => readServers(valueAt(description, `${at}/servers`)));
  return own[0] ?? description.servers[0];
}

function fillPath(path: string, texts: ReadonlyMap<string, string>): string {
  return path.replaceAll(/\{([^{}]+)\}/g, (_, name: string) => {
    const text = texts.get(name);
    if (text === undefined || text === "") {
      throw new StepError("request", `The path ${path} needs the parameter "${name}", which has no value.`);
    }
    // An encoded dot segment would still be resolved by some servers; a bare one by every URL parser.
    if (text === "." || text === "..") {
      const message = `The path parameter "${name}" is "${text}", which would change the path.`;
      throw new StepError("request", message);
    }
    return text;
  });
}

/** A parameter that is the whole query can only be joined by credentials. */
function queryOf({ query, querystring = "" }: RequestParts): string {
  const pairs = [...query.values()].flat();
  const text = [...(querystring === "" ? [] : [querystring]), ...pairs].join("&");
  return text === "" ? "" : `?${text}`;
}
