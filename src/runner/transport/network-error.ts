import { reasonOf } from "../run/step-error.ts";

type Sentence = (host: string) => string;

const CLOSED: Sentence = (host) => `${host} closed the connection before its answer was complete`;
const UNKNOWN: Sentence = (host) => `there is no host ${host.replace(/:\d+$/, "")}`;
const SILENT: Sentence = (host) => `${host} was silent for too long`;
const UNREACHABLE: Sentence = (host) => `no connection to ${host} came about in time`;
const UNTRUSTED: Sentence = (host) =>
  `the certificate of ${host} is not trusted; NODE_EXTRA_CA_CERTS can name it`;

/** What the codes of Node and undici mean to somebody who only wrote a workflow. */
const BY_CODE: Readonly<Record<string, Sentence>> = {
  ECONNREFUSED: (host) => `nothing accepts connections at ${host}`,
  ECONNRESET: CLOSED,
  EPIPE: CLOSED,
  UND_ERR_SOCKET: CLOSED,
  ENOTFOUND: UNKNOWN,
  EAI_AGAIN: UNKNOWN,
  ETIMEDOUT: UNREACHABLE,
  UND_ERR_CONNECT_TIMEOUT: UNREACHABLE,
  UND_ERR_HEADERS_TIMEOUT: SILENT,
  UND_ERR_BODY_TIMEOUT: SILENT,
  DEPTH_ZERO_SELF_SIGNED_CERT: UNTRUSTED,
  SELF_SIGNED_CERT_IN_CHAIN: UNTRUSTED,
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: UNTRUSTED,
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: UNTRUSTED,
  CERT_HAS_EXPIRED: (host) => `the certificate of ${host} has expired`,
  ERR_TLS_CERT_ALTNAME_INVALID: (host) => `the certificate of ${host} is that of another host`,
  ERR_SSL_WRONG_VERSION_NUMBER: (host) => `${host} does not speak TLS: its url may want http`,
};

/** A plain sentence in the place of what a client of the network threw. */
export function networkError(error: unknown, url: string): Error {
  const host = URL.canParse(url) ? new URL(url).host : url;
  for (const code of codesOf(error)) {
    if (code.startsWith("HPE_")) return new Error(`what ${host} answers is no HTTP (${code}).`);
    const sentence = Object.hasOwn(BY_CODE, code) ? BY_CODE[code] : undefined;
    if (sentence !== undefined) return new Error(`${sentence(host)} (${code}).`);
  }
  return new Error(reasonOf(error));
}

/** Those of the error and of all that caused it; several addresses of one host each have an error of their own. */
function codesOf(error: unknown, depth = 0): readonly string[] {
  if (!(error instanceof Error) || depth > 5) return [];
  const { code } = error as NodeJS.ErrnoException;
  const inner = error instanceof AggregateError ? error.errors : [];
  return [
    ...(typeof code === "string" ? [code] : []),
    ...[error.cause, ...inner].flatMap((cause) => codesOf(cause, depth + 1)),
  ];
}
