import { changeClock, readClock } from "./clock.ts";
import type { ServerHandlers, Success, WorldHandlers } from "./control-types.ts";
import { addFaults, readFaults, replaceFaults } from "./faults.ts";
import { inbox, latestMessage, pinCode } from "./inbox.ts";
import { journal } from "./journal.ts";
import { liftLock, readLocks } from "./locks.ts";
import { changePolicies, readPolicies } from "./policies.ts";
import { totp } from "./totp.ts";
import { verify } from "./verify.ts";
import { fork, readSnapshots, reset, restoreSnapshot, seed, takeSnapshot } from "./world-state.ts";

/** Every control call that is about one project. */
export const worldHandlers: WorldHandlers = {
  inbox,
  latestMessage,
  pinCode,
  totp,
  readClock,
  changeClock,
  readFaults,
  replaceFaults,
  addFaults,
  readLocks,
  liftLock,
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

/** The others. */
export const serverHandlers: ServerHandlers = {
  health: ({ standIn: { mock, version } }) => ({
    status: "ok",
    version,
    seed: mock.seed,
    projects: [...mock.projects],
  }),
  describe: ({ standIn }) => standIn.description.document.value as Success<"describe">,
};
