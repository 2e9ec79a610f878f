import type { OperationId } from "../../../../mocks/stytch/api.ts";
import { ADA, type Fields, MALFORMED_TOKEN } from "../bench.ts";
import { byDiscovery, byEmail, person } from "../flows.ts";
import { settings } from "./b2b-organizations.ts";
import { late, mistyped } from "./b2b-sign-in.ts";
import {
  but,
  everywhere,
  locked,
  type Stage,
  type Stages,
  UNKNOWN_TOKEN,
  withDuration,
  withOrganization,
  withSession,
} from "./stage.ts";

const send: Stage = () => ({ body: { email_address: ADA } });

const AUTHENTICATE = "api_b2b_otp_v1_b2b_otp_email_discovery_Authenticate";
const authenticate: Stage = async (api) => {
  await api.ok("api_b2b_otp_v1_b2b_otp_email_discovery_Send", { email_address: ADA });
  return { body: { email_address: ADA, code: api.lastCode(ADA) } };
};

/** Somebody who has proven an address, and no more. */
const proven: Stage = async (api) => {
  const { intermediate_session_token } = await byDiscovery(api);
  return { body: { intermediate_session_token } };
};

const bySession: Stage = async (api) => ({
  body: { session_token: (await byEmail(api, await person(api))).session_token },
});

const unknown = (good: Stage): Stages => ({
  invalid_session_token: but(good, { intermediate_session_token: MALFORMED_TOKEN }),
  intermediate_session_not_found: but(good, { intermediate_session_token: UNKNOWN_TOKEN }),
});

const JIT = { email_jit_provisioning: "RESTRICTED" as const, email_allowed_domains: ["acme.com"] };

const entering = (organization: Fields): Stage =>
  but(proven, async (api) => ({ organization_id: (await api.organization(organization)).organization_id }));
const exchange: Stage = entering(JIT);

export const discoveryStages = {
  api_b2b_otp_v1_b2b_otp_email_discovery_Send: {
    ...everywhere(send),
    invalid_email: but(send, { email_address: "ada" }),
    invalid_locale: but(send, { locale: "xx" }),
    invalid_expiration_otp: but(send, { discovery_expiration_minutes: 16 }),
  },

  [AUTHENTICATE]: {
    ...everywhere(authenticate),
    invalid_email: but(authenticate, { email_address: "ada" }),
    invalid_code: but(authenticate, { code: "12345" }),
    unable_to_auth_otp_code: late(authenticate, 10),
    otp_code_not_found: mistyped(authenticate, ADA),
    user_lock_limit_reached: locked(AUTHENTICATE, authenticate),
  },

  api_discovery_v1_discovery_organizations_List: {
    ...everywhere(bySession),
    ...withSession(bySession),
    intermediate_session_not_found: () => ({ body: { intermediate_session_token: UNKNOWN_TOKEN } }),
    no_session_arguments: () => ({ body: {} }),
  },

  api_discovery_v1_discovery_organizations_Create: {
    ...everywhere(proven),
    ...settings(proven),
    ...withDuration(proven),
    ...unknown(proven),
    action_not_allowed_email_domain_is_claimed: async (api) => {
      await api.organization({ claimed_email_domains: [ADA.slice(ADA.indexOf("@") + 1)] });
      return proven(api);
    },
  },

  api_discovery_v1_discovery_intermediate_sessions_Exchange: {
    ...everywhere(exchange),
    ...withOrganization(exchange),
    ...withDuration(exchange),
    ...unknown(exchange),
    invalid_locale: but(exchange, { locale: "xx" }),
    email_jit_provisioning_not_allowed: entering({}),
    invalid_email_for_jit_provisioning: entering({ ...JIT, email_allowed_domains: ["else.com"] }),
    invalid_intermediate_session_token_for_organization: but(exchange, async (api) => {
      const elsewhere = await person(api, { organization_slug: "other", mfa_policy: "REQUIRED_FOR_ALL" });
      const { intermediate_session_token } = await byEmail(api, elsewhere);
      return { intermediate_session_token };
    }),
  },
} as const satisfies Partial<Record<OperationId, Stages>>;
