import { createLocalJWKSet, exportJWK, generateKeyPair, SignJWT } from "jose";
import { Client } from "stytch";
import { expect, test } from "vitest";
import { setupMsw } from "../../src/adapters/msw.ts";
import { dispatcher } from "../../src/adapters/undici-dispatcher.ts";
import type { Transport } from "../../src/ports/http.ts";

const project_id = "project-test-1";
const config = { project_id, secret: "secret-test-1" };
const keys = await generateKeyPair("RS256");
const jwks = { keys: [{ ...(await exportJWK(keys.publicKey)), kid: "key-1", alg: "RS256", use: "sig" }] };

const session_jwt = await new SignJWT({ "https://stytch.com/session": { id: "session-1", attributes: {} } })
  .setProtectedHeader({ alg: "RS256", kid: "key-1", typ: "JWT" })
  .setIssuer(`stytch.com/${project_id}`)
  .setAudience(project_id)
  .setSubject("user-1")
  .setIssuedAt()
  .setExpirationTime("5m")
  .sign(keys.privateKey);

const keyServer: Transport = () => ({
  status: 200,
  headers: { "content-type": "application/json" },
  body: JSON.stringify({ ...jwks, status_code: 200, request_id: "request-1" }),
});

test("the official client's calls go through the dispatcher", async () => {
  const urls: string[] = [];
  const counted: Transport = (request) => {
    urls.push(`${request.method} ${request.url}`);
    return keyServer(request);
  };
  const client = new Client({ ...config, dispatcher: dispatcher(counted) });
  expect((await client.sessions.getJWKS({ project_id })).keys).toEqual(jwks.keys);
  expect(urls).toEqual([`GET https://test.stytch.com/v1/sessions/jwks/${project_id}`]);
});

test("under the dispatcher it verifies locally when it is handed the keys, which it fetches by other means", async () => {
  const client = new Client({ ...config, dispatcher: dispatcher(keyServer) });
  const keySet = createLocalJWKSet(await client.sessions.getJWKS({ project_id }));
  Object.assign(client.sessions, { jwksClient: keySet });
  expect(await client.sessions.authenticateJwtLocal({ session_jwt })).toMatchObject({
    session_id: "session-1",
    user_id: "user-1",
  });
});

test("under MSW it fetches the keys and verifies locally", async () => {
  const network = setupMsw(keyServer, { hosts: ["test.stytch.com"] });
  network.listen();
  const client = new Client(config);
  const session = await client.sessions.authenticateJwtLocal({ session_jwt }).finally(() => network.close());
  expect(session.session_id).toBe("session-1");
});
