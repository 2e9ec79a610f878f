import { createLocalJWKSet } from "jose";
import stytch from "stytch";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { serve, type Understudy, understudy } from "../../../mocks/stytch/exports/index.ts";
import { setupStytch } from "../../../mocks/stytch/exports/msw.ts";
import { dispatcher } from "../../../mocks/stytch/exports/undici.ts";

const project_id = "project-test-5d3e1f0a-8d2b-4c7e-9f6a-1b2c3d4e5f60";
const credentials = { project_id, secret: "secret-test-anything-goes-here=" };

interface Way {
  readonly standIn: Understudy;
  /** What the client is told besides its credentials. */
  readonly config: Partial<ConstructorParameters<typeof stytch.Client>[0]>;
  readonly close: () => void | Promise<void>;
}

/** Every way in which the official SDK reaches the stand-in. */
const WAYS: Readonly<Record<string, () => Way | Promise<Way>>> = {
  "plain HTTP": async () => {
    const standIn = understudy();
    const server = await serve(standIn);
    return { standIn, config: { env: server.url }, close: () => server.close() };
  },
  MSW: () => {
    const network = setupStytch();
    network.listen();
    return { standIn: network.understudy, config: {}, close: () => network.close() };
  },
  "an undici dispatcher": () => {
    const standIn = understudy();
    return { standIn, config: { dispatcher: dispatcher(standIn) }, close: () => {} };
  },
};

describe.each(Object.entries(WAYS))("the official SDK over %s", (name, open) => {
  let way: Way;
  beforeEach(async () => {
    way = await open();
  });
  afterEach(() => way.close());

  const newestCode = () => way.standIn.world(project_id).inbox.all().at(-1)?.code ?? "";

  /** The SDK fetches the key set with node:https, which no dispatcher sees: there it is handed over. */
  async function handKeys(sessions: {
    getJWKS(request: { project_id: string }): Promise<{ keys: object[] }>;
  }) {
    if (name !== "an undici dispatcher") return;
    Object.assign(sessions, {
      jwksClient: createLocalJWKSet((await sessions.getJWKS({ project_id })) as never),
    });
  }

  test("logs a user in by SMS and verifies the JWT locally", async () => {
    const client = new stytch.Client({ ...credentials, ...way.config });
    const sent = await client.otps.sms.loginOrCreate({ phone_number: "+12025550162" });
    const login = await client.otps.authenticate({
      method_id: sent.phone_id,
      code: newestCode(),
      session_duration_minutes: 60,
    });
    await handKeys(client.sessions);
    const session = await client.sessions.authenticateJwtLocal({ session_jwt: login.session_jwt });
    expect({ created: sent.user_created, user: session.user_id, id: session.session_id }).toEqual({
      created: true,
      user: login.user_id,
      id: login.session?.session_id,
    });
  });

  test("logs a member in by email and SMS and verifies the JWT locally", async () => {
    const client = new stytch.B2BClient({ ...credentials, ...way.config });
    const { organization } = await client.organizations.create({
      organization_name: "Acme",
      mfa_policy: "REQUIRED_FOR_ALL",
    });
    const { organization_id } = organization;
    const { member_id } = await client.organizations.members.create({
      organization_id,
      email_address: "ada@acme.example",
      mfa_phone_number: "+12025550162",
    });
    await client.otps.email.loginOrSignup({ organization_id, email_address: "ada@acme.example" });
    const primary = await client.otps.email.authenticate({
      organization_id,
      email_address: "ada@acme.example",
      code: newestCode(),
    });
    expect(primary).toMatchObject({ member_authenticated: false, session_token: "", session_jwt: "" });
    const { intermediate_session_token } = primary;
    await client.otps.sms.send({ organization_id, member_id, intermediate_session_token });
    const login = await client.otps.sms.authenticate({
      organization_id,
      member_id,
      code: newestCode(),
      intermediate_session_token,
    });
    await handKeys(client.sessions);
    const session = await client.sessions.authenticateJwtLocal({ session_jwt: login.session_jwt });
    expect(session).toMatchObject({
      member_id,
      organization_id,
      member_session_id: login.member_session?.member_session_id,
    });
    expect(session.authentication_factors.map((factor) => factor.type)).toEqual(["email_otp", "otp"]);
  });

  test("meets a wrong code as the SDK's own error", async () => {
    const client = new stytch.Client({ ...credentials, ...way.config });
    const { phone_id } = await client.otps.sms.loginOrCreate({ phone_number: "+12025550162" });
    const wrong = newestCode() === "123456" ? "654321" : "123456";
    await expect(client.otps.authenticate({ method_id: phone_id, code: wrong })).rejects.toMatchObject({
      status_code: 404,
      error_type: "otp_code_not_found",
      error_url: "https://stytch.com/docs/api/errors/404#otp_code_not_found",
    });
  });
});
