import { expect, test } from "vitest";
import { networkError } from "../../src/runner/transport/network-error.ts";

const failed = (code: string, options?: ErrorOptions) =>
  Object.assign(new Error(`connect ${code}`, options), { code });
const said = (error: unknown) => networkError(error, "https://a.example:8443/x").message;

test.each([
  ["ECONNREFUSED", "nothing accepts connections at a.example:8443 (ECONNREFUSED)."],
  ["ECONNRESET", "a.example:8443 closed the connection before its answer was complete (ECONNRESET)."],
  ["ENOTFOUND", "there is no host a.example (ENOTFOUND)."],
  ["ETIMEDOUT", "no connection to a.example:8443 came about in time (ETIMEDOUT)."],
  ["UND_ERR_BODY_TIMEOUT", "a.example:8443 was silent for too long (UND_ERR_BODY_TIMEOUT)."],
  [
    "DEPTH_ZERO_SELF_SIGNED_CERT",
    "the certificate of a.example:8443 is not trusted; NODE_EXTRA_CA_CERTS can name it (DEPTH_ZERO_SELF_SIGNED_CERT).",
  ],
  ["CERT_HAS_EXPIRED", "the certificate of a.example:8443 has expired (CERT_HAS_EXPIRED)."],
  [
    "ERR_TLS_CERT_ALTNAME_INVALID",
    "the certificate of a.example:8443 is that of another host (ERR_TLS_CERT_ALTNAME_INVALID).",
  ],
  [
    "ERR_SSL_WRONG_VERSION_NUMBER",
    "a.example:8443 does not speak TLS: its url may want http (ERR_SSL_WRONG_VERSION_NUMBER).",
  ],
  ["HPE_INVALID_CONSTANT", "what a.example:8443 answers is no HTTP (HPE_INVALID_CONSTANT)."],
  ["E_OTHER", "connect E_OTHER"],
])("%s", (code, sentence) => {
  expect(said(failed(code))).toBe(sentence);
});

test("the code may be that of a cause, or of one of several addresses", () => {
  const refused = "nothing accepts connections at a.example:8443 (ECONNREFUSED).";
  expect(said(new TypeError("fetch failed", { cause: failed("ECONNREFUSED") }))).toBe(refused);
  expect(said(new AggregateError([failed("ECONNREFUSED")], ""))).toBe(refused);
});

test("what has no code is told with its reasons", () => {
  expect(said(new TypeError("fetch failed", { cause: new Error("bad port") }))).toBe(
    "fetch failed: bad port",
  );
});
