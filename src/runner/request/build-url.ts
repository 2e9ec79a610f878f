import { readServers, valueAt } from "../../openapi/description.ts";
import type { OperationCall } from "../../workflow/tree.ts";
import { StepFailure } from "../run/step-failure.ts";
import type { RequestParts } from "./request-parts.ts";

/** Servers by the name of their source description. */
export type Servers = Readonly<Record<string, string>>;

export function buildUrl(step: OperationCall, parts: RequestParts, servers: Servers = {}): string {
  return serverOf(step, servers) + fillPath(step.operation.path, parts.path) + queryOf(parts);
}

function serverOf(step: OperationCall, servers: Servers): string {
  const { name } = step.source;
  const url = Object.hasOwn(servers, name) ? servers[name] : declaredServer(step);
  if (url === undefined || !/^https?:\/\//i.test(url)) {
    const found =
      url === undefined ? "names no server" : `names the server "${url}", which is no absolute url`;
    throw new StepFailure("request", `The description "${name}" ${found}. Say which server to call.`);
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
      throw new StepFailure("request", `The path ${path} needs the parameter "${name}", which has no value.`);
    }
    // An encoded dot segment would still be resolved by some servers; a bare one by every URL parser.
    if (text === "." || text === "..") {
      throw new StepFailure(
        "request",
        `The path parameter "${name}" is "${text}", which would change the path.`,
      );
    }
    return text;
  });
}

/** A whole query leaves room for credentials only. */
function queryOf({ query, querystring }: RequestParts): string {
  const pairs = [...query.values()].flat();
  const text = [...(querystring === undefined || querystring === "" ? [] : [querystring]), ...pairs].join(
    "&",
  );
  return text === "" ? "" : `?${text}`;
}
