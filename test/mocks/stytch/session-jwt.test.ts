import { createHash, createPrivateKey, X509Certificate } from "node:crypto";
import { createLocalJWKSet, jwtVerify, SignJWT } from "jose";
import { beforeEach, describe, expect, test } from "vitest";
import { developmentKey } from "../../../mocks/stytch/development-key.ts";
import { type Api, LIVE_PROJECT, OTHER_PROJECT, PROJECT, START, stytch } from "./bench.ts";
import { byEmail, person, signIn } from "./flows.ts";

let api: Api;
beforeEach(() => {
  api = stytch();
});

const JWKS = "api_session_v1_GetJWKS";
const keysOf = (project_id = PROJECT) => api.ok(JWKS, {}, { project_id });

const verified = async (jwt: string, at = START) =>
  jwtVerify(jwt, createLocalJWKSet(await keysOf()), {
    audience: PROJECT,
    issuer: `stytch.com/${PROJECT}`,
    typ: "JWT",
    currentDate: new Date(at),
  });

describe("a session JWT", () => {
  test("verifies against the key set, and says who, for whom and how long", async () => {
    const { session_jwt, session, user_id } = await signIn(api, { session_custom_claims: { plan: "pro" } });
    const { protectedHeader, payload } = await verified(session_jwt);
    const iat = START / 1000;
    expect(protectedHeader).toEqual({
      alg: "RS256",
      kid: expect.stringMatching(/^jwk-test-[0-9a-f-]{36}$/),
      typ: "JWT",
    });
    expect(payload).toEqual({
      aud: [PROJECT],
      exp: iat + 300,
      "https://stytch.com/session": {
        id: session?.session_id,
        started_at: session?.started_at,
        last_accessed_at: session?.last_accessed_at,
        expires_at: session?.expires_at,
        attributes: { ip_address: "", user_agent: "" },
        authentication_factors: session?.authentication_factors,
        roles: ["stytch_user"],
      },
      iat,
      iss: `stytch.com/${PROJECT}`,
      nbf: iat,
      plan: "pro",
      sub: user_id,
    });
  });

  test("of a member names the organization", async () => {
    const { session_jwt, member_id, organization } = await byEmail(api, await person(api));
    const { payload } = await verified(session_jwt);
    expect(payload).toMatchObject({
      sub: member_id,
      "https://stytch.com/organization": { organization_id: organization.organization_id, slug: "acme" },
      "https://stytch.com/session": { roles: ["stytch_member"] },
    });
  });

  test("lives five minutes, also when its session ends sooner or later", async () => {
    const { session_jwt } = await signIn(api, { session_duration_minutes: 5 });
    await expect(verified(session_jwt, START + 299_000)).resolves.toBeDefined();
    await expect(verified(session_jwt, START + 300_000)).rejects.toThrow(/"exp" claim/);
  });

  test("minted again later counts its five minutes from then, and the session is the same", async () => {
    const { session_token, session } = await signIn(api);
    api.clock.advance({ minutes: 20 });
    const { session_jwt } = await api.ok("api_session_v1_Authenticate", { session_token });
    const later = START / 1000 + 1_200;
    expect((await verified(session_jwt, api.clock.now())).payload).toMatchObject({
      iat: later,
      nbf: later,
      exp: later + 300,
      "https://stytch.com/session": { id: session?.session_id, started_at: session?.started_at },
    });
  });

  test("is the same, byte for byte, for the same seed and calls", async () => {
    const { session_jwt } = await signIn(api);
    expect((await signIn(stytch())).session_jwt).toBe(session_jwt);
    expect((await signIn(stytch({ seed: 2 }))).session_jwt).not.toBe(session_jwt);
  });
});

describe("the key set", () => {
  test("is public, may be kept for a while, and has all that the schema asks for", async () => {
    const url = `/v1/sessions/jwks/${PROJECT}`;
    const reply = await api.raw({ method: "GET", url, headers: { authorization: "" } });
    expect(reply).toMatchObject({ status: 200, headers: { "cache-control": "public, max-age=900" } });
    expect(reply.body.keys).toEqual([
      {
        alg: "RS256",
        e: "AQAB",
        key_ops: ["verify"],
        kid: expect.stringMatching(/^jwk-test-/),
        kty: "RSA",
        n: expect.any(String),
        use: "sig",
        x5c: [expect.any(String)],
        x5tS256: expect.any(String),
      },
    ]);
  });

  test("is the same on the B2B path", async () => {
    const { keys } = await api.ok("api_b2b_session_v1_GetJWKS", {}, { project_id: PROJECT });
    expect(keys).toEqual((await keysOf()).keys);
  });

  test("names the environment of a live project", async () => {
    expect((await keysOf(LIVE_PROJECT)).keys[0]?.kid).toMatch(/^jwk-live-/);
  });

  test("has a certificate of the same key, with its thumbprint", async () => {
    const [key] = (await keysOf()).keys;
    const der = Buffer.from(key?.x5c[0] ?? "", "base64");
    expect(new X509Certificate(der).publicKey.export({ format: "jwk" }).n).toBe(key?.n);
    expect(createHash("sha256").update(der).digest("base64url")).toBe(key?.x5tS256);
  });

  test.each(["project-test-1", "nobody", "project-test-../x"])("of %s does not exist", async (project_id) => {
    expect(await api.post(JWKS, {}, { project_id })).toMatchObject({
      status: 404,
      error: "project_not_found",
    });
  });

  test("does not mind a body, which it has no use for", async () => {
    const url = `/v1/sessions/jwks/${PROJECT}`;
    expect((await api.raw({ method: "GET", url, body: "{nope" })).status).toBe(200);
  });
});

describe("a JWT that is handed in", () => {
  const authenticate = (session_jwt: string) => api.post("api_session_v1_Authenticate", { session_jwt });
  const ours = createPrivateKey({ key: developmentKey.privateKey, format: "jwk" });
  const signed = (claims: Record<string, unknown>) =>
    new SignJWT(claims).setProtectedHeader({ alg: "RS256" }).sign(ours);
  const good = { iss: `stytch.com/${PROJECT}`, aud: [PROJECT], "https://stytch.com/session": { id: "none" } };

  test("with a changed payload or signature is not read", async () => {
    const [header = "", payload = "", signature = ""] = (await signIn(api)).session_jwt.split(".");
    const claims = JSON.parse(Buffer.from(payload, "base64url").toString());
    const forged = Buffer.from(JSON.stringify({ ...claims, sub: "me" })).toString("base64url");
    for (const jwt of [
      `${header}.${forged}.${signature}`,
      `${header}.${payload}.`,
      `${header}.${payload}`,
      "",
    ]) {
      expect((await authenticate(jwt)).error).toBe("unable_to_parse_session_jwt");
    }
  });

  test("of another project has the wrong issuer", async () => {
    const { session_jwt } = await signIn(stytch({ project: OTHER_PROJECT }));
    expect(await authenticate(session_jwt)).toMatchObject({ status: 400, error: "jwt_invalid_issuer" });
  });

  test("for somebody else has the wrong audience", async () => {
    const reply = await authenticate(await signed({ ...good, aud: [OTHER_PROJECT] }));
    expect(reply).toMatchObject({ status: 400, error: "jwt_invalid_audience" });
  });

  test("may write its audience as one text, and names a session that must exist", async () => {
    expect((await authenticate(await signed({ ...good, aud: PROJECT }))).error).toBe("session_not_found");
  });

  test.each([
    [{ ...good, aud: undefined }, "jwt_invalid_audience"],
    [{ ...good, aud: `${PROJECT}-and-more` }, "jwt_invalid_audience"],
    [{ iss: good.iss, aud: good.aud }, "unable_to_parse_session_jwt"],
    [{ ...good, "https://stytch.com/session": { id: 7 } }, "unable_to_parse_session_jwt"],
    [{}, "jwt_invalid_issuer"],
  ])("without the claims of a session, %j: %s", async (claims, error) => {
    expect((await authenticate(await signed(claims))).error).toBe(error);
  });
});
