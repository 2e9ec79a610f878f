import type { WorldHandler } from "./handler.ts";

export const pinCode: WorldHandler<"pinCode"> = ({ world, body: { to, code } }) => {
  world.inbox.pin(to, code);
  return { to, code };
};
