import type { AnyWorld } from "../desk.ts";
import type { Schema } from "./api.ts";
import type { WorldHandler } from "./handler.ts";
import { isoInstant } from "./instant.ts";
import { nearestFix } from "./nearest-fix.ts";
import { refuse, refuseBody } from "./problem.ts";

const snapshotOf = (name: string, { at }: { at: number }): Schema<"Snapshot"> => ({
  name,
  at: isoInstant(at),
});

export const readSnapshots: WorldHandler<"readSnapshots"> = ({ world }) => ({
  snapshots: [...world.snapshots].map(([name, state]) => snapshotOf(name, state)),
});

export const takeSnapshot: WorldHandler<"takeSnapshot"> = ({ world, body }) => {
  const name = body.name ?? freeName(world);
  const state = world.state();
  // Taken anew it is the newest, in its place in the list too.
  world.snapshots.delete(name);
  world.snapshots.set(name, state);
  return snapshotOf(name, state);
};

function freeName({ snapshots }: AnyWorld): string {
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
      fix: nearestFix(name, world.snapshots.keys()) ?? "Take one first: POST …/snapshots.",
    });
  }
  world.restore(state);
  return snapshotOf(name, state);
};

export const fork: WorldHandler<"fork"> = ({ desk, world, body: { to } }) => {
  if (!desk.controls.isProject(to)) {
    return refuseBody([{ pointer: "/to", message: `"${to}" cannot be the id of a project.` }]);
  }
  const copy = desk.mock.world(to);
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

const isEmpty = ({ data, inbox }: AnyWorld): boolean =>
  inbox.all().length === 0 && Object.values(data as object).every((part) => part?.size === 0);
