import type { OperationId } from "../../../../mocks/stytch/api.ts";
import { PROJECT } from "../bench.ts";
import { another, byEmail, bySmsAlone, signIn } from "../flows.ts";
import { withPermissions } from "./b2b-permissions.ts";
import { instead } from "./consumer-stage.ts";
import {
  but,
  everywhere,
  faults,
  member,
  type Stage,
  type Stages,
  theOrganization,
  withDuration,
  withOrganization,
  withSession,
} from "./stage.ts";

const session: Stage = member(async (api, who) => ({
  session_token: (await byEmail(api, who)).session_token,
}));
const check = (organization_id: string): Stage =>
  but(session, async (api) => {
    await api.organization({ organization_slug: "other" });
    return { authorization_check: { organization_id, resource_id: "documents", action: "read" } };
  });

const keys: Stage = () => ({ path: { project_id: PROJECT } });

const ofMember: Stage = async (api) => {
  const { body } = await member((_, { ids }) => ids)(api);
  return { query: { organization_id: String(body?.organization_id), member_id: String(body?.member_id) } };
};
const asked =
  (query: Readonly<Record<string, string>>): Stage =>
  async (api) => ({
    query: { ...(await ofMember(api)).query, ...query },
  });

/** A session, and the same person's membership elsewhere. */
const exchange: Stage = but(session, async (api) => {
  const { organization } = await another(api, await api.organization({ organization_slug: "away" }));
  return { organization_id: organization.organization_id };
});

export const sessionStages = {
  api_b2b_session_v1_Get: {
    ...everywhere(ofMember),
    bad_request: instead(ofMember, { query: {} }),
    organization_not_found: asked({ organization_id: "nobody" }),
    invalid_organization_id: asked({ organization_id: "no id at all" }),
    member_not_found: asked({ member_id: "nobody" }),
  },

  api_b2b_session_v1_Revoke: {
    ...everywhere(session),
    ...withPermissions(session),
    invalid_session_id: () => ({ body: { member_session_id: "session-1" } }),
    no_session_revoke_arguments: () => ({ body: {} }),
    too_many_session_revoke_arguments: but(session, { session_jwt: "x" }),
    member_not_found: () => ({ body: { member_id: "nobody" } }),
  },

  api_b2b_session_v1_Exchange: {
    ...everywhere(exchange),
    ...withOrganization(exchange),
    ...withSession(exchange),
    ...withDuration(exchange),
    no_session_arguments: but(exchange, { session_token: undefined }),
    invalid_locale: but(exchange, { locale: "xx" }),
    member_not_found: but(session, async (api) => {
      const { organization_id } = await api.organization({ organization_slug: "away" });
      return { organization_id };
    }),
    insufficient_factors_for_session_exchange: but(exchange, async (api) => {
      const eve = await another(api, theOrganization(api), { email_address: "eve@acme.com" });
      return { session_token: (await bySmsAlone(api, eve)).session_token };
    }),
    incompatible_session_type: but(exchange, async (api) => ({
      session_token: (await signIn(api)).session_token,
    })),
  },

  api_b2b_session_v1_Authenticate: {
    ...everywhere(session),
    ...withSession(session),
    ...withDuration(session),
    no_session_arguments: () => ({ body: {} }),
    session_authorization_error: check("acme"),
    session_authorization_tenancy_error: check("other"),
  },

  api_b2b_session_v1_GetJWKS: {
    ...faults(keys),
    project_not_found: () => ({ path: { project_id: "project-1" } }),
  },
} as const satisfies Partial<Record<OperationId, Stages>>;
