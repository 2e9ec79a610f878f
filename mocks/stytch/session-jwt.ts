import { createPrivateKey, createPublicKey, type KeyObject, sign, verify } from "node:crypto";
import { promisify } from "node:util";
import { timestamp } from "../../src/ports/clock.ts";
import { JWT_LIFE_SECONDS } from "./assumptions.ts";
import { developmentKey } from "./development-key.ts";
import { refuse } from "./errors.ts";
import { environmentOf } from "./ids.ts";
import type { Session, StytchWorld } from "./state.ts";

const SESSION_CLAIM = "https://stytch.com/session";
const ORGANIZATION_CLAIM = "https://stytch.com/organization";

const privateKey: KeyObject = createPrivateKey({ key: developmentKey.privateKey, format: "jwk" });
const publicKey: KeyObject = createPublicKey(privateKey);

const keyIdOf = (project: string): string => `jwk-${environmentOf(project)}-${developmentKey.keyId}`;
const issuerOf = (project: string): string => `stytch.com/${project}`;

const encode = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString("base64url");

/** The key set that session JWTs verify against (docs/stytch/sessions.md#key-set). */
export const keySet = (project: string) => ({
  keys: [
    {
      kty: "RSA",
      use: "sig",
      key_ops: ["verify"],
      alg: "RS256",
      kid: keyIdOf(project),
      x5c: [developmentKey.certificate],
      x5tS256: developmentKey.certificateThumbprint,
      n: developmentKey.privateKey.n,
      e: developmentKey.privateKey.e,
    },
  ],
});

function contentOf(world: StytchWorld, session: Session, roles: readonly string[]): string {
  const header = { alg: "RS256", kid: keyIdOf(world.project), typ: "JWT" };
  return `${encode(header)}.${encode(claimsOf(world, session, roles))}`;
}

const signOnPool = promisify(sign);

/** Signs on Node's thread pool; the signature is not part of any state, so nobody waits for it but the reply. */
export async function signSessionJwt(
  world: StytchWorld,
  session: Session,
  roles: readonly string[],
): Promise<string> {
  const content = contentOf(world, session, roles);
  const signature = await signOnPool("sha256", Buffer.from(content), privateKey);
  return `${content}.${signature.toString("base64url")}`;
}

/** The same, at once: for callers that cannot wait. */
export function signSessionJwtNow(world: StytchWorld, session: Session, roles: readonly string[]): string {
  const content = contentOf(world, session, roles);
  return `${content}.${sign("sha256", Buffer.from(content), privateKey).toString("base64url")}`;
}

function claimsOf(
  world: StytchWorld,
  session: Session,
  roles: readonly string[],
): Readonly<Record<string, unknown>> {
  const issuedAt = Math.floor(world.now / 1000);
  const organization = session.organization_id && world.data.organizations.get(session.organization_id);
  return {
    aud: [world.project],
    exp: issuedAt + JWT_LIFE_SECONDS,
    ...(organization && {
      [ORGANIZATION_CLAIM]: {
        organization_id: organization.organization_id,
        slug: organization.organization_slug,
      },
    }),
    [SESSION_CLAIM]: {
      id: session.id,
      started_at: timestamp(session.started_at),
      last_accessed_at: timestamp(session.last_accessed_at),
      expires_at: timestamp(session.expires_at),
      attributes: session.attributes,
      authentication_factors: session.factors,
      roles,
    },
    iat: issuedAt,
    iss: issuerOf(world.project),
    nbf: issuedAt,
    sub: session.account,
    ...session.custom_claims,
  };
}

/** The session id of a JWT. Past its `exp` it still counts (docs/stytch/sessions.md#expired-jwt). */
export function readSessionJwt(world: StytchWorld, jwt: string): string {
  const [header = "", payload = "", signature = ""] = jwt.split(".");
  const content = Buffer.from(`${header}.${payload}`);
  if (!verify("sha256", content, publicKey, Buffer.from(signature, "base64url"))) {
    refuse("unable_to_parse_session_jwt");
  }
  // The development key is public, so a right signature says nothing about what was signed.
  const claims = JSON.parse(Buffer.from(payload, "base64url").toString("utf8"));
  if (claims.iss !== issuerOf(world.project)) refuse("jwt_invalid_issuer");
  if (![claims.aud].flat().includes(world.project)) refuse("jwt_invalid_audience");
  const id = claims[SESSION_CLAIM]?.id;
  return typeof id === "string" ? id : refuse("unable_to_parse_session_jwt");
}
