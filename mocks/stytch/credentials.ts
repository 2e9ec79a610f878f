import type { HttpReply } from "../../src/ports/http.ts";
import { MISSING_CREDENTIALS_ERROR, UNKNOWN_PROJECT_ERROR } from "./assumptions.ts";
import { refuse } from "./errors.ts";
import { environmentOf } from "./ids.ts";

const UUID = "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}";
const PROJECT_ID = new RegExp(`^project-(test|live)-${UUID}$`);
const SECRET = /^secret-(test|live)-.+$/;

export interface Credentials {
  readonly project: string;
  readonly secret: string;
}

/** HTTP Basic: the project id and its secret (facts §1.2). */
export function readCredentials(headers: HttpReply["headers"]): Credentials {
  const encoded = /^Basic +([A-Za-z0-9+/_-]+=*)$/i.exec(headers.authorization ?? "")?.[1];
  if (encoded === undefined)
    return refuse(MISSING_CREDENTIALS_ERROR, "Sign the request with HTTP Basic credentials.");
  const decoded = Buffer.from(encoded, "base64").toString("utf8");
  const colon = decoded.indexOf(":");
  if (colon < 0) return refuse(MISSING_CREDENTIALS_ERROR);
  const [project, secret] = [decoded.slice(0, colon), decoded.slice(colon + 1)];
  if (!PROJECT_ID.test(project)) refuse("invalid_project_id_authentication");
  if (!SECRET.test(secret)) refuse("invalid_secret_authentication");
  if (!secret.startsWith(`secret-${environmentOf(project)}-`)) refuse("unauthorized_credentials");
  return { project, secret };
}

/** The key set is public: SDKs fetch it without credentials, and name the project in the path. */
export function readProject(path: Readonly<Record<string, string>>): { project: string } {
  const project = path.project_id ?? "";
  return PROJECT_ID.test(project) ? { project } : refuse(UNKNOWN_PROJECT_ERROR);
}
