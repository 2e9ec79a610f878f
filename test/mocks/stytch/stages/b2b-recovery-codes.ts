import type { OperationId } from "../../../../mocks/stytch/api.ts";
import { byTotp, enrol } from "../flows.ts";
import { late, signedIn } from "./b2b-sign-in.ts";
import { everywhereWithoutBody } from "./consumer-stage.ts";
import {
  but,
  everywhere,
  member,
  NO_SESSION,
  type Stage,
  type Stages,
  withDuration,
  withFirstFactor,
  withMember,
  withSession,
} from "./stage.ts";

const SECRET = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP";
const migrate: Stage = member((_, { ids }) => ({ ...ids, secret: SECRET }));

const WRONG = "aaaa-aaaa-aaaa";

const rotate: Stage = member(async (api, who) => {
  await enrol(api, who);
  return who.ids;
});
const withoutApp: Stage = member((_, { ids }) => ids);

const RECOVER = "api_b2b_recovery_codes_v1_Recover";
const recover: Stage = member(async (api, who) => {
  const { recovery_codes } = await enrol(api, who);
  return { ...(await signedIn(api, who)), ...who.ids, recovery_code: recovery_codes[0] };
});

/** A member is named here, and whether they are active is not asked. */
const withAnyMember = (good: Stage): Stages => {
  const { action_available_only_for_active_members: _, ...rest } = withMember(good);
  return rest;
};

/** The same, where the path names them. */
const atMember = (good: Stage): Stages =>
  Object.fromEntries(Object.entries(withAnyMember(good)).map(([type, stage]) => [type, inPath(stage)]));

const inPath =
  (good: Stage): Stage =>
  async (api) => ({ path: (await good(api)).body ?? {} });

/** Every code of the app is spent. */
const spent = (good: Stage): Stage =>
  but(good, async (api) => {
    for (const { id } of api.world.data.totps.values())
      api.world.data.totps.update(id, { recovery_codes: [] });
    return {};
  });

export const recoveryStages = {
  api_b2b_totp_v1_Migrate: {
    ...everywhere(migrate),
    ...withAnyMember(migrate),
    active_totp_exists: member(async (api, who) => {
      await byTotp(api, who);
      return { ...who.ids, secret: SECRET };
    }),
    pending_totp_exists: member(async (api, who) => {
      api.set({ pending_totp_blocks_create: true });
      await enrol(api, who);
      return { ...who.ids, secret: SECRET };
    }),
  },

  api_b2b_recovery_codes_v1_Get: {
    ...everywhereWithoutBody(inPath(rotate)),
    ...atMember(rotate),
    no_active_recovery_code_backed_factor: inPath(withoutApp),
    recovery_codes_not_found: inPath(spent(rotate)),
  },

  api_b2b_recovery_codes_v1_Rotate: {
    ...everywhere(rotate),
    ...withAnyMember(rotate),
    no_active_recovery_code_backed_factor: late(rotate, 60),
  },

  [RECOVER]: {
    ...everywhere(recover),
    ...withMember(recover),
    ...withSession(recover),
    ...withFirstFactor(recover),
    ...withDuration(recover),
    invalid_recovery_code: but(recover, { recovery_code: "abc" }),
    totp_code_used_as_recovery_code: but(recover, { recovery_code: "123456" }),
    no_active_recovery_code_backed_factor: late(recover, 60),
    no_session_arguments: but(recover, NO_SESSION),
    unable_to_authenticate_recovery_code: but(recover, { recovery_code: WRONG }),
    recovery_codes_not_found: but(spent(recover), { recovery_code: WRONG }),
    user_lock_limit_reached: async (api) => {
      api.set({ lock_threshold: 1 });
      const request = await recover(api);
      await api.post(RECOVER, { ...request.body, recovery_code: WRONG });
      return request;
    },
  },
} as const satisfies Partial<Record<OperationId, Stages>>;
