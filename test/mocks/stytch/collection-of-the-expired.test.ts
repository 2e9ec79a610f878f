import { expect, test } from "vitest";
import { PHONE, stytch } from "./bench.ts";
import { byEmail, person, sendSms, signIn } from "./flows.ts";

test("what has expired is let go by the next request, without a timer", async () => {
  const api = stytch();
  await signIn(api);
  await byEmail(api, await person(api, { mfa_policy: "REQUIRED_FOR_ALL" }));
  const { sessions, intermediateSessions } = api.world.data;
  expect([sessions.size, intermediateSessions.size, api.world.inbox.all().length]).toEqual([1, 1, 2]);
  api.clock.advance({ days: 2 });
  await sendSms(api);
  expect([sessions.size, intermediateSessions.size]).toEqual([0, 0]);
  expect(api.world.inbox.all().map((message) => message.to)).toEqual([PHONE]);
});

test("a session whose end was moved stays until its new end", async () => {
  const api = stytch();
  const { session_token } = await signIn(api);
  await api.ok("api_session_v1_Authenticate", { session_token, session_duration_minutes: 120 });
  api.clock.advance({ minutes: 61 });
  expect((await api.post("api_session_v1_Authenticate", { session_token })).status).toBe(200);
  api.clock.advance({ minutes: 59 });
  expect((await api.post("api_session_v1_Authenticate", { session_token })).error).toBe("session_not_found");
});
