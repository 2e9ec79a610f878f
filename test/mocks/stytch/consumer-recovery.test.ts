import { beforeEach, describe, expect, test } from "vitest";
import { ADA, type Api, stytch } from "./bench.ts";
import { signIn } from "./flows.ts";

let api: Api;
let user_id: string;
let totp_id: string;
let codes: readonly string[];
beforeEach(async () => {
  api = stytch();
  ({ user_id } = await api.ok("api_user_v1_Create", { email: ADA }));
  ({ totp_id, recovery_codes: codes } = await api.ok("api_totp_v1_Create", { user_id }));
});

const RECOVER = "api_totp_v1_Recover";
const LIST = "api_totp_v1_RecoveryCodes";

const recover = (recovery_code: string | undefined, fields: Record<string, unknown> = {}) =>
  api.post(RECOVER, { user_id, recovery_code, ...fields });

describe("the list of recovery codes", () => {
  test("holds those of the registration that are not spent", async () => {
    expect((await api.ok(LIST, { user_id })).totps).toEqual([
      { totp_id, verified: false, recovery_codes: codes },
    ]);
    await recover(codes[3]);
    const [registration] = (await api.ok(LIST, { user_id })).totps;
    expect(registration?.recovery_codes).toEqual(codes.filter((code) => code !== codes[3]));
  });

  test("is not there for a user without an app", async () => {
    await api.ok("api_user_v1_DeleteTOTP", {}, { totp_id });
    expect(await api.post(LIST, { user_id })).toMatchObject({
      status: 404,
      error: "totps_not_found_for_user",
    });
  });
});

describe("a right code", () => {
  test("signs the user in, without a session unless asked for one, and verifies no app", async () => {
    const reply = await recover(codes[0]);
    expect(reply.status).toBe(200);
    expect(reply.body).toMatchObject({
      session: null,
      session_jwt: "",
      session_token: "",
      totp_id,
      user: { user_id, totps: [{ totp_id, verified: false }] },
      user_device: null,
      user_id,
    });
  });

  test("is a factor of its own in the session that is asked for", async () => {
    const { session } = (await recover(codes[0], { session_duration_minutes: 30 })).body;
    expect(session).toMatchObject({ user_id, expires_at: "2026-04-25T17:07:09Z" });
    expect(session?.authentication_factors).toMatchObject([
      {
        type: "recovery_codes",
        delivery_method: "recovery_code",
        recovery_code_factor: {
          totp_recovery_code_id: expect.stringMatching(/^totp-recovery-code-test-[0-9a-f-]{36}$/),
        },
      },
    ]);
  });

  test("works once", async () => {
    await recover(codes[0]);
    expect(await recover(codes[0])).toMatchObject({
      status: 401,
      error: "unable_to_authenticate_recovery_code",
    });
    expect((await recover(codes[1])).status).toBe(200);
  });

  test("spent by two requests at the same moment works for one of them", async () => {
    const replies = await Promise.all([recover(codes[0]), recover(codes[0])]);
    expect(replies.map(({ status }) => status)).toEqual([200, 401]);
  });

  test("may be written in capitals, with blanks around it", async () => {
    expect((await recover(`  ${codes[0]?.toUpperCase()}\t`)).status).toBe(200);
    expect((await recover(codes[0])).error).toBe("unable_to_authenticate_recovery_code");
  });

  test("is good for as long as its registration is: not once that has lapsed", async () => {
    api.clock.advance({ hours: 24 });
    expect(await recover(codes[0])).toMatchObject({ status: 404, error: "totps_not_found_for_user" });
  });
});

describe("a refused code", () => {
  test.each([
    ["123456", "totp_code_used_as_recovery_code"],
    [" 123456 ", "totp_code_used_as_recovery_code"],
    ["abc", "invalid_recovery_code"],
    ["", "invalid_recovery_code"],
    ["a1b2-c3d4", "invalid_recovery_code"],
  ])("%j is no recovery code, and no attempt", async (code, error) => {
    api.set({ lock_threshold: 1 });
    for (const _ of [1, 2]) expect(await recover(code)).toMatchObject({ status: 400, error });
  });

  test("counts towards the lock of the user", async () => {
    api.set({ lock_threshold: 2 });
    for (const _ of [1, 2]) {
      expect((await recover("0000-0000-0000")).error).toBe("unable_to_authenticate_recovery_code");
    }
    expect(await recover(codes[0])).toMatchObject({ status: 429, error: "user_lock_limit_reached" });
    expect(api.world.data.totps.get(totp_id)?.recovery_codes).toEqual(codes);
  });

  test("is not spent when the request is refused for another reason", async () => {
    const { session_token } = await signIn(api);
    expect((await recover(codes[0], { session_token })).error).toBe("user_id_mismatch");
    expect((await recover(codes[0], { session_token: "x".repeat(44) })).error).toBe("session_not_found");
    expect((await recover(codes[0])).status).toBe(200);
  });
});
