import { nameFix } from "../../document/nearest.ts";
import type { AccountLock } from "../../mock/controls.ts";
import type { ControlSchema, WorldHandler } from "./control-types.ts";
import { isoInstant } from "./iso-8601.ts";
import { refuse } from "./refusals.ts";

const lockOf = ({ account, owner, since, until }: AccountLock): ControlSchema<"Lock"> => ({
  account,
  owner,
  since: isoInstant(since),
  until: isoInstant(until),
});

export const readLocks: WorldHandler<"readLocks"> = ({ standIn, world }) => ({
  locks: standIn.controls.locks(world.project).map(lockOf),
});

export const liftLock: WorldHandler<"liftLock"> = ({ standIn, world, path: { account } }) => {
  const locks = standIn.controls.locks(world.project);
  const lock = locks.find((one) => one.account === account);
  if (!lock) {
    return refuse({
      code: "no_such_lock",
      message: `${account} is not locked in this project.`,
      fix:
        nameFix(
          account,
          locks.map((one) => one.account),
        ) ?? "Nobody is: GET …/locks lists those who are.",
    });
  }
  standIn.controls.unlock(world.project, account);
  return lockOf(lock);
};
