import { expect, test } from "vitest";
import { nearest } from "../../src/document/nearest.ts";

test.each([
  ["phone_nmber", ["phone_number", "code"], "phone_number"],
  ["Code", ["phone_number", "code"], "code"],
  ["cdoe", ["core", "code"], "code"],
  [
    "api_otp_v1_Authentificate",
    ["api_otp_v1_Authenticate", "api_totp_v1_Authenticate"],
    "api_otp_v1_Authenticate",
  ],
  ["colour", ["phone_number", "code"], undefined],
  ["x", [], undefined],
])("%s among %j is %s", (name, candidates, expected) => {
  expect(nearest(name, candidates)).toBe(expected);
});
