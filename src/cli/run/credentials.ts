import type { SecurityScheme } from "../../openapi/description.ts";
import type { Credential, Credentials } from "../../runner/request/credentials.ts";
import type { OpenapiSource } from "../../workflow/tree.ts";
import { nameHint, usageError } from "../command-error.ts";
import type { Environment } from "../terminal.ts";
import { variableOf } from "./environment.ts";

type Schemes = ReadonlyMap<string, SecurityScheme>;

/** By their names in the descriptions. */
export const schemesOf = (sources: Iterable<OpenapiSource>): Schemes =>
  new Map([...sources].flatMap(({ description }) => Object.entries(description.securitySchemes)));

/** The names under which a query holds an API key. */
export const secretQueryOf = (schemes: Schemes): ReadonlySet<string> =>
  new Set(
    [...schemes.values()].flatMap(({ type, in: place, name }) =>
      type === "apiKey" && place === "query" && name !== undefined ? [name] : [],
    ),
  );

/** From UNDERSTUDY_AUTH_<SCHEME>. */
export function credentialsOf(env: Environment, schemes: Schemes): Credentials {
  const credentials: Record<string, Credential> = {};
  for (const [name, scheme] of schemes) {
    const variable = variableOf(`auth_${name}`);
    const text = env[variable];
    if (text) credentials[name] = credential(name, scheme, text, variable);
  }
  return credentials;
}

/** From `--auth scheme=…`. */
export function typedCredentials(words: readonly string[], schemes: Schemes, env: Environment): Credentials {
  const credentials: Record<string, Credential> = {};
  for (const word of words) {
    const [, name = "", text = ""] = /^([\w.-]+)=(.+)$/s.exec(word) ?? [];
    // The text itself is not shown: it may be a secret.
    if (name === "")
      throw usageError("--auth takes the name of a scheme and its credentials: scheme=user:password.");
    const scheme = schemes.get(name);
    if (scheme === undefined) {
      throw usageError(`No description has a security scheme "${name}". ${nameHint(name, schemes.keys())}`);
    }
    credentials[name] = credential(name, scheme, fromEnvironment(name, text, env), "--auth");
  }
  return credentials;
}

/** What reports must not show. */
export const secretsIn = (credentials: Credentials): readonly string[] =>
  Object.values(credentials).map((one) =>
    "password" in one ? one.password : "token" in one ? one.token : one.value,
  );

function fromEnvironment(scheme: string, text: string, env: Environment): string {
  if (text.startsWith("@@")) return text.slice(1);
  if (!text.startsWith("@env:")) return text;
  const variable = text.slice("@env:".length);
  const value = env[variable];
  if (value !== undefined && value !== "") return value;
  throw usageError(
    `The credentials for "${scheme}" are to come from the environment variable ${variable}, which is not set.`,
  );
}

function credential(name: string, { type, scheme }: SecurityScheme, text: string, from: string): Credential {
  if (type === "apiKey") return { value: text };
  if (type !== "http" || scheme?.toLowerCase() !== "basic") return { token: text };
  const at = text.indexOf(":");
  if (at < 0) throw usageError(`The credentials for "${name}" in ${from} have to be user:password.`);
  return { username: text.slice(0, at), password: text.slice(at + 1) };
}
