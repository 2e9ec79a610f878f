import { expect, test } from "vitest";
import { LIVE_PROJECT, PHONE, PROJECT, stytch } from "./bench.ts";
import { seeded } from "./written-worlds.ts";

type Api = ReturnType<typeof stytch>;

const consumerCall = (api: Api) => api.post("api_otp_v1_otp_sms_LoginOrCreate", { phone_number: PHONE });
const memberCall = (api: Api) => api.post("api_organization_v1_Create", { organization_name: "Acme" });

test("a project that says nothing answers both families", async () => {
  const api = stytch();
  expect([(await consumerCall(api)).status, (await memberCall(api)).status]).toEqual([200, 200]);
});

test("a B2B project refuses the calls of consumer projects, whatever is in them", async () => {
  const api = seeded("policies: { vertical: b2b }");
  expect((await memberCall(api)).status).toBe(200);
  for (const body of [{ phone_number: PHONE }, {}]) {
    expect((await api.post("api_otp_v1_otp_sms_LoginOrCreate", body)).failure).toMatchObject({
      status_code: 400,
      error_type: "invalid_consumer_endpoint",
      error_message: "This endpoint is for consumer projects, and the project is a B2B one.",
      error_url: "https://stytch.com/docs/api/errors/400#invalid_consumer_endpoint",
    });
  }
  expect(api.world.data.users.size).toBe(0);
});

test("a consumer project refuses the calls of B2B projects", async () => {
  const api = stytch({ policies: { vertical: "consumer" } });
  expect((await consumerCall(api)).status).toBe(200);
  expect((await memberCall(api)).failure).toMatchObject({
    status_code: 400,
    error_type: "invalid_b2b_endpoint",
    error_message: "This endpoint is for B2B projects, and the project is a consumer one.",
  });
  expect(api.world.data.organizations.size).toBe(0);
});

test("key sets are public, whichever family asks", async () => {
  const api = stytch({ policies: { vertical: "consumer" } });
  const reply = await api.raw({ method: "GET", url: `/v1/b2b/sessions/jwks/${PROJECT}` });
  expect(reply.status).toBe(200);
});

test("a live project may be of one family too, and has the ids of the live environment", async () => {
  const api = stytch({ project: LIVE_PROJECT, policies: { vertical: "b2b" } });
  expect((await memberCall(api)).body.organization.organization_id).toMatch(/^organization-live-/);
  expect((await consumerCall(api)).failure).toMatchObject({
    error_type: "invalid_consumer_endpoint",
    request_id: expect.stringMatching(/^request-id-live-/),
  });
});
