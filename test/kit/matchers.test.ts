import { AssertionError } from "node:assert";
import { StytchError } from "stytch";
import { describe, expect, test } from "vitest";
import {
  assertReceived,
  assertSentCode,
  assertSignedIn,
  assertStytchError,
} from "../../mocks/stytch/exports/kit.ts";
import "../../mocks/stytch/exports/vitest.ts";
import { PHONE, post, sendCode, signIn, stillKit } from "./bench.ts";

/** What somebody reads whose assertion fails. */
async function told(assertion: () => unknown): Promise<string> {
  try {
    await assertion();
  } catch (error) {
    if (error instanceof Error) return error.message;
  }
  return "It passed.";
}

describe("toHaveSentCode", () => {
  test("says that nothing was sent at all", async () => {
    const kit = stillKit();
    await expect(kit).not.toHaveSentCode();
    expect(await told(() => expect(kit).toHaveSentCode())).toBe(
      `Nothing has been sent yet. The call that sends it has to come first, with the credentials of ${kit.projectId}.`,
    );
  });

  test("says what was sent instead", async () => {
    const kit = stillKit();
    await sendCode(kit);
    await expect(kit).toHaveSentCode({ to: PHONE });
    expect(await told(() => expect(kit).toHaveSentCode({ to: "+12025550126" }))).toBe(
      `Nothing has been sent to +12025550126. Sent: sms to ${PHONE} at 2026-01-01T00:00:00.000Z. Did you mean ${PHONE}?`,
    );
    expect(await told(() => expect(kit).toHaveSentCode({ to: PHONE, channel: "email" }))).toBe(
      `Nothing has been sent to ${PHONE} by email. Sent: sms to ${PHONE} at 2026-01-01T00:00:00.000Z. Name the channel that it was sent by, or none.`,
    );
  });

  test("says of a code that was not to be sent how it was", async () => {
    const kit = stillKit();
    await sendCode(kit);
    expect(await told(() => expect(kit).not.toHaveSentCode({ to: PHONE }))).toBe(
      `A code was sent to ${PHONE} by sms at 2026-01-01T00:00:00.000Z, and none was expected.`,
    );
  });

  test("waits for an app that sends later than it answers", async () => {
    const kit = stillKit();
    const [, sent] = await Promise.all([
      sendCode(kit),
      expect(kit).toHaveSentCode({ to: PHONE, wait: { seconds: 30 } }),
    ]);
    expect(sent).toBeUndefined();
  });
});

describe("toHaveReceived", () => {
  test("says what came nearest", async () => {
    const kit = stillKit();
    await signIn(kit, "000000");
    await expect(kit).toHaveReceived("api_otp_v1_Authenticate");
    await expect(kit).toHaveReceived("api_otp_v1_Authenticate", { status: 404, times: 1 });
    await expect(kit).toHaveReceived("api_otp_v1_otp_sms_LoginOrCreate", { body: { phone_number: PHONE } });
    expect(await told(() => expect(kit).toHaveReceived("api_otp_v1_Authenticate", { status: 200 }))).toBe(
      "api_otp_v1_Authenticate with status 200 was received 0 times. Expected: at least 1.\n" +
        "  exchange 2 had /status 404, not 200",
    );
    const wanted = { body: { code: "123456", session_token: "x" }, times: 2 };
    expect(await told(() => expect(kit).toHaveReceived("api_otp_v1_Authenticate", wanted))).toBe(
      "api_otp_v1_Authenticate was received 0 times. Expected: exactly 2.\n" +
        '  exchange 2 had another /body/code, /body/session_token missing, not "***"',
    );
  });

  test("says how often what was not to be received was", async () => {
    const kit = stillKit();
    await sendCode(kit);
    await sendCode(kit);
    const send = "api_otp_v1_otp_sms_LoginOrCreate";
    await expect(kit).not.toHaveReceived(send, { times: 1 });
    expect(await told(() => expect(kit).not.toHaveReceived(send))).toBe(
      `${send} was received 2 times. Expected: not at all.`,
    );
    expect(await told(() => expect(kit).not.toHaveReceived(send, { times: 2 }))).toBe(
      `${send} was received 2 times. Expected: any but 2 times.`,
    );
  });

  test("knows every operation, whatever is expected of it", async () => {
    const misspelt = ["api_otp_v1_Authenticat"] as const;
    for (const ask of [expect(stillKit()), expect(stillKit()).not]) {
      // @ts-expect-error There is no such operation.
      expect(await told(() => ask.toHaveReceived(...misspelt))).toBe(
        "There is no operation api_otp_v1_Authenticat. Did you mean api_otp_v1_Authenticate?",
      );
    }
  });
});

describe("toHaveSignedIn", () => {
  test("goes by living sessions, and by their factors", async () => {
    const kit = stillKit();
    const ada = kit.people.user({ phone: PHONE });
    await expect(kit).not.toHaveSignedIn(ada);
    await signIn(kit);
    await expect(kit).toHaveSignedIn(ada);
    await expect(kit).toHaveSignedIn(ada.id, { factors: ["sms_otp"] });
    expect(await told(() => expect(kit).toHaveSignedIn(ada, { factors: ["totp", "sms_otp"] }))).toBe(
      `${ada.name} has no living session of sms_otp and totp. There is 1 session: of sms_otp.`,
    );
    expect(await told(() => expect(kit).not.toHaveSignedIn(ada))).toBe(
      `${ada.name} has a session of sms_otp since 2026-01-01T00:00:00Z, and none was expected.`,
    );
    await kit.clock.advance({ hours: 1 });
    expect(await told(() => expect(kit).toHaveSignedIn(ada))).toBe(`${ada.name} has no living session.`);
  });

  test("tells every way of proving oneself", async () => {
    const kit = stillKit();
    const names = await kit.people.add({
      users: { ada: { phone_number: PHONE, email: "ada@mail.example", authenticator: true } },
      sessions: { laptop: { of: "ada", factors: ["email_otp", "sms_otp", "totp"] } },
    });
    await expect(kit).toHaveSignedIn(names.ada?.id ?? "", { factors: ["sms_otp", "totp", "email_otp"] });
  });

  test("knows who there is, whatever is expected of them", async () => {
    const kit = stillKit();
    const ada = kit.people.user();
    const stranger = kit.people.stranger();
    await expect(kit).not.toHaveSignedIn(stranger);
    expect(await told(() => expect(kit).toHaveSignedIn(stranger))).toBe(`${stranger.name} is no user yet.`);
    expect(await told(() => expect(kit).not.toHaveSignedIn(`${ada.id}0`))).toBe(
      `There is no user or member ${ada.id}0 in this world. Did you mean ${ada.id}?`,
    );
    expect(await told(() => expect(stillKit()).not.toHaveSignedIn(ada))).toBe(
      `${ada.name} is of another world than this.`,
    );
  });
});

describe("toBeStytchError", () => {
  const body = {
    status_code: 404,
    error_type: "otp_code_not_found",
    error_message: "Wrong.",
    request_id: "r",
  };

  test("reads what the SDK throws, what a reply holds, and a reply itself", async () => {
    const thrown = new StytchError({ ...body, error_url: "", error_details: new Map() });
    for (const error of [thrown, body]) {
      expect(error).toBeStytchError("otp_code_not_found");
      expect(error).toBeStytchError("otp_code_not_found", 404);
      expect(error).not.toBeStytchError("otp_code_not_found", 401);
    }
    const response = Response.json(body, { status: 404 });
    await expect(response).toBeStytchError("otp_code_not_found", 404);
    expect(await response.json()).toEqual(body);
    await expect(Promise.reject(thrown)).rejects.toBeStytchError("otp_code_not_found");
  });

  test("says which error it is, or that it is none", async () => {
    expect(await told(() => expect(body).toBeStytchError("unable_to_auth_otp_code", 401))).toBe(
      "Expected the error unable_to_auth_otp_code with status 401. It is otp_code_not_found with status 404: Wrong.",
    );
    expect(await told(() => expect(body).not.toBeStytchError("otp_code_not_found"))).toBe(
      "It is the error otp_code_not_found with status 404, and was not to be.",
    );
    expect(await told(() => expect(undefined).toBeStytchError("otp_code_not_found"))).toBe(
      "Expected the error otp_code_not_found. It is none of Stytch's: undefined",
    );
    const long = { status_code: 200, user_id: "u".repeat(300) };
    expect(await told(() => expect(long).toBeStytchError("otp_code_not_found"))).toBe(
      `Expected the error otp_code_not_found. It is none of Stytch's: { status_code: 200, user_id: '${"u".repeat(170)}…`,
    );
    const text = new Response("oops", { status: 502 });
    expect(await told(() => expect(text).toBeStytchError("otp_code_not_found"))).toMatch(
      /^Expected the error otp_code_not_found\. It is none of Stytch's: Response \{.*status: 502/,
    );
  });

  test("knows every error, and a reply that nobody can read any more", async () => {
    const misspelt = ["otp_code_not_fond"] as const;
    // @ts-expect-error There is no such error.
    expect(await told(() => expect(body).not.toBeStytchError(...misspelt))).toBe(
      "Stytch has no error otp_code_not_fond. Did you mean otp_code_not_found?",
    );
    const response = Response.json(body);
    await response.text();
    expect(await told(() => expect(response).toBeStytchError("otp_code_not_found"))).toBe(
      "The body of this Response has been read already: hand over what was read.",
    );
  });
});

test("a matcher says what it can be asked of", async () => {
  for (const asked of [undefined, {}, "stytch"]) {
    expect(await told(() => expect(asked).toHaveSentCode())).toBe(
      "toHaveSentCode is asked of a stand-in: expect(stytch).toHaveSentCode(…).",
    );
    expect(await told(() => expect(asked).not.toHaveSignedIn("user-test-1"))).toBe(
      "toHaveSignedIn is asked of a stand-in: expect(stytch).toHaveSignedIn(…).",
    );
  }
});

describe("without a test runner", () => {
  test("the same questions throw the same words, as assertions", async () => {
    const kit = stillKit();
    const ada = kit.people.user({ phone: PHONE });
    const asked = [
      () => assertSentCode(kit, { to: "+12025550163" }),
      () => assertReceived(kit, "api_otp_v1_Authenticate", { times: 2 }),
      () => assertSignedIn(kit, ada, { factors: ["totp"] }),
      () => assertStytchError(signIn(kit, "000000"), "unable_to_auth_otp_code"),
    ];
    for (const ask of asked) await expect(ask()).rejects.toBeInstanceOf(AssertionError);
    expect(await told(() => assertSignedIn(kit, ada))).toBe(`${ada.name} has no living session.`);
    await signIn(kit);
    await assertSentCode(kit, { to: PHONE, channel: "sms" });
    await assertReceived(kit, "api_otp_v1_Authenticate", { status: 200 });
    await assertSignedIn(kit, ada, { factors: ["sms_otp"] });
  });

  test("an error is read of a promise that is rejected, or comes to it", async () => {
    const kit = stillKit();
    const refused = () => post(kit, "/v1/otps/authenticate", { method_id: "nobody's", code: "1" });
    const error = await refused();
    await assertStytchError(refused(), "invalid_method_id", 400);
    await assertStytchError(Promise.reject(error), "invalid_method_id");
    await assertStytchError(Response.json(error), "invalid_method_id");
  });
});
