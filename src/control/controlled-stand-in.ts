import type { Controls } from "../mock/controls.ts";
import type { Mock } from "../mock/mock.ts";
import type { World } from "../mock/world.ts";
import type { Description } from "../openapi/description.ts";
import { sleep as realSleep, type Sleep } from "../ports/clock.ts";
import { controlDescription } from "./api/description.ts";

/** The control API does not look into what a service keeps in a world, or into its policies. */
export type ControlledWorld = World<unknown, object>;

/** A stand-in, as its control API and its inbox page reach it: each world by its project. */
export interface ControlledStandIn {
  readonly mock: Pick<
    Mock<unknown, object>,
    "seed" | "journal" | "operations" | "errorTypes" | "projects" | "world"
  >;
  readonly controls: Controls<string>;
  readonly version: string;
  readonly sleep: Sleep;
  /** Of the control API itself. */
  readonly description: Description;
}

export interface ControlledOptions<Data, Policies extends object> {
  readonly mock: Mock<Data, Policies>;
  readonly controls: Controls<World<Data, Policies>, Policies>;
  readonly version: string;
  /** How a long poll waits; in the machine's time by default. */
  readonly sleep?: Sleep | undefined;
}

export const controlledStandIn = <Data, Policies extends object>({
  mock,
  controls,
  version,
  sleep = realSleep,
}: ControlledOptions<Data, Policies>): ControlledStandIn => ({
  mock,
  controls: {
    ...controls,
    authenticators: (project) => controls.authenticators(mock.world(project)),
    locks: (project) => controls.locks(mock.world(project)),
    unlock: (project, account) => controls.unlock(mock.world(project), account),
    tables: (project) => controls.tables(mock.world(project)),
    seed: (project, document) => controls.seed(mock.world(project), document),
  },
  version,
  sleep,
  description: controlDescription(controls),
});
