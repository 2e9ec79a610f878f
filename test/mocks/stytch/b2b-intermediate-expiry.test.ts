import { beforeEach, expect, test } from "vitest";
import { type Api, stytch } from "./bench.ts";
import { byDiscovery, byEmail, person } from "./flows.ts";

let api: Api;
beforeEach(() => {
  api = stytch();
});

const REQUIRED = { mfa_policy: "REQUIRED_FOR_ALL" as const };
const IN_TEN_MINUTES = "2026-04-25T16:47:09Z";

test("an intermediate session says until when its token can be used, and no longer can it be", async () => {
  const who = await person(api, REQUIRED);
  const owed = await byEmail(api, who);
  expect(owed).toMatchObject({
    member_authenticated: false,
    intermediate_session_token_expires_at: IN_TEN_MINUTES,
  });
  const { intermediate_session_token } = owed;
  const list = () =>
    api.post("api_discovery_v1_discovery_organizations_List", { intermediate_session_token });
  api.clock.advance({ minutes: 9, seconds: 59 });
  expect((await list()).status).toBe(200);
  api.clock.advance({ seconds: 1 });
  expect((await list()).error).toBe("intermediate_session_not_found");
});

test("discovery says it, and so does the exchange that leaves a second factor owed, of the same token", async () => {
  await person(api, REQUIRED);
  const { intermediate_session_token, ...discovered } = await byDiscovery(api);
  expect(discovered.intermediate_session_token_expires_at).toBe(IN_TEN_MINUTES);
  api.clock.advance({ minutes: 1 });
  const entered = await api.ok("api_discovery_v1_discovery_intermediate_sessions_Exchange", {
    intermediate_session_token,
    organization_id: "acme",
  });
  expect(entered).toMatchObject({
    intermediate_session_token,
    intermediate_session_token_expires_at: IN_TEN_MINUTES,
  });
});

test("a session that is exchanged where more is owed says it of the token it gives", async () => {
  const home = await person(api, { organization_slug: "home" });
  await person(api, { organization_slug: "away", ...REQUIRED });
  const { session_token } = await byEmail(api, home);
  const moved = await api.ok("api_b2b_session_v1_Exchange", { session_token, organization_id: "away" });
  expect(moved.intermediate_session_token_expires_at).toBe(IN_TEN_MINUTES);
});

test.each([
  [{}, null],
  [REQUIRED, IN_TEN_MINUTES],
])("founding an organization with %j: %j", async (settings, expires_at) => {
  const { intermediate_session_token } = await byDiscovery(api);
  const founded = await api.ok("api_discovery_v1_discovery_organizations_Create", {
    intermediate_session_token,
    ...settings,
  });
  expect(founded.intermediate_session_token_expires_at).toBe(expires_at);
});

test("a login that owes nothing has none", async () => {
  const { member_authenticated, intermediate_session_token_expires_at } = await byEmail(
    api,
    await person(api),
  );
  expect([member_authenticated, intermediate_session_token_expires_at]).toEqual([true, null]);
});
