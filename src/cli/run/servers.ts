import type { HttpRequest, Transport } from "../../ports/http.ts";
import { nameHint, usageError } from "../command-error.ts";

/** The real servers, by source: `petStore=https://api.example.com`, or `https://api.example.com` for all others. */
export function readServers(
  words: readonly string[],
  known: ReadonlySet<string>,
): ReadonlyMap<string, string> {
  let all: string | undefined;
  const bySource = new Map<string, string>();
  for (const word of words) {
    const [, name, url = ""] = /^(?:([\w.-]+)=)?(.*)$/s.exec(word) ?? [];
    if (!/^https?:\/\/[^/]/i.test(url) || !URL.canParse(url)) {
      throw usageError(
        `The server "${url}" is not a url. Write it as https://host, or as name=https://host.`,
      );
    }
    if (name === undefined) all = url;
    else if (known.has(name)) bySource.set(name, url);
    else throw usageError(`No document has a source called "${name}". ${nameHint(name, known)}`);
  }
  const servers = [...known].flatMap((name) => {
    const url = bySource.get(name) ?? all;
    return url === undefined ? [] : [[name, url] as const];
  });
  return new Map(servers);
}

/** Requests to the real servers go to them, all others to the stand-in. */
export function eitherTransport(
  servers: Readonly<Record<string, string>>,
  real: Transport,
  standIn: Transport | undefined,
): Transport {
  if (standIn === undefined) return real;
  const urls = Object.values(servers);
  return (request, options) => (isAt(urls, request) ? real : standIn)(request, options);
}

const isAt = (urls: readonly string[], { url }: HttpRequest): boolean =>
  urls.some((server) => url.startsWith(server.replace(/\/+$/, "")));
