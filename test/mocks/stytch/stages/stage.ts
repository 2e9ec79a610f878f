import { createPrivateKey } from "node:crypto";
import { SignJWT } from "jose";
import type { OperationId } from "../../../../mocks/stytch/api.ts";
import { developmentKey } from "../../../../mocks/stytch/development-key.ts";
import {
  type Api,
  basic,
  type Fields,
  LIVE_PROJECT,
  MALFORMED_TOKEN,
  notThis,
  OTHER_PROJECT,
  PROJECT,
  stytch,
} from "../bench.ts";
import { another, byDiscovery, byEmail, type Person, person, signIn } from "../flows.ts";

/** A request, ready to be sent to its operation. */
export interface Request {
  readonly body?: Fields;
  readonly path?: Fields;
  readonly query?: Readonly<Record<string, string>>;
  readonly headers?: Readonly<Record<string, string>>;
  readonly authorization?: string;
  /** Sent instead of the body, as it stands. */
  readonly text?: string;
}

/** Brings a world about, and says what to send into it. */
export type Stage = (api: Api) => Request | Promise<Request>;

/** For each error_type, a stage on which the operation gives it. */
export type Stages = Readonly<Record<string, Stage>>;

type Change = Fields | ((api: Api) => Fields | Promise<Fields>);

/** A good request, but for these fields. */
export const but =
  (good: Stage, change: Change): Stage =>
  async (api) => {
    const request = await good(api);
    const fields = typeof change === "function" ? await change(api) : change;
    return { ...request, body: { ...request.body, ...fields } };
  };

const struck =
  (good: Stage, errorType: string): Stage =>
  async (api) => {
    const request = await good(api);
    api.world.faults.add({ errorType });
    return request;
  };

/** Nothing in a request makes these: only a fault does. */
export const FAULTS_ONLY: Readonly<Record<string, string>> = {
  too_many_requests: "rate limits are off unless asked for",
  internal_server_error: "the stand-in does not break by itself",
};

export const faults = (good: Stage): Stages =>
  Object.fromEntries(Object.keys(FAULTS_ONLY).map((type) => [type, struck(good, type)]));

/** What every operation with credentials and a body can answer. */
export const everywhere = (good: Stage): Stages => ({
  ...faults(good),
  invalid_project_id_authentication: async (api) => ({
    ...(await good(api)),
    authorization: basic("project-1"),
  }),
  invalid_secret_authentication: async (api) => ({
    ...(await good(api)),
    authorization: basic(PROJECT, "hunter2"),
  }),
  unauthorized_credentials: async (api) => ({ ...(await good(api)), authorization: basic(LIVE_PROJECT) }),
  bad_request: async (api) => ({ ...(await good(api)), text: "{nope" }),
});

/** Nothing that was proven before, where the good request brings something. */
export const NO_SESSION = {
  session_token: undefined,
  session_jwt: undefined,
  intermediate_session_token: undefined,
};
export const UNKNOWN_TOKEN = "x".repeat(44);

const jwtFor = (aud: string) =>
  new SignJWT({ iss: `stytch.com/${PROJECT}`, aud: [aud] })
    .setProtectedHeader({ alg: "RS256" })
    .sign(createPrivateKey({ key: developmentKey.privateKey, format: "jwk" }));

/** Where a session may be given. */
export const withSession = (good: Stage): Stages => ({
  too_many_session_arguments: but(good, { session_token: UNKNOWN_TOKEN, session_jwt: "x" }),
  invalid_session_token: but(good, { ...NO_SESSION, session_token: MALFORMED_TOKEN }),
  unable_to_parse_session_jwt: but(good, { ...NO_SESSION, session_jwt: "not a jwt" }),
  jwt_invalid_issuer: but(good, async () => {
    const { session_jwt } = await signIn(stytch({ project: OTHER_PROJECT }));
    return { ...NO_SESSION, session_jwt };
  }),
  jwt_invalid_audience: but(good, async () => ({ ...NO_SESSION, session_jwt: await jwtFor(OTHER_PROJECT) })),
  session_not_found: but(good, { ...NO_SESSION, session_token: UNKNOWN_TOKEN }),
});

/** Where a session may be made or extended. */
export const withDuration = (good: Stage): Stages => ({
  invalid_session_duration_minutes: but(good, { session_duration_minutes: 4 }),
  custom_claims_too_large: but(good, { session_custom_claims: { a: "x".repeat(5_000) } }),
  stytch_claims_in_custom_claims: but(good, { session_custom_claims: { "https://stytch.com/a": 1 } }),
});

export const theOrganization = (api: Api) => {
  const [organization] = api.world.data.organizations.values();
  if (!organization) throw new Error("The stage has an organization.");
  return organization;
};

/** Where a member may bring what they proved before. */
export const withIntermediateSession = (good: Stage): Stages => ({
  intermediate_session_not_found: but(good, { ...NO_SESSION, intermediate_session_token: UNKNOWN_TOKEN }),
  invalid_intermediate_session_token_for_organization: but(good, async (api) => {
    const elsewhere = await person(api, { organization_slug: "other", mfa_policy: "REQUIRED_FOR_ALL" });
    const { intermediate_session_token } = await byEmail(api, elsewhere);
    return { ...NO_SESSION, intermediate_session_token };
  }),
  member_session_member_id_mismatch: but(good, async (api) => {
    const eve = await another(api, theOrganization(api), { email_address: "eve@acme.com" });
    const { session_token } = await byEmail(api, eve);
    return { ...NO_SESSION, session_token };
  }),
});

/** Where a second factor comes on top of a first one, which the organization has to accept. */
export const withFirstFactor = (good: Stage): Stages => ({
  ...withIntermediateSession(good),
  action_available_only_once_primary_authentication_is_met: but(good, async (api) => {
    const { intermediate_session_token } = await byDiscovery(api);
    const { organization_id } = theOrganization(api);
    api.world.data.organizations.update(organization_id, {
      auth_methods: "RESTRICTED",
      allowed_auth_methods: ["sso"],
    });
    return { ...NO_SESSION, intermediate_session_token };
  }),
});

export const withOrganization = (good: Stage): Stages => ({
  organization_not_found: but(good, { organization_id: "nobody" }),
  invalid_organization_id: but(good, { organization_id: "no id at all" }),
});

/** Where an active member is named. */
export const withMember = (good: Stage): Stages => ({
  ...withOrganization(good),
  member_not_found: but(good, { member_id: "nobody" }),
  action_available_only_for_active_members: but(good, async (api) => {
    const pending = { email_address: "eve@acme.com", create_member_as_pending: true };
    const { ids } = await another(api, theOrganization(api), pending);
    return ids;
  }),
});

/** One failed attempt, where one is enough. */
export const locked =
  (id: OperationId, good: Stage): Stage =>
  async (api) => {
    api.set({ lock_threshold: 1 });
    const request = await good(api);
    await api.post(id, { ...request.body, code: notThis(String(request.body?.code)) });
    return request;
  };

/** A member of an organization with these settings, and the request that is made of them. */
export const member =
  (
    request: (api: Api, who: Person) => Fields | Promise<Fields>,
    organization: Fields = {},
    fields: Fields = {},
  ): Stage =>
  async (api) => ({ body: await request(api, await person(api, organization, fields)) });
