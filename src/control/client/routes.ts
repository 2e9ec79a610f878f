import type { OperationId } from "../api/control-types.ts";

const PROJECT = "/_understudy/projects/{project_id}";

/** The address of each control call, so that the client need not read the description. A test compares the two. */
export const ROUTES: Readonly<Record<OperationId, readonly [method: string, path: string]>> = {
  health: ["GET", "/_understudy/health"],
  describe: ["GET", "/_understudy/openapi.json"],
  inbox: ["GET", `${PROJECT}/inbox`],
  latestMessage: ["GET", `${PROJECT}/inbox/latest`],
  pinCode: ["POST", `${PROJECT}/codes`],
  totp: ["GET", `${PROJECT}/totp/{registration_id}`],
  readClock: ["GET", `${PROJECT}/clock`],
  changeClock: ["PATCH", `${PROJECT}/clock`],
  readFaults: ["GET", `${PROJECT}/faults`],
  replaceFaults: ["PUT", `${PROJECT}/faults`],
  addFaults: ["POST", `${PROJECT}/faults`],
  readLocks: ["GET", `${PROJECT}/locks`],
  liftLock: ["DELETE", `${PROJECT}/locks/{account}`],
  readPolicies: ["GET", `${PROJECT}/policies`],
  changePolicies: ["PUT", `${PROJECT}/policies`],
  reset: ["POST", `${PROJECT}/reset`],
  seed: ["POST", `${PROJECT}/seed`],
  readSnapshots: ["GET", `${PROJECT}/snapshots`],
  takeSnapshot: ["POST", `${PROJECT}/snapshots`],
  restoreSnapshot: ["POST", `${PROJECT}/snapshots/{name}/restore`],
  fork: ["POST", `${PROJECT}/fork`],
  journal: ["GET", `${PROJECT}/journal`],
  verify: ["POST", `${PROJECT}/verify`],
};
