import { sign } from "node:crypto";
import { freshKeyPair } from "../ports/random.ts";

/** DER, by the few tags that a certificate needs: https://www.itu.int/rec/T-REC-X.690 */
const TAG = {
  integer: 0x02,
  bitString: 0x03,
  octetString: 0x04,
  objectId: 0x06,
  utf8: 0x0c,
  utcTime: 0x17,
  sequence: 0x30,
  set: 0x31,
  dnsName: 0x82,
  ipAddress: 0x87,
  version: 0xa0,
  extensions: 0xa3,
} as const;

function der(tag: keyof typeof TAG, ...parts: readonly (Buffer | string | readonly number[])[]): Buffer {
  const content = Buffer.concat(parts.map((part) => Buffer.from(part as string)));
  return Buffer.concat([Buffer.from([TAG[tag], ...lengthOctets(content.length)]), content]);
}

/** In as few bytes as may be: a strict reader refuses more. */
function lengthOctets(length: number): readonly number[] {
  if (length < 0x80) return [length];
  return length < 0x100 ? [0x81, length] : [0x82, length >> 8, length & 0xff];
}

const ECDSA_WITH_SHA256 = der("sequence", der("objectId", [42, 134, 72, 206, 61, 4, 3, 2]));
const COMMON_NAME = der("objectId", [85, 4, 3]);
const SUBJECT_ALTERNATIVE_NAME = der("objectId", [85, 29, 17]);

const NAME = der("sequence", der("set", der("sequence", COMMON_NAME, der("utf8", "localhost"))));
const LOOPBACK_6 = [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1];
const NAMES = der(
  "sequence",
  der("dnsName", "localhost"),
  der("ipAddress", [127, 0, 0, 1]),
  der("ipAddress", LOOPBACK_6),
);

export interface Certificate {
  readonly key: string;
  readonly cert: string;
}

/** A key, and a certificate for this machine that is its own authority: https://www.rfc-editor.org/rfc/rfc5280#section-4.1 */
export function newCertificate(): Certificate {
  const { privateKey, publicKey } = freshKeyPair();
  const toSign = der(
    "sequence",
    der("version", der("integer", [2])),
    der("integer", [1]),
    ECDSA_WITH_SHA256,
    NAME,
    der("sequence", der("utcTime", "200101000000Z"), der("utcTime", "491231235959Z")),
    NAME,
    publicKey.export({ type: "spki", format: "der" }),
    der("extensions", der("sequence", der("sequence", SUBJECT_ALTERNATIVE_NAME, der("octetString", NAMES)))),
  );
  const signature = der("bitString", [0], sign("sha256", toSign, privateKey));
  const whole = der("sequence", toSign, ECDSA_WITH_SHA256, signature);
  return { key: privateKey.export({ type: "pkcs8", format: "pem" }).toString(), cert: pem(whole) };
}

/** In lines of 64 characters: https://www.rfc-editor.org/rfc/rfc7468#section-2 */
function pem(bytes: Buffer): string {
  const lines = bytes.toString("base64").replaceAll(/.{1,64}/g, "$&\n");
  return `-----BEGIN CERTIFICATE-----\n${lines}-----END CERTIFICATE-----\n`;
}
