import {
  type RunningServer,
  type ServeOptions,
  serve as serveTransport,
} from "../../../src/adapters/node-server.ts";
import { packageVersion } from "../../../src/control/package-version.ts";
import { withControlApi } from "../../../src/control/with-control-api.ts";
import { Mock, type MockOptions } from "../../../src/mock/mock.ts";
import { stytchControls } from "../controls.ts";
import { type Policies, refuseBadPolicies } from "../policies.ts";
import { stytchService } from "../service.ts";
import type { Data } from "../state.ts";

export type { RunningServer, ServeOptions } from "../../../src/adapters/node-server.ts";
export { VirtualClock } from "../../../src/ports/clock.ts";
export type { Policies } from "../policies.ts";

/** A stand-in for Stytch. `handle` takes a plain request; `world(projectId)` is what a project holds. */
export type Understudy = Mock<Data, Policies>;
export type UnderstudyOptions = MockOptions<Policies>;

export function understudy(options: UnderstudyOptions = {}): Understudy {
  refuseBadPolicies(options.policies ?? {});
  return new Mock(stytchService(), options);
}

/** The stand-in on a port of this machine, with its control API and its inbox page under `/_understudy/`. */
export const serve = (
  standIn: Understudy,
  options: ServeOptions & {
    /** Names besides localhost that the control API may be called by. */
    readonly allowedHosts?: readonly string[];
  } = {},
): Promise<RunningServer> => {
  const { allowedHosts, ...serving } = options;
  const version = packageVersion();
  const handle = withControlApi({ mock: standIn, controls: stytchControls, version, allowedHosts });
  return serveTransport(handle, serving);
};
