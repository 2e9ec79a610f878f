import { expect } from "vitest";
import {
  assertReceived,
  assertStytchError,
  type StytchKit,
  startStytch,
} from "../../mocks/stytch/exports/kit.ts";
import { test } from "../../mocks/stytch/exports/vitest.ts";

// Compiled and never run: each expected error is a mistake that the compiler has to find.

declare const kit: StytchKit;

test("what is right", async ({ stytch, inbox, clock, faults, policies, people, totp }) => {
  const ada = people.member({ of: people.organization(), phone: true });
  await expect(stytch).toHaveSentCode({ to: ada.phone.number, channel: "sms", wait: { seconds: 1 } });
  await expect(stytch).not.toHaveSignedIn(ada, { factors: ["email_otp", "sms_otp"] });
  await expect(kit).toHaveReceived("api_otp_v1_Authenticate", { status: 200, times: 1, body: { code: "1" } });
  expect({}).not.toBeStytchError("otp_code_not_found", 404);
  await expect(new Response()).toBeStytchError("otp_code_not_found");
  await expect(Promise.reject(1)).rejects.toBeStytchError("otp_code_not_found");
  return [inbox.latest(), clock.now(), faults.clear(), policies.read(), totp.read("totp-test-1")];
});

test.extend({ projectId: "project-test-1", onUnhandledRequest: "error", network: "own" });
test.override({ seed: 7 });

test("what is wrong", async ({ stytch, people }) => {
  // @ts-expect-error Did you mean "otp_code_not_found"?
  expect({}).toBeStytchError("otp_code_not_fond");
  // @ts-expect-error Did you mean "api_otp_v1_Authenticate"?
  await expect(stytch).toHaveReceived("api_otp_v1_Authenticat");
  // @ts-expect-error It is called status.
  await expect(stytch).toHaveReceived("api_otp_v1_Authenticate", { statusCode: 200 });
  // @ts-expect-error There is no such channel.
  await expect(stytch).toHaveSentCode({ channel: "text" });
  // @ts-expect-error There is no such factor.
  await expect(stytch).toHaveSignedIn(people.user(), { factors: ["sms"] });
  // @ts-expect-error A user has no such setting.
  people.user({ phon: true });
  // @ts-expect-error Policies are no people.
  people.policies({ strict_mfa: false });
  // @ts-expect-error There is no such operation.
  await assertReceived(stytch, "api_otp_v1_Authenticat");
  // @ts-expect-error There is no such error.
  await assertStytchError({}, "otp_code_not_fond");
  // @ts-expect-error A port is a number.
  await startStytch({ port: "4010" });
});

// @ts-expect-error There is no such choice.
test.override({ network: "http" });
