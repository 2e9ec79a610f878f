import type { SecurityScheme } from "../openapi/description.ts";
import { StepFailure } from "./step-failure.ts";

/** What a security scheme asks for: http basic, http bearer, or the value of an API key. */
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

export function applyCredential(
  name: string,
  scheme: SecurityScheme,
  credential: Credential,
): AppliedCredential {
  if ("username" in credential) {
    const pair = Buffer.from(`${credential.username}:${credential.password}`).toString("base64");
    return { in: "header", name: "authorization", value: `Basic ${pair}` };
  }
  if ("token" in credential) {
    return { in: "header", name: "authorization", value: `Bearer ${credential.token}` };
  }
  const { in: place, name: key } = scheme;
  if ((place === "header" || place === "query" || place === "cookie") && key !== undefined) {
    return { in: place, name: key, value: credential.value };
  }
  const message = `The credentials for "${name}" hold a value, and the description does not say where to put it.`;
  throw new StepFailure("request", message);
}
