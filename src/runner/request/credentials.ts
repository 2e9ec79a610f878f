import { type Description, type Operation, type SecurityScheme, valueAt } from "../../openapi/description.ts";
import { basicAuthorization } from "../../ports/http.ts";
import type { OperationCall } from "../../workflow/tree.ts";
import { StepError } from "../run/step-error.ts";
import { percentEncode } from "./percent-encode.ts";
import type { RequestParts } from "./render-parameters.ts";

/** What a security scheme asks for: http basic, a bearer token, or the value of an API key. */
export type Credential =
  | { readonly username: string; readonly password: string }
  | { readonly token: string }
  | { readonly value: string };

/** By the name of the scheme in the description. */
export type Credentials = Readonly<Record<string, Credential>>;

/** Applied before the parameters: a parameter of the same name replaces a credential. */
export function applyCredentials(
  { operation, source: { description } }: OperationCall,
  given: Credentials,
  parts: RequestParts,
): void {
  const { securitySchemes } = description;
  for (const name of missingCredentials(description, operation, given)) {
    if (securitySchemes[name] === undefined) continue;
    parts.notes.push(`No credentials were given for the security scheme "${name}".`);
  }
  for (const name of operation.security) {
    const scheme = securitySchemes[name];
    const credential = Object.hasOwn(given, name) ? given[name] : undefined;
    if (scheme !== undefined && credential !== undefined) applyCredential(name, scheme, credential, parts);
  }
}

/**
 * The schemes of the operation that have no credentials; none when one of its alternatives has them all:
 * https://spec.openapis.org/oas/v3.1.1.html#security-requirement-object
 */
function missingCredentials(
  description: Description,
  operation: Operation,
  given: Credentials,
): readonly string[] {
  const missing = operation.security.filter((name) => !Object.hasOwn(given, name));
  const required = valueAt(description, `${operation.pointer}/security`) ?? valueAt(description, "/security");
  const alternatives = Array.isArray(required) ? required : [];
  const enough = alternatives.some((schemes: object) =>
    Object.keys(schemes ?? {}).every((name) => Object.hasOwn(given, name)),
  );
  return enough ? [] : missing;
}

/** https://spec.openapis.org/oas/v3.1.1.html#security-scheme-object: tokens of OAuth 2.0 and OpenID Connect are bearer tokens. */
function applyCredential(
  name: string,
  scheme: SecurityScheme,
  credential: Credential,
  parts: RequestParts,
): void {
  if ("username" in credential) {
    parts.header.set("authorization", basic(name, credential));
    return;
  }
  const secret = "token" in credential ? credential.token : credential.value;
  if (scheme.type === "apiKey") applyApiKey(name, scheme, secret, parts);
  else if ("token" in credential || isBearer(scheme)) parts.header.set("authorization", `Bearer ${secret}`);
  else {
    const message = `The credentials for "${name}" hold a value, and the description does not say where to put it.`;
    throw new StepError("request", message);
  }
}

function basic(name: string, credential: { readonly username: string; readonly password: string }): string {
  const { username, password } = credential;
  // The first colon ends the name: https://www.rfc-editor.org/rfc/rfc7617#section-2
  if (username.includes(":")) {
    const message = `The user name for "${name}" holds a colon, which http basic cannot carry.`;
    throw new StepError("request", message);
  }
  return basicAuthorization(username, password);
}

function applyApiKey(
  scheme: string,
  { in: place, name }: SecurityScheme,
  value: string,
  parts: RequestParts,
): void {
  if (name !== undefined && place === "header") parts.header.set(name.toLowerCase(), value);
  else if (name !== undefined && (place === "query" || place === "cookie")) {
    parts[place].set(name, [`${percentEncode(name)}=${percentEncode(value)}`]);
    if (place === "query") parts.values.query[name] = value;
  } else {
    const message = `The description does not say where the API key "${scheme}" goes: it needs "in" and "name".`;
    throw new StepError("request", message);
  }
}

const isBearer = ({ type, scheme }: SecurityScheme): boolean =>
  type === "oauth2" || type === "openIdConnect" || (type === "http" && scheme?.toLowerCase() === "bearer");
