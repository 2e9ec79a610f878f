import { beforeEach, expect, test } from "vitest";
import type { OperationId } from "../../../mocks/stytch/api.ts";
import {
  CODE_ATTEMPTS_PER_MINUTE,
  SENDS_PER_ADDRESS_PER_MINUTE,
  SENDS_PER_PHONE_PREFIX_PER_HOUR,
} from "../../../mocks/stytch/assumptions.ts";
import { ADA, type Api, type Fields, OTHER_PHONE, PHONE, stytch } from "./bench.ts";
import { person, sendSms } from "./flows.ts";

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

test("sends are counted by the number, whichever operation sends", async () => {
  const operations = [SEND, "api_otp_v1_otp_whatsapp_LoginOrCreate"] as const;
  let n = 0;
  const send = () => api.post(operations[n++ % 2] ?? SEND, { phone_number: PHONE });
  expect(await letThrough(SENDS_PER_ADDRESS_PER_MINUTE + 2, send)).toBe(SENDS_PER_ADDRESS_PER_MINUTE);
});

test("sends to a member are counted by the member's number", async () => {
  const { ids } = await person(api, {}, { mfa_phone_number: PHONE });
  const send = () => api.post("api_b2b_otp_v1_b2b_otp_sms_Send", ids);
  expect(await callsBefore429(send)).toBe(SENDS_PER_ADDRESS_PER_MINUTE);
});

test("sends are counted by the calling code of the number too, by the hour", async () => {
  api.set({ sms_countries: "any" });
  let n = 0;
  const american = () => {
    if (n++ % 100 === 0) api.clock.advance({ minutes: 1 });
    return api.post(SEND, { phone_number: `+1202555${String(1000 + n)}` });
  };
  expect(await letThrough(SENDS_PER_PHONE_PREFIX_PER_HOUR + 5, american)).toBe(
    SENDS_PER_PHONE_PREFIX_PER_HOUR,
  );
  expect((await api.post(SEND, { phone_number: "+4915112345678" })).status).toBe(200);
  // The test begins 37 minutes past the hour.
  api.clock.advance({ minutes: 20 });
  expect(await letThrough(1, american)).toBe(1);
});

test("a call that one limit refuses counts for none", async () => {
  await letThrough(SENDS_PER_ADDRESS_PER_MINUTE + 50, () => api.post(SEND, { phone_number: PHONE }));
  const counts = [...api.world.data.rateWindows.values()].map(({ calls }) => calls);
  expect(counts).toEqual([SENDS_PER_ADDRESS_PER_MINUTE, SENDS_PER_ADDRESS_PER_MINUTE]);
});

/** The code of nobody, at whatever these fields name. */
const attempt = (id: OperationId, named: Fields) => () => api.post(id, { ...named, code: "000000" });

/** How many calls come before the one that is too many. */
async function callsBefore429(call: () => Promise<{ error: string | undefined }>) {
  for (let calls = 0; calls < 200; calls++) if ((await call()).error === "too_many_requests") return calls;
  return Number.POSITIVE_INFINITY;
}

test.each<[OperationId, () => Promise<Fields>]>([
  ["api_otp_v1_Authenticate", async () => ({ method_id: (await sendSms(api)).phone_id })],
  [
    "api_b2b_otp_v1_b2b_otp_sms_Authenticate",
    async () => (await person(api, {}, { mfa_phone_number: PHONE })).ids,
  ],
  [
    "api_b2b_otp_v1_b2b_otp_email_Authenticate",
    async () => ({ ...(await person(api)).ids, email_address: ADA }),
  ],
  ["api_b2b_otp_v1_b2b_otp_email_discovery_Authenticate", async () => ({ email_address: ADA })],
])("attempts at codes are counted: %s", async (id, prepare) => {
  api.set({ lock_threshold: 100 });
  expect(await callsBefore429(attempt(id, await prepare()))).toBe(CODE_ATTEMPTS_PER_MINUTE);
});

test("attempts at the codes of another phone are counted apart", async () => {
  const [one, other] = [await sendSms(api), await sendSms(api, { phone_number: OTHER_PHONE })];
  const at = ({ phone_id }: { phone_id: string }) =>
    attempt("api_otp_v1_Authenticate", { method_id: phone_id });
  expect(await callsBefore429(at(one))).toBe(CODE_ATTEMPTS_PER_MINUTE);
  expect((await at(other)()).error).toBe("otp_code_not_found");
});

test("whoever guesses is locked out before the limit is met", async () => {
  const { phone_id } = await sendSms(api);
  const guess = attempt("api_otp_v1_Authenticate", { method_id: phone_id });
  const errors: (string | undefined)[] = [];
  for (let n = 0; n <= CODE_ATTEMPTS_PER_MINUTE; n++) errors.push((await guess()).error);
  expect([errors[9], errors[10], errors.at(-1)]).toEqual([
    "otp_code_not_found",
    "user_lock_limit_reached",
    "too_many_requests",
  ]);
});
