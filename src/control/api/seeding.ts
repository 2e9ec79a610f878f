import { WorldDocumentError } from "../../mock/controls.ts";
import { clockOf } from "./clock.ts";
import type { WorldHandler } from "./handler.ts";
import { refuseBody } from "./problem.ts";

export const reset: WorldHandler<"reset"> = ({ world }) => {
  world.reset();
  return clockOf(world);
};

export const seed: WorldHandler<"seed"> = ({ desk, world, body }) => {
  const before = world.state();
  try {
    const names = desk.controls.seed(world, body);
    return { names: Object.fromEntries(Object.entries(names).map(([name, ids]) => [name, { ...ids }])) };
  } catch (error) {
    world.restore(before);
    if (!(error instanceof WorldDocumentError)) throw error;
    const { pointer, message, fix } = error;
    return refuseBody([{ pointer, message, fix }]);
  }
};
