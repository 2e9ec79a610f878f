import type { OperationId } from "./api.ts";
import { changeClock, readClock } from "./clock.ts";
import { pinCode } from "./codes.ts";
import { readFaults, replaceFaults } from "./faults.ts";
import type { ControlHandler, WorldHandler } from "./handler.ts";
import { describe, health } from "./health.ts";
import { inbox } from "./inbox.ts";
import { journal } from "./journal.ts";
import { changePolicies, readPolicies } from "./policies.ts";
import { reset, seed } from "./seeding.ts";
import { fork, readSnapshots, restoreSnapshot, takeSnapshot } from "./snapshots.ts";
import { totp } from "./totp.ts";
import { verify } from "./verify.ts";

type Apart = "health" | "describe";

/** Every control call that is about one project. */
export const worldOperations: {
  readonly [Id in Exclude<OperationId, Apart>]: WorldHandler<Id>;
} = {
  inbox,
  pinCode,
  totp,
  readClock,
  changeClock,
  readFaults,
  replaceFaults,
  readPolicies,
  changePolicies,
  reset,
  seed,
  readSnapshots,
  takeSnapshot,
  restoreSnapshot,
  fork,
  journal,
  verify,
};

export const otherOperations: { readonly [Id in Apart]: ControlHandler<Id> } = { health, describe };
