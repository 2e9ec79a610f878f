import type { OperationId } from "../../../../mocks/stytch/api.ts";
import { NOBODY, PROJECT } from "../bench.ts";
import { signIn } from "../flows.ts";
import { everywhereWithoutBody, instead } from "./consumer-stage.ts";
import { but, everywhere, faults, type Stage, type Stages, withDuration, withSession } from "./stage.ts";

const session: Stage = async (api) => ({ body: { session_token: (await signIn(api)).session_token } });

const ofUser: Stage = async (api) => ({ query: { user_id: (await signIn(api)).user_id } });

const keys: Stage = () => ({ path: { project_id: PROJECT } });

const { too_many_session_arguments: _, ...revoking } = withSession(session);

export const consumerSessionStages = {
  api_session_v1_Get: {
    ...everywhereWithoutBody(ofUser),
    bad_request: instead(ofUser, { query: {} }),
    user_not_found: instead(ofUser, { query: { user_id: NOBODY } }),
    invalid_user_id: instead(ofUser, { query: { user_id: "junk" } }),
  },

  api_session_v1_Authenticate: {
    ...everywhere(session),
    ...withSession(session),
    ...withDuration(session),
    no_session_arguments: () => ({ body: {} }),
    consumer_session_authorization_error: but(session, {
      authorization_check: { resource_id: "documents", action: "read" },
    }),
  },

  api_session_v1_Revoke: {
    ...everywhere(session),
    ...revoking,
    invalid_session_id: () => ({ body: { session_id: "session-1" } }),
    no_session_revoke_arguments: () => ({ body: {} }),
    too_many_session_revoke_arguments: but(session, { session_jwt: "x" }),
  },

  api_session_v1_GetJWKS: {
    ...faults(keys),
    project_not_found: () => ({ path: { project_id: "project-1" } }),
  },
} as const satisfies Partial<Record<OperationId, Stages>>;
