import { beforeEach, describe, expect, test } from "vitest";
import { ADA, type Api, notThis, stytch } from "./bench.ts";
import { byDiscovery, emailProof, person } from "./flows.ts";

let api: Api;
beforeEach(() => {
  api = stytch();
});

const SEND = "api_b2b_otp_v1_b2b_otp_email_discovery_Send";
const AUTHENTICATE = "api_b2b_otp_v1_b2b_otp_email_discovery_Authenticate";

const sent = async (fields = {}) => {
  await api.ok(SEND, { email_address: ADA, ...fields });
  return { email_address: ADA, code: api.lastCode(ADA) };
};

describe("a send", () => {
  test("goes to any address, and makes nobody a member", async () => {
    const reply = await api.post(SEND, { email_address: "Ada@ACME.com" });
    expect(reply.status).toBe(200);
    expect(Object.keys(reply.body)).toEqual(["request_id", "status_code"]);
    expect(api.world.inbox.all()).toMatchObject([{ to: ADA, channel: "email", operationId: SEND }]);
    expect(api.world.data.members.size).toBe(0);
  });

  test.each([
    [{ email_address: "ada" }, "invalid_email"],
    [{ email_address: ADA, locale: "de" }, "invalid_locale"],
    [{ email_address: ADA, discovery_expiration_minutes: 1 }, "invalid_expiration_otp"],
    [{ email_address: ADA, discovery_expiration_minutes: 16 }, "invalid_expiration_otp"],
  ])("of %j is refused: %s", async (body, error) => {
    expect(await api.post(SEND, body)).toMatchObject({ status: 400, error });
    expect(api.world.inbox.all()).toEqual([]);
  });
});

describe("a code", () => {
  test("opens an intermediate session of no organization, and no other", async () => {
    const reply = await api.ok(AUTHENTICATE, { ...(await sent()), email_address: "Ada@ACME.com" });
    expect(reply).toMatchObject({
      intermediate_session_token: expect.stringMatching(/^[A-Za-z0-9_-]{44}$/),
      email_address: ADA,
      discovered_organizations: [],
    });
    expect([...api.world.data.intermediateSessions.values()]).toMatchObject([
      { organization_id: null, factors: [{ type: "email_otp", sequence_order: "PRIMARY" }] },
    ]);
    expect(api.world.data.sessions.size).toBe(0);
  });

  test.each([
    [{}, { minutes: 9, seconds: 59 }, 200],
    [{}, { minutes: 10 }, 401],
    [{ discovery_expiration_minutes: 2 }, { minutes: 2 }, 401],
    [{ discovery_expiration_minutes: 15 }, { minutes: 14, seconds: 59 }, 200],
  ])("sent with %j, after %j: %d", async (fields, wait, status) => {
    const body = await sent(fields);
    api.clock.advance(wait);
    expect((await api.post(AUTHENTICATE, body)).status).toBe(status);
  });

  test("works once, and dies when a newer one is sent", async () => {
    const older = await sent();
    const newer = await sent();
    const dead = { status: 401, error: "unable_to_auth_otp_code" };
    expect(await api.post(AUTHENTICATE, older)).toMatchObject(dead);
    expect((await api.post(AUTHENTICATE, newer)).status).toBe(200);
    expect(await api.post(AUTHENTICATE, newer)).toMatchObject(dead);
  });

  test("is apart from the codes of an organization", async () => {
    const proof = await emailProof(api, await person(api));
    const mine = await sent();
    const swapped = await api.post(AUTHENTICATE, { email_address: ADA, code: proof.code });
    expect(swapped).toMatchObject({ status: 404, error: "otp_code_not_found" });
    const inside = await api.post("api_b2b_otp_v1_b2b_otp_email_Authenticate", {
      ...proof,
      code: mine.code,
    });
    expect(inside).toMatchObject({ status: 404, error: "otp_code_not_found" });
    expect((await api.post(AUTHENTICATE, mine)).status).toBe(200);
    expect((await api.post("api_b2b_otp_v1_b2b_otp_email_Authenticate", proof)).status).toBe(200);
  });

  test("cannot be guessed at for ever: the address locks, and no other with it", async () => {
    api.set({ lock_threshold: 2 });
    const right = await sent();
    for (let i = 0; i < 2; i++) await api.post(AUTHENTICATE, { ...right, code: notThis(right.code) });
    expect(await api.post(AUTHENTICATE, right)).toMatchObject({
      status: 429,
      error: "user_lock_limit_reached",
    });
    expect((await byDiscovery(api, "eve@acme.com")).email_address).toBe("eve@acme.com");
    api.clock.advance({ minutes: 60 });
    expect((await api.post(AUTHENTICATE, await sent())).status).toBe(200);
  });
});
