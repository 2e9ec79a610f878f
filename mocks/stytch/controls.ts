import type { AccountLock, Authenticator, Controls } from "../../src/mock/controls.ts";
import { CHANNELS } from "./codes.ts";
import { DEFAULT_PROJECT, isProjectId } from "./credentials.ts";
import { forgetFailures, lockOf } from "./locks.ts";
import { type Policies, policyTable } from "./policies.ts";
import type { StytchWorld } from "./state.ts";
import { nameOfAccount, tables } from "./tables.ts";
import { TOTP_PERIOD_MS, totpCode } from "./totp.ts";
import { loadWorldDocument } from "./world-document/load.ts";
import { worldSchema } from "./world-document/schema.ts";

/** What can be seen and done in a world of ours beside the operations of the API. */
export const stytchControls: Controls<StytchWorld, Policies> = {
  isProject: isProjectId,
  policies: policyTable,
  channels: CHANNELS,
  firstCall: {
    method: "POST",
    path: "/v1/otps/sms/login_or_create",
    login: `${DEFAULT_PROJECT}:secret-test-any`,
    body: { phone_number: "+12025550162" },
  },
  get worldSchema() {
    return worldSchema();
  },
  authenticators,
  locks,
  unlock: forgetFailures,
  tables,
  seed: loadWorldDocument,
};

/** Who is locked out. In discovery that is an address. */
function locks(world: StytchWorld): AccountLock[] {
  return [...world.data.locks.values()].flatMap(({ account }) => {
    const lock = lockOf(world, account);
    return lock ? [{ account, owner: nameOfAccount(world, account), ...lock }] : [];
  });
}

/** What the authenticator apps of everybody in the world show. */
function authenticators(world: StytchWorld): Authenticator[] {
  return [...world.data.totps.values()].map(({ id, account, verified, secret }) => ({
    id,
    owner: nameOfAccount(world, account),
    verified,
    periodMs: TOTP_PERIOD_MS,
    codeAt: (instant) => totpCode(secret, instant),
  }));
}
