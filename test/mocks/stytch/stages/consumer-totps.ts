import type { OperationId } from "../../../../mocks/stytch/api.ts";
import { type Fields, notThis, totpAt } from "../bench.ts";
import { makeUser, withOthersSession, withUser } from "./consumer-stage.ts";
import { but, everywhere, type Stage, type Stages, withDuration, withSession } from "./stage.ts";

const CREATE = "api_totp_v1_Create";
const AUTHENTICATE = "api_totp_v1_Authenticate";
const RECOVER = "api_totp_v1_Recover";

const create: Stage = async (api) => ({ body: { user_id: (await makeUser(api)).user_id } });

const authenticate: Stage = async (api) => {
  const { body } = await create(api);
  const { secret } = await api.ok(CREATE, body);
  return { body: { ...body, totp_code: totpAt(secret, api.clock.now()) } };
};

const recover: Stage = async (api) => {
  const { body } = await create(api);
  const { recovery_codes } = await api.ok(CREATE, body);
  return { body: { ...body, recovery_code: recovery_codes[0] } };
};

const recoveryCodes: Stage = async (api) => {
  const { body } = await create(api);
  await api.ok(CREATE, body);
  return { body: { ...body } };
};

const withoutApp: Stages[string] = async (api) => {
  const { user_id } = await makeUser(api);
  return { body: { user_id, totp_code: "123456", recovery_code: "a1b2-c3d4-e5f6" } };
};

/** The same again, after it was sent once, with other fields maybe. */
const secondTry =
  (id: OperationId, good: Stage, first: Fields = {}): Stage =>
  async (api) => {
    api.set({ lock_threshold: 1 });
    const request = await good(api);
    await api.post(id, { ...request.body, ...first });
    return request;
  };

const signingIn = (good: Stage): Stages => ({
  ...everywhere(good),
  ...withUser(good),
  ...withSession(good),
  ...withDuration(good),
  ...withOthersSession(good),
  totps_not_found_for_user: withoutApp,
});

const WRONG_RECOVERY_CODE = { recovery_code: "0000-0000-0000" };

export const consumerTotpStages = {
  [CREATE]: {
    ...everywhere(create),
    ...withUser(create),
    invalid_expiration: but(create, { expiration_minutes: 4 }),
    active_totp_exists: secondTry(AUTHENTICATE, authenticate),
    pending_totp_exists: async (api) => {
      api.set({ pending_totp_blocks_create: true });
      return recoveryCodes(api);
    },
  },

  [AUTHENTICATE]: {
    ...signingIn(authenticate),
    invalid_totp_code: but(authenticate, { totp_code: "12345" }),
    recovery_code_used_as_totp_code: but(authenticate, { totp_code: "a1b2-c3d4-e5f6" }),
    totp_code_already_authenticated: secondTry(AUTHENTICATE, authenticate),
    unable_to_authenticate_totp: async (api) => {
      const { body } = await authenticate(api);
      return { body: { ...body, totp_code: notThis(String(body?.totp_code)) } };
    },
    expired_totp: async (api) => {
      const { body } = await create(api);
      const { secret } = await api.ok(CREATE, { ...body, expiration_minutes: 5 });
      api.clock.advance({ minutes: 5 });
      return { body: { ...body, totp_code: totpAt(secret, api.clock.now()) } };
    },
    user_lock_limit_reached: secondTry(AUTHENTICATE, authenticate, { totp_code: "000000" }),
  },

  api_totp_v1_RecoveryCodes: {
    ...everywhere(recoveryCodes),
    ...withUser(recoveryCodes),
    totps_not_found_for_user: withoutApp,
  },

  [RECOVER]: {
    ...signingIn(recover),
    invalid_recovery_code: but(recover, { recovery_code: "abc" }),
    totp_code_used_as_recovery_code: but(recover, { recovery_code: "123456" }),
    unable_to_authenticate_recovery_code: but(recover, WRONG_RECOVERY_CODE),
    user_lock_limit_reached: secondTry(RECOVER, recover, WRONG_RECOVERY_CODE),
  },
} as const satisfies Partial<Record<OperationId, Stages>>;
