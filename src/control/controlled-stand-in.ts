import type { Authenticator, Controls, Named, Table } from "../mock/controls.ts";
import type { Mock } from "../mock/mock.ts";
import type { World } from "../mock/world.ts";
import type { Description } from "../openapi/description.ts";
import { sleep as realSleep, type Sleep } from "../ports/clock.ts";
import { controlDescription } from "./api/description.ts";

/** The control API does not look into what a service keeps in a world, or into its policies. */
export type ControlledWorld = World<unknown, object>;

/** A stand-in, as its control API and its inbox page reach it. */
export interface ControlledStandIn {
  readonly mock: Pick<Mock<unknown, object>, "seed" | "journal" | "operations" | "projects" | "world">;
  readonly controls: Pick<
    Controls<never, Readonly<Record<string, unknown>>>,
    "isProject" | "errorTypes" | "policies" | "firstCall"
  >;
  readonly authenticators: (project: string) => readonly Authenticator[];
  readonly tables: (project: string) => readonly Table[];
  /** Puts a world document into the world of a project. See `Controls.seed`. */
  readonly seedWorld: (project: string, document: Readonly<Record<string, unknown>>) => Named;
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
  controls,
  authenticators: (project) => controls.authenticators(mock.world(project)),
  tables: (project) => controls.tables(mock.world(project)),
  seedWorld: (project, document) => controls.seed(mock.world(project), document),
  version,
  sleep,
  description: controlDescription(controls),
});
