import type { Controls } from "../mock/controls.ts";
import type { Mock } from "../mock/mock.ts";
import type { World } from "../mock/world.ts";
import type { Description } from "../openapi/description.ts";
import type { Sleep } from "../ports/clock.ts";

/** What a service keeps and what its policies are is its own affair: nobody here looks inside. */
export type AnyData = unknown;
export type AnyPolicies = Record<string, unknown>;
export type AnyWorld = World<AnyData, AnyPolicies>;

/** All that a control call can reach. */
export interface Desk {
  readonly mock: Mock<AnyData, AnyPolicies>;
  readonly controls: Controls<AnyData, AnyPolicies>;
  readonly version: string;
  readonly sleep: Sleep;
  /** Of the control API itself. */
  readonly description: Description;
}
