import { beforeEach, expect, test } from "vitest";
import { SENDS_PER_ADDRESS_PER_MINUTE } from "../../../mocks/stytch/assumptions.ts";
import { type Api, OTHER_PHONE, PHONE, stytch } from "./bench.ts";

const SEND = "api_otp_v1_otp_sms_LoginOrCreate";

let api: Api;
beforeEach(() => {
  api = stytch();
  api.set({ rate_limits: true });
});

/** How many of so many calls are let through. */
async function letThrough(calls: number, call: () => Promise<{ status: number; error: string | undefined }>) {
  const errors: (string | undefined)[] = [];
  for (let n = 0; n < calls; n++) errors.push((await call()).error);
  expect(errors.filter(Boolean).every((error) => error === "too_many_requests")).toBe(true);
  return errors.filter((error) => error === undefined).length;
}

test("without the policy nothing is limited", async () => {
  api.set({ rate_limits: false });
  expect(await letThrough(200, () => api.post("api_user_v1_Search"))).toBe(200);
});

test.each([
  ["api_user_v1_Search", 150, {}],
  ["api_organization_v1_Search", 100, {}],
  ["api_organization_v1_organizations_members_Search", 100, { organization_ids: ["acme"] }],
] as const)("%s is let through %i times a minute", async (id, most, body) => {
  await api.organization({ organization_slug: "acme" });
  expect(await letThrough(most + 5, () => api.post(id, body))).toBe(most);
});

test("sends are counted by address", async () => {
  const to = (phone_number: string) => () => api.post(SEND, { phone_number });
  expect(await letThrough(SENDS_PER_ADDRESS_PER_MINUTE + 1, to(PHONE))).toBe(SENDS_PER_ADDRESS_PER_MINUTE);
  expect(await letThrough(1, to(OTHER_PHONE))).toBe(1);
});

test("the window ends at the top of the minute, and its count goes with it", async () => {
  await letThrough(151, () => api.post("api_user_v1_Search"));
  api.clock.advance({ seconds: 50 });
  expect((await api.post("api_user_v1_Search")).error).toBe("too_many_requests");
  // The test begins nine seconds past the minute.
  api.clock.advance({ seconds: 1 });
  expect((await api.post("api_user_v1_Search")).status).toBe(200);
  expect(api.world.data.rateWindows.size).toBe(1);
});
