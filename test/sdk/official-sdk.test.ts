import stytch, { StytchError } from "stytch";
import { afterAll, beforeAll, describe, expect, type MockInstance, test, vi } from "vitest";
import { operations } from "../../mocks/stytch/operations.ts";
import { totpAt } from "../mocks/stytch/bench.ts";
import { rbacCalls } from "./b2b-rbac-calls.ts";
import { resourceCalls } from "./b2b-resource-calls.ts";
import { byEmail, bySms, joined, signInCalls } from "./b2b-sign-in-calls.ts";
import { type Backstage, PHONE } from "./call.ts";
import { consumerCalls, signIn } from "./consumer-calls.ts";
import { WAYS, type Way } from "./ways.ts";

const b2bCalls = { ...signInCalls, ...resourceCalls, ...rbacCalls };
const CALLS = [...Object.keys(consumerCalls), ...Object.keys(b2bCalls)];

/** A client warns of any address that is not Stytch's own. */
let warnings: MockInstance;
beforeAll(() => {
  warnings = vi.spyOn(console, "warn").mockImplementation(() => {});
});
afterAll(() => warnings.mockRestore());

test("every operation of the stand-in is called", () => {
  expect(CALLS.toSorted()).toEqual(Object.keys(operations).toSorted());
});

describe.each(Object.entries(WAYS))("the official SDK over %s", (_, open) => {
  let way: Way;
  beforeAll(async () => {
    way = await open();
  });
  afterAll(() => way.close());

  let projects = 0;
  /** A project that nobody was in before. */
  function enter() {
    projects += 1;
    const project_id = `project-test-00000000-0000-4000-8000-${String(projects).padStart(12, "0")}`;
    const world = way.standIn.world(project_id);
    const backstage: Backstage = {
      project_id,
      codeFor: (to) => world.inbox.all(to).at(-1)?.code ?? "",
      appCode: (secret) => totpAt(secret, world.now),
    };
    const config = { project_id, secret: "secret-test-anything-goes-here=", ...way.config };
    return { backstage, config };
  }

  test.each(Object.entries(consumerCalls))("%s", async (_, call) => {
    const { backstage, config } = enter();
    const [reply, shows] = await call(new stytch.Client(config), backstage);
    expect(reply).toMatchObject({ status_code: 200, ...shows });
  });

  test.each(Object.entries(b2bCalls))("%s", async (_, call) => {
    const { backstage, config } = enter();
    const [reply, shows] = await call(new stytch.B2BClient(config), backstage);
    expect(reply).toMatchObject({ status_code: 200, ...shows });
  });

  test("verifies the JWT of a user locally", async () => {
    const { backstage, config } = enter();
    const sdk = new stytch.Client(config);
    const { user_id, session, session_jwt } = await signIn(sdk, backstage);
    await way.prepare(sdk, backstage.project_id);
    expect(await sdk.sessions.authenticateJwtLocal({ session_jwt })).toMatchObject({
      user_id,
      session_id: session?.session_id,
      authentication_factors: [{ type: "otp", delivery_method: "sms" }],
    });
  });

  test("verifies the JWT of a member locally", async () => {
    const { backstage, config } = enter();
    const sdk = new stytch.B2BClient(config);
    const { ids, login } = await bySms(sdk, backstage);
    await way.prepare(sdk, backstage.project_id);
    const { session_jwt, member_session } = login;
    expect(await sdk.sessions.authenticateJwtLocal({ session_jwt })).toMatchObject({
      ...ids,
      member_session_id: member_session?.member_session_id,
      authentication_factors: [{ type: "email_otp" }, { type: "otp" }],
    });
  });

  test("meets a wrong code as the SDK's own error", async () => {
    const { backstage, config } = enter();
    const sdk = new stytch.Client(config);
    const { phone_id } = await sdk.otps.sms.loginOrCreate({ phone_number: PHONE });
    const code = backstage.codeFor(PHONE) === "123456" ? "654321" : "123456";
    const refusal: unknown = await sdk.otps
      .authenticate({ method_id: phone_id, code })
      .catch((error) => error);
    expect(refusal).toBeInstanceOf(StytchError);
    expect(refusal).toMatchObject({
      status_code: 404,
      error_type: "otp_code_not_found",
      error_url: "https://stytch.com/docs/api/errors/404#otp_code_not_found",
    });
  });

  test("tells a second factor that is owed from a session", async () => {
    const { backstage, config } = enter();
    const sdk = new stytch.B2BClient(config);
    const { organization_id } = await joined(sdk, { organization: { mfa_policy: "REQUIRED_FOR_ALL" } });
    expect(await byEmail(sdk, backstage, organization_id)).toMatchObject({
      member_authenticated: false,
      session_token: "",
      session_jwt: "",
      mfa_required: { member_options: null },
    });
  });
});
