import type { Operation } from "../../openapi/description.ts";
import { JSON_TYPE, responseMediaTypes } from "../../openapi/media-type.ts";
import type { HttpRequest } from "../../ports/http.ts";
import type { OperationCall } from "../../workflow/tree.ts";
import type { SentRequest } from "../run/result.ts";
import { StepFailure } from "../run/step-failure.ts";
import { buildBody } from "./build-body.ts";
import { buildUrl } from "./build-url.ts";
import { applyCredential, type Credentials, missingCredentials } from "./credentials.ts";
import { withoutBytes } from "./file-value.ts";
import { renderParameters } from "./render-parameters.ts";
import { addCredential, emptyParts, type RequestParts } from "./request-parts.ts";
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
export function buildRequest(step: OperationCall, renderer: StepRenderer, to: Destination): BuiltRequest {
  const { method } = step.operation;
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
  const url = buildUrl(step, parts, to.servers);
  const { path, query } = parts.values;
  return {
    request: { method, url, headers, ...(body !== undefined && { body: body.body }) },
    sent: {
      method,
      url,
      headers,
      path,
      query,
      ...(body !== undefined && { body: withoutBytes(body.value) }),
    },
    notes: [...parts.notes, ...(body?.notes ?? []), ...renderer.takeNotes()],
  };
}

const accepts = new WeakMap<Operation, string>();

/** What the operation says that it answers with. */
function accepted({ operation, source }: OperationCall): string {
  const known = accepts.get(operation);
  if (known !== undefined) return known;
  const types = [...operation.responses.keys()].flatMap((status) =>
    responseMediaTypes(source.description, operation, status).map(({ type }) => type),
  );
  const accept = types.length === 0 ? JSON_TYPE : [...new Set(types)].join(", ");
  accepts.set(operation, accept);
  return accept;
}

/** What the author writes as a parameter replaces the credential of the same name. */
function applyCredentials(
  { operation, source }: OperationCall,
  given: Credentials,
  parts: RequestParts,
): void {
  const { description } = source;
  for (const name of missingCredentials(description, operation, given)) {
    if (description.securitySchemes[name] === undefined) continue;
    parts.notes.push(`No credentials were given for the security scheme "${name}".`);
  }
  for (const name of operation.security) {
    const scheme = description.securitySchemes[name];
    const credential = Object.hasOwn(given, name) ? given[name] : undefined;
    if (scheme === undefined || credential === undefined) continue;
    addCredential(parts, applyCredential(name, scheme, credential));
  }
}

/** https://www.rfc-editor.org/rfc/rfc9110#section-5.5 */
function headerText(name: string, text: string): string {
  if (/[\r\n\0]/.test(text)) {
    throw new StepFailure("request", `The header "${name}" holds a line break, which no header can.`);
  }
  const strange = /[^\t\x20-\x7e\x80-\xff]/u.exec(text)?.[0];
  if (strange !== undefined) {
    throw new StepFailure("request", `The header "${name}" holds "${strange}", which no header can.`);
  }
  return text;
}
