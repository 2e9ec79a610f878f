import { expect, test } from "vitest";
import { nearest, typoOf } from "../../src/document/nearest.ts";

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

test.each([
  ["phone_nmber", ["phone_number", "code"], "phone_number"],
  [
    "api_otp_v1_Authentcate",
    ["api_otp_v1_Authenticate", "api_totp_v1_Authenticate"],
    "api_otp_v1_Authenticate",
  ],
  ["sendsms", ["sendSms", "checkSms"], "sendSms"],
  ["sendsms", ["sendSms", "SendSms"], undefined],
  ["cdoe", ["core", "code"], "code"],
  ["code", ["node", "mode"], undefined],
  ["phone", ["phones", "phone_id"], "phones"],
  ["id", ["ids"], undefined],
  ["telephone", ["phone"], undefined],
  ["x", [], undefined],
])("%s among %j can only be meant as %s", (written, candidates, meant) => {
  expect(typoOf(written, candidates)).toEqual(meant === undefined ? undefined : { written, meant });
});
