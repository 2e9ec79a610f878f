import { createPrivateKey, X509Certificate } from "node:crypto";
import { fromBER } from "asn1js";
import { expect, test } from "vitest";
import { newCertificate } from "../../src/adapters/certificate.ts";

/** What DER forbids and BER allows: a length in more bytes than it takes. One entry for each such length. */
function overlongLengths(bytes: Uint8Array): string[] {
  const { offset, result } = fromBER(bytes);
  expect(offset).toBe(bytes.length);
  return warningsOf(result.toJSON());
}

function warningsOf(block: unknown): string[] {
  if (Array.isArray(block)) return block.flatMap(warningsOf);
  if (typeof block !== "object" || block === null) return [];
  const { blockName, warnings } = block as { blockName?: string; warnings?: string[] };
  return [
    ...(blockName === "lengthBlock" ? (warnings ?? []) : []),
    ...Object.values(block).flatMap(warningsOf),
  ];
}

const octets = (length: number, ...header: number[]) =>
  Uint8Array.from([...header, ...Array<number>(length).fill(1)]);

test.each([
  ["127 in one byte", octets(127, 4, 127), []],
  ["127 in two bytes", octets(127, 4, 0x81, 127), ["Unnecessary usage of long length form"]],
  ["128 in two bytes", octets(128, 4, 0x81, 128), []],
  ["128 in three bytes", octets(128, 4, 0x82, 0, 128), ["Needlessly long encoded length"]],
  ["the same, inside", octets(128, 0x30, 0x81, 132, 4, 0x82, 0, 128), ["Needlessly long encoded length"]],
])("the reader of these tests is strict about lengths: %s", (_, bytes, told) => {
  expect(overlongLengths(bytes)).toEqual(told);
});

test("no length of a certificate is longer than it has to be", () => {
  const { raw } = new X509Certificate(newCertificate().cert);
  expect(overlongLengths(new Uint8Array(raw))).toEqual([]);
});

test("a certificate is this machine's, and signed with the key that comes with it", () => {
  const { key, cert } = newCertificate();
  const certificate = new X509Certificate(cert);
  expect(certificate.subjectAltName).toBe("DNS:localhost, IP Address:127.0.0.1, IP Address:0:0:0:0:0:0:0:1");
  expect(certificate.checkPrivateKey(createPrivateKey(key))).toBe(true);
  expect(certificate.verify(certificate.publicKey)).toBe(true);
});

test("the lines of its text have 64 characters, as RFC 7468 has them", () => {
  const [begin, ...lines] = newCertificate().cert.trimEnd().split("\n");
  const end = lines.pop();
  const last = lines.pop();
  expect([begin, end]).toEqual(["-----BEGIN CERTIFICATE-----", "-----END CERTIFICATE-----"]);
  expect(new Set(lines.map((line) => line.length))).toEqual(new Set([64]));
  expect(last?.length).toBeLessThanOrEqual(64);
});
