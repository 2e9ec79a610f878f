import { describe, expect, test } from "vitest";
import { guessing, mistyping, sendingTwice } from "../../mocks/stytch/exports/scenario.ts";
import { play, told } from "./play.ts";
import { signedIn, smsLogin } from "./sms-login.ts";
import { outputs, signingInAndOut } from "./two-factors.ts";

describe("around a step", () => {
  test("before, instead and after it happens what the path says, in this order", async () => {
    const happened: string[] = [];
    const scenario = smsLogin((path) =>
      path("watched", {
        before: { sendSmsOtp: () => happened.push("before") },
        instead: {
          sendSmsOtp: async ({ send, request }) => {
            happened.push(`${request.method} ${new URL(request.url).pathname}`);
            const { status } = await send();
            happened.push(String(status));
          },
        },
        after: { sendSmsOtp: ({ steps }) => happened.push(String(steps.sendSmsOtp?.userId)) },
        outputs: signedIn,
      }),
    );
    expect(told(await play(scenario))).toEqual([]);
    expect(happened).toEqual([
      "before",
      "POST /v1/otps/sms/login_or_create",
      "200",
      expect.stringMatching(/^user-test-/),
    ]);
  });

  test("another answer than the server's is the step's when the direction gives one", async () => {
    const scenario = smsLogin((path) =>
      path("a proxy answers", {
        instead: { sendSmsOtp: () => ({ status: 502, body: "Bad gateway" }) },
        fails: { at: "sendSmsOtp", status: 502 },
      }),
    );
    expect(told(await play(scenario))).toEqual([]);
  });

  test("fields of the body may be changed, and left out", async () => {
    const scenario = smsLogin((path) =>
      path("tampered with", {
        instead: { authenticateOtp: ({ send }) => send({ code: undefined }) },
        fails: { at: "authenticateOtp", status: 400, error: "bad_request" },
      }),
    );
    expect(told(await play(scenario))).toEqual([]);
  });

  test("a direction that neither sends nor answers is told", async () => {
    const scenario = smsLogin((path) =>
      path("silent", { instead: { sendSmsOtp: () => {} }, outputs: signedIn }),
    );
    const [mismatch] = (await play(scenario)).mismatches;
    expect(mismatch?.actual).toBe(
      "fails at sendSmsOtp: POST https://test.stytch.com/v1/otps/sms/login_or_create got no answer: nothing was sent, and nothing was answered instead.",
    );
  });

  test("the outputs of a step that has not run cannot be asked for", async () => {
    const scenario = smsLogin((path) =>
      path("too early", { before: { sendSmsOtp: ({ steps }) => steps.authenticateOtp }, outputs: signedIn }),
    );
    await expect(play(scenario)).rejects.toThrow(
      'The step "authenticateOtp" has not run, and so it has no outputs.',
    );
  });

  test("a fault strikes the step's own operation", async () => {
    const scenario = signingInAndOut((path) =>
      path("busy", {
        before: { createTotp: ({ fault }) => fault({ error: "too_many_requests" }) },
        fails: { at: "createTotp", status: 429, error: "too_many_requests" },
      }),
    );
    expect(told(await play(scenario))).toEqual([]);
  });
});

describe("people have habits", () => {
  test("a careless one types the code wrong twice, and then right", async () => {
    const scenario = smsLogin((path) =>
      path("careless", { instead: { authenticateOtp: mistyping("code", 2) }, outputs: signedIn, codes: 1 }),
    );
    expect(told(await play(scenario))).toEqual([]);
  });

  test("an attacker who guesses long enough locks the owner out", async () => {
    const scenario = smsLogin((path) =>
      path("attacked", {
        instead: { authenticateOtp: guessing("code", 10) },
        fails: { at: "authenticateOtp", status: 429, error: "user_lock_limit_reached" },
      }),
    );
    expect(told(await play(scenario))).toEqual([]);
  });

  test("who sends twice sees the second answer", async () => {
    const scenario = smsLogin((path) =>
      path("impatient", {
        instead: { authenticateOtp: sendingTwice },
        fails: { at: "authenticateOtp", status: 401, error: "unable_to_auth_otp_code" },
        sessions: 1,
        codes: 1,
      }),
    );
    expect(told(await play(scenario))).toEqual([]);
  });

  test("a slow typist reads the code, and types it when it has expired", async () => {
    const scenario = smsLogin((path) =>
      path("slow", {
        inputs: ({ ada }) => ({ code: ada.phone.readsCodeAfter({ minutes: 2 }) }),
        fails: { at: "authenticateOtp", status: 401, error: "unable_to_auth_otp_code" },
      }),
    );
    expect(told(await play(scenario))).toEqual([]);
  });

  test("where there is no code to type wrong, it is told", async () => {
    const scenario = smsLogin((path) =>
      path("nothing to read", { instead: { authenticateOtp: mistyping("passcode") }, outputs: signedIn }),
    );
    const [mismatch] = (await play(scenario)).mismatches;
    expect(mismatch?.actual).toContain('the request has no code in a field "passcode" of its body.');
  });

  test("an app whose clock drifts by less than half a minute still does, and by more it does not", async () => {
    const scenario = signingInAndOut((path) => {
      path("slow", {
        inputs: ({ ada }) => ({ totp_code: ada.authenticator.slowBy({ seconds: 30 }).readsCode }),
        outputs,
      });
      path("too fast", {
        inputs: ({ ada }) => ({ totp_code: ada.authenticator.fastBy({ minutes: 1 }).readsCode }),
        fails: { at: "authenticateTotp", status: 401, error: "unable_to_authenticate_totp" },
      });
    });
    expect(told(await play(scenario, { name: "slow" }))).toEqual([]);
    expect(told(await play(scenario, { name: "too fast" }))).toEqual([]);
  });

  test("a reading that fails may be what a path expects", async () => {
    const scenario = smsLogin((path) =>
      path("lost", {
        after: { sendSmsOtp: ({ ada }) => ada.losesPhone() },
        fails: { at: "authenticateOtp", input: "code" },
      }),
    );
    expect(told(await play(scenario))).toEqual([]);
  });

  test("who has lost the phone can read neither the app nor a message", async () => {
    const scenario = smsLogin((path) =>
      path("lost", { after: { sendSmsOtp: ({ ada }) => ada.losesPhone() }, outputs: signedIn }),
    );
    const [mismatch] = (await play(scenario)).mismatches;
    expect(mismatch?.actual).toBe(
      'fails at authenticateOtp: The input "code" could not be obtained: ada has lost the phone.',
    );
  });
});
