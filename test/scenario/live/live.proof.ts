import { expect, test } from "vitest";
import {
  anything,
  aSessionJwtOf,
  aSessionOf,
  scenario,
  type UserPersona,
  type WritePath,
  workflow,
} from "../../../mocks/stytch/exports/scenario.ts";
import { B2B_PROJECT, CONSUMER_PROJECT, type RealServer, realServer } from "../../cli/verify-server.ts";
import { told } from "../play.ts";
import { type ShippedScenario, shippedScenarios } from "../shipped.ts";
import { changesOf, EMAIL, PHONE, playAt, toldAt } from "./play-at.ts";

const login = workflow("workflows/arazzo/stytch-sms-otp-login-workflow.yml", "sms-otp-login");

const smsLogin = (write: (path: WritePath<{ readonly ada: UserPersona }>) => void) =>
  scenario(
    login,
    {
      world: ({ user }) => ({ ada: user() }),
      inputs: ({ ada }) => ({
        phone_number: ada.phone.number,
        code: ada.phone.readsCode,
        session_duration_minutes: 60,
      }),
    },
    write,
  );

const signedIn = ({ ada }: { readonly ada: UserPersona }) => ({
  userId: ada.id,
  sessionToken: aSessionOf(ada),
  sessionJwt: aSessionJwtOf(ada),
});

const good = smsLogin((path) => path("good", { outputs: signedIn }));

/** The scenario of a shipped workflow. */
async function shipped(workflowId: string): Promise<ShippedScenario> {
  const found = (await shippedScenarios()).find(({ workflow }) => workflow.workflowId === workflowId);
  if (found === undefined) throw new Error(`There is no scenario of ${workflowId}.`);
  return found.scenario;
}

const organizationsIn = ({ standIn }: RealServer) => [
  ...standIn.world(B2B_PROJECT).data.organizations.values(),
];

/** Somebody who looks at the phone, or into the mailbox, and types the code that is asked for. */
const typing = ({ standIn }: RealServer, project = CONSUMER_PROJECT) => {
  const questions: string[] = [];
  return {
    questions,
    ask: async (question: string) => {
      questions.push(question);
      const codes = standIn.world(project).inbox.all();
      return ` ${codes.at(question.includes("before the newest") ? -2 : -1)?.code ?? ""} `;
    },
  };
};

test("without a phone of its own a user is the sandbox user, whose code is known", async () => {
  const server = await realServer();
  const run = await playAt(server, good);
  expect(told(run)).toEqual([]);
  expect(run.at).toBe("real service");
  expect(run.unjudged).toEqual(["sessions opened", "output sessionJwt", "what always holds"]);
  expect(changesOf(server)).toEqual([
    "POST /v1/otps/sms/login_or_create",
    "POST /v1/otps/authenticate",
    "POST /v1/sessions/authenticate",
    "POST /v1/sessions/authenticate",
  ]);
});

test("with a phone the user is made, the code is asked for, and the user is removed", async () => {
  const server = await realServer();
  const { ask, questions } = typing(server);
  const run = await playAt(server, good, { env: { UNDERSTUDY_LIVE_PHONE: PHONE }, ask });
  expect(told(run)).toEqual([]);
  expect(run.unjudged).toEqual(["what always holds"]);
  expect(questions).toEqual([`Type the code that was sent to ${PHONE} (ada): `]);
  expect(changesOf(server)).toEqual([
    "POST /v1/users",
    "POST /v1/otps/sms/login_or_create",
    "POST /v1/otps/authenticate",
    "POST /v1/sessions/authenticate",
    "POST /v1/sessions/authenticate",
    "DELETE /v1/users/…",
  ]);
});

test("a wrong code is made of the right one, and what the failing step opened is asked for", async () => {
  const server = await realServer();
  const { ask } = typing(server);
  const misread = smsLogin((path) =>
    path("misread", {
      inputs: ({ ada }) => ({ code: ada.phone.misreadsCode }),
      fails: { at: "authenticateOtp", status: 404, error: "otp_code_not_found" },
    }),
  );
  const run = await playAt(server, misread, { env: { UNDERSTUDY_LIVE_PHONE: PHONE }, ask });
  expect(told(run)).toEqual([]);
  expect(run.unjudged).toEqual(["codes spent", "what always holds"]);
});

test("a call of the path's own takes the code that somebody types for it", async () => {
  const server = await realServer();
  const { ask, questions } = typing(server);
  const played = await playAt(server, await shipped("sms-otp-login"), {
    name: "the code was used before",
    env: { UNDERSTUDY_LIVE_PHONE: PHONE },
    ask,
  });
  expect(told(played)).toEqual([]);
  expect(questions).toHaveLength(2);
});

test("the older of two messages is asked for by that name", async () => {
  const server = await realServer();
  const { ask, questions } = typing(server);
  const played = await playAt(server, await shipped("sms-otp-login"), {
    name: "a second message came, and the user types the first code",
    env: { UNDERSTUDY_LIVE_PHONE: PHONE },
    ask,
  });
  expect(told(played)).toEqual([]);
  expect(questions).toEqual([`Type the code before the newest that was sent to ${PHONE} (ada): `]);
});

test("somebody new is found in the answers, and removed as well", async () => {
  const server = await realServer();
  const newcomer = smsLogin((path) =>
    path("new", { world: ({ stranger }) => ({ ada: stranger() }), outputs: signedIn }),
  );
  const { ask } = typing(server);
  const run = await playAt(server, newcomer, { env: { UNDERSTUDY_LIVE_PHONE: PHONE }, ask });
  expect(told(run)).toEqual([]);
  expect([...server.standIn.world(CONSUMER_PROJECT).data.users.values()]).toEqual([]);
});

test("an app that was confirmed before shows a code that was not used", async () => {
  const server = await realServer();
  const withApp = smsLogin((path) =>
    path("with an app", {
      world: ({ user }) => ({ ada: user({ authenticator: true }) }),
      after: {
        authenticateOtp: ({ call, ada }) =>
          call("api_totp_v1_Authenticate", { user_id: ada.id, totp_code: ada.authenticator.readsCode() }),
      },
      outputs: signedIn,
    }),
  );
  const { ask } = typing(server);
  expect(await toldAt(server, withApp, { env: { UNDERSTUDY_LIVE_PHONE: PHONE }, ask })).toEqual([]);
});

test("somebody who founds an organization on the way becomes its member, and it is removed", async () => {
  const server = await realServer();
  let token = "";
  const founding = scenario(
    workflow("workflows/arazzo/stytch-b2b-discovery-workflow.yml", "discovery-start"),
    {
      world: ({ stranger }) => ({ ada: stranger() }),
      inputs: ({ ada }) => ({ email_address: ada.mailbox.address, code: ada.mailbox.readsCode }),
      sessions: 0,
    },
    (path) =>
      path("founding", {
        after: {
          authenticateDiscoveryOtp: async ({ call, steps }) => {
            const founded = await call("api_discovery_v1_discovery_organizations_Create", {
              intermediate_session_token: String(steps.authenticateDiscoveryOtp?.intermediateSessionToken),
            });
            token = founded.session_token;
          },
        },
        outputs: () => ({ intermediateSessionToken: anything, discoveredOrganizations: anything }),
        afterwards: ({ ada }) => {
          if (aSessionOf(ada).mismatch(token) !== undefined) throw new Error("somebody else founded it.");
        },
      }),
  );
  const { ask } = typing(server, B2B_PROJECT);
  const run = await playAt(server, founding, { env: { UNDERSTUDY_LIVE_EMAIL: EMAIL }, ask });
  expect([told(run), run.unjudged]).toEqual([[], ["what always holds"]]);
  expect(changesOf(server)).toEqual([
    "POST /v1/b2b/otps/email/discovery/send",
    "POST /v1/b2b/otps/email/discovery/authenticate",
    "POST /v1/b2b/discovery/organizations/create",
    "POST /v1/b2b/sessions/authenticate",
    "DELETE /v1/b2b/organizations/…",
  ]);
});

test("nobody types the code, so the path fails and says so, and what was made is removed", async () => {
  const server = await realServer();
  const reasons = await toldAt(server, good, {
    env: { UNDERSTUDY_LIVE_PHONE: PHONE },
    ask: () => new Promise(() => {}),
    isSlow: true,
  });
  expect(reasons[0]).toBe(
    `outcome: passes | fails at authenticateOtp: The input "code" could not be obtained: Nobody has typed the code that was sent to ${PHONE} (ada) within 3 minutes.`,
  );
  expect(changesOf(server)).toEqual([
    "POST /v1/users",
    "POST /v1/otps/sms/login_or_create",
    "DELETE /v1/users/…",
  ]);
});

test("what cannot be removed is told", async () => {
  const server = await realServer(({ method }) =>
    method === "DELETE" ? { status: 500, body: "{}" } : undefined,
  );
  const { ask } = typing(server);
  const reasons = await toldAt(server, good, { env: { UNDERSTUDY_LIVE_PHONE: PHONE }, ask });
  expect(reasons).toEqual([
    expect.stringMatching(
      /^left behind: nothing that the path has made \| The user user-test-\S+: DELETE \/v1\/users\/user-test-\S+ answered 500\.$/,
    ),
  ]);
});

test("who cannot be made is told, and what was made before is removed", async () => {
  const server = await realServer(({ url, method }) =>
    method === "POST" && url.endsWith("/members")
      ? { json: { error_type: "internal_server_error" }, status: 500 }
      : undefined,
  );
  const played = playAt(server, await shipped("totp-enrollment"), {
    name: "the member scans the image and types the first code",
  });
  await expect(played).rejects.toThrow(
    /^ada cannot be made: POST \/v1\/b2b\/organizations\/organization-test-\S+\/members answered 500 internal_server_error\.$/,
  );
  expect(organizationsIn(server)).toEqual([]);
});

test("a service that does not answer is told by the call that got no answer", async () => {
  const played = playAt({ url: "http://127.0.0.1:9" }, await shipped("totp-enrollment"), {
    name: "the member scans the image and types the first code",
  });
  await expect(played).rejects.toThrow(
    /^The organization cannot be made: POST \/v1\/b2b\/organizations got no answer: /,
  );
});

test("what stays is told beside the reason why a path could not be played", async () => {
  const server = await realServer(({ url, method }) =>
    method === "DELETE" || url.endsWith("/members") ? { status: 500, body: "{}" } : undefined,
  );
  const played = playAt(server, await shipped("totp-enrollment"), {
    name: "the member scans the image and types the first code",
  });
  await expect(played).rejects.toThrow(
    /^ada cannot be made: POST \S+ answered 500\.\nBesides, it could not be removed:\nThe organization \S+: DELETE \S+ answered 500\.$/,
  );
});

test("a path that does not even go on the stand-in is not asked of the real service", async () => {
  const server = await realServer();
  const wrong = smsLogin((path) => path("wrong", { fails: { input: "phone_number" } }));
  const run = await playAt(server, wrong);
  expect(run.at).toBe("stand-in");
  expect(told(run)[0]).toBe('outcome: fails before any request, for the input "phone_number" | passes');
  expect(server.asked).toEqual([]);
});

test.each(["sms-otp-login", "email-otp-login", "totp-enrollment"])(
  "every path of %s goes as written or is skipped, and leaves nothing behind",
  async (workflowId) => {
    const paths = await shipped(workflowId);
    // The published workflow proves a second factor alone.
    const server = await realServer(undefined, { strict_mfa: false });
    const outcomes: string[] = [];
    for (const { name } of paths.paths) {
      const told = await toldAt(server, paths, {
        name,
        env: { UNDERSTUDY_LIVE_PHONE: PHONE, UNDERSTUDY_LIVE_EMAIL: EMAIL },
        ask: typing(server, workflowId === "sms-otp-login" ? CONSUMER_PROJECT : B2B_PROJECT).ask,
      });
      outcomes.push(...(told.length === 0 ? ["as written"] : told));
    }
    expect(outcomes.filter((one) => one !== "as written" && !one.startsWith("skipped: "))).toEqual([]);
    expect(outcomes.filter((one) => one === "as written").length).toBeGreaterThan(10);
    expect([...server.standIn.world(CONSUMER_PROJECT).data.users.values()]).toEqual([]);
    expect(organizationsIn(server)).toEqual([]);
  },
);

const skips: readonly (readonly [string, string, string, Readonly<Record<string, string>>])[] = [
  ["sms-otp-login", "the code has expired", "it reads or moves the clock, which takes a stand-in.", {}],
  ["sms-otp-login", "the server fails at sendSmsOtp", "it arms a fault, which takes a stand-in.", {}],
  ["sms-otp-login", "the secret is malformed", "it signs in with a login of its own.", {}],
  [
    "sms-otp-login",
    "the user is locked out after too many wrong codes",
    "it changes policies, which takes a stand-in.",
    {},
  ],
  ["sms-otp-login", "the code was used before", "the sandbox takes its code as often as one likes.", {}],
  [
    "sms-otp-login",
    "a second message came, and the user types the first code",
    "the sandbox has no older code.",
    {},
  ],
  [
    "sms-otp-login",
    "a pending user becomes active",
    "it needs a phone that somebody reads: set UNDERSTUDY_LIVE_PHONE.",
    {},
  ],
  [
    "sms-otp-login",
    "a pending user becomes active",
    "it needs somebody at a terminal to type what is sent to UNDERSTUDY_LIVE_PHONE.",
    { UNDERSTUDY_LIVE_PHONE: PHONE },
  ],
  [
    "email-otp-login",
    "the member types the code from the email",
    "it needs a mailbox that somebody reads: set UNDERSTUDY_LIVE_EMAIL.",
    {},
  ],
  [
    "email-otp-login",
    "an invited member becomes active",
    "a member is invited from the beginning, which takes a stand-in.",
    {},
  ],
  [
    "totp-enrollment",
    "the member scans the image and types the first code",
    "no B2B test project is given: set STYTCH_B2B_PROJECT_ID and STYTCH_B2B_SECRET.",
    { STYTCH_B2B_PROJECT_ID: "", STYTCH_B2B_SECRET: "" },
  ],
];

test.each(skips)("%s: %s is skipped: %s", async (workflowId, name, reason, env) => {
  const server = await realServer();
  expect(await toldAt(server, await shipped(workflowId), { name, env })).toEqual([`skipped: ${reason}`]);
  // No message was asked for, unless for the sandbox, to which none goes.
  const sends = changesOf(server).filter((line) => line.includes("otp"));
  expect(sends.filter((line) => line !== "POST /v1/otps/sms/login_or_create")).toEqual([]);
});
