import { nameFix } from "../../document/nearest.ts";
import type { WorldHandler } from "./control-types.ts";
import { refuse } from "./refusals.ts";

/** What an authenticator app shows. */
export const totp: WorldHandler<"totp"> = ({ standIn, world, path }) => {
  const all = standIn.controls.authenticators(world.project);
  const found = all.find(({ id }) => id === path.registration_id);
  if (!found) {
    return refuse({
      code: "no_such_registration",
      message: `There is no TOTP registration ${path.registration_id} in this project.`,
      fix:
        nameFix(
          path.registration_id,
          all.map(({ id }) => id),
        ) ?? "Nobody has registered an app yet.",
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
