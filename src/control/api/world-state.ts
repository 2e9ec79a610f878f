import { nameFix } from "../../document/nearest.ts";
import { WorldDocumentError } from "../../mock/controls.ts";
import type { ControlledWorld } from "../controlled-stand-in.ts";
import { clockOf } from "./clock.ts";
import type { ControlSchema, WorldHandler } from "./control-types.ts";
import { isoInstant } from "./iso-8601.ts";
import { refuse, refuseBody } from "./refusals.ts";

export const reset: WorldHandler<"reset"> = ({ world }) => {
  world.reset();
  return clockOf(world);
};

export const seed: WorldHandler<"seed"> = ({ standIn, world, body }) => {
  const before = world.state();
  try {
    const names = standIn.controls.seed(world.project, body);
    return { names: Object.fromEntries(Object.entries(names).map(([name, ids]) => [name, { ...ids }])) };
  } catch (error) {
    world.restore(before);
    if (!(error instanceof WorldDocumentError)) throw error;
    const { pointer, message, fix } = error;
    return refuseBody({ pointer, message, fix });
  }
};

const snapshotOf = (name: string, { at }: { at: number }): ControlSchema<"Snapshot"> => ({
  name,
  at: isoInstant(at),
});

export const readSnapshots: WorldHandler<"readSnapshots"> = ({ world }) => ({
  snapshots: [...world.snapshots].map(([name, state]) => snapshotOf(name, state)),
});

export const takeSnapshot: WorldHandler<"takeSnapshot"> = ({ world, body }) => {
  const name = body.name ?? freeName(world);
  const state = world.state();
  // One that is taken again moves to the end of the list, as the newest.
  world.snapshots.delete(name);
  world.snapshots.set(name, state);
  return snapshotOf(name, state);
};

function freeName({ snapshots }: ControlledWorld): string {
  let number = 1;
  while (snapshots.has(`snapshot-${number}`)) number++;
  return `snapshot-${number}`;
}

export const restoreSnapshot: WorldHandler<"restoreSnapshot"> = ({ world, path: { name } }) => {
  const state = world.snapshots.get(name);
  if (!state) {
    return refuse({
      code: "no_such_snapshot",
      message: `There is no snapshot ${name} of this project.`,
      fix: nameFix(name, world.snapshots.keys()) ?? "Take one first: POST …/snapshots.",
    });
  }
  world.restore(state);
  return snapshotOf(name, state);
};

export const fork: WorldHandler<"fork"> = ({ standIn, world, body: { to } }) => {
  if (!standIn.controls.isProject(to)) {
    return refuseBody({
      pointer: "/to",
      message: `"${to}" cannot be the id of a project.`,
      fix: "Name one that a client could sign its requests with.",
    });
  }
  const copy = standIn.mock.world(to);
  if (!isEmpty(copy)) {
    return refuse({
      code: "project_in_use",
      message: `The project ${to} already holds something.`,
      fix: "Name another project, or reset that one first.",
    });
  }
  const state = world.state();
  copy.restore(state);
  // Only this world's clock is held: the other one, set to the same instant, could be a moment off.
  copy.clock.restore(state.clock);
  return { to };
};

const isEmpty = ({ data, inbox }: ControlledWorld): boolean =>
  inbox.all().length === 0 && Object.values(data as object).every((part) => part?.size === 0);
