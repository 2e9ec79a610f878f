import type { WorldHandler } from "./handler.ts";
import { nearestFix } from "./nearest-fix.ts";
import { refuse } from "./problem.ts";

export const totp: WorldHandler<"totp"> = ({ desk, world, path }) => {
  const all = desk.controls.authenticators(world);
  const found = all.find(({ id }) => id === path.registration_id);
  if (!found) {
    return refuse({
      code: "no_such_registration",
      message: `There is no TOTP registration ${path.registration_id} in this project.`,
      fix: nearestFix(
        path.registration_id,
        all.map(({ id }) => id),
      ),
    });
  }
  const { id, owner, periodMs } = found;
  const { now } = world;
  return {
    registration_id: id,
    owner,
    code: found.codeAt(now),
    previous: found.codeAt(now - periodMs),
    next: found.codeAt(now + periodMs),
    seconds_left: Math.ceil((periodMs - (now % periodMs)) / 1000),
  };
};
