import type { Success } from "./api.ts";
import type { ControlHandler } from "./handler.ts";

export const describe: ControlHandler<"describe"> = ({ desk }) =>
  desk.description.document.value as Success<"describe">;

export const health: ControlHandler<"health"> = ({ desk: { mock, version } }) => ({
  status: "ok",
  version,
  seed: mock.seed,
  projects: [...mock.projects],
});
