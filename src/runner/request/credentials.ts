import { type Description, type Operation, type SecurityScheme, valueAt } from "../../openapi/description.ts";
import { StepFailure } from "../run/step-failure.ts";

/** What a security scheme asks for: http basic, a bearer token, or the value of an API key. */
export type Credential =
  | { readonly username: string; readonly password: string }
  | { readonly token: string }
  | { readonly value: string };

/** By the name of the scheme in the description. */
export type Credentials = Readonly<Record<string, Credential>>;

/** Where a credential goes in a request. */
export interface AppliedCredential {
  readonly in: "header" | "query" | "cookie";
  readonly name: string;
  readonly value: string;
}

/** https://spec.openapis.org/oas/v3.1.1.html#security-scheme-object: tokens of OAuth 2.0 and OpenID Connect are bearer tokens. */
export function applyCredential(
  name: string,
  scheme: SecurityScheme,
  credential: Credential,
): AppliedCredential {
  if ("username" in credential) return basic(name, credential);
  const secret = "token" in credential ? credential.token : credential.value;
  if (scheme.type === "apiKey") return apiKey(name, scheme, secret);
  if ("token" in credential || isBearer(scheme)) return authorization(`Bearer ${secret}`);
  const message = `The credentials for "${name}" hold a value, and the description does not say where to put it.`;
  throw new StepFailure("request", message);
}

function basic(name: string, credential: { readonly username: string; readonly password: string }) {
  const { username, password } = credential;
  // The first colon ends the name: https://www.rfc-editor.org/rfc/rfc7617#section-2
  if (username.includes(":")) {
    throw new StepFailure(
      "request",
      `The user name for "${name}" holds a colon, which http basic cannot carry.`,
    );
  }
  return authorization(`Basic ${Buffer.from(`${username}:${password}`).toString("base64")}`);
}

function apiKey(name: string, { in: place, name: key }: SecurityScheme, value: string): AppliedCredential {
  if ((place === "header" || place === "query" || place === "cookie") && key !== undefined) {
    return { in: place, name: key, value };
  }
  const message = `The description does not say where the API key "${name}" goes: it needs "in" and "name".`;
  throw new StepFailure("request", message);
}

const authorization = (value: string): AppliedCredential => ({ in: "header", name: "authorization", value });

const isBearer = ({ type, scheme }: SecurityScheme): boolean =>
  type === "oauth2" || type === "openIdConnect" || (type === "http" && scheme?.toLowerCase() === "bearer");

/**
 * The schemes of the operation that have no credentials; none when one of its alternatives has them all:
 * https://spec.openapis.org/oas/v3.1.1.html#security-requirement-object
 */
export function missingCredentials(
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
