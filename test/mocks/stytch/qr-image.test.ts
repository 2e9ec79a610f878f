import { beforeEach, describe, expect, test } from "vitest";
import { TOTP_ISSUER } from "../../../mocks/stytch/assumptions.ts";
import { qrImage } from "../../../mocks/stytch/totp.ts";
import { ADA, type Api, PHONE, stytch } from "./bench.ts";
import { enrol, person } from "./flows.ts";

let api: Api;
beforeEach(() => {
  api = stytch();
});

/** The image that has an app show this account's codes. */
const imageOf = (account: string, secret: string) => {
  const name = encodeURIComponent(TOTP_ISSUER);
  return qrImage(
    `otpauth://totp/${name}%3A${account}?algorithm=SHA1&digits=6&period=30&secret=${secret}&issuer=${name}`,
  );
};

describe("what is in the QR image", () => {
  test.each([
    [{ email: ADA, phone_number: PHONE }, ADA],
    [{ phone_number: PHONE }, PHONE],
  ])("is the secret of a user made with %j, under %s", async (fields, account) => {
    const { user_id } = await api.ok("api_user_v1_Create", fields);
    const { qr_code, secret } = await api.ok("api_totp_v1_Create", { user_id });
    expect(qr_code).toBe(await imageOf(account, secret));
  });

  test("is the secret of a member, under the address", async () => {
    const { qr_code, secret } = await enrol(api, await person(api));
    expect(qr_code).toBe(await imageOf(ADA, secret));
  });
});
