import type { Probe, ProbeCall } from "../../../src/mock/probe.ts";
import { b2bProbe, consumerProbe, NOBODY } from "./things.ts";

const MALFORMED = "invalid-token-for-test";
/** 44 characters, as tokens have them, and nobody's. */
const UNKNOWN = "understudyUnderstudyUnderstudyUnderstudy1234";

const encoded = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString("base64url");

/** A JWT as far as its looks go, signed by nobody. */
const UNSIGNED = [
  encoded({ alg: "RS256", kid: `jwk-test-${NOBODY}`, typ: "JWT" }),
  encoded({ aud: ["nobody"], exp: 4_102_444_800, iss: "stytch.com/nobody", sub: `user-test-${NOBODY}` }),
  "bm8tc2lnbmF0dXJl",
].join(".");

const post = (does: string, path: string, body: unknown): ProbeCall => ({ does, method: "POST", path, body });

const sessionCalls = (path: string): readonly ProbeCall[] => [
  post("a malformed token", path, { session_token: MALFORMED }),
  post("an unknown token", path, { session_token: UNKNOWN }),
  post("an empty token", path, { session_token: "" }),
  post("neither a token nor a JWT", path, {}),
  post("a token and a JWT", path, { session_token: UNKNOWN, session_jwt: UNSIGNED }),
  post("a life that is too short", path, { session_token: UNKNOWN, session_duration_minutes: 1 }),
];

const jwtCalls = (path: string): readonly ProbeCall[] => [
  post("a word", path, { session_jwt: MALFORMED }),
  post("three words", path, { session_jwt: "a.b.c" }),
  post("one that nobody has signed", path, { session_jwt: UNSIGNED }),
];

/** Tokens that open nothing. */
export const tokenProbes: readonly Probe[] = [
  consumerProbe("session-tokens", "what a token that is none, or nobody's, gets", [
    ...sessionCalls("/v1/sessions/authenticate"),
    post("revokes by a malformed token", "/v1/sessions/revoke", { session_token: MALFORMED }),
    post("revokes by an unknown token", "/v1/sessions/revoke", { session_token: UNKNOWN }),
    post("revokes by an unknown id", "/v1/sessions/revoke", { session_id: `session-test-${NOBODY}` }),
    post("revokes nothing", "/v1/sessions/revoke", {}),
  ]),
  consumerProbe(
    "jwt-errors",
    "whether a JWT that cannot be read is a 400 or a 401",
    jwtCalls("/v1/sessions/authenticate"),
  ),
  b2bProbe("member-session-tokens", "what a member's token that is none, or nobody's, gets", [
    ...sessionCalls("/v1/b2b/sessions/authenticate"),
    post("revokes by a malformed token", "/v1/b2b/sessions/revoke", { session_token: MALFORMED }),
    post("revokes by an unknown token", "/v1/b2b/sessions/revoke", { session_token: UNKNOWN }),
    post("exchanges a malformed token", "/v1/b2b/sessions/exchange", {
      session_token: MALFORMED,
      organization_id: `organization-test-${NOBODY}`,
    }),
  ]),
  b2bProbe(
    "member-jwt-errors",
    "whether a member's JWT that cannot be read is a 400 or a 401",
    jwtCalls("/v1/b2b/sessions/authenticate"),
  ),
  b2bProbe("intermediate-tokens", "what an intermediate token that is none, or nobody's, gets", [
    post("lists by a malformed token", "/v1/b2b/discovery/organizations", {
      intermediate_session_token: MALFORMED,
    }),
    post("lists by an unknown token", "/v1/b2b/discovery/organizations", {
      intermediate_session_token: UNKNOWN,
    }),
    post("lists by none", "/v1/b2b/discovery/organizations", {}),
    post("exchanges an unknown token", "/v1/b2b/discovery/intermediate_sessions/exchange", {
      intermediate_session_token: UNKNOWN,
      organization_id: `organization-test-${NOBODY}`,
    }),
    {
      ...post("founds by an unknown token", "/v1/b2b/discovery/organizations/create", {
        intermediate_session_token: UNKNOWN,
        organization_name: "Understudy {unique}",
      }),
      makes: "organization",
    },
  ]),
];
