import type { AppliedCredential } from "./credentials.ts";
import { percentEncode } from "./percent-encode.ts";

/** The parameters of one request as they are written, by name. What comes later replaces what has the same name. */
export interface RequestParts {
  readonly path: Map<string, string>;
  /** Each as `name=value` pairs. */
  readonly query: Map<string, readonly string[]>;
  readonly cookie: Map<string, readonly string[]>;
  /** Names in lower case. */
  readonly header: Map<string, string>;
  /** The whole query, where a parameter is that. */
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

export function addCredential(parts: RequestParts, { in: place, name, value }: AppliedCredential): void {
  if (place === "header") {
    parts.header.set(name.toLowerCase(), value);
    return;
  }
  parts[place].set(name, [`${percentEncode(name)}=${percentEncode(value)}`]);
  if (place === "query") parts.values.query[name] = value;
}
