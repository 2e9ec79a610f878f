import type { HttpRequest } from "../ports/http.ts";
import type { ControlRefusal } from "./api/refusals.ts";

const LOOPBACK = /^(localhost|[\w-]+(\.[\w-]+)*\.localhost|127(\.\d{1,3}){3}|\[::1\])$/;

/** What a `Host` header may hold; anything else could be read as another host than it is. */
const HOST = /^[\w.:[\]-]+$/;

/**
 * Why a call to the control API is refused, if it is. Anybody who can call it can read every code, so a foreign page
 * must not: neither through a host name that points here, nor through a request that it makes a browser send.
 */
export function foreignRefusal(
  { headers }: HttpRequest,
  allowedHosts: readonly string[],
): ControlRefusal | undefined {
  const { host, origin, "sec-fetch-site": site } = headers;
  // Only a call within this process has none.
  if (host !== undefined && !isOurs(host, allowedHosts)) return foreignHost(host);
  if (origin !== undefined && !isSame(origin, host)) return foreignOrigin(origin);
  return site === "cross-site" ? foreignOrigin("another site") : undefined;
}

function isOurs(host: string, allowedHosts: readonly string[]): boolean {
  const url = HOST.test(host) ? parsed(`http://${host}`) : undefined;
  if (!url) return false;
  const allowed = allowedHosts.map((one) => one.toLowerCase());
  return (
    LOOPBACK.test(url.hostname) || allowed.includes(url.hostname) || allowed.includes(host.toLowerCase())
  );
}

/** An origin has a scheme and a host, and nothing else: https://www.rfc-editor.org/rfc/rfc6454#section-6.2 */
function isSame(origin: string, host: string | undefined): boolean {
  const url = parsed(origin);
  if (!url || host === undefined || !/^https?:$/.test(url.protocol)) return false;
  return url.host === parsed(`${url.protocol}//${host}`)?.host;
}

const parsed = (url: string): URL | undefined => (URL.canParse(url) ? new URL(url) : undefined);

const foreignHost = (host: string): ControlRefusal => ({
  code: "foreign_host",
  message: `The control API does not answer for the host ${JSON.stringify(host)}.`,
  fix: "Use localhost, or start the server with --allow-host and this name.",
});

const foreignOrigin = (origin: string): ControlRefusal => ({
  code: "foreign_origin",
  message: `The control API does not answer to a page of ${origin}.`,
  fix: "Call it from a test or a server, or open the page that it serves itself.",
});
