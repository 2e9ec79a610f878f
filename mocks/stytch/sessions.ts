import { milliseconds } from "../../src/ports/clock.ts";
import { refuse } from "./errors.ts";
import { mergeFactors } from "./factors.ts";
import { newId, newToken } from "./ids.ts";
import { mergeClaims } from "./metadata.ts";
import { readSessionJwt } from "./session-jwt.ts";
import type { Factor, Metadata, Session, StytchWorld } from "./state.ts";

export interface SessionArguments {
  readonly session_token?: string | undefined;
  readonly session_jwt?: string | undefined;
}

/** The session that a request presents, by token or by JWT; undefined when it presents none. No expired one is left. */
export function presentedSession(world: StytchWorld, given: SessionArguments): Session | undefined {
  const { session_token: token, session_jwt: jwt } = given;
  if (token !== undefined && jwt !== undefined) refuse("too_many_session_arguments");
  if (token !== undefined) return world.data.sessions.find("token", token) ?? refuse("session_not_found");
  if (jwt === undefined) return undefined;
  return world.data.sessions.get(readSessionJwt(world, jwt)) ?? refuse("session_not_found");
}

/** What a request wants of its session. Read, and refused where it must be, before anything is written. */
export interface SessionWish {
  readonly presented: Session | undefined;
  /** How long the session shall live from now on; undefined leaves a presented one's end as it is. */
  readonly minutes: number | undefined;
  readonly claims: Metadata;
}

export interface SessionFields extends SessionArguments {
  readonly session_duration_minutes?: number;
  readonly session_custom_claims?: Metadata;
}

export function readSessionWish(world: StytchWorld, body: SessionFields): SessionWish {
  const presented = presentedSession(world, body);
  return {
    presented,
    minutes: body.session_duration_minutes,
    claims: mergeClaims(presented?.custom_claims ?? {}, body.session_custom_claims),
  };
}

interface Holder {
  readonly account: string;
  readonly organization_id: string | null;
  readonly factors: readonly Factor[];
  readonly attributes?: Readonly<{ ip_address?: string; user_agent?: string }> | undefined;
}

/** Adds the factors to the session that was presented, or opens one when a life was asked for. */
export function grantSession(world: StytchWorld, wish: SessionWish, holder: Holder): Session | undefined {
  const { presented, minutes } = wish;
  if (presented) return touchSession(world, wish, presented, holder.factors);
  return minutes === undefined ? undefined : openSession(world, wish, minutes, holder);
}

export const openSession = (
  world: StytchWorld,
  wish: SessionWish,
  minutes: number,
  holder: Holder,
): Session => world.data.sessions.insert(newSession(world, wish, minutes, holder));

export function newSession(world: StytchWorld, wish: SessionWish, minutes: number, holder: Holder): Session {
  const { account, organization_id, factors, attributes } = holder;
  return {
    id: newId(world, organization_id === null ? "session" : "member-session"),
    token: newToken(world.random),
    account,
    organization_id,
    factors,
    started_at: world.now,
    last_accessed_at: world.now,
    expires_at: world.now + milliseconds({ minutes }),
    attributes: { ip_address: attributes?.ip_address ?? "", user_agent: attributes?.user_agent ?? "" },
    custom_claims: wish.claims,
  };
}

/** A session is used again, by itself or to add a factor. Claims are kept only when it is extended. */
export function touchSession(
  world: StytchWorld,
  { minutes, claims }: SessionWish,
  session: Session,
  factors: readonly Factor[] = [],
): Session {
  return world.data.sessions.update(session.id, {
    factors: mergeFactors(session.factors, factors),
    last_accessed_at: world.now,
    ...(minutes !== undefined && {
      expires_at: world.now + milliseconds({ minutes }),
      custom_claims: claims,
    }),
  });
}
