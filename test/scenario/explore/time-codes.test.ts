import { expect, test } from "vitest";
import { totpCode } from "../../../mocks/stytch/totp.ts";
import { timeCode } from "../../../mocks/stytch/witness/time-codes.ts";

/** "12345678901234567890" in base32: the secret of the test vectors, of which an app shows the last six digits. */
const SECRET = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

// https://www.rfc-editor.org/rfc/rfc6238#appendix-B
test.each([
  [59, "287082"],
  [1_111_111_109, "081804"],
  [1_111_111_111, "050471"],
  [1_234_567_890, "005924"],
  [2_000_000_000, "279037"],
  [20_000_000_000, "353130"],
])("%d seconds after 1970 an app shows %s", (seconds, code) => {
  expect(timeCode(SECRET, Math.floor(seconds / 30))).toBe(code);
  expect(totpCode(SECRET, seconds * 1000)).toBe(code);
});
