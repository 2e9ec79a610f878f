import fc from "fast-check";
import { expect, test } from "vitest";
import { hasSecondFactor } from "../../mocks/stytch/factors.ts";
import { brokenInvariants } from "../../mocks/stytch/invariants.ts";
import { stateOf } from "../../src/mock/inbox.ts";
import { ADA, type Api, OTHER_PROJECT, PHONE, stytch } from "../mocks/stytch/bench.ts";
import { person } from "../mocks/stytch/flows.ts";

const deed = fc.oneof(
  { weight: 3, arbitrary: fc.constant({ does: "send" as const }) },
  { weight: 4, arbitrary: fc.record({ does: fc.constant("use" as const), which: fc.nat({ max: 3 }) }) },
  {
    weight: 2,
    arbitrary: fc.record({ does: fc.constant("wait" as const), seconds: fc.integer({ min: 1, max: 900 }) }),
  },
  { weight: 2, arbitrary: fc.record({ does: fc.constant("present" as const), which: fc.nat({ max: 3 }) }) },
  { weight: 1, arbitrary: fc.record({ does: fc.constant("revoke" as const), which: fc.nat({ max: 3 }) }) },
);

/** One family of the API, as the model below needs it. */
interface Family {
  readonly address: string;
  send(api: Api): Promise<unknown>;
  use(api: Api, code: string): Promise<{ status: number; token: string; owes: boolean }>;
  present(api: Api, token: string): Promise<number>;
  revoke(api: Api, token: string): Promise<number>;
}

const consumer = async (api: Api): Promise<Family> => {
  const { phone_id: method_id } = await api.ok("api_otp_v1_otp_sms_LoginOrCreate", { phone_number: PHONE });
  return {
    address: PHONE,
    send: () => api.ok("api_otp_v1_otp_sms_LoginOrCreate", { phone_number: PHONE }),
    use: async (_, code) => {
      const fields = { method_id, code, session_duration_minutes: 5 };
      const { status, body } = await api.post("api_otp_v1_Authenticate", fields);
      return { status, token: body.session_token ?? "", owes: false };
    },
    present: async (_, session_token) =>
      (await api.post("api_session_v1_Authenticate", { session_token })).status,
    revoke: async (_, session_token) => (await api.post("api_session_v1_Revoke", { session_token })).status,
  };
};

const b2b =
  (mfa_policy: "OPTIONAL" | "REQUIRED_FOR_ALL") =>
  async (api: Api): Promise<Family> => {
    const { ids } = await person(api, { mfa_policy });
    const organization_id = ids.organization_id;
    const send = () =>
      api.ok("api_b2b_otp_v1_b2b_otp_email_LoginOrSignup", { organization_id, email_address: ADA });
    await send();
    return {
      address: ADA,
      send,
      use: async (_, code) => {
        const fields = { organization_id, email_address: ADA, code, session_duration_minutes: 5 };
        const { status, body } = await api.post("api_b2b_otp_v1_b2b_otp_email_Authenticate", fields);
        return { status, token: body.session_token ?? "", owes: body.member_authenticated === false };
      },
      present: async (_, session_token) =>
        (await api.post("api_b2b_session_v1_Authenticate", { session_token })).status,
      revoke: async (_, session_token) =>
        (await api.post("api_b2b_session_v1_Revoke", { session_token })).status,
    };
  };

/** What a session that was handed out is known to be, from what was done to it. */
interface Held {
  readonly token: string;
  readonly endsAt: number;
  revoked: boolean;
}

const FIVE_MINUTES = 5 * 60_000;

type Deed = typeof deed extends fc.Arbitrary<infer One> ? One : never;

async function live(open: (api: Api) => Promise<Family>, deeds: readonly Deed[], mustProveTwo: boolean) {
  const api = stytch();
  api.set({ lock_threshold: 1_000 });
  const neighbour = api.mock.world(OTHER_PROJECT);
  const family = await open(api);
  const held: Held[] = [];
  for (const one of deeds) {
    const now = api.clock.now();
    const session = "which" in one ? held[one.which] : undefined;
    if (one.does === "send") await family.send(api);
    if (one.does === "wait") api.clock.advance({ seconds: one.seconds });
    if (one.does === "use") {
      const message = api.world.inbox.all(family.address).at(-1 - one.which);
      if (!message) continue;
      const wasLive = stateOf(message, now) === "live";
      const { status, token, owes } = await family.use(api, message.code);
      expect(status).toBe(wasLive ? 200 : 401);
      expect(owes).toBe(wasLive && mustProveTwo);
      if (token) held.push({ token, endsAt: now + FIVE_MINUTES, revoked: false });
    }
    if (one.does === "present" && session) {
      const lives = !session.revoked && now < session.endsAt;
      expect(await family.present(api, session.token)).toBe(lives ? 200 : 404);
    }
    if (one.does === "revoke" && session) {
      const lives = !session.revoked && now < session.endsAt;
      expect(await family.revoke(api, session.token)).toBe(lives ? 200 : 404);
      session.revoked = true;
    }
    expect(brokenInvariants(api.world)).toEqual([]);
  }
  if (mustProveTwo) {
    expect([...api.world.data.sessions.values()].every(({ factors }) => hasSecondFactor(factors))).toBe(true);
  }
  expect([neighbour.data.users.size, neighbour.data.members.size, neighbour.inbox.all().length]).toEqual([
    0, 0, 0,
  ]);
}

const FAMILIES = [
  ["a user by SMS", consumer, false],
  ["a member by email", b2b("OPTIONAL"), false],
  ["a member by email who owes a second factor", b2b("REQUIRED_FOR_ALL"), true],
] as const;

test.each(FAMILIES)(
  "%s: a code works once and while it lives, a session until it ends or is revoked, and nobody else's world moves",
  async (_, open, mustProveTwo) => {
    const property = fc.asyncProperty(fc.array(deed, { maxLength: 30 }), (deeds) =>
      live(open, deeds, mustProveTwo),
    );
    await fc.assert(property, { numRuns: 150 });
  },
);
