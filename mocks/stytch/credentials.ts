import { fingerprintOf } from "../../src/mock/secrets.ts";
import { bodyText, type HttpReply, type HttpRequest } from "../../src/ports/http.ts";
import { MISSING_CREDENTIALS_ERROR, UNKNOWN_PROJECT_ERROR } from "./assumptions.ts";
import { refuse } from "./errors.ts";
import { environmentOf, idPattern } from "./ids.ts";

const PROJECT_ID = idPattern("project");
const BASIC = /^Basic +([A-Za-z0-9+/_-]+=*)$/i;
const SECRET = /^secret-(test|live)-.+$/;

/** The project of whoever does not name one. */
export const DEFAULT_PROJECT = "project-test-00000000-0000-4000-8000-000000000001";

export const isProjectId = (text: string): boolean => PROJECT_ID.test(text);

export interface Credentials {
  readonly project: string;
  readonly secret: string;
}

/** HTTP Basic: the project id and its secret (docs/stytch/requests.md#basic-auth). */
export function readCredentials(headers: HttpReply["headers"]): Credentials {
  const decoded = decodedLogin(headers.authorization);
  if (decoded === undefined)
    return refuse(MISSING_CREDENTIALS_ERROR, "Sign the request with HTTP Basic credentials.");
  const colon = decoded.indexOf(":");
  if (colon < 0) return refuse(MISSING_CREDENTIALS_ERROR);
  const [project, secret] = [decoded.slice(0, colon), decoded.slice(colon + 1)];
  if (!isProjectId(project)) refuse("invalid_project_id_authentication");
  if (!SECRET.test(secret)) refuse("invalid_secret_authentication");
  if (!secret.startsWith(`secret-${environmentOf(project)}-`)) refuse("unauthorized_credentials");
  return { project, secret };
}

function decodedLogin(authorization = ""): string | undefined {
  const encoded = BASIC.exec(authorization)?.[1];
  return encoded === undefined ? undefined : Buffer.from(encoded, "base64").toString("utf8");
}

const ANY_SECRET = /\bsecret-(test|live)-[^\s"',&]+/g;

/** What stands for a secret in a journal: as well formed, and told from other secrets just the same. */
const masked = (secret: string, environment: string): string =>
  `secret-${environment}-${fingerprintOf(secret)}`;

/** The stand-in reads only these; other headers may hold secrets of any kind. */
const TELLING_HEADERS = /^(authorization|content-type|user-agent|x-stytch-[\w-]+)$/;

/**
 * A request as it may be written down: the stand-in's own codes and tokens stay, the caller's secret does not. It is
 * answered just the same, because a masked secret is as well formed as the real one, or as badly, and opens the same worlds.
 */
export function withoutCredentials(request: HttpRequest): HttpRequest {
  const headers = Object.fromEntries(
    Object.entries(request.headers)
      .filter(([name]) => TELLING_HEADERS.test(name))
      .map(([name, value]) => [name, name === "authorization" ? maskedAuthorization(value) : value]),
  );
  const body = request.body === undefined ? undefined : bodyText(request).replaceAll(ANY_SECRET, masked);
  const url = request.url.replaceAll(ANY_SECRET, masked);
  return { method: request.method, url, headers, ...(body !== undefined && { body }) };
}

function maskedAuthorization(value: string): string {
  const decoded = decodedLogin(value);
  if (decoded === undefined) return "*";
  const [, project = "", secret] = /^([^:]*):(.*)$/s.exec(decoded) ?? [];
  const masked = [
    PROJECT_ID.test(project) ? project : "masked",
    ...(secret === undefined ? [] : [maskedSecret(secret)]),
  ];
  return `Basic ${Buffer.from(masked.join(":")).toString("base64")}`;
}

function maskedSecret(secret: string): string {
  const environment = SECRET.exec(secret)?.[1];
  return environment === undefined ? "masked" : masked(secret, environment);
}

/** The key set is public: SDKs fetch it without credentials, and name the project in the path. */
export function readProject(path: Readonly<Record<string, string>>): { project: string } {
  const project = path.project_id ?? "";
  return isProjectId(project) ? { project } : refuse(UNKNOWN_PROJECT_ERROR);
}
