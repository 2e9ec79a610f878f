import type { OperationId } from "../../../../mocks/stytch/api.ts";
import { ADA, notThis, OTHER_PHONE, PHONE, PROJECT } from "../bench.ts";
import { sendSms, signIn } from "../flows.ts";
import {
  but,
  everywhere,
  faults,
  locked,
  type Stage,
  type Stages,
  withDuration,
  withSession,
} from "./stage.ts";

const GERMANY = "+4915112345678";
const tooManyKeys = Object.fromEntries(Array.from({ length: 21 }, (_, i) => [`k${i}`, i]));

const send: Stage = () => ({ body: { phone_number: PHONE } });

const AUTHENTICATE = "api_otp_v1_Authenticate";
const authenticate: Stage = async (api) => {
  const { phone_id } = await sendSms(api, { attributes: { ip_address: "203.0.113.7" } });
  return { body: { method_id: phone_id, code: api.lastCode(PHONE) } };
};

const create: Stage = () => ({ body: { email: ADA } });

/** A user with the same is there already. */
const taken = (fields: Record<string, unknown>): Stage => {
  return async (api) => {
    await api.ok("api_user_v1_Create", fields);
    return { body: { phone_number: OTHER_PHONE, ...fields } };
  };
};

const session: Stage = async (api) => ({ body: { session_token: (await signIn(api)).session_token } });

const keys: Stage = () => ({ path: { project_id: PROJECT } });

export const consumerStages = {
  api_otp_v1_otp_sms_LoginOrCreate: {
    ...everywhere(send),
    invalid_expiration_otp: but(send, { expiration_minutes: 11 }),
    invalid_locale: but(send, { locale: "de" }),
    missing_sms_parameter: but(send, { phone_number: undefined }),
    invalid_phone_number: but(send, { phone_number: "555" }),
    invalid_phone_number_country_code: but(send, { phone_number: GERMANY }),
  },

  [AUTHENTICATE]: {
    ...everywhere(authenticate),
    ...withSession(authenticate),
    ...withDuration(authenticate),
    invalid_method_id: but(authenticate, { method_id: "phone-1" }),
    invalid_code: but(authenticate, { code: "12345" }),
    user_id_mismatch: but(authenticate, async (api) => {
      const { session_token } = await signIn(api, { phone_number: OTHER_PHONE });
      return { session_token };
    }),
    unable_to_auth_otp_code: async (api) => {
      const request = await authenticate(api);
      api.clock.advance({ minutes: 2 });
      return request;
    },
    attribute_mismatch: but(authenticate, {
      options: { ip_match_required: true, user_agent_match_required: false },
    }),
    otp_code_not_found: but(authenticate, (api) => ({ code: notThis(api.lastCode(PHONE)) })),
    user_lock_limit_reached: locked(AUTHENTICATE, authenticate),
  },

  api_user_v1_Create: {
    ...everywhere(create),
    invalid_create_user_request: but(create, { email: undefined }),
    invalid_email: but(create, { email: "ada" }),
    duplicate_email: taken({ email: ADA }),
    duplicate_phone_number: taken({ phone_number: PHONE }),
    duplicate_user_external_id: async (api) => {
      await api.ok("api_user_v1_Create", { email: ADA, external_id: "7" });
      return { body: { phone_number: PHONE, external_id: "7" } };
    },
    invalid_phone_number: but(create, { phone_number: "555" }),
    invalid_phone_number_country_code: but(create, { phone_number: GERMANY }),
    metadata_too_many_keys: but(create, { trusted_metadata: tooManyKeys }),
    metadata_too_large: but(create, { trusted_metadata: { a: "x".repeat(5_000) } }),
    metadata_invalid_format: but(create, { trusted_metadata: [] }),
  },

  api_session_v1_Authenticate: {
    ...everywhere(session),
    ...withSession(session),
    ...withDuration(session),
    no_session_arguments: () => ({ body: {} }),
    session_authorization_error: but(session, {
      authorization_check: { resource_id: "documents", action: "read" },
    }),
  },

  api_session_v1_GetJWKS: {
    ...faults(keys),
    project_not_found: () => ({ path: { project_id: "project-1" } }),
  },
} as const satisfies Partial<Record<OperationId, Stages>>;
