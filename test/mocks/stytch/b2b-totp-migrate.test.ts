import { beforeEach, describe, expect, test } from "vitest";
import { type Api, type Fields, START, stytch, totpAt } from "./bench.ts";
import { byEmail, byTotp, enrol, firstFactor, type Person, person } from "./flows.ts";

let api: Api;
let ada: Person;
beforeEach(async () => {
  api = stytch();
  ada = await person(api, { mfa_policy: "REQUIRED_FOR_ALL" });
});

const MIGRATE = "api_b2b_totp_v1_Migrate";
const SECRET = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP";

const migrate = (fields: Fields = {}) => api.post(MIGRATE, { ...ada.ids, secret: SECRET, ...fields });

describe("an app that the member had before", () => {
  test("counts as confirmed, and its codes sign in", async () => {
    const { status, body } = await migrate({ recovery_codes: ["OLD-1", "OLD-2"] });
    expect(status).toBe(200);
    expect(body).toMatchObject({
      member_id: ada.ids.member_id,
      member: { totp_registration_id: body.totp_registration_id },
      recovery_codes: ["OLD-1", "OLD-2"],
      totp_registration_id: expect.stringMatching(/^member-totp-test-/),
    });
    const { mfa_required, intermediate_session_token } = await byEmail(api, ada);
    expect(mfa_required?.member_options?.totp_registration_id).toBe(body.totp_registration_id);
    const proof = { ...ada.ids, code: totpAt(SECRET, START), intermediate_session_token };
    expect((await api.post("api_b2b_totp_v1_Authenticate", proof)).status).toBe(200);
  });

  test.each([SECRET.toLowerCase(), `${SECRET}======`])("has its secret as %s, too", async (secret) => {
    await migrate({ secret });
    const body = { ...ada.ids, ...(await firstFactor(api, ada)), code: totpAt(SECRET, START) };
    expect((await api.post("api_b2b_totp_v1_Authenticate", body)).status).toBe(200);
  });

  test.each([[undefined], [[]]])("gets ten recovery codes when it brings %j", async (recovery_codes) => {
    const { body } = await migrate({ recovery_codes });
    expect(new Set(body.recovery_codes).size).toBe(10);
  });

  test("brings recovery codes that work, whatever they look like", async () => {
    await migrate({ recovery_codes: ["OLD-1", "123456", "OLD-1"] });
    const recover = async (recovery_code: string) =>
      api.post("api_b2b_recovery_codes_v1_Recover", {
        ...ada.ids,
        ...(await firstFactor(api, ada)),
        recovery_code,
      });
    expect((await recover("old-1")).body.recovery_codes_remaining).toBe(1);
    expect((await recover("123456")).body.recovery_codes_remaining).toBe(0);
  });

  test("takes the place of one that was never confirmed", async () => {
    await enrol(api, ada);
    expect((await migrate()).status).toBe(200);
    expect(api.world.data.totps.size).toBe(1);
  });
});

describe("it is refused", () => {
  test("beside one that was confirmed", async () => {
    await byTotp(api, ada);
    const before = [...api.world.data.totps.values()];
    expect(await migrate()).toMatchObject({ status: 400, error: "active_totp_exists" });
    expect([...api.world.data.totps.values()]).toEqual(before);
  });

  test("beside one that waits, where the policy says so", async () => {
    api.set({ pending_totp_blocks_create: true });
    await enrol(api, ada);
    expect(await migrate()).toMatchObject({ status: 400, error: "pending_totp_exists" });
  });

  test.each([
    [{ secret: "not base32!" }, 400, "bad_request"],
    [{ secret: undefined }, 400, "bad_request"],
    [{ organization_id: "nobody" }, 404, "organization_not_found"],
    [{ organization_id: "no id at all" }, 400, "invalid_organization_id"],
    [{ member_id: "nobody" }, 404, "member_not_found"],
    [{ member_id: "no id at all" }, 404, "member_not_found"],
  ])("with %j: %d %s", async (fields, status, error) => {
    expect(await migrate(fields)).toMatchObject({ status, error });
    expect(api.world.data.totps.size).toBe(0);
  });
});
